import type { Stretch, Timing } from '../store/nouns/timelines.ts'
import { timingsOf } from './boot-timing.ts'
import { heldEntries } from './held-entries.ts'
import { firstStretch, noteClock } from './next-stretch.ts'
import { append } from './place-entry.ts'
import { takeRunningOut } from './running-sums.ts'
import type { Timeline } from './timeline.ts'
import { cellsOf, countIn, saveStretches, settleFrom } from './timeline.ts'

const endOfTime = Number.MAX_SAFE_INTEGER

/** Works out again what late clock entries and late copies changed. Afterwards every tally is what a full count would give. */
export async function settle(timeline: Timeline): Promise<void> {
  for (const boot of [...timeline.rebuild].sort((a, b) => a - b)) await rebuildBoot(timeline, boot)
  timeline.rebuild.clear()
  if (timeline.settleFrom !== undefined) await retimeFrom(timeline, timeline.settleFrom)
  timeline.settleFrom = undefined
}

/** Makes the stretches of a boot anew from the log of record: a late host.started may even have split it. */
async function rebuildBoot(timeline: Timeline, boot: number): Promise<void> {
  await saveStretches(timeline)
  const { writes, no } = timeline
  const rows = await writes.timelines.stretches(no, boot)
  const to = (rows.find((each) => each.boot !== boot)?.from ?? endOfTime) - 1
  for (const each of rows) if (each.boot === boot) await dropTallies(timeline, each)
  await writes.timelines.removeStretches(no, boot, to)
  timeline.tail = 'unread'
  let tail = firstStretch(no, boot)
  timeline.retimed.push({ from: boot, to })
  for await (const placed of heldEntries(writes, { timeline: no, from: boot, to }))
    tail = await append(timeline, tail, placed)
  settleFrom(timeline, boot)
}

/** Times the boots from this one on, and unverified ones just before it, by what is known now. */
async function retimeFrom(timeline: Timeline, boot: number): Promise<void> {
  await saveStretches(timeline)
  timeline.tail = 'unread'
  const { writes, no } = timeline
  const before = await writes.timelines.lastVerifiedBefore(no, boot)
  const stretches = await writes.timelines.stretches(no, before ? before.from + 1 : 0)
  const timings = timingsOf(stretches, before)
  for (const [index, stretch] of stretches.entries()) {
    const to = (stretches[index + 1]?.from ?? endOfTime) - 1
    const timing = timings[index]
    if (timing && !isSame(stretch, timing)) await retime(timeline, { stretch, to, timing })
  }
}

function isSame(stretch: Timing, timing: Timing): boolean {
  return (
    stretch.offsetMs === timing.offsetMs &&
    stretch.lowerMs === timing.lowerMs &&
    stretch.upperMs === timing.upperMs
  )
}

type Change = { stretch: Stretch; to: number; timing: Timing }

async function retime(timeline: Timeline, { stretch, to, timing }: Change): Promise<void> {
  const staysCounted = await countsStay(timeline, stretch, timing)
  const becomesVerified = stretch.offsetMs === undefined && timing.offsetMs !== undefined
  timeline.retimed.push({ from: stretch.from, to })
  Object.assign(stretch, timing)
  timeline.changed.set(stretch.from, stretch)
  if (!staysCounted) return countAgain(timeline, stretch, to)
  for (const [day, cell] of cellsOf(timeline, stretch.from)) {
    if (becomesVerified) {
      cell.tally.unverified = 0
      cell.changed = true
    }
    // No count changed; the hours that a door stood open, and the days of a fault, did.
    if (becomesVerified || cell.tally.doors || cell.tally.repairs) timeline.changedDays.add(day)
  }
}

/** Whether every entry of a stretch keeps its day and band under another timing: told from its outermost clocks. */
async function countsStay(timeline: Timeline, stretch: Stretch, timing: Timing): Promise<boolean> {
  const cells = cellsOf(timeline, stretch.from)
  for (const { day, tally } of await timeline.writes.timelines.talliesOf({
    timeline: timeline.no,
    from: stretch.from,
  }))
    if (!cells.has(day)) cells.set(day, { tally, changed: false })
  if (stretch.held > 0) return false
  const { offsetMs, lowerMs, upperMs } = timing
  for (const [day, { tally }] of cells)
    for (const [band, [lowest, highest]] of Object.entries(tally.reach)) {
      if (offsetMs === undefined) {
        // Without an upper bound each entry has its own, its arrival: only a count tells.
        if (upperMs === undefined && stretch.upperMs !== undefined) return false
        if (lowest < (lowerMs ?? lowest) || highest > (upperMs ?? highest)) return false
        continue
      }
      for (const atMs of [lowest, highest]) {
        const place = timeline.days.placeOf(atMs + offsetMs)
        if (place.day !== day || place.band !== band) return false
      }
    }
  return true
}

async function countAgain(timeline: Timeline, stretch: Stretch, to: number): Promise<void> {
  await dropTallies(timeline, stretch)
  stretch.held = 0
  for await (const placed of heldEntries(timeline.writes, {
    timeline: timeline.no,
    from: stretch.from,
    to,
  })) {
    await countIn(timeline, stretch, placed)
    noteClock(stretch, placed)
  }
}

async function dropTallies(timeline: Timeline, stretch: Stretch): Promise<void> {
  const of = { timeline: timeline.no, from: stretch.from }
  const dropped = new Map(
    (await timeline.writes.timelines.talliesOf(of)).map(({ day, tally }) => [day, tally]),
  )
  // What this transaction counted stands there as well, and has been added to the sums.
  for (const [day, { tally }] of timeline.tallies.get(stretch.from) ?? []) dropped.set(day, tally)
  for (const [day, tally] of dropped) {
    timeline.changedDays.add(day)
    takeRunningOut(timeline, day, tally)
  }
  await timeline.writes.timelines.removeTallies(of)
  timeline.tallies.delete(stretch.from)
}
