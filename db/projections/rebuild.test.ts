import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyHistory, happen } from '../../test/support/db/random-history.ts'
import { rowsOf, scratchDb, scratchJournal, visit } from '../../test/support/db/scratch-db.ts'
import { visitsBetween } from '../visits.ts'
import { projections } from './index.ts'
import { rebuild } from './rebuild.ts'

const tables = projections.flatMap((each) => [...each.tables])

describe('a rebuild', () => {
  it('makes the same tables as the live ones, whatever has happened', () => {
    const scratch = scratchDb()
    scratch.db.sqlite.pragma('synchronous = OFF')
    void fc.assert(
      fc.property(anyHistory, (history) => {
        scratch.db.sqlite.exec('DELETE FROM entries; DELETE FROM epochs;')
        for (const table of tables) scratch.db.sqlite.exec(`DELETE FROM ${table}`)
        const journal = scratchJournal(scratch)
        for (const happening of history) happen(journal, happening)
        const live = rowsOf(scratch.db, tables)
        rebuild(scratch.db)
        expect(rowsOf(scratch.db, tables)).toEqual(live)
      }),
      { numRuns: 60 },
    )
    scratch.close()
  }, 30_000)

  it('brings back what somebody has broken', () => {
    const scratch = scratchDb()
    const journal = scratchJournal(scratch)
    journal.append([visit(), visit(1), visit(2)])
    scratch.db.sqlite.exec("DELETE FROM visits WHERE seq = 2; UPDATE visits SET category = 'x'")
    expect(rebuild(scratch.db)).toBe(3)
    const categories = visitsBetween(scratch.db, 0, Number.MAX_SAFE_INTEGER).map((each) => each.category)
    expect(categories).toEqual(['courier', 'courier', 'courier'])
    scratch.close()
  })
})
