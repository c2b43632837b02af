import { toInstant } from '../../protocol/instants.ts'
import type { StationRow, WeeklyReport } from '../contract/weekly-report.ts'
import { stationJobs, unitJobs } from './job-figures.ts'
import type { StationLife } from './life-figures.ts'
import { lifeByStation, lifeFigures, stationLife } from './life-figures.ts'
import type { DayTally, ReportAsked, StationFacts } from './report-facts.ts'
import { unitOnDay } from './report-facts.ts'
import { sensitiveFigures, stationRequests, unitRequests } from './request-figures.ts'
import { stationRow } from './station-row.ts'
import { sumCounts } from './sum-counts.ts'
import { sumFigures } from './visit-figures.ts'

/**
 * The weekly report from what the hub holds. `lateEntries` and `changes` are told against earlier revisions, so they are
 * zero and empty here; `freezeRevision` fills them in.
 */
export function assembleReport(asked: ReportAsked): WeeklyReport {
  const { facts, week, madeAtMs, revision } = asked
  const talliesOf = Map.groupBy(talliesInScope(asked), (each) => each.station)
  const contactsOf = Map.groupBy(facts.contacts, (each) => each.station)
  const life = lifeByStation(facts.life)
  const lives: StationLife[] = []
  const rows = facts.stations
    .map((station) => {
      const tallies = talliesOf.get(station.station) ?? []
      const row = stationRow(
        station,
        {
          tallies,
          contacts: (contactsOf.get(station.station) ?? []).toSorted((a, b) => a.firstMs - b.firstMs),
        },
        asked,
      )
      if (!row) return undefined
      const lived = stationLife(station, { tallies, facts: life }, asked)
      lives.push(lived)
      return {
        ...row,
        ...lifeFigures([lived], asked),
        jobs: stationJobs(station, asked),
        requests: stationRequests(station.station, asked),
      }
    })
    .filter((row) => row !== undefined)
    .sort((a, b) => (a.station < b.station ? -1 : 1))
  const tallies = rows.flatMap((row) => talliesOf.get(row.station) ?? [])
  return {
    week: week.name,
    unit: facts.unit,
    revision,
    madeAt: toInstant(madeAtMs),
    timeZone: facts.timeZone,
    completeness: completenessOf(rows),
    stations: rows,
    totals: {
      visits: sumFigures(
        rows.map((row) => row.visits),
        { days: week.days, sensitiveServices: facts.sensitiveServices },
      ),
      ...lifeFigures(lives, asked),
      jobs: unitJobs(
        rows.map(({ jobs }) => jobs),
        asked,
      ),
      requests: unitRequests(
        rows.map(({ requests }) => requests),
        asked,
      ),
      sensitive: sensitiveFigures(asked.facts),
    },
    syncHealth: {
      batches: batchesOf(rows, asked),
      entries: tallies.reduce((sum, each) => sum + each.entries, 0),
      lateEntries: 0,
      oldestWaiting: oldestWaiting(facts.stations, rows),
    },
    changes: [],
  }
}

/** A visit belongs to its station's unit on its day. */
function talliesInScope({ facts, week }: ReportAsked): DayTally[] {
  const stations = new Map(facts.stations.map((each) => [each.station, each]))
  return facts.tallies.filter((tally) => {
    const station = stations.get(tally.station)
    return station && week.days.includes(tally.day) && facts.scope.has(unitOnDay(station, tally.day) ?? '')
  })
}

function completenessOf(rows: readonly StationRow[]): WeeklyReport['completeness'] {
  const count = (state: StationRow['state']) => rows.filter((row) => row.state === state).length
  return {
    stations: rows.length - count('unexpected'),
    complete: count('complete'),
    partial: count('partial'),
    silent: count('silent'),
    lost: sumCounts(rows.map((row) => row.lost)),
  }
}

function batchesOf(rows: readonly StationRow[], { facts }: ReportAsked): number {
  const stations = new Set(rows.map((row) => row.station))
  return facts.contacts
    .filter((each) => stations.has(each.station))
    .reduce((sum, each) => sum + each.batches, 0)
}

/** What waits happened after the station's covered-through; where nothing ever came, after its enrolment. */
function oldestWaiting(
  stations: readonly StationFacts[],
  rows: readonly StationRow[],
): WeeklyReport['syncHealth']['oldestWaiting'] {
  const inReport = new Set(rows.map((row) => row.station))
  const [oldest] = stations
    .filter((each) => each.waiting > 0 && inReport.has(each.station))
    .map((each) => ({
      station: each.station,
      sinceMs: each.coveredThroughMs ?? each.enrolledMs,
      entries: each.waiting,
    }))
    .sort((a, b) => a.sinceMs - b.sinceMs)
  return oldest
    ? { station: oldest.station, since: toInstant(oldest.sinceMs), entries: oldest.entries }
    : null
}
