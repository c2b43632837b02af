import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { NewEntry } from '../protocol/entry.ts'
import type { ScratchDb } from '../test/support/db/scratch-db.ts'
import { scratchDb, scratchJournal, visit } from '../test/support/db/scratch-db.ts'
import { continueEpoch } from './continue-epoch.ts'
import { countDelivery, lowerLine, moveLine } from './delivery.ts'
import type { Journal } from './journal.ts'
import { transact } from './transact.ts'

const observed: NewEntry = {
  ...{ at: '2026-11-22T03:30:00.000Z', kind: 'clock.observed', v: 1, by: 'host' },
  body: { hubAt: '2026-11-22T03:30:00.000Z', wallAt: '2026-11-22T03:30:00.000Z', roundTripMs: 3 },
}

let scratch: ScratchDb
let journal: Journal
beforeEach(() => {
  scratch = scratchDb()
  journal = scratchJournal(scratch)
  journal.append([visit(), visit(1), visit(2), visit(3)])
})
afterEach(() => scratch.close())

const deliver = (epochNo: number, acked: number) =>
  transact(scratch.db, () =>
    moveLine(scratch.db, { epochNo, acked, receipt: 'a.b.c', signedMs: 5, heardMs: 7.5 }),
  )

describe('the counts of delivery', () => {
  it('rest on receipts', () => {
    expect(countDelivery(scratch.db)).toMatchObject({
      recorded: 4,
      delivered: 0,
      waiting: 4,
      lastDeliveredMs: null,
    })
    deliver(1, 3)
    expect(countDelivery(scratch.db)).toMatchObject({
      ...{ recorded: 4, delivered: 3, waiting: 1, lastDeliveredMs: 8 },
      oldestWaitingAt: '2026-11-22T03:03:00.000Z',
    })
  })

  it('go down when the hub has lost what it held', () => {
    deliver(1, 3)
    transact(scratch.db, () => lowerLine(scratch.db, 1, 1))
    expect(countDelivery(scratch.db)).toMatchObject({ delivered: 1, waiting: 3 })
    expect(scratch.db.sqlite.prepare('SELECT count(*) FROM receipts').pluck().get()).toBe(0)
  })

  it('count an entry and its copy once', () => {
    deliver(1, 2)
    const started = { ...observed, kind: 'host.started', body: { app: '0.1.0', boot: '1' } }
    continueEpoch(journal, {
      ...{ epoch: '0197b3a0-0000-7000-8000-000000000002', openedMs: 0, delivered: 2, started },
    })
    // Two delivered; journal.continued, two copies and host.started wait.
    expect(countDelivery(scratch.db)).toMatchObject({ recorded: 6, delivered: 2, waiting: 4, epochsBegun: 2 })
  })

  it('leave out the notes of the hub’s clock, which ride with the next batch', () => {
    deliver(1, 4)
    journal.append([observed])
    expect(countDelivery(scratch.db)).toMatchObject({ recorded: 4, waiting: 0, oldestWaitingAt: null })
    journal.append([visit(5)])
    expect(countDelivery(scratch.db)).toMatchObject({ recorded: 6, waiting: 2 })
  })
})
