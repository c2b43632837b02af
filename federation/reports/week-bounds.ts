import { Temporal } from 'temporal-polyfill'
import { daysOfWeek, weekAfter, weekOfDay } from '../contract/iso-week.ts'

/** An ISO week in a time zone. Milliseconds since 1970; `endMs` is the first instant after it. */
export type Week = {
  name: string
  days: readonly string[]
  /** The first instant of each of its days. */
  dayStartsMs: readonly number[]
  startMs: number
  endMs: number
  /** From then on its report is frozen and numbered. */
  freezeMs: number
}

/** The county's officers begin at eight on Monday and find the figure of record made. */
const freezeHour = 8

/** The week of that name, or undefined when there is none. */
export function boundsOfWeek(name: string, timeZone: string): Week | undefined {
  const days = daysOfWeek(name)
  const monday = days?.[0]
  const nextMonday = days && daysOfWeek(weekAfter(name))?.[0]
  if (!days || monday === undefined || nextMonday === undefined) return undefined
  return {
    name,
    days,
    dayStartsMs: days.map((day) => hourOf(day, 0, timeZone)),
    startMs: hourOf(monday, 0, timeZone),
    endMs: hourOf(nextMonday, 0, timeZone),
    freezeMs: hourOf(nextMonday, freezeHour, timeZone),
  }
}

function hourOf(day: string, hour: number, timeZone: string): number {
  return Temporal.PlainDate.from(day).toZonedDateTime({ timeZone, plainTime: { hour } }).epochMilliseconds
}

/** The calendar day an instant falls on. */
export function dayAt(ms: number, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(timeZone).toPlainDate().toString()
}

/** The ISO week an instant falls in. */
export function weekAt(ms: number, timeZone: string): string {
  return weekOfDay(dayAt(ms, timeZone))
}

/** The last full hour of the wall clock at or before an instant. */
export function fullHourAt(ms: number, timeZone: string): number {
  return Temporal.Instant.fromEpochMilliseconds(ms)
    .toZonedDateTimeISO(timeZone)
    .round({ smallestUnit: 'hour', roundingMode: 'floor' }).epochMilliseconds
}
