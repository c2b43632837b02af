import type { Entry } from '../../protocol/entry.ts'
import { fromInstant } from '../../protocol/instants.ts'
import { unverifiedTime } from '../../protocol/true-time.ts'
import type { Stretch, Tally, Timing } from '../store/nouns/timelines.ts'
import type { StoreWrites } from '../store/store.ts'
import type { CodeBook } from './code-book.ts'
import { named, openCodeBook } from './code-book.ts'
import type { DayClock } from './day-clock.ts'
import { isEnding } from './ending.ts'
import { additionsOf } from './life-counts.ts'
import type { Placed } from './next-stretch.ts'
import type { RunningSums, Shifted } from './running-sums.ts'
import { addRunning, saveRunning } from './running-sums.ts'
import { addMark, addToTally, count, countVisit, dropMark, emptyTally } from './tally.ts'

/** One timeline at work inside one transaction: what was read of it, and what must be written before the end. */
export type Timeline = {
  no: number
  station: string
  writes: StoreWrites
  days: DayClock
  /** The last stretch; `undefined` when there is none, `unread` before it was looked for. */
  tail: Stretch | undefined | 'unread'
  changed: Map<number, Stretch>
  tallies: Map<number, Map<string, { tally: Tally; changed: boolean }>>
  /** Boots whose stretches must be made anew, and the earliest boot whose times must be worked out again. */
  rebuild: Set<number>
  settleFrom: number | undefined
  /** Days on which a figure changed. */
  changedDays: Set<string>
  codes: CodeBook
  /** What days add to sums up to a day, against what was stored. */
  running: RunningSums
  /** Days up to which those sums changed. */
  shifted: Shifted[]
  /** Places whose times were worked out anew, from–to. */
  retimed: { from: number; to: number }[]
}

export function openTimeline(of: Pick<Timeline, 'no' | 'station' | 'writes' | 'days'>): Timeline {
  return {
    ...of,
    tail: 'unread',
    changed: new Map(),
    tallies: new Map(),
    rebuild: new Set(),
    settleFrom: undefined,
    changedDays: new Set(),
    codes: openCodeBook(of.station, of.writes),
    running: new Map(),
    shifted: [],
    retimed: [],
  }
}

export async function tailOf(timeline: Timeline): Promise<Stretch | undefined> {
  if (timeline.tail === 'unread') timeline.tail = await timeline.writes.timelines.lastStretch(timeline.no)
  return timeline.tail
}

/** The stretch a seq falls in, as it stands in this transaction. */
export async function stretchAt(timeline: Timeline, seq: number): Promise<Stretch | undefined> {
  const tail = await tailOf(timeline)
  if (tail && seq >= tail.from) return tail
  await saveStretches(timeline)
  return timeline.writes.timelines.stretchAt(timeline.no, seq)
}

export async function saveStretches(timeline: Timeline): Promise<void> {
  for (const stretch of timeline.changed.values()) await timeline.writes.timelines.saveStretch(stretch)
  timeline.changed.clear()
}

/** Writes what is left to write. The timeline must be settled. */
export async function flush(timeline: Timeline): Promise<void> {
  await saveStretches(timeline)
  const { no, station, writes } = timeline
  for (const [stretch, cells] of timeline.tallies)
    for (const [day, cell] of cells) {
      if (cell.changed) await writes.timelines.saveTally({ station, timeline: no, stretch, day }, cell.tally)
      cell.changed = false
    }
  await saveRunning(timeline)
}

/** Requests that the boots from this one on be timed again. */
export function settleFrom(timeline: Timeline, boot: number): void {
  timeline.settleFrom = Math.min(timeline.settleFrom ?? boot, boot)
}

export type Timed = { ms: number; unverified: boolean; held: boolean }

/** True time of an entry by its stretch's timing. */
export function timeIn(stretch: Timing, { atMs, arrivedMs }: { atMs: number; arrivedMs: number }): Timed {
  if (stretch.offsetMs !== undefined) return { ms: atMs + stretch.offsetMs, unverified: false, held: false }
  const bounds = { lowerMs: stretch.lowerMs, upperMs: stretch.upperMs ?? arrivedMs }
  const ms = unverifiedTime(atMs, bounds)
  return { ms, unverified: true, held: ms !== atMs }
}

/** Counts an entry in its stretch's tally of its day. */
export async function countIn(timeline: Timeline, stretch: Stretch, placed: Placed): Promise<void> {
  const atMs = fromInstant(placed.entry.at)
  const { ms, unverified, held } = timeIn(stretch, { atMs, arrivedMs: placed.arrivedMs })
  const { day, band } = timeline.days.placeOf(ms)
  if (held) stretch.held++
  const tally = await tallyToChange(timeline, stretch.from, day)
  count(tally, { entry: placed.entry, atMs, band, unverified, voided: placed.voided })
  if (placed.entry.kind === 'visit.checked-in' || placed.voided) return
  if (isEnding(placed.entry.kind) && !(await counts(timeline, placed))) return
  addMark(tally, placed)
  await addLife(timeline, { tally, day, entry: placed.entry, by: 1 })
}

/** Whether an ending is the first of its thing; one that nothing is noted of was just placed, or is of before. */
async function counts({ no, writes }: Timeline, { seq, digest = '' }: Placed): Promise<boolean> {
  return (await writes.timelines.ending({ timeline: no, seq, digest }))?.counts ?? true
}

/** Counts what an entry says of stock and station life, or (−1) takes it out again. */
async function addLife(
  timeline: Timeline,
  to: { tally: Tally; day: string; entry: Entry; by: 1 | -1 },
): Promise<void> {
  for (const addition of additionsOf(to.entry) ?? []) {
    const its = await named(timeline.codes, addition)
    const added = addToTally(to.tally, { ...its, amount: to.by * its.amount })
    addRunning(timeline, to.day, added)
  }
}

/** Takes an entry that was counted and can be voided out again (−1), or puts it back (1). It stays an entry. */
export async function recountIn(
  timeline: Timeline,
  stretch: Stretch,
  { placed, by }: { placed: Placed; by: 1 | -1 },
): Promise<void> {
  const { entry, arrivedMs } = placed
  const { day, band } = timeline.days.placeOf(timeIn(stretch, { atMs: fromInstant(entry.at), arrivedMs }).ms)
  const tally = await tallyToChange(timeline, stretch.from, day)
  if (entry.kind === 'visit.checked-in') countVisit(tally, { body: entry.body, band, by })
  else {
    if (by === 1) addMark(tally, placed)
    else dropMark(tally, placed)
    await addLife(timeline, { tally, day, entry, by })
  }
}

async function tallyToChange(timeline: Timeline, stretch: number, day: string): Promise<Tally> {
  const cells = cellsOf(timeline, stretch)
  let cell = cells.get(day)
  if (!cell) {
    const { no, station, writes } = timeline
    const tally = await writes.timelines.tally({ station, timeline: no, stretch, day })
    cell = { tally: tally ?? emptyTally(), changed: true }
    cells.set(day, cell)
  }
  cell.changed = true
  timeline.changedDays.add(day)
  return cell.tally
}

export function cellsOf(timeline: Timeline, stretch: number) {
  let cells = timeline.tallies.get(stretch)
  if (!cells) {
    cells = new Map()
    timeline.tallies.set(stretch, cells)
  }
  return cells
}
