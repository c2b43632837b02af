import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

const project = resolve(import.meta.dirname, '../..')
let root: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'lint-'))
  cpSync(join(project, 'biome.json'), join(root, 'biome.json'))
})

afterEach(() => rmSync(root, { recursive: true, force: true }))

function plant(file: string, source: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true })
  writeFileSync(join(root, file), source)
}

function lint(): { code: number | null; text: string } {
  const biome = join(project, 'node_modules/@biomejs/biome/bin/biome')
  const ran = spawnSync(process.execPath, [biome, 'lint', '--vcs-enabled=false', '.'], {
    cwd: root,
    encoding: 'utf8',
  })
  return { code: ran.status, text: ran.stdout + ran.stderr }
}

const own = 'export const x = 1\n'

test.each([
  ['noBarrelFile', 'station/index.ts', `export { x } from './x.ts'\n`],
  ['noReExportAll', 'station/index.ts', `export * from './x.ts'\n`],
  ['noImportCycles', 'station/x.ts', `import { y } from './y.ts'\nexport const x = y\n`],
  ['noExplicitAny', 'station/a.ts', 'export function a(b: any) {\n  return b\n}\n'],
  ['useImportType', 'station/a.ts', `import { X } from './x.ts'\nexport type A = X\n`],
  ['noFloatingPromises', 'station/a.ts', 'async function a() {}\na()\n'],
  ['noConsole', 'station/a.ts', `console.log('a')\n`],
  ['useMaxParams', 'station/a.ts', 'export const a = (b: 1, c: 1, d: 1, e: 1) => [b, c, d, e]\n'],
  ['useFilenamingConvention', 'station/checkIn.ts', own],
  ['useImportExtensions', 'station/a.ts', `import { x } from './x'\nexport const a = x\n`],
  ['noDefaultExport', 'station/a.ts', 'export default 1\n'],
  ['noSkippedTests', 'station/a.test.ts', `import { test } from 'vitest'\ntest.skip('a claim', () => {})\n`],
  ['noExcessiveLinesPerFile', 'station/long.ts', own + 'void 0\n'.repeat(301)],
])('the linter refuses what %s is for', (rule, file, source) => {
  plant('station/x.ts', own)
  plant('station/y.ts', `import { x } from './x.ts'\nexport const y = x\n`)
  plant(file, source)
  const { code, text } = lint()
  expect(text).toContain(rule)
  expect(code).toBe(1)
})

test('the linter lets a clean tree pass', () => {
  plant('station/x.ts', own)
  expect(lint().code).toBe(0)
})
