import { readdirSync } from 'node:fs'
import { expect, it } from 'vitest'
import { newestMigration } from './migrate.ts'

it('every migration has a number of its own: of two with one number the second would never be made', () => {
  const names = readdirSync(new URL('./migrations/', import.meta.url))
  const numbers = names.map((name) => Number(/^(\d{4})-[a-z-]+\.sql$/.exec(name)?.[1]))
  expect(numbers.length).toBeGreaterThan(9)
  expect(numbers).not.toContain(Number.NaN)
  expect(new Set(numbers).size).toBe(numbers.length)
  expect(Math.max(...numbers)).toBe(newestMigration())
})
