import type { Entry } from '../../protocol/entry.ts'
import { fromInstant } from '../../protocol/instants.ts'
import type { Stretch } from '../store/nouns/timelines.ts'
import type { Placed } from './next-stretch.ts'
import { firstStretch, nextStretch, noteClock } from './next-stretch.ts'
import { count } from './tally.ts'
import type { Timeline } from './timeline.ts'
import { countIn, settleFrom, stretchAt, tailOf, timeIn } from './timeline.ts'

const clockKinds = new Set(['host.started', 'clock.jumped', 'clock.observed'])

/** Puts an entry in its place and counts it. Nearly always that place is the end. */
export async function placeEntry(timeline: Timeline, placed: Placed): Promise<void> {
  const tail = await tailOf(timeline)
  if (!tail || placed.seq > (tail.lastSeq ?? 0))
    timeline.tail = await append(timeline, tail ?? firstStretch(timeline.no, 1), placed)
  else await insert(timeline, placed)
}

/**
 * Counts a visit behind the last entry when all that it touches is in memory already: nearly every line of a batch, and so without
 * a wait. False, with nothing changed: `placeEntry` has to look further.
 */
export function placeVisitBehind(
  timeline: Timeline,
  visit: { seq: number; entry: Entry<'visit.checked-in'>; arrivedMs: number },
): boolean {
  const { tail } = timeline
  const { seq, entry, arrivedMs } = visit
  if (tail === undefined || tail === 'unread' || tail.lastSeq === undefined) return false
  if (seq <= tail.lastSeq || tail.observedMs !== undefined) return false
  const atMs = fromInstant(entry.at)
  const { ms, unverified, held } = timeIn(tail, { atMs, arrivedMs })
  const { day, band } = timeline.days.placeOf(ms)
  const cell = timeline.tallies.get(tail.from)?.get(day)
  if (!cell) return false
  if (held) tail.held++
  cell.changed = true
  timeline.changedDays.add(day)
  timeline.changed.set(tail.from, tail)
  count(cell.tally, { entry, atMs, band, unverified, voided: false })
  tail.lastSeq = seq
  tail.lastAtMs = atMs
  return true
}

/** Adds an entry behind the last one; gives the stretch that is then the last. */
export async function append(timeline: Timeline, tail: Stretch, placed: Placed): Promise<Stretch> {
  const stretch = nextStretch(tail, placed)
  timeline.changed.set(stretch.from, stretch)
  await countIn(timeline, stretch, placed)
  if (noteClock(stretch, placed)) settleFrom(timeline, stretch.boot)
  return stretch
}

/** A copy whose place is among what is held: two histories under one name, or a journal that came in another order. */
async function insert(timeline: Timeline, placed: Placed): Promise<void> {
  const { seq, entry } = placed
  const stretch = await stretchAt(timeline, seq)
  if (!stretch) throw new Error(`timeline ${timeline.no} has entries and no first stretch`)
  const { firstSeq = 0, lastSeq = 0 } = stretch
  const isBehind = seq > lastSeq && stretch.observedMs !== undefined
  const isBefore = seq < firstSeq && stretch.jumpMs !== 0
  const sharesEdge = seq === firstSeq || seq === lastSeq
  if (clockKinds.has(entry.kind) || isBehind || isBefore || sharesEdge) timeline.rebuild.add(stretch.boot)
  if (timeline.rebuild.has(stretch.boot)) return
  timeline.changed.set(stretch.from, stretch)
  await countIn(timeline, stretch, placed)
  noteClock(stretch, placed)
  // Boots without an observation lean on the nearest entries of this one.
  if (seq < firstSeq || seq > lastSeq) settleFrom(timeline, stretch.boot)
}
