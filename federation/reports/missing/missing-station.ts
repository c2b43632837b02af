import { toInstant } from '../../../protocol/instants.ts'
import type { MissingStation, WhyMissing } from '../../contract/missing.ts'
import { bands } from '../../contract/weekly-report.ts'
import type { DayTally, StationFacts } from '../report-facts.ts'
import { unitOnDay } from '../report-facts.ts'
import type { VisitHabit } from './visit-habit.ts'

/** Days of a report, and the first instant after them; milliseconds since 1970. */
export type ReportDays = { days: readonly string[]; dayStartsMs: readonly number[]; endMs: number }

type Asked = {
  report: ReportDays
  /** The unit and everything below it. */
  scope: ReadonlySet<string>
  nowMs: number
  habit: VisitHabit | undefined
  /** Of the station, on days of the report. */
  tallies: readonly Pick<DayTally, 'day' | 'visits' | 'byBand'>[]
  /** Entries that can no longer come. */
  lost: number
}

/** A part of a day, 0 to 1 by the clock. */
type Part = { day: string; from: number; to: number }

/** What a station that is not complete may still send of a report's days; undefined where none of these is behind. */
export function missingStation(station: StationFacts, asked: Asked): MissingStation | undefined {
  const { report, habit, tallies, lost } = asked
  const parts = uncoveredParts(station, asked)
  if (parts.length === 0 && lost === 0) return undefined
  const tallyOf = new Map(tallies.map((tally) => [tally.day, tally]))
  const typical =
    habit && parts.length > 0 ? sum(parts.map(({ day }) => habit.typicalOn(day))) / parts.length : null
  // What came already of such a part is some of what was to be expected of it.
  const toCome = parts.map((part) =>
    Math.max(0, expectedIn(part, habit) - heldIn(part, tallyOf.get(part.day))),
  )
  return {
    station: station.station,
    name: station.name,
    why: whyMissing(station, { isCovered: parts.length === 0, startMs: report.dayStartsMs[0] ?? 0 }),
    lastHeardAt: station.lastHeardMs === undefined ? null : toInstant(station.lastHeardMs),
    coveredThrough: station.coveredThroughMs === undefined ? null : toInstant(station.coveredThroughMs),
    daysUncovered: Math.round(10 * sum(parts.map(({ from, to }) => to - from))) / 10,
    typicalVisitsPerDay: typical === null ? null : Math.round(typical),
    typicalOfDays: habit?.days ?? 0,
    mayStillArrive: parts.length > 0 && !habit ? null : Math.round(sum(toCome)),
    lost,
  }
}

function whyMissing(
  { lastHeardMs, coveredThroughMs }: StationFacts,
  { isCovered, startMs }: { isCovered: boolean; startMs: number },
): WhyMissing {
  if (lastHeardMs === undefined && coveredThroughMs === undefined) return 'never-heard'
  if (isCovered) return 'lost'
  return coveredThroughMs !== undefined && coveredThroughMs >= startMs ? 'partial' : 'silent'
}

/** From its covered-through, or its enrolment, to the end of the report, its closing, or now: on days it hung below the unit. */
function uncoveredParts(station: StationFacts, { report, scope, nowMs }: Asked): Part[] {
  const fromMs = Math.max(station.enrolledMs, station.coveredThroughMs ?? 0)
  const toMs = Math.min(nowMs, station.closedMs ?? nowMs)
  const ends = [...report.dayStartsMs.slice(1), report.endMs]
  return report.days.flatMap((day, index) => {
    const [startMs, endMs] = [report.dayStartsMs[index] ?? 0, ends[index] ?? 0]
    const [from, to] = [Math.max(startMs, fromMs), Math.min(endMs, toMs)]
    if (to <= from || !scope.has(unitOnDay(station, day) ?? '')) return []
    return [{ day, from: (from - startMs) / (endMs - startMs), to: (to - startMs) / (endMs - startMs) }]
  })
}

function expectedIn({ day, from, to }: Part, habit: VisitHabit | undefined): number {
  return habit ? habit.typicalOn(day) * (habit.shareBefore(to) - habit.shareBefore(from)) : 0
}

/** Where a part begins in the middle of a band, what is held of that band is taken to be of before. */
function heldIn({ from }: Part, tally: Asked['tallies'][number] | undefined): number {
  if (!tally || from === 0) return tally?.visits ?? 0
  return sum(bands.map((band, index) => (index / bands.length >= from ? (tally.byBand[band] ?? 0) : 0)))
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0)
}
