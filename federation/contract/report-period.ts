// What a report can be about besides a week, as names and calendar days, without a clock or a time zone: screens and hub read them alike.
import * as z from 'zod'
import { instantSchema } from '../../protocol/ids.ts'
import { dayAfter, dayOf, daysBetween, utcOf } from './calendar-days.ts'
import { daySchema, daysOfWeek, weekAfter } from './iso-week.ts'
import { reportShape } from './weekly-report.ts'

/**
 * `month`: `2026-11`. `season`: of the four services, `2026-spring` March to May, `summer`, `autumn`, `winter` December to February of the
 * year after. `year`: `2026`, the ISO year, which is whole weeks. `range`: `2026-11-03..2026-11-20`, both days included.
 */
export const periodKinds = ['month', 'season', 'year', 'range'] as const
export type PeriodKind = (typeof periodKinds)[number]

export const seasons = ['spring', 'summer', 'autumn', 'winter'] as const
export type Season = (typeof seasons)[number]

/** Two years and a day: a free range is worked out anew at each look. */
export const maxRangeDays = 731

export const reportPeriodSchema = z.object({
  kind: z.enum(periodKinds),
  name: z.string(),
  from: daySchema,
  to: daySchema,
})
export type ReportPeriod = z.infer<typeof reportPeriodSchema>

const patterns = {
  month: /^(\d{4})-(0[1-9]|1[0-2])$/,
  season: /^(\d{4})-(spring|summer|autumn|winter)$/,
  year: /^(\d{4})$/,
  range: /^(\d{4}-\d\d-\d\d)\.\.(\d{4}-\d\d-\d\d)$/,
} as const

/** The period of a name, from the year 2000 on, with a day after it that the calendar can write; undefined for anything that names none. */
export function periodOfName(name: string): ReportPeriod | undefined {
  for (const kind of periodKinds) {
    const [, first = '', second = ''] = patterns[kind].exec(name) ?? []
    if (first === '' || first < '2000') continue
    const bounds = boundsOf[kind](first, second)
    return bounds && /^\d{4}-/.test(dayAfter(bounds.to, 1)) ? { kind, name, ...bounds } : undefined
  }
  return undefined
}

type Bounds = { from: string; to: string } | undefined

const boundsOf: Record<PeriodKind, (first: string, second: string) => Bounds> = {
  month: (year, month) => monthsFrom(Number(year), Number(month), 1),
  season: (year, season) => monthsFrom(Number(year), 3 + 3 * seasons.indexOf(season as Season), 3),
  year: (year) => {
    const from = daysOfWeek(`${year}-W01`)?.[0]
    const next = daysOfWeek(`${nextYear(year)}-W01`)?.[0]
    return from && next ? { from, to: dayAfter(next, -1) } : undefined
  },
  range: (from, to) => {
    const isRange = isDay(from) && isDay(to) && from <= to && daysBetween(from, to) < maxRangeDays
    return isRange ? { from, to } : undefined
  },
}

function nextYear(year: string): string {
  return String(Number(year) + 1).padStart(4, '0')
}

/** From the first of a month (1 to 12) to the last day of the month so many later. */
function monthsFrom(year: number, month: number, count: number): Bounds {
  return { from: dayOf(Date.UTC(year, month - 1, 1)), to: dayOf(Date.UTC(year, month - 1 + count, 0)) }
}

/** Every day of a period, in order. */
export function daysOfPeriod({ from, to }: Pick<ReportPeriod, 'from' | 'to'>): string[] {
  return Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => dayAfter(from, index))
}

/** The month, season or year that a calendar day is in. */
export function periodOfDay(kind: Exclude<PeriodKind, 'range'>, day: string): string {
  const month = Number(day.slice(5, 7))
  if (kind === 'month') return day.slice(0, 7)
  if (kind === 'year') {
    const year = day.slice(0, 4)
    const own = boundsOf.year(year, '')
    if (own && day < own.from) return String(Number(year) - 1).padStart(4, '0')
    return own && day > own.to ? nextYear(year) : year
  }
  // January and February are of the winter that began the year before.
  const year = Number(day.slice(0, 4)) - Number(month < 3)
  return `${String(year).padStart(4, '0')}-${seasons[Math.floor(((month + 9) % 12) / 3)]}`
}

/** The period just before one (`by` -1) or after it (1); of a range, as many days. */
export function periodAfter(name: string, by: 1 | -1 = 1): string | undefined {
  const period = periodOfName(name)
  if (!period) return undefined
  const { kind, from, to } = period
  if (kind !== 'range') return periodOfDay(kind, by > 0 ? dayAfter(to, 1) : dayAfter(from, -1))
  const length = daysBetween(from, to) + 1
  return by > 0
    ? `${dayAfter(to, 1)}..${dayAfter(to, length)}`
    : `${dayAfter(from, -length)}..${dayAfter(from, -1)}`
}

/** The ISO weeks of an ISO year, in order. */
export function weeksOfYear(year: string): string[] {
  const weeks: string[] = []
  if (!daysOfWeek(`${year}-W01`)) return weeks
  for (let week = `${year}-W01`; week.startsWith(`${year}-`); week = weekAfter(week)) weeks.push(week)
  return weeks
}

/** A day that the calendar has. */
export function isDay(day: string): boolean {
  const ms = utcOf(day)
  return !Number.isNaN(ms) && dayOf(ms) === day
}

/**
 * The report of a month, season, ISO year or free range. Numbered and frozen like a week's from 08:00 on the day after its end, and restated
 * once a day; a free range is worked out at each look (revision 0). What is sensitive is told of years alone.
 */
export const periodReportSchema = z.object({ period: reportPeriodSchema, ...reportShape })
export type PeriodReport = z.infer<typeof periodReportSchema>

/** `GET /v1/reports/periods/{period}/revisions`: newest last. */
export const periodRevisionsSchema = z.object({
  period: reportPeriodSchema,
  unit: reportShape.unit,
  revisions: z.array(
    z.object({ revision: reportShape.revision, madeAt: instantSchema, changes: reportShape.changes }),
  ),
})
export type PeriodRevisions = z.infer<typeof periodRevisionsSchema>
