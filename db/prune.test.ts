import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ScratchDb } from '../test/support/db/scratch-db.ts'
import { rowsOf, scratchDb, scratchJournal, visit } from '../test/support/db/scratch-db.ts'
import { damagedLines } from './check-chain.ts'
import { moveLine } from './delivery.ts'
import { listEpochs } from './epochs.ts'
import type { Journal } from './journal.ts'
import { rebuild } from './projections/rebuild.ts'
import { prune } from './prune.ts'
import { readEntries } from './read-entries.ts'
import { transact } from './transact.ts'

const dayMs = 86_400_000
const deliveredMs = Date.parse('2026-11-22T04:00:00.000Z')

let scratch: ScratchDb
let journal: Journal
beforeEach(() => {
  scratch = scratchDb()
  journal = scratchJournal(scratch)
  journal.append(Array.from({ length: 1200 }, (_, minute) => visit(minute)))
  const heard = { receipt: 'a.b.c', heardMs: 0 }
  transact(scratch.db, () => {
    moveLine(scratch.db, { epochNo: 1, acked: 1100, signedMs: deliveredMs, ...heard })
    moveLine(scratch.db, { epochNo: 1, acked: 1150, signedMs: deliveredMs + dayMs, ...heard })
  })
})
afterEach(() => scratch.close())

const pruneAll = (nowMs: number) => {
  let dropped = 0
  for (let some = prune(scratch.db, nowMs); some > 0; some = prune(scratch.db, nowMs)) dropped += some
  return dropped
}

describe('old lines', () => {
  it('are kept for 400 days after their delivery', () => {
    expect(pruneAll(deliveredMs + 400 * dayMs)).toBe(0)
  })

  it('go then, some at a time, and never one that was not delivered', () => {
    const nowMs = deliveredMs + 400 * dayMs + 1
    expect(prune(scratch.db, nowMs)).toBe(500)
    expect(pruneAll(nowMs)).toBe(600)
    expect([...readEntries(scratch.db, { epochNo: 1 })].map(({ seq }) => seq)).toEqual(
      Array.from({ length: 100 }, (_, i) => 1101 + i),
    )
    expect(pruneAll(nowMs + 10_000 * dayMs)).toBe(50)
  })

  it('leave a journal that can be checked, rebuilt and gone on with', () => {
    pruneAll(deliveredMs + 401 * dayMs)
    expect(listEpochs(scratch.db)).toMatchObject([{ firstSeq: 1101, tip: 1200, acked: 1150 }])
    expect(damagedLines(scratch.db, 1, { from: 1101, through: 1200 })).toEqual([])
    const live = rowsOf(scratch.db, ['visits'])
    expect(live['visits']).toHaveLength(100)
    rebuild(scratch.db)
    expect(rowsOf(scratch.db, ['visits'])).toEqual(live)
    expect(journal.append([visit()])).toMatchObject([{ seq: 1201 }])
  })

  it('take the acts of their time along', () => {
    const act = (ms: number) =>
      `${ms
        .toString(16)
        .padStart(12, '0')
        .replace(/^(.{8})/, '$1-')}-7000-8000-000000000000`
    const nowMs = deliveredMs + 500 * dayMs
    journal.within(() => {
      for (const ms of [deliveredMs, nowMs - 399 * dayMs])
        journal.acts.keep(act(ms), { call: 'x', answer: {} })
    })
    pruneAll(nowMs)
    expect(journal.acts.find(act(deliveredMs))).toBeUndefined()
    expect(journal.acts.find(act(nowMs - 399 * dayMs))).toBeDefined()
  })
})
