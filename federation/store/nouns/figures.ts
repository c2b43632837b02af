import type { Door, Repair, Timing } from './timelines.ts'

/** An entry whose very time counts, with what its stretch knows of the clock. */
export type Timed<M> = M & { timeline: number; timing: Timing }

/** One station and calendar day by true time: the sum over its timelines. Counts of visits unless named otherwise. */
export type DayFigures = {
  station: string
  day: string
  entries: number
  unverified: number
  visits: number
  people: number
  byCategory: Record<string, number>
  byService: Record<string, number>
  byBand: Record<string, number>
  ratings: Record<string, number>
  /** As in tallies; absent where there are none. */
  counts?: Record<string, number>
  lots?: Record<string, number>
  doors?: Timed<Door>[]
  repairs?: Timed<Repair>[]
}

/** A day, by the hub's clock, on which the hub heard from a station. `longestGapMs`: between two deliveries of that day. */
export type ContactDay = {
  station: string
  day: string
  firstMs: number
  lastMs: number
  longestGapMs: number
  batches: number
  entries: number
}

/** Of a station's day, its visits alone. */
export type VisitDay = Pick<DayFigures, 'station' | 'day' | 'visits' | 'byBand'>

type DayRange = { stations?: readonly string[]; fromDay: string; toDay: string }

export type FigureReads = {
  /** Days from `fromDay` to `toDay`, both included; those without an entry are absent. */
  days(range: DayRange): Promise<DayFigures[]>
  /** The same days with little of each: many weeks of them cost little. */
  visitDays(range: DayRange & { stations: readonly string[] }): Promise<VisitDay[]>
  contacts(range: DayRange): Promise<ContactDay[]>
}

export type FigureWrites = {
  /** Notes that the hub heard from a station, with a batch that added so many entries (or none). */
  addContact(contact: {
    station: string
    day: string
    atMs: number
    batches: number
    entries: number
  }): Promise<void>
}
