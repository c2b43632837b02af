import { Temporal } from 'temporal-polyfill'
import { daysOfWeek, weekAfter } from '../contract/iso-week.ts'
import { weekAt } from '../reports/period-bounds.ts'

type When = { hour: number; timeZone: string; nowMs: number }

/** When the report of a week is due: on the Monday after it, at that hour of the federation's wall. */
export function dueMs(week: string, { hour, timeZone }: Pick<When, 'hour' | 'timeZone'>): number {
  const [monday = ''] = daysOfWeek(weekAfter(week)) ?? []
  return Temporal.PlainDate.from(monday).toZonedDateTime({ timeZone, plainTime: { hour } }).epochMilliseconds
}

/** The newest week that is due by now. */
export function lastDueWeek(when: When): string {
  const ended = weekAfter(weekAt(when.nowMs, when.timeZone), -1)
  return dueMs(ended, when) <= when.nowMs ? ended : weekAfter(ended, -1)
}

/** The week that is due next. */
export function nextDueWeek(when: When): string {
  return weekAfter(lastDueWeek(when))
}

/** From a week to another, both included; none when that one is earlier. */
export function weeksThrough(first: string, last: string): string[] {
  const weeks: string[] = []
  for (let week = first; week <= last; week = weekAfter(week)) weeks.push(week)
  return weeks
}
