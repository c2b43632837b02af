import type { Change, StationRow, WeeklyReport } from '../contract/weekly-report.ts'

type Figures = Map<string, number | string>

/**
 * What differs between two revisions, by figure and station: the unit's figures first. Figures that move without any news of
 * the week (covered-through after its end, entries waiting or unread today, sync health) make no difference.
 */
export function reportChanges(before: WeeklyReport, after: WeeklyReport): Change[] {
  const stations = new Set([...before.stations, ...after.stations].map((row) => row.station))
  const rowOf = (report: WeeklyReport, station: string) =>
    report.stations.find((row) => row.station === station)
  return [
    ...compare(null, unitFigures(before), unitFigures(after)),
    ...[...stations]
      .sort()
      .flatMap((station) =>
        compare(station, rowFigures(rowOf(before, station)), rowFigures(rowOf(after, station))),
      ),
  ]
}

function compare(station: string | null, before: Figures, after: Figures): Change[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((figure) => {
      // A code that nobody had chosen, or a row that was not there, is a count of nothing.
      const absent = typeof (before.get(figure) ?? after.get(figure)) === 'number' ? 0 : null
      return {
        station,
        figure,
        before: before.get(figure) ?? absent,
        after: after.get(figure) ?? absent,
      }
    })
    .filter((change) => change.before !== change.after)
}

function unitFigures(report: WeeklyReport): Figures {
  return new Map([
    ...flatten(report.completeness, 'completeness'),
    ...flatten(report.totals.visits, 'visits'),
  ])
}

function rowFigures(row: StationRow | undefined): Figures {
  if (!row) return new Map()
  const { state, lost, unverifiedTime, visits } = row
  return new Map<string, number | string>([
    ['state', state],
    ['lost', lost],
    ['unverifiedTime', unverifiedTime],
    ...flatten(visits, 'visits'),
  ])
}

function flatten(value: object, path: string): [string, number][] {
  return Object.entries(value).flatMap(([key, inner]): [string, number][] =>
    typeof inner === 'number' ? [[`${path}.${key}`, inner]] : flatten(inner, `${path}.${key}`),
  )
}
