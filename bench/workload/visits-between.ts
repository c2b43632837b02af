import type { Visit } from './visits.ts'
import { visits } from './visits.ts'

// Any number: every system of every run gets the same visits.
const seed = 20_261_122

/** Visits number `from + 1` … `from + count` of the workload. */
export function visitsBetween(from: number, count: number): Visit[] {
  const chosen: Visit[] = []
  let number = 0
  for (const visit of visits(seed)) {
    number += 1
    if (number > from) chosen.push(visit)
    if (chosen.length === count) break
  }
  return chosen
}
