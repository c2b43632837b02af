import { fromInstant } from '../../protocol/instants.ts'
import { stretchAt, timeIn } from '../timelines/timeline.ts'
import type { Projection } from './projection.ts'
import { timelineOf } from './projection.ts'

/**
 * The true time up to which a batch says that nothing is missing: its `through`, timed like an entry after `tip`, and never
 * later than the hub's own clock. The timeline must be settled.
 */
export async function coveredThrough(
  projection: Projection,
  { through, tip }: { through: string; tip: number },
): Promise<number> {
  const { epoch, receivedMs } = projection
  const atMs = fromInstant(through)
  const stretch = await stretchAt(timelineOf(projection, epoch.no), tip + 1)
  if (!stretch) return Math.min(atMs, receivedMs)
  const isBehind = stretch.observedMs !== undefined && tip + 1 > (stretch.lastSeq ?? 0)
  const offsetMs = isBehind ? stretch.observedMs : stretch.offsetMs
  return Math.min(timeIn({ ...stretch, offsetMs }, { atMs, arrivedMs: receivedMs }).ms, receivedMs)
}
