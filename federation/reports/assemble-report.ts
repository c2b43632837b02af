import { toInstant } from '../../protocol/instants.ts'
import type { Report } from '../contract/any-report.ts'
import type { StationRow, UnitRow, WeeklyReport } from '../contract/weekly-report.ts'
import { stationJobs, unitJobs } from './job-figures.ts'
import type { StationLife } from './life-figures.ts'
import { lifeByStation, lifeFigures, stationLife } from './life-figures.ts'
import { missingStations } from './missing/missing-stations.ts'
import type { DayTally, ReportAsked, StationFacts } from './report-facts.ts'
import { unitOnDay } from './report-facts.ts'
import { sensitiveFigures, stationRequests, unitRequests } from './request-figures.ts'
import { lostIn, stateOfStation, stationRow } from './station-row.ts'
import { sumCounts } from './sum-counts.ts'
import { sumFigures } from './visit-figures.ts'

/** A day's count of each station is told of a month at most: of a year it would be most of the report. */
const maxStationDays = 31

/**
 * The report of a period from what the hub holds. `lateEntries` and `changes` are told against earlier revisions, so they are
 * zero and empty here; `freezeRevision` fills them in.
 */
export function assembleReport(asked: ReportAsked): Report {
  const { facts, period, madeAtMs, revision } = asked
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
    ...nameOf(period),
    unit: facts.unit,
    revision,
    madeAt: toInstant(madeAtMs),
    timeZone: facts.timeZone,
    completeness: completenessOf(rows),
    missing: missingStations(rows, { asked, talliesOf }),
    ...(facts.below.length > 0 ? { units: unitRows(talliesOf, asked) } : {}),
    stations: period.days.length > maxStationDays ? rows.map(withoutDays) : rows,
    totals: {
      visits: sumFigures(
        rows.map((row) => row.visits),
        { days: period.days, sensitiveServices: facts.sensitiveServices },
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
      ...(facts.sensitive ? { sensitive: sensitiveFigures(facts.sensitive, facts.unit) } : {}),
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
function talliesInScope({ facts, period }: ReportAsked): DayTally[] {
  const stations = new Map(facts.stations.map((each) => [each.station, each]))
  const [first = '', last = ''] = [period.days[0], period.days.at(-1)]
  return facts.tallies.filter((tally) => {
    const station = stations.get(tally.station)
    return (
      station &&
      tally.day >= first &&
      tally.day <= last &&
      facts.scope.has(unitOnDay(station, tally.day) ?? '')
    )
  })
}

function nameOf({ kind, name, days }: ReportAsked['period']) {
  if (kind === 'week') return { week: name }
  return { period: { kind, name, from: days[0] ?? '', to: days.at(-1) ?? '' } }
}

function withoutDays(row: StationRow): StationRow {
  return { ...row, visits: { ...row.visits, byDay: {} } }
}

/** Units right below, each with what its stations brought while they hung there; those without a station are left out. */
function unitRows(talliesOf: ReadonlyMap<string, readonly DayTally[]>, asked: ReportAsked): UnitRow[] {
  return asked.facts.below.flatMap(({ unit, scope }) => {
    const here = { ...asked, facts: { ...asked.facts, unit, scope } }
    const rows = asked.facts.stations.flatMap((station) => {
      const tallies = (talliesOf.get(station.station) ?? []).filter(({ day }) =>
        scope.has(unitOnDay(station, day) ?? ''),
      )
      const state = stateOfStation(station, { has: tallies.length > 0, asked: here })
      return state ? [{ state, lost: lostIn(station, asked.period), tallies }] : []
    })
    if (rows.length === 0) return []
    const all = rows.flatMap(({ tallies }) => tallies)
    return [
      {
        unit,
        completeness: completenessOf(rows),
        visits: sumCounts(all.map(({ visits }) => visits)),
        people: sumCounts(all.map(({ people }) => people)),
      },
    ]
  })
}

function completenessOf(rows: readonly Pick<StationRow, 'state' | 'lost'>[]): WeeklyReport['completeness'] {
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
