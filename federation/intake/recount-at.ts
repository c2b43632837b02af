import type { Placed } from '../timelines/next-stretch.ts'
import { recountIn, stretchAt } from '../timelines/timeline.ts'
import type { Projection } from './projection.ts'
import { timelineOf } from './projection.ts'

/** Takes an entry that was counted out of the figures of its day (−1), or puts it back (1). */
export async function recountAt(
  projection: Projection,
  { timeline: no, placed, by }: { timeline: number; placed: Omit<Placed, 'voided'>; by: 1 | -1 },
): Promise<void> {
  const timeline = timelineOf(projection, no)
  const stretch = await stretchAt(timeline, placed.seq)
  // A boot that is made anew is counted from the log, by what is noted of voids and endings then.
  if (!stretch || timeline.rebuild.has(stretch.boot)) return
  await recountIn(timeline, stretch, { placed: { ...placed, voided: false }, by })
}
