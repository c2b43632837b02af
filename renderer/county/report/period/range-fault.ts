import { daysBetween } from '../../../../federation/contract/calendar-days.ts'
import { isDay, maxRangeDays } from '../../../../federation/contract/report-period.ts'

/** What keeps two days from being a range. `no-day`: left empty, or a day that the calendar does not have. */
export type RangeFault = 'no-day' | 'turned' | 'too-long' | 'to-come' | 'too-early'

export function rangeFault(range: { from: string; to: string; today: string }): RangeFault | undefined {
  const { from, to, today } = range
  if (!isDay(from) || !isDay(to)) return 'no-day'
  if (from > to) return 'turned'
  if (from > today) return 'to-come'
  if (from < '2000') return 'too-early'
  return daysBetween(from, to) < maxRangeDays ? undefined : 'too-long'
}
