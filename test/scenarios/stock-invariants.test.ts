// Thousands of random lives of a shelf, on a real database, held against a model that knows every single unit of it.
import * as fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { projections } from '../../db/projections/index.ts'
import { rebuild } from '../../db/projections/rebuild.ts'
import { rowsOf, scratchDb } from '../support/db/scratch-db.ts'
import { randomActs } from '../support/station/random-acts.ts'
import { StockLife } from '../support/station/stock-life.ts'

/** Up to 26 acts each. `STOCK_RUNS=20000` for a night. */
const runs = Number(process.env['STOCK_RUNS'] ?? 1000)
const tables = projections.flatMap((each) => each.tables)
const all = ['acts', 'entries', 'kept_lines', 'epochs', 'documents', ...tables]

describe('whatever happens to a shelf', () => {
  const scratch = scratchDb()
  scratch.db.sqlite.pragma('synchronous = OFF')
  afterAll(() => scratch.close())

  it('on hand is the sum of what counts, nothing barred leaves, no earlier lot is passed over, no act is done twice', async () => {
    const reached = new Map<string, number>()
    await fc.assert(
      fc.asyncProperty(randomActs, async (acts) => {
        for (const table of all) scratch.db.sqlite.exec(`DELETE FROM ${table}`)
        scratch.db.sqlite.exec('UPDATE host_state SET trusted_ms = 0')
        // The host does this by itself after so many commits of one run; no life here is that long.
        scratch.db.sqlite.pragma('wal_checkpoint(TRUNCATE)')
        const life = new StockLife(scratch)
        for (const act of acts) {
          const outcome = await life.live(act)
          reached.set(`${act.do} ${outcome}`, (reached.get(`${act.do} ${outcome}`) ?? 0) + 1)
          life.check()
        }
        const live = rowsOf(scratch.db, tables)
        rebuild(scratch.db)
        expect(rowsOf(scratch.db, tables)).toEqual(live)
      }),
      { numRuns: runs },
    )
    // A history in which nothing is ever refused, or nothing ever done, would prove nothing.
    for (const each of [
      'take done',
      'take nothing-usable',
      'issue not-enough',
      'open done',
      'void done',
      'undo done',
    ])
      expect(reached.get(each) ?? 0, each).toBeGreaterThan(runs / 100)
    for (const each of ['receive bad-lines', 'issue not-to-be-taken', 'void not-this-shift', 'take crashed'])
      expect(reached.get(each) ?? 0, each).toBeGreaterThan(0)
  }, 600_000)
})
