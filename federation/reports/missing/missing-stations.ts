import type { MissingStation } from '../../contract/missing.ts'
import type { StationRow } from '../../contract/weekly-report.ts'
import type { DayTally, ReportAsked } from '../report-facts.ts'
import { missingStation } from './missing-station.ts'

type Told = { asked: ReportAsked; talliesOf: ReadonlyMap<string, readonly DayTally[]> }

/** The stations of a report that were expected and are not complete, those first of which most days are missing. */
export function missingStations(rows: readonly StationRow[], { asked, talliesOf }: Told): MissingStation[] {
  const { facts, period, madeAtMs } = asked
  const factsOf = new Map(facts.stations.map((each) => [each.station, each]))
  return rows
    .filter(({ state }) => state === 'partial' || state === 'silent')
    .map(({ station, lost }) => {
      const found = factsOf.get(station)
      return (
        found &&
        missingStation(found, {
          report: period,
          scope: facts.scope,
          nowMs: madeAtMs,
          habit: facts.habits.get(station),
          tallies: talliesOf.get(station) ?? [],
          lost,
        })
      )
    })
    .filter((each) => each !== undefined)
    .sort((a, b) => b.daysUncovered - a.daysUncovered || (b.mayStillArrive ?? 0) - (a.mayStillArrive ?? 0))
}
