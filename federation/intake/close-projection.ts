import { weekOfDay } from '../contract/iso-week.ts'
import type { StoreWrites } from '../store/store.ts'
import { settle } from '../timelines/settle.ts'
import { flush } from '../timelines/timeline.ts'
import type { Projection } from './projection.ts'

/** Settles and writes everything the lines changed. Weeks already past are marked: their reports may need a new revision. */
export async function settleProjection(projection: Projection): Promise<void> {
  for (const timeline of projection.timelines.values()) {
    await settle(timeline)
    await flush(timeline)
    await markPastWeeks(projection, timeline.changedDays)
  }
}

export async function saveEpochs({ writes, epochs }: Projection): Promise<void> {
  for (const epoch of epochs.values()) await writes.epochs.save(epoch)
}

export async function markPastWeeks(
  projection: Projection & { writes: StoreWrites },
  days: Iterable<string>,
): Promise<void> {
  const { writes, receivedMs, epoch } = projection
  const today = projection.days.placeOf(receivedMs).day
  const thisWeek = weekOfDay(today)
  const weeks = new Set([...days].filter((day) => day < today).map(weekOfDay))
  for (const week of weeks)
    if (week !== thisWeek)
      await writes.reports.markDirty({ station: epoch.station, week, changedMs: receivedMs })
}
