import { Temporal } from 'temporal-polyfill'
import type { ReadHandle } from '../../db/handles.ts'
import { visitsBetween } from '../../db/visits.ts'
import type { OutputOf } from '../contract/calls.ts'

/** The day that `wallMs` lies in, in the federation's time zone, and the visits of it by the station's own clock. */
export function todayOf(db: ReadHandle, wallMs: number, timeZone: string): OutputOf<'visits.today'> {
  const now = Temporal.Instant.fromEpochMilliseconds(wallMs).toZonedDateTimeISO(timeZone)
  const start = now.startOfDay()
  const visits = visitsBetween(db, start.epochMilliseconds, start.add({ days: 1 }).epochMilliseconds)
  // Codes are the county's to give, and may be called `constructor`.
  const byCategory = new Map<string, number>()
  const byHour = new Array<number>(24).fill(0)
  let people = 0
  for (const visit of visits) {
    people += visit.people
    byCategory.set(visit.category, (byCategory.get(visit.category) ?? 0) + 1)
    const { hour } = Temporal.Instant.fromEpochMilliseconds(visit.atMs).toZonedDateTimeISO(timeZone)
    byHour[hour] = (byHour[hour] ?? 0) + 1
  }
  return {
    day: now.toPlainDate().toString(),
    total: visits.length,
    people,
    byCategory: Object.fromEntries(byCategory),
    byHour,
  }
}
