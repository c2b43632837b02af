import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { takeLock } from './lock.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'waystation-lock-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

it('is held by one host, until that one lets go', () => {
  const path = join(folder, 'host.lock')
  const first = takeLock(path)
  expect(first).toBeDefined()
  expect(takeLock(path)).toBeUndefined()
  first?.release()
  const second = takeLock(path)
  expect(second).toBeDefined()
  second?.release()
})
