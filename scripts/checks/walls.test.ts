import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { walls } from './walls/walls.ts'
import { checkWalls, reportWalls } from './walls.ts'

let root: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'walls-'))
})

afterEach(() => rmSync(root, { recursive: true, force: true }))

function plant(file: string, source: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true })
  writeFileSync(join(root, file), source)
}

/** What stands at the other end of the planted imports. */
function plantNeighbours(): void {
  const neighbours = [
    'protocol/entry.ts',
    'db/journal.ts',
    'station/contract/calls.ts',
    'station/visits/check-in.ts',
    'station/main.ts',
    'federation/contract/calls.ts',
    'federation/intake/accept-batch.ts',
    'renderer/ui/button.tsx',
    'renderer/worker/home/home.tsx',
    'renderer/manager/today/today.tsx',
    'test/support/peer/station.ts',
    'assets/forms/read.ts',
  ]
  for (const file of neighbours) plant(file, 'export const x = 1\n')
}

/** One violation of each kind: where it stands, what it says, what the refusal must tell. */
const violations: [file: string, source: string, says: RegExp][] = [
  ['protocol/a.ts', `import { x } from '../db/journal.ts'`, /protocol\/ is a leaf/],
  ['protocol/a.ts', `import type { x } from '../station/contract/calls.ts'`, /protocol\/ is a leaf/],
  ['protocol/a.ts', `import { readFileSync } from 'node:fs'`, /no I\/O, no clock/],
  ['protocol/a.ts', `export const at = Date.now()`, /no I\/O, no clock/],
  ['protocol/a.ts', `export const at = new Date()`, /no I\/O, no clock/],
  ['db/a.ts', `import { x } from '../station/visits/check-in.ts'`, /db\/ imports only protocol\//],
  ['station/contract/a.ts', `import { x } from '../visits/check-in.ts'`, /bundled into screens/],
  ['station/contract/a.ts', `import { x } from 'node:fs/promises'`, /bundled into screens/],
  ['station/sync/a.ts', `import { x } from '../../federation/intake/accept-batch.ts'`, /db\/, protocol\//],
  ['station/sync/a.ts', `import { x } from '../../renderer/ui/button.tsx'`, /db\/, protocol\//],
  ['station/sync/a.ts', `import { x } from '../../assets/forms/read.ts'`, /built-in lists of assets/],
  ['station/sync/a.ts', `import Database from 'better-sqlite3'`, /Only db\/ writes/],
  ['electron/a.ts', `import { x } from '../db/journal.ts'`, /forks station\/main\.ts/],
  ['electron/a.ts', `import { x } from '../station/visits/check-in.ts'`, /forks station\/main\.ts/],
  [
    'renderer/ui/a.tsx',
    `import { x } from '../../station/visits/check-in.ts'`,
    /through a call of the contract/,
  ],
  ['renderer/ui/a.tsx', `const x = await import('../../db/journal.ts')`, /through a call of the contract/],
  ['renderer/ui/a.tsx', `import { join } from 'node:path'`, /runs in a browser/],
  ['renderer/worker/check-in/a.tsx', `import { x } from '../home/home.tsx'`, /never imports another feature/],
  ['renderer/worker/check-in/a.tsx', `import { x } from '../../manager/today/today.tsx'`, /another feature/],
  ['renderer/manager/a.tsx', `import { x } from '../worker/home/home.tsx'`, /never import each other/],
  ['renderer/ui/a.tsx', `export { x } from '../worker/home/home.tsx'`, /know no feature/],
  [
    'federation/contract/a.ts',
    `import { x } from '../intake/accept-batch.ts'`,
    /bundled into the county console/,
  ],
  ['federation/a.ts', `import { x } from '../station/contract/calls.ts'`, /share nothing but the wire/],
  ['federation/a.ts', `import Database from 'better-sqlite3'`, /Only federation\/store\//],
  ['locales/languages.ts', `import { x } from '../renderer/ui/button.tsx'`, /locales\/ is data/],
  ['test/support/peer/a.ts', `import { x } from '../../../protocol/entry.ts'`, /second pair of hands/],
  ['station/a.ts', `import { app } from 'electron'`, /Only electron\/ knows Electron/],
  ['station/a.ts', `import { x } from './main.ts'`, /composition root/],
  ['station/a.ts', `type X = import('../federation/intake/accept-batch.ts').X`, /db\/, protocol\//],
  ['renderer/ui/a.ts', `new Worker(new URL('../../station/main.ts', import.meta.url))`, /contract/],
  ['renderer/county/a.tsx', `new Intl.DateTimeFormat('ug')`, /renderer\/i18n\//],
  ['federation/a.ts', `const { DateTimeFormat } = globalThis.Intl`, /renderer\/i18n\//],
  ['federation/a.ts', `new Date(0).toLocaleDateString()`, /renderer\/i18n\//],
  ['station/a.ts', `import { y } from './gone.ts'`, /relative to this one/],
]

test.each(violations)('in %s refuses %s', (file, source, says) => {
  plantNeighbours()
  plant(file, `${source}\n`)
  const found = checkWalls(root).violations
  expect(found.map((violation) => violation.say).join('\n')).toMatch(says)
  expect(found.every((violation) => violation.file === file && violation.line === 1)).toBe(true)
})

test('every wall is met by at least one planted violation', () => {
  plantNeighbours()
  for (const [index, [file, source]] of violations.entries()) {
    plant(file.replace('/a.', `/a${index}.`), `${source}\n`)
  }
  const met = new Set(checkWalls(root).violations.map((violation) => violation.say))
  expect(walls.map((wall) => wall.say).filter((say) => !met.has(say))).toEqual([])
})

describe('lets pass', () => {
  test.each([
    ['protocol/a.ts', `import { x } from './entry.ts'`],
    ['protocol/a.ts', `export const day = new Date(0)`],
    ['protocol/a.test.ts', `import { readFileSync } from 'node:fs'`],
    ['db/a.ts', `import { x } from '../protocol/entry.ts'\nimport Database from 'better-sqlite3'`],
    ['station/a.ts', `import { x } from '../db/journal.ts'`],
    ['station/a.ts', `import forms from '../assets/forms/forms.json' with { type: 'json' }`],
    ['federation/store/sqlite/a.ts', `import Database from 'better-sqlite3'`],
    ['electron/a.ts', `import { app } from 'electron'\nimport { x } from '../station/contract/calls.ts'`],
    [
      'renderer/worker/check-in/a.tsx',
      `import { x } from '../../ui/button.tsx'\nimport './entry.css?inline'`,
    ],
    ['renderer/worker/main.tsx', `import { x } from './home/home.tsx'`],
    ['renderer/i18n/a.ts', `new Intl.DateTimeFormat('zh-CN')`],
    ['station/a.ts', `new URL('../', import.meta.url)`],
    ['test/support/peer/a.ts', `new URL('../../../station/main.ts', import.meta.url)`],
    ['test/scenarios/a.test.ts', `import { x } from '../../station/visits/check-in.ts'`],
  ])('in %s: %s', (file, source) => {
    plantNeighbours()
    plant('renderer/worker/check-in/entry.css', '')
    plant('assets/forms/forms.json', '[]')
    plant(file, `${source}\n`)
    expect(checkWalls(root).violations).toEqual([])
  })
})

test('a check that read no module is a failure', () => {
  const printed: string[] = []
  expect(reportWalls(root, (line) => printed.push(line))).toBe(1)
  expect(printed.join('\n')).toContain('the walls were not checked')
})

test('the report names file, line and the right way, and fails', () => {
  plantNeighbours()
  plant('db/a.ts', `\nimport { x } from '../station/visits/check-in.ts'\n`)
  const printed: string[] = []
  expect(reportWalls(root, (line) => printed.push(line))).toBe(1)
  expect(printed[0]).toMatch(
    /^db\/a\.ts:2 imports station\/visits\/check-in\.ts\n {4}db\/ imports only protocol\//,
  )
  expect(printed.at(-1)).toBe('walls: 13 modules, 1 violations')
})

test('source that does not parse is not passed over', () => {
  plant('db/a.ts', 'export const = 1\n')
  expect(() => checkWalls(root)).toThrow(/db\/a\.ts does not parse/)
})
