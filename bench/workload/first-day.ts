import { visitsPerDay } from './visits.ts'

const dayMs = 86_400_000
const beijingAheadMs = 8 * 3_600_000

/**
 * The midnight (Beijing time) from which so many visits have all happened before `now`: a hub would rightly
 * wonder about entries from the future.
 */
export function firstDayFor(numberOfVisits: number, now: number): number {
  const today = Math.floor((now + beijingAheadMs) / dayMs) * dayMs - beijingAheadMs
  return today - Math.ceil(numberOfVisits / visitsPerDay) * dayMs
}
