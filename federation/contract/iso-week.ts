// ISO weeks as names and calendar days, without a clock or a time zone: screens and hub count them the same way.
import * as z from 'zod'
import { dayAfter, dayMs, dayOf, utcOf } from './calendar-days.ts'

/** `2026-W47`. The shape only; week 53 exists in some years alone, see `daysOfWeek`. */
export const isoWeekSchema = z.string().regex(/^\d{4}-W(0[1-9]|[1-4]\d|5[0-3])$/)

/** A calendar day, `2026-11-22`. */
export const daySchema = z.string().regex(/^\d{4}-\d\d-\d\d$/)

/** Monday 0 … Sunday 6. */
function weekdayAt(utcMs: number): number {
  return (new Date(utcMs).getUTCDay() + 6) % 7
}

/** The ISO week a calendar day is in. */
export function weekOfDay(day: string): string {
  const utcMs = utcOf(day)
  const thursday = new Date(utcMs + (3 - weekdayAt(utcMs)) * dayMs)
  const year = thursday.getUTCFullYear()
  const number = 1 + Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * dayMs))
  return `${String(year).padStart(4, '0')}-W${String(number).padStart(2, '0')}`
}

/** Monday to Sunday of an ISO week of the years 2000 to 9998, each of whose days is written in ten characters; undefined for anything that names no such week. */
export function daysOfWeek(week: string): string[] | undefined {
  if (!isoWeekSchema.safeParse(week).success) return undefined
  const year = Number(week.slice(0, 4))
  if (year < 2000 || year > 9998) return undefined
  // 4 January is always in week 1.
  const fourth = Date.UTC(year, 0, 4)
  const monday = fourth + (7 * (Number(week.slice(6)) - 1) - weekdayAt(fourth)) * dayMs
  const days = Array.from({ length: 7 }, (_, index) => dayOf(monday + index * dayMs))
  return weekOfDay(days[0] ?? '') === week ? days : undefined
}

/** The week `by` weeks later (earlier when negative). The week must exist. */
export function weekAfter(week: string, by = 1): string {
  const monday = daysOfWeek(week)?.[0]
  if (monday === undefined) throw new RangeError(`no such week: ${week}`)
  return weekOfDay(dayAfter(monday, by * 7))
}
