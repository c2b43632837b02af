// What a station's days were like, from the days of it that are known whole: the middle one of each weekday, and when in the day people
// came. A middle one, since one day with a bus full of people, or one with the door shut, says little about the next.
import type { Band } from '../../contract/weekly-report.ts'
import { bands } from '../../contract/weekly-report.ts'

/** A day that is known whole; one without a visit counts like any other. */
export type KnownDay = { day: string; visits: number; byBand: Readonly<Record<string, number>> }

export type VisitHabit = {
  /** Days that it rests on. */
  days: number
  /** Visits to be expected on a calendar day. */
  typicalOn(day: string): number
  /** How much of a day's visits come before a part of it (0 to 1, by the wall clock) is over: 0 to 1. */
  shareBefore(part: number): number
}

/** With fewer, chance says more than habit. */
const fewestDays = 5
/** Of one weekday; with fewer, all days speak for it. */
const fewestOfWeekday = 3

/** Undefined when too few days are known to tell. */
export function visitHabit(known: readonly KnownDay[]): VisitHabit | undefined {
  if (known.length < fewestDays) return undefined
  const ofAll = median(known.map(({ visits }) => visits))
  const byWeekday = new Map(
    [...Map.groupBy(known, ({ day }) => weekdayOf(day))]
      .filter(([, days]) => days.length >= fewestOfWeekday)
      .map(([weekday, days]) => [weekday, median(days.map(({ visits }) => visits))]),
  )
  return {
    days: known.length,
    typicalOn: (day) => byWeekday.get(weekdayOf(day)) ?? ofAll,
    shareBefore: sharesOf(known),
  }
}

function sharesOf(known: readonly KnownDay[]): (part: number) => number {
  const counts = bands.map((band: Band) => known.reduce((sum, { byBand }) => sum + (byBand[band] ?? 0), 0))
  const total = counts.reduce((sum, count) => sum + count, 0)
  return (part) => {
    if (total === 0) return part
    const place = part * bands.length
    const before = counts.slice(0, Math.floor(place)).reduce((sum, count) => sum + count, 0)
    return (before + (place % 1) * (counts[Math.floor(place)] ?? 0)) / total
  }
}

/** 0 for a Sunday. */
function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay()
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  const [low = 0, high = 0] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]]
  return (low + high) / 2
}
