import type { Report } from '../contract/any-report.ts'
import type { Change, LifeFigures, StationRow } from '../contract/weekly-report.ts'
import { lifeFiguresSchema } from '../contract/weekly-report.ts'

type Figures = Map<string, number | string>

/**
 * What differs between two revisions, by figure and station: the unit's figures first. Figures that move without any news of
 * the week (covered-through after its end, entries waiting or unread today, sync health) make no difference; nor do groups that the
 * revision before was made without.
 */
export function reportChanges(before: Report, after: Report): Change[] {
  const stations = new Set([...before.stations, ...after.stations].map((row) => row.station))
  const rowOf = (report: Report, station: string) => report.stations.find((row) => row.station === station)
  const groups = lifeGroups.filter((group) => group in before.totals)
  return [
    ...compare(null, unitFigures(before, groups), unitFigures(after, groups)),
    ...[...stations]
      .sort()
      .flatMap((station) =>
        compare(
          station,
          rowFigures(rowOf(before, station), groups),
          rowFigures(rowOf(after, station), groups),
        ),
      ),
  ]
}

// What is sensitive is the same in all revisions of a week, so that no difference tells of it.
type Group = keyof LifeFigures | 'jobs' | 'requests'
const lifeGroups = [...Object.keys(lifeFiguresSchema.shape), 'jobs', 'requests'] as Group[]

function compare(station: string | null, before: Figures, after: Figures): Change[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((figure) => {
      // A code that nobody had chosen, or a row that was not there, is a count of nothing; a mean of nothing is none.
      const isCount = typeof (before.get(figure) ?? after.get(figure)) === 'number'
      const absent = isCount && figure !== 'equipment.meanDaysOpen' ? 0 : null
      return {
        station,
        figure,
        before: before.get(figure) ?? absent,
        after: after.get(figure) ?? absent,
      }
    })
    .filter((change) => change.before !== change.after)
}

function unitFigures(report: Report, groups: readonly Group[]): Figures {
  return new Map([
    ...flatten(report.completeness, 'completeness'),
    ...flatten(report.totals.visits, 'visits'),
    ...lifeOf(report.totals, groups),
  ])
}

function rowFigures(row: StationRow | undefined, groups: readonly Group[]): Figures {
  if (!row) return new Map()
  const { state, lost, unverifiedTime, visits } = row
  return new Map<string, number | string>([
    ['state', state],
    ['lost', lost],
    ['unverifiedTime', unverifiedTime],
    ...flatten(visits, 'visits'),
    ...lifeOf(row, groups),
  ])
}

function lifeOf(
  of: { [K in Group]?: object | number | undefined },
  groups: readonly Group[],
): [string, number][] {
  return flatten(Object.fromEntries(groups.map((group) => [group, of[group]])), '')
}

function flatten(value: object, path: string): [string, number][] {
  return Object.entries(value).flatMap(([key, inner]): [string, number][] => {
    const name = path === '' ? key : `${path}.${key}`
    if (typeof inner === 'number') return [[name, inner]]
    return typeof inner === 'object' && inner !== null ? flatten(inner, name) : []
  })
}
