// What a report is made of: plain values, read in one snapshot of the store. Its size follows stations and days, never visits.
import type { RequestCount } from '../requests/request-counts.ts'
import type { KnownLot, StationRunning } from '../store/nouns/stock.ts'
import type { VisitHabit } from './missing/visit-habit.ts'
import type { Period } from './period-bounds.ts'
import type { SensitiveShown } from './sensitive/sensitive-week.ts'

/** One station and calendar day: the sum of what its entries of that day say. Counts of visits unless named otherwise. */
export type DayTally = {
  station: string
  day: string
  entries: number
  unverified: number
  visits: number
  people: number
  byCategory: Readonly<Record<string, number>>
  byService: Readonly<Record<string, number>>
  byBand: Readonly<Record<string, number>>
  ratings?: Readonly<Record<string, number>>
  /** Of stock and station life, as in tallies; absent where there is none. */
  counts?: Readonly<Record<string, number>>
  lots?: Readonly<Record<string, number>>
}

/** The door of a station was opened or closed, by true time. */
export type DoorMoment = { station: string; ms: number; open: boolean }

/** A fault ended on a day. `openMs`: how long it had been open; undefined when nothing is held of its beginning. */
export type FaultClosed = { station: string; day: string; openMs: number | undefined }

/** What stock and station life are made of, beside the days' tallies. */
export type LifeFacts = {
  /** Sums up to each station's first day in this unit's period. */
  before: readonly StationRunning[]
  /** Of the lots that are on hand at the period's end. */
  lots: readonly KnownLot[]
  /** From the day before the period on. */
  doors: readonly DoorMoment[]
  repairs: readonly FaultClosed[]
  firstAidItems: ReadonlySet<string>
  /** Items whose mere count could tell on somebody. */
  sensitiveItems: ReadonlySet<string>
}

/** A day on which the hub heard from a station. `longestGapMs`: between two deliveries of that day. */
export type ContactDay = {
  station: string
  day: string
  firstMs: number
  lastMs: number
  longestGapMs: number
  batches: number
}

/** Entries that can no longer come, and between which instants they happened. */
export type Lost = { entries: number; fromMs: number; toMs: number }

export type StationFacts = {
  station: string
  name: string
  enrolledMs: number
  closedMs: number | undefined
  /** Where it hung from which day on, oldest first. Days before the first belong to the first. */
  units: readonly { unit: string; fromDay: string }[]
  coveredThroughMs: number | undefined
  lastHeardMs: number | undefined
  /** When the hub first heard of each of its journals. */
  journalsMs: readonly number[]
  /** Entries the station said it had and the hub does not hold. */
  waiting: number
  unread: number
  lost: readonly Lost[]
}

/** Jobs that may be shown, as they were last published before the period's end, or now; and how often jobs were looked at. */
export type JobFacts = {
  published: readonly { unit: string | null; from: string | null; until: string | null }[]
  looks: readonly { station: string; day: string; times: number }[]
  /** A unit and all above it, by unit: what is published for any of them reaches it. */
  lineageOf: (unit: string) => ReadonlySet<string>
}

export type ReportFacts = {
  unit: string
  /** The unit and everything below it. */
  scope: ReadonlySet<string>
  /** The units right below, and this one for the stations that hang on itself; empty when nothing is below. */
  below: readonly { unit: string; scope: ReadonlySet<string> }[]
  timeZone: string
  stations: readonly StationFacts[]
  tallies: readonly DayTally[]
  contacts: readonly ContactDay[]
  /** Services whose mere count could tell on somebody. */
  sensitiveServices: ReadonlySet<string>
  life: LifeFacts
  /** Of stations that are behind: what their days were like. Absent: too few are known. */
  habits: ReadonlyMap<string, VisitHabit>
  jobs: JobFacts
  requests: readonly RequestCount[]
  forms: ReadonlyMap<string, { sensitive: boolean; desk: string }>
  /** Undefined where a report tells nothing of it at all: of months, seasons and ranges. */
  sensitive: SensitiveShown | undefined
}

export type ReportAsked = { period: Period; revision: number; madeAtMs: number; facts: ReportFacts }

/** Of these days, those on which a station belonged to these units, in order. */
export function daysInScope(
  station: Pick<StationFacts, 'units'>,
  { days, scope }: { days: readonly string[]; scope: ReadonlySet<string> },
): string[] {
  return days.filter((day) => scope.has(unitOnDay(station, day) ?? ''))
}

/** The unit a station belonged to on a day. */
export function unitOnDay(station: Pick<StationFacts, 'units'>, day: string): string | undefined {
  return (station.units.findLast((each) => each.fromDay <= day) ?? station.units[0])?.unit
}
