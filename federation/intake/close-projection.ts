import { weekAfter, weekOfDay } from '../contract/iso-week.ts'
import type { Shifted } from '../timelines/running-sums.ts'
import { settle } from '../timelines/settle.ts'
import type { Timeline } from '../timelines/timeline.ts'
import { flush, timeIn } from '../timelines/timeline.ts'
import { breathe, isOutOfBreath } from './breathe.ts'
import type { Projection } from './projection.ts'

/** Settles and writes everything the lines changed. Weeks already past are marked: their reports may need a new revision. */
export async function settleProjection(projection: Projection): Promise<void> {
  for (const timeline of projection.timelines.values()) {
    await settle(timeline)
    await flush(timeline)
    await markPastWeeks(projection, timeline.changedDays)
    for (const each of timeline.shifted) await markWeeks(projection, weeksOf(projection, each))
  }
  // A repair may stand in another timeline than its fault: all must be settled.
  for (const timeline of projection.timelines.values())
    await markPastWeeks(projection, await daysOfRepairs(projection, timeline))
}

/** Days on which faults were closed whose beginning was timed anew: how long they had been open is another figure now. */
async function daysOfRepairs({ writes, days }: Projection, { no, retimed }: Timeline): Promise<Set<string>> {
  const found = new Set<string>()
  for (const { from, to } of retimed)
    for (const { noun, counts, timeline, seq, ...mark } of await writes.timelines.endingsOf(no, from, to)) {
      if (noun !== 'fault' || !counts) continue
      const stretch = await writes.timelines.stretchAt(timeline, seq)
      if (stretch) found.add(days.placeOf(timeIn(stretch, mark).ms).day)
    }
  retimed.length = 0
  return found
}

/** A report looks no further back than a year. */
const lookBackMs = 400 * 86_400_000

/** Weeks in which sums up to a day became others: what was on hand at their beginning, or at their end. */
function weeksOf({ days, receivedMs }: Projection, { from, to }: Shifted): string[] {
  const today = days.placeOf(receivedMs).day
  const earliest = days.placeOf(receivedMs - lookBackMs).day
  const last = weekOfDay(to === undefined || to > today ? today : to)
  const weeks: string[] = []
  for (let week = weekOfDay(from < earliest ? earliest : from); week <= last; week = weekAfter(week))
    weeks.push(week)
  return weeks
}

export async function saveEpochs({ writes, epochs }: Projection): Promise<void> {
  for (const epoch of epochs.values()) {
    await writes.epochs.save(epoch)
    if (isOutOfBreath()) await breathe()
  }
}

export async function markPastWeeks(projection: Projection, days: Iterable<string>): Promise<void> {
  const today = projection.days.placeOf(projection.receivedMs).day
  await markWeeks(projection, new Set([...days].filter((day) => day < today).map(weekOfDay)))
}

async function markWeeks(
  { writes, receivedMs, epoch, days }: Projection,
  weeks: Iterable<string>,
): Promise<void> {
  const thisWeek = weekOfDay(days.placeOf(receivedMs).day)
  for (const week of weeks)
    if (week !== thisWeek)
      await writes.reports.markDirty({ station: epoch.station, week, changedMs: receivedMs })
}
