import { readdirSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ScratchDb } from '../test/support/db/scratch-db.ts'
import { firstEpoch, rowsOf, scratchDb, scratchJournal } from '../test/support/db/scratch-db.ts'
import { migrate, migrations } from './migrate.ts'
import { loansProjection } from './projections/loans.ts'

let scratch: ScratchDb
beforeEach(() => {
  scratch = scratchDb()
})
afterEach(() => scratch.close())

const planOf = (sql: string) =>
  (scratch.db.sqlite.prepare(`EXPLAIN QUERY PLAN ${sql}`).all() as { detail: string }[])
    .map((row) => row.detail)
    .join('; ')

describe('the migrations', () => {
  it('are every file of their folder, in order', () => {
    const files = readdirSync(new URL('./migrations', import.meta.url)).sort()
    expect(migrations.map(({ file }) => file)).toEqual(files)
    for (const { no, file } of migrations) expect(file.startsWith(String(no).padStart(4, '0'))).toBe(true)
  })

  it('make only STRICT tables', () => {
    const tables = scratch.db.sqlite.pragma('table_list') as {
      schema: string
      name: string
      strict: number
    }[]
    const own = tables.filter(({ schema, name }) => schema === 'main' && !name.startsWith('sqlite_'))
    expect(own.length).toBeGreaterThan(10)
    expect(own.filter(({ strict }) => strict === 0)).toEqual([])
  })

  it('change nothing when they are applied again', () => {
    const schema = () => scratch.db.sqlite.prepare('SELECT sql FROM sqlite_schema').pluck().all()
    const before = schema()
    migrate(scratch.db.sqlite)
    expect(schema()).toEqual(before)
  })
})

describe('returns that have names of their own', () => {
  it('are found in a journal that was written before they had', () => {
    const { db } = scratch
    const journal = scratchJournal(scratch)
    const at = '2026-11-22T03:00:00.123Z'
    const write = (kind: string, body: object) =>
      journal.append([{ at, kind, v: 1, by: 'worker', body } as never])
    for (const code of ['U-1', 'U-2', 'U-3']) write('loan.made', { item: 'umbrella', code })
    write('loan.returned', { loan: { seq: 1 } })
    write('loan.voided', { loan: { seq: 2 }, reason: 'mis-tap' })
    write('loan.returned', { loan: { epoch: firstEpoch, seq: 1 } })
    const live = rowsOf(db, loansProjection.tables)
    const before = 'CREATE TABLE loan_ends (epoch TEXT, seq INTEGER, how TEXT)'
    db.sqlite.exec(`DROP TABLE loan_returns; DROP TABLE loan_voids; ${before}; DROP INDEX loans_by_code;
      ALTER TABLE loans DROP COLUMN is_void; CREATE INDEX loans_by_code ON loans (item, code)`)
    db.sqlite.pragma('user_version = 100')
    migrate(db.sqlite)
    expect(rowsOf(db, loansProjection.tables)).toEqual(live)
    expect(live['loan_returns']).toHaveLength(2)
  })
})

describe('the queries of every day', () => {
  it.each([
    [
      'lines after a seq',
      'SELECT line FROM entries WHERE epoch_no = 1 AND seq > 5 ORDER BY seq LIMIT 128',
      'entries',
    ],
    ['the tip of an epoch', 'SELECT max(seq) FROM entries WHERE epoch_no = 1', 'entries'],
    ['an act', "SELECT call, answer FROM acts WHERE act = 'x'", 'acts'],
    [
      'a day of visits',
      'SELECT * FROM visits WHERE at_ms >= 1 AND at_ms < 2 AND voided = 0 ORDER BY at_ms',
      'visits',
    ],
    ['a document type', "SELECT line FROM documents WHERE type = 'category' ORDER BY id", 'documents'],
  ])('look up %s by the primary key, sorting nothing', (_, sql, table) => {
    expect(planOf(sql)).toMatch(new RegExp(`^SEARCH ${table} USING PRIMARY KEY \\(.*\\)$`))
  })
})
