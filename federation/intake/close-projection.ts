import { weekAfter, weekOfDay } from '../contract/iso-week.ts'
import type { Shifted } from '../timelines/running-sums.ts'
import { settle } from '../timelines/settle.ts'
import { flush } from '../timelines/timeline.ts'
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
