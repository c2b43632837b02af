import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ScratchDb } from '../test/support/db/scratch-db.ts'
import { scratchDb, scratchJournal } from '../test/support/db/scratch-db.ts'
import { newestAssessments } from './assessments.ts'
import { continueEpoch } from './continue-epoch.ts'
import { findFault, listPieces, openFaults } from './equipment.ts'
import type { Journal } from './journal.ts'
import { newestSessions } from './sessions.ts'
import {
  lastDoorEvent,
  lastShiftBegin,
  lastShiftEvent,
  sessionsInShift,
  shiftBook,
  visitsInShift,
} from './shifts.ts'

/** Of the year 2001: the next epoch's name sorts before the first one's, as after a clock that was wrong. */
const nextEpoch = '00e40000-0000-7000-8000-000000000002'

let scratch: ScratchDb
let journal: Journal
beforeEach(() => {
  scratch = scratchDb()
  journal = scratchJournal(scratch)
})
afterEach(() => scratch.close())

const write = (kind: string, body: Record<string, unknown>, at = '2026-11-22T03:00:00.000Z') =>
  journal.append([{ at, kind, v: 1, by: 'staff/k1', body }])
const opened = () => write('shift.opened', { checks: [], guest: false })
const visit = () => write('visit.checked-in', { category: 'rider', services: ['rest'], people: 3 })
function goOnInNextEpoch(delivered: number): void {
  const body = { app: '0.1.0', boot: '9f3a61c2' }
  const at = '2001-01-01T00:00:00.000Z'
  const started = { at, kind: 'host.started', v: 1, by: 'host', body }
  continueEpoch(journal, { epoch: nextEpoch, openedMs: Date.parse(at), delivered, started })
}

describe('the shift book', () => {
  it('is in the order of writing, also over an epoch whose name and clock are of another year', () => {
    opened()
    goOnInNextEpoch(0)
    write('shift.closed', { checks: [], guest: false }, '2001-01-01T00:00:00.000Z')
    expect(shiftBook(scratch.db, 10).map(({ kind }) => kind)).toEqual(['shift.closed', 'shift.opened'])
    expect(lastShiftEvent(scratch.db)?.kind).toBe('shift.closed')
    expect(lastShiftBegin(scratch.db)?.kind).toBe('shift.opened')
    expect(lastDoorEvent(scratch.db)).toBeUndefined()
  })

  it('counts what came between two of its lines, each once, over an epoch too', () => {
    visit()
    opened()
    visit()
    const [mistaken = { seq: 0 }] = visit()
    write('visit.voided', { visit: { seq: mistaken.seq }, reason: 'mis-tap' })
    write('session.held', { kind: 'clinic', people: 4 })
    goOnInNextEpoch(1)
    visit()
    const from = lastShiftBegin(scratch.db)?.name
    if (!from) throw new Error('a shift was opened')
    expect(visitsInShift(scratch.db, from, undefined)).toEqual({ visits: 2, people: 6 })
    expect(sessionsInShift(scratch.db, from, undefined)).toEqual([{ kind: 'clinic', people: 4 }])
    write('shift.closed', { checks: [], guest: false })
    visit()
    expect(visitsInShift(scratch.db, from, lastShiftEvent(scratch.db)?.name)).toEqual({
      visits: 2,
      people: 6,
    })
  })
})

describe('a fault', () => {
  it('is ended once, by whichever repair was written first, over an epoch too', () => {
    const [fault = { epoch: '', seq: 0 }] = write('equipment.faulted', { equipment: 'fan', fault: 'broken' })
    goOnInNextEpoch(0)
    expect(openFaults(scratch.db)).toHaveLength(1)
    write('equipment.repaired', { fault, outcome: 'retired' })
    write('equipment.repaired', { fault, outcome: 'repaired' })
    expect(findFault(scratch.db, fault)?.outcome).toBe('retired')
    expect(listPieces(scratch.db)).toEqual([{ equipment: 'fan', lastCheckedMs: null, retired: true }])
  })
})

describe('the lists of station life', () => {
  it('are read newest first without sorting a table', () => {
    const prepared: string[] = []
    const { sqlite } = scratch.db
    const spied = { ...scratch.db, sqlite: Object.create(sqlite) as typeof sqlite }
    spied.sqlite.prepare = ((sql: string) => {
      prepared.push(sql)
      return sqlite.prepare(sql)
    }) as typeof sqlite.prepare
    shiftBook(spied, 100)
    lastShiftEvent(spied)
    newestSessions(spied, 200)
    newestAssessments(spied, 50)
    expect(prepared).toHaveLength(4)
    for (const sql of prepared) {
      const plan = sqlite.prepare(`EXPLAIN QUERY PLAN ${sql.replace('?', '100')}`).all() as {
        detail: string
      }[]
      const steps = plan.map(({ detail }) => detail)
      expect(steps).toEqual([
        expect.stringMatching(/^SCAN e/),
        expect.stringMatching(/^SEARCH \w USING PRIMARY KEY \(epoch=\?\)/),
      ])
    }
  })
})
