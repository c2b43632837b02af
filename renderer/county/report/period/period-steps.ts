import { dayAfter, daysBetween } from '../../../../federation/contract/calendar-days.ts'
import { daysOfWeek, weekAfter, weekOfDay } from '../../../../federation/contract/iso-week.ts'
import type { PeriodKind } from '../../../../federation/contract/report-period.ts'
import {
  maxRangeDays,
  periodAfter,
  periodOfDay,
  periodOfName,
} from '../../../../federation/contract/report-period.ts'

export const shownKinds = ['week', 'month', 'season', 'year', 'range'] as const
export type ShownKind = 'week' | PeriodKind
/** Those that have a name to choose, and are frozen. */
export type NamedKind = Exclude<ShownKind, 'range'>

/** A period as an address names it, with its first and last day. */
export type Shown = { kind: ShownKind; name: string; from: string; to: string }

/** What an address is about; undefined where it names no period that the calendar has. */
export function shownOf(name: string): Shown | undefined {
  const days = daysOfWeek(name)
  if (days) return { kind: 'week', name, from: days[0] ?? '', to: days[6] ?? '' }
  return periodOfName(name)
}

/** The period of a kind that a day is in; of a range, the thirty days up to it. */
export function periodAround(kind: ShownKind, day: string): string {
  if (kind === 'week') return weekOfDay(day)
  return kind === 'range' ? `${dayAfter(day, -29)}..${day}` : periodOfDay(kind, day)
}

/** The period before or after one; undefined where there is none, or where it has not begun. */
export function stepFrom(name: string, by: 1 | -1, today: string): string | undefined {
  const next = daysOfWeek(name) ? weekAfter(name, by) : periodAfter(name, by)
  const shown = next === undefined ? undefined : shownOf(next)
  return shown && shown.from <= today ? shown.name : undefined
}

/** Half a year of weeks, two of months, four of seasons, ten of years: older ones by the arrows. */
const listed = { week: 26, month: 24, season: 16, year: 10 } as const

/** The periods of a kind to choose from, newest first; the one shown is always among them. */
export function periodsToChoose(shown: Shown, today: string): string[] {
  if (shown.kind === 'range') return []
  const names = [periodAround(shown.kind, today)]
  for (let index = 1; index < listed[shown.kind]; index++) {
    const before = stepFrom(names.at(-1) ?? '', -1, today)
    if (before !== undefined) names.push(before)
  }
  return names.includes(shown.name) ? names : [...names, shown.name]
}

/** The same time told in another kind: around the last day shown that has come. */
export function toKind(shown: Shown, kind: ShownKind, today: string): string {
  const last = shown.to < today ? shown.to : today
  // Of a range to begin with: the very days that were shown, where a range may be so long.
  if (kind === 'range' && shown.from <= last && daysBetween(shown.from, last) < maxRangeDays)
    return `${shown.from}..${last}`
  return periodAround(kind, last)
}
