import { readdirSync, readFileSync } from 'node:fs'
import SqliteDatabase from 'better-sqlite3'
import { expect, it } from 'vitest'
import { applicationId, migrate, newestMigration } from './migrate.ts'

it('every migration has a number of its own: of two with one number the second would never be made', () => {
  const names = readdirSync(new URL('./migrations/', import.meta.url))
  const numbers = names.map((name) => Number(/^(\d{4})-[a-z-]+\.sql$/.exec(name)?.[1]))
  expect(numbers.length).toBeGreaterThan(9)
  expect(numbers).not.toContain(Number.NaN)
  expect(new Set(numbers).size).toBe(numbers.length)
  expect(Math.max(...numbers)).toBe(newestMigration())
})

/** A database as the version before a migration left it. */
function databaseBefore(number: number): SqliteDatabase.Database {
  const folder = new URL('./migrations/', import.meta.url)
  const db = new SqliteDatabase(':memory:')
  const before = readdirSync(folder)
    .sort()
    .filter((name) => Number(name.slice(0, 4)) < number)
  for (const name of before) db.exec(readFileSync(new URL(name, folder), 'utf8'))
  db.pragma(`application_id = ${applicationId}`)
  db.pragma(`user_version = ${Number(before.at(-1)?.slice(0, 4))}`)
  return db
}

it('tokens of before they had names are named, each by another name, and open what they opened', () => {
  const db = databaseBefore(170)
  const add = db.prepare(
    `INSERT INTO read_tokens (hash, unit, created_ms, may) VALUES (?, '6523', 1, '["publish"]')`,
  )
  for (const hash of ['one', 'two']) add.run(hash)
  migrate(db)
  const tokens = db.prepare<[], { id: string; name: string; may: string }>('SELECT * FROM read_tokens').all()
  expect(new Set(tokens.map(({ id }) => id)).size).toBe(2)
  for (const token of tokens) {
    expect(token).toMatchObject({ unit: '6523', may: '["publish"]', name: token.id })
    expect(token.id).toMatch(/^token-[0-9a-f]{10}$/)
  }
  db.close()
})
