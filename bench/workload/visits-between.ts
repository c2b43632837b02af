import type { Visit } from './visits.ts'
import { visits } from './visits.ts'

// Any number: every system of every run gets the same visits.
const usualSeed = 20_261_122

export type Span = { from: number; count: number; firstDay: number; seed?: number }

/** Visits number `from + 1` … `from + count` of the workload that begins on `firstDay`. */
export function visitsBetween({ from, count, firstDay, seed = usualSeed }: Span): Visit[] {
  const chosen: Visit[] = []
  let number = 0
  for (const visit of visits(seed, firstDay)) {
    number += 1
    if (number > from) chosen.push(visit)
    if (chosen.length === count) break
  }
  return chosen
}
