import { Temporal } from 'temporal-polyfill'

/** The calendar day that a moment (milliseconds since 1970) lies in, in a time zone: `2026-11-26`. */
export function dayOf(atMs: number, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(Math.trunc(atMs))
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toString()
}

/** When the calendar day of a moment began, milliseconds since 1970. */
export function startOfDayMs(atMs: number, timeZone: string): number {
  return Temporal.Instant.fromEpochMilliseconds(Math.trunc(atMs)).toZonedDateTimeISO(timeZone).startOfDay()
    .epochMilliseconds
}
