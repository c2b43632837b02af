import { Temporal } from 'temporal-polyfill'
import { dayAfter } from '../contract/calendar-days.ts'
import { daysOfWeek, weekOfDay } from '../contract/iso-week.ts'
import type { PeriodKind } from '../contract/report-period.ts'
import { daysOfPeriod, periodOfName } from '../contract/report-period.ts'

/** A week, month, season, year or range in a time zone. Milliseconds since 1970; `endMs` is the first instant after it. */
export type Period = {
  kind: 'week' | PeriodKind
  name: string
  days: readonly string[]
  /** The first instant of each of its days. */
  dayStartsMs: readonly number[]
  startMs: number
  endMs: number
  /** From then on its report is frozen and numbered; a free range's never is. */
  freezeMs: number
}

/** The county's officers begin at eight on Monday and find the figure of record made. */
export const freezeHour = 8

/** The week of that name, or undefined when there is none. */
export function boundsOfWeek(name: string, timeZone: string): Period | undefined {
  const days = daysOfWeek(name)
  return days && boundsOf({ kind: 'week', name, days }, timeZone)
}

/** The week, month, season, year or range of that name, or undefined when there is none. */
export function boundsOfPeriod(name: string, timeZone: string): Period | undefined {
  const period = periodOfName(name)
  if (!period) return boundsOfWeek(name, timeZone)
  return boundsOf({ kind: period.kind, name, days: daysOfPeriod(period) }, timeZone)
}

function boundsOf(named: Pick<Period, 'kind' | 'name' | 'days'>, timeZone: string): Period {
  const after = dayAfter(named.days.at(-1) ?? '', 1)
  const dayStartsMs = named.days.map((day) => hourOf(day, 0, timeZone))
  return {
    ...named,
    dayStartsMs,
    startMs: dayStartsMs[0] ?? 0,
    endMs: hourOf(after, 0, timeZone),
    freezeMs: named.kind === 'range' ? Number.POSITIVE_INFINITY : hourOf(after, freezeHour, timeZone),
  }
}

/** The instant of a full hour (0 to 23) of a day. */
export function hourOf(day: string, hour: number, timeZone: string): number {
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
