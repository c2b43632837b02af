import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { checkLicences } from './licences.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'licences-'))
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

function lock(licences: (string | undefined)[]): string {
  const packages = licences.map((license, index) => [
    `node_modules/p${index}`,
    license === undefined ? {} : { license },
  ])
  const file = join(folder, 'package-lock.json')
  writeFileSync(
    file,
    JSON.stringify({ packages: { '': { license: 'Apache-2.0' }, ...Object.fromEntries(packages) } }),
  )
  return file
}

test('a licence outside the list, and none at all, are named with their package', () => {
  expect(checkLicences(lock(['MIT', 'AGPL-3.0-only', undefined])).mistakes).toEqual([
    'p1: AGPL-3.0-only',
    'p2: no licence named',
  ])
})

test('of a choice one side is enough, of a conjunction both are needed', () => {
  expect(checkLicences(lock(['(MIT OR GPL-2.0-only)', 'MIT AND ISC'])).mistakes).toEqual([])
  expect(checkLicences(lock(['MIT AND GPL-2.0-only'])).mistakes).toEqual(['p0: MIT AND GPL-2.0-only'])
})

test('a lockfile without packages is a mistake', () => {
  expect(checkLicences(lock([])).mistakes).toEqual(['The lockfile names no package: nothing was checked'])
})
