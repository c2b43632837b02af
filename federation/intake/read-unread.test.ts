import { afterEach, beforeEach, expect, it } from 'vitest'
import type { HubInProcess } from '../../test/support/hub/hub-in-process.ts'
import { cutFrom, openHubInProcess } from '../../test/support/hub/hub-in-process.ts'
import { journalWriter } from '../../test/support/hub/journal-writer.ts'
import { makeDayClock } from '../timelines/day-clock.ts'
import { readUnreadAgain, wireNow } from './read-unread.ts'

let hub: HubInProcess
beforeEach(async () => {
  hub = await openHubInProcess()
})
afterEach(() => hub.close())

const again = () =>
  readUnreadAgain({ store: hub.store, days: makeDayClock('Asia/Shanghai'), clock: () => hub.clock.nowMs })

/** What an older program would have left: lines that this one reads, held as unread. */
async function holdAsUnread(journalEpoch: string, station: string, seqs: number[]): Promise<void> {
  await hub.store.write(async (w) => {
    const epoch = await w.epochs.find(station, journalEpoch)
    for (const seq of seqs) {
      const place = { epochNo: epoch!.no, seq, timeline: epoch!.no, originSeq: seq, digest: '' }
      await w.timelines.addUnread({ ...place, why: 'unknown-kind' })
    }
  })
}

it('tries each unread line once a wire, and leaves those it still cannot read', async () => {
  const by = await hub.addStation()
  const journal = journalWriter().visits(1).put('kettle.boiled', {}).visits(1)
  await hub.intake.accept(await cutFrom(journal, by, { from: 1, to: 3 }))
  const unread = async () => (await hub.store.read((r) => r.epochs.deliveries()))[0]?.unread
  expect(await unread()).toBe(1)
  expect(await again()).toBe(0)
  expect(await unread()).toBe(1)
  expect(await hub.store.read((r) => r.hub.wire())).toBe(wireNow())
})

it('counts a line that it reads at last where it belongs, voids and clocks included', async () => {
  const by = await hub.addStation()
  const strange = journalWriter().visits(1).put('kettle.boiled', {}).put('kettle.boiled', {}).visits(1)
  // The same journal as a newer program understands it.
  const journal = journalWriter().visits(4)
  journal.put('visit.voided', { visit: { seq: 2 }, reason: 'mis-tap' })
  await hub.intake.accept(await cutFrom(journal, by, { from: 1, to: 5 }))
  const days = () => hub.store.read((r) => r.figures.days({ fromDay: '0000', toDay: '9999' }))
  const full = await days()
  expect(full).toMatchObject([{ visits: 3, entries: 5 }])
  expect(strange.lines[0]).toBe(journal.lines[0])

  const other = await hub.addStation()
  const hidden = { ...journal, lines: [...journal.lines] }
  await hub.intake.accept(await cutFrom(hidden, other, { from: 1, to: 5 }))
  await forget(other.station, hidden.epoch, [2, 3])
  expect(await days()).toMatchObject([{ visits: 3 }, { visits: 2, entries: 3 }])
  expect(await again()).toBe(2)
  const [, restored] = await days()
  expect(restored).toEqual({ ...full[0], station: other.station })
})

/** Makes the figures what they were if these lines had been unreadable when they came. */
async function forget(station: string, id: string, seqs: number[]): Promise<void> {
  await holdAsUnread(id, station, seqs)
  await hub.store.write(async (w) => {
    const epoch = (await w.epochs.find(station, id))!
    const [row] = await w.timelines.talliesOf({ timeline: epoch.no, from: 1 })
    const key = { station, timeline: epoch.no, stretch: 1, day: row!.day }
    const { tally } = row!
    // Lines 2 (voided) and 3 leave: two entries, and the one visit that was counted.
    const counts = { entries: tally.entries - 2, unverified: tally.unverified - 2, visits: 2, people: 2 }
    await w.timelines.saveTally(key, {
      ...tally,
      ...counts,
      byCategory: { rider: 2 },
      byBand: { '08-12': 2 },
    })
  })
}
