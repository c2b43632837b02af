import { toInstant } from '../../protocol/instants.ts'
import type { StationRow, StationState } from '../contract/weekly-report.ts'
import { longestOffline } from './longest-offline.ts'
import type { ContactDay, DayTally, ReportAsked, StationFacts } from './report-facts.ts'
import { unitOnDay } from './report-facts.ts'
import { sumCounts } from './sum-counts.ts'
import { visitFigures } from './visit-figures.ts'
import { dayAt } from './week-bounds.ts'

/** A station that is up to date sends a heartbeat every five minutes: three missed ones are a gap. */
const freshMs = 15 * 60_000
const hourMs = 3_600_000

type OfStation = { tallies: readonly DayTally[]; contacts: readonly ContactDay[] }

/** The row of a station, or undefined when it has no part in this unit's week. `tallies`: only days it belonged to the unit. */
export function stationRow(
  station: StationFacts,
  held: OfStation,
  asked: ReportAsked,
): StationRow | undefined {
  const { facts, week, madeAtMs } = asked
  const expected = isExpected(station, asked)
  if (!expected && held.tallies.length === 0) return undefined
  const fromMs = Math.max(week.startMs, station.enrolledMs)
  const toMs = Math.min(week.endMs, station.closedMs ?? week.endMs, madeAtMs)
  const lost = lostIn(station, week)
  return {
    station: station.station,
    name: station.name,
    state: expected ? stateOf(station, lost, asked) : 'unexpected',
    coveredThrough: station.coveredThroughMs === undefined ? null : toInstant(station.coveredThroughMs),
    longestOfflineHours:
      toMs <= fromMs ? 0 : Math.round((10 * longestOffline(held.contacts, { fromMs, toMs })) / hourMs) / 10,
    unread: station.unread,
    unverifiedTime: held.tallies.reduce((sum, each) => sum + each.unverified, 0),
    lost,
    visits: visitFigures(held.tallies, { days: week.days, sensitiveServices: facts.sensitiveServices }),
  }
}

/** From the day of enrolment until closed, on the days it hung below the unit. */
function isExpected(station: StationFacts, { facts, week, madeAtMs }: ReportAsked): boolean {
  // Most were there before the week and are there after it: asking the calendar for each would cost as much as the rest.
  const untilMs = Math.min(station.closedMs ?? madeAtMs, madeAtMs)
  const first = station.enrolledMs <= week.startMs ? '' : dayAt(station.enrolledMs, facts.timeZone)
  const last = untilMs >= week.endMs ? week.days.at(-1) : dayAt(untilMs, facts.timeZone)
  return week.days.some(
    (day) => day >= first && day <= (last ?? '') && facts.scope.has(unitOnDay(station, day) ?? ''),
  )
}

function lostIn(station: StationFacts, week: { startMs: number; endMs: number }): number {
  const lost = station.lost.filter(({ fromMs, toMs }) => fromMs < week.endMs && toMs >= week.startMs)
  return sumCounts(lost.map(({ entries }) => entries))
}

function stateOf(station: StationFacts, lost: number, { week, madeAtMs }: ReportAsked): StationState {
  const covered = station.coveredThroughMs
  const end = Math.min(week.endMs, station.closedMs ?? week.endMs)
  const due = madeAtMs < end ? madeAtMs - freshMs : end
  if (covered === undefined) return 'silent'
  if (covered >= due && lost === 0) return 'complete'
  return covered >= week.startMs ? 'partial' : 'silent'
}
