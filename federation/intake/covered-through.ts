import { fromInstant } from '../../protocol/instants.ts'
import { stretchAt, timeIn } from '../timelines/timeline.ts'
import type { Projection } from './projection.ts'
import { timelineOf } from './projection.ts'

/**
 * The true time up to which a batch says that nothing is missing: its `through`, timed like an entry after `tip`, and never
 * later than the hub's own clock (nor, for a clock gone mad, before 1970). The timeline must be settled.
 */
export async function coveredThrough(
  projection: Projection,
  { through, tip }: { through: string; tip: number },
): Promise<number> {
  const { epoch, receivedMs } = projection
  const atMs = fromInstant(through)
  const stretch = await stretchAt(timelineOf(projection, epoch.no), tip + 1)
  if (!stretch) return between(atMs, receivedMs)
  const isBehind = stretch.observedMs !== undefined && tip + 1 > (stretch.lastSeq ?? 0)
  const offsetMs = isBehind ? stretch.observedMs : stretch.offsetMs
  return between(timeIn({ ...stretch, offsetMs }, { atMs, arrivedMs: receivedMs }).ms, receivedMs)
}

function between(ms: number, latestMs: number): number {
  return Math.max(0, Math.min(ms, latestMs))
}
