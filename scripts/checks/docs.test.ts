import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { checkDocs } from './docs.ts'

let root: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'docs-'))
  mkdirSync(join(root, 'station'))
  mkdirSync(join(root, 'docs'))
  writeFileSync(join(root, 'station/main.ts'), '')
})

afterEach(() => rmSync(root, { recursive: true, force: true }))

test('every path in backquotes and every local link must exist', () => {
  writeFileSync(
    join(root, 'README.md'),
    '# A\n`station/main.ts`, `station/main`, `main.ts`, `station/sync/loop.ts`, `sync/loop.ts`\n[how](docs/gone.md) and `ARCHITECTURE.md`\n',
  )
  expect(checkDocs(root).mistakes).toEqual([
    'README.md:2 names station/sync/loop.ts, which does not exist',
    'README.md:2 names sync/loop.ts, which does not exist',
    'README.md:3 names ARCHITECTURE.md, which does not exist',
    'README.md:3 names docs/gone.md, which does not exist',
  ])
})

test('shapes of paths, commands, addresses and places in the same document are let be', () => {
  writeFileSync(
    join(root, 'docs/a.md'),
    '`locales/<lang>/x.json` `receipt.json` `db/migrations/0010-….sql` `npm start` [b](https://example.org) [c](#here) `stock.taken`\n',
  )
  expect(checkDocs(root)).toEqual({ documents: 1, paths: 0, mistakes: [] })
})

test('a link is also looked for beside the document that names it', () => {
  writeFileSync(join(root, 'docs/a.md'), '[b](b.md#part)\n')
  writeFileSync(join(root, 'docs/b.md'), '')
  expect(checkDocs(root).mistakes).toEqual([])
})

test('no document at all is a mistake', () => {
  expect(checkDocs(root).mistakes).toEqual(['No document found: nothing was checked'])
})
