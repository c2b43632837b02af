import { toInstant } from '../../protocol/instants.ts'
import type { StationRow, StationState } from '../contract/weekly-report.ts'
import { longestOffline } from './longest-offline.ts'
import { dayAt } from './period-bounds.ts'
import type { ContactDay, DayTally, ReportAsked, StationFacts } from './report-facts.ts'
import { unitOnDay } from './report-facts.ts'
import { sumCounts } from './sum-counts.ts'
import { visitFigures } from './visit-figures.ts'

/** A station that is up to date sends a heartbeat every five minutes: three missed ones are a gap. */
const freshMs = 15 * 60_000
const hourMs = 3_600_000

type OfStation = { tallies: readonly DayTally[]; contacts: readonly ContactDay[] }

/** The row of a station, or undefined when it has no part in this unit's period. `tallies`: only days it belonged to the unit. */
export function stationRow(
  station: StationFacts,
  held: OfStation,
  asked: ReportAsked,
): StationRow | undefined {
  const { facts, period, madeAtMs } = asked
  const state = stateOfStation(station, { has: held.tallies.length > 0, asked })
  if (!state) return undefined
  const fromMs = Math.max(period.startMs, station.enrolledMs)
  const toMs = Math.min(period.endMs, station.closedMs ?? period.endMs, madeAtMs)
  const lost = lostIn(station, period)
  return {
    station: station.station,
    name: station.name,
    state,
    coveredThrough: station.coveredThroughMs === undefined ? null : toInstant(station.coveredThroughMs),
    longestOfflineHours:
      toMs <= fromMs ? 0 : Math.round((10 * longestOffline(held.contacts, { fromMs, toMs })) / hourMs) / 10,
    unread: station.unread,
    unverifiedTime: held.tallies.reduce((sum, each) => sum + each.unverified, 0),
    lost,
    coveredDays: coveredDays(station, asked),
    visits: visitFigures(held.tallies, { days: period.days, sensitiveServices: facts.sensitiveServices }),
  }
}

/** What is known of a station in this unit's period; undefined when it has no part in it. `has`: something of it came. */
export function stateOfStation(
  station: StationFacts,
  { has, asked }: { has: boolean; asked: ReportAsked },
): StationState | undefined {
  if (isExpected(station, asked)) return stateOf(station, lostIn(station, asked.period), asked)
  return has ? 'unexpected' : undefined
}

/** Days, to a tenth, on which it was expected in this unit and up to which everything came. */
function coveredDays(station: StationFacts, { facts, period, madeAtMs }: ReportAsked): number {
  const covered = station.coveredThroughMs ?? 0
  const toMs = Math.min(station.closedMs ?? period.endMs, madeAtMs, covered)
  const ends = [...period.dayStartsMs.slice(1), period.endMs]
  let ms = 0
  for (const [index, startMs] of period.dayStartsMs.entries()) {
    const from = Math.max(startMs, station.enrolledMs)
    const to = Math.min(ends[index] ?? 0, toMs)
    if (to > from && facts.scope.has(unitOnDay(station, period.days[index] ?? '') ?? '')) ms += to - from
  }
  return Math.round(ms / (hourMs * 2.4)) / 10
}

/** From the day of enrolment until closed, on the days it hung below the unit. */
function isExpected(station: StationFacts, { facts, period, madeAtMs }: ReportAsked): boolean {
  // Most were there before the period and are there after it: asking the calendar for each would cost as much as the rest.
  const untilMs = Math.min(station.closedMs ?? madeAtMs, madeAtMs)
  const first = station.enrolledMs <= period.startMs ? '' : dayAt(station.enrolledMs, facts.timeZone)
  const last = untilMs >= period.endMs ? period.days.at(-1) : dayAt(untilMs, facts.timeZone)
  return period.days.some(
    (day) => day >= first && day <= (last ?? '') && facts.scope.has(unitOnDay(station, day) ?? ''),
  )
}

export function lostIn(station: StationFacts, period: { startMs: number; endMs: number }): number {
  const lost = station.lost.filter(({ fromMs, toMs }) => fromMs < period.endMs && toMs >= period.startMs)
  return sumCounts(lost.map(({ entries }) => entries))
}

function stateOf(station: StationFacts, lost: number, { period, madeAtMs }: ReportAsked): StationState {
  const covered = station.coveredThroughMs
  const end = Math.min(period.endMs, station.closedMs ?? period.endMs)
  const due = madeAtMs < end ? madeAtMs - freshMs : end
  if (covered === undefined) return 'silent'
  if (covered >= due && lost === 0) return 'complete'
  return covered >= period.startMs ? 'partial' : 'silent'
}
