import type { Report } from '../../contract/any-report.ts'
import type { StationRow, VisitFigures } from '../../contract/weekly-report.ts'
import type { ReportNames } from '../report-names.ts'
import { columnTitles, stateNames } from '../report-titles.ts'
import { lifeColumns } from './life-tables.ts'
import type { Cell, Table } from './table.ts'
import { count, decimal, instant, text } from './table.ts'

type Column = { title: string; cell: (row: StationRow) => Cell }

/** A line for each station: how complete it is, and every figure of it that is one number. */
export function stationTable(report: Report, names: ReportNames): Table {
  const columns: Column[] = [
    { title: columnTitles.station, cell: (row) => text(row.station) },
    { title: columnTitles.name, cell: (row) => text(row.name) },
    { title: columnTitles.state, cell: (row) => text(`${stateNames[row.state]} (${row.state})`) },
    { title: columnTitles.coveredThrough, cell: (row) => instant(row.coveredThrough) },
    { title: columnTitles.longestOfflineHours, cell: (row) => decimal(row.longestOfflineHours) },
    { title: columnTitles.unread, cell: (row) => count(row.unread) },
    { title: columnTitles.unverifiedTime, cell: (row) => count(row.unverifiedTime) },
    { title: columnTitles.lost, cell: (row) => count(row.lost) },
    ...coveredColumns(report),
    { title: columnTitles['visits.total'], cell: (row) => count(row.visits.total) },
    { title: columnTitles['visits.people'], cell: (row) => count(row.visits.people) },
    ...countColumns(report, 'byDay', (day) => day),
    ...countColumns(report, 'byCategory', names.category),
    ...countColumns(report, 'byService', names.service),
    ...countColumns(report, 'byBand', (band) => band),
    ...lifeColumns(report),
  ]
  return {
    title: columnTitles.stations,
    heads: columns.map((column) => column.title),
    rows: report.stations.map((row) => columns.map((column) => column.cell(row))),
  }
}

/** Reports that were frozen before it was counted have none. */
function coveredColumns({ stations }: Report): Column[] {
  if (stations.every(({ coveredDays }) => coveredDays === undefined)) return []
  return [{ title: columnTitles.coveredDays, cell: (row) => decimal(row.coveredDays) }]
}

/** One column for each code of the unit's figures, named with its code where the name is another. */
function countColumns(
  report: Report,
  figure: Extract<keyof VisitFigures, `by${string}`>,
  nameOf: (code: string) => string,
): Column[] {
  return Object.keys(report.totals.visits[figure]).map((code) => ({
    title: nameOf(code) === code ? code : `${nameOf(code)} (${code})`,
    cell: (row) => count((row.visits[figure] as Record<string, number>)[code] ?? 0),
  }))
}
