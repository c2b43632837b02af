import type { Report } from '../contract/any-report.ts'
import type { Cell, Row } from '../contract/csv-table.ts'
import { csvTable } from '../contract/csv-table.ts'
import type { StationRow, VisitFigures } from '../contract/weekly-report.ts'
import { lifeColumns, lifeRows, stationSupplyRows } from './life-csv.ts'
import { missingRows } from './missing/missing-csv.ts'
import { columnTitles, stateNames } from './report-titles.ts'
import { requestRows, stationRequestRows } from './request-csv.ts'

/** Chinese names of codes; a code without one stands for itself. */
export type ReportNames = {
  unit: string
  category: (code: string) => string
  service: (code: string) => string
  item: (code: string) => string
  form: (code: string) => string
}

/** The report as a table for a spreadsheet: completeness first, then the unit's figures, then a row for each station. */
export function reportCsv(report: Report, names: ReportNames): string {
  const { visits } = report.totals
  return csvTable([
    ...headerRows(report, names),
    ...table('visits', [
      [columnTitles['visits.total'], visits.total],
      [columnTitles['visits.people'], visits.people],
    ]),
    ...table('byDay', Object.entries(visits.byDay)),
    ...table('byCategory', coded(visits.byCategory, names.category)),
    ...table('byService', coded(visits.byService, names.service)),
    ...table('byBand', Object.entries(visits.byBand)),
    ...lifeRows(report, names),
    ...requestRows(report, names),
    [],
    ...stationRows(report, names),
    ...stationSupplyRows(report, names),
    ...stationRequestRows(report, names),
    ...missingRows(report.missing),
    ...changeRows(report),
  ])
}

function headerRows(report: Report, names: ReportNames): Row[] {
  const { completeness, syncHealth } = report
  const waiting = syncHealth.oldestWaiting
  return [
    [columnTitles.completeness],
    ...Object.entries(completeness).map(
      ([key, count]): Row => [columnTitles[`completeness.${key as keyof typeof completeness}`], count],
    ),
    [],
    [columnTitles.unit, report.unit, names.unit],
    ...periodRows(report),
    [columnTitles.revision, report.revision],
    [columnTitles.madeAt, report.madeAt],
    [columnTitles.timeZone, report.timeZone],
    [],
    [columnTitles.syncHealth],
    [columnTitles['syncHealth.batches'], syncHealth.batches],
    [columnTitles['syncHealth.entries'], syncHealth.entries],
    [columnTitles['syncHealth.lateEntries'], syncHealth.lateEntries],
    [
      columnTitles['syncHealth.oldestWaiting'],
      waiting?.since ?? '',
      waiting?.station ?? '',
      waiting?.entries ?? '',
    ],
  ]
}

function periodRows(report: Report): Row[] {
  if ('week' in report) return [[columnTitles.week, report.week]]
  const { name, from, to } = report.period
  return [[columnTitles.period, name, from, to]]
}

function table(title: 'visits' | 'byDay' | 'byCategory' | 'byService' | 'byBand', rows: Row[]): Row[] {
  return [[], [columnTitles[title]], ...rows]
}

function coded(counts: Readonly<Record<string, number>>, nameOf: (code: string) => string): Row[] {
  return Object.entries(counts).map(([code, count]) => [`${nameOf(code)} (${code})`, count])
}

type Column = { title: string; cell: (row: StationRow) => Cell }

function stationRows(report: Report, names: ReportNames): Row[] {
  const columns: Column[] = [
    { title: columnTitles.station, cell: (row) => row.station },
    { title: columnTitles.name, cell: (row) => row.name },
    { title: columnTitles.state, cell: (row) => `${stateNames[row.state]} (${row.state})` },
    { title: columnTitles.coveredThrough, cell: (row) => row.coveredThrough },
    { title: columnTitles.longestOfflineHours, cell: (row) => row.longestOfflineHours },
    { title: columnTitles.unread, cell: (row) => row.unread },
    { title: columnTitles.unverifiedTime, cell: (row) => row.unverifiedTime },
    { title: columnTitles.lost, cell: (row) => row.lost },
    { title: columnTitles['visits.total'], cell: (row) => row.visits.total },
    { title: columnTitles['visits.people'], cell: (row) => row.visits.people },
    ...countColumns(report, 'byDay', (day) => day),
    ...countColumns(report, 'byCategory', names.category),
    ...countColumns(report, 'byService', names.service),
    ...countColumns(report, 'byBand', (band) => band),
    ...lifeColumns(report),
  ]
  return [
    [columnTitles.stations],
    columns.map((column) => column.title),
    ...report.stations.map((row) => columns.map((column) => column.cell(row))),
  ]
}

/** One column for each code of the unit's figures, named with its code where the name is another. */
function countColumns(
  report: Report,
  figure: Extract<keyof VisitFigures, `by${string}`>,
  nameOf: (code: string) => string,
): Column[] {
  return Object.keys(report.totals.visits[figure]).map((code) => ({
    title: nameOf(code) === code ? code : `${nameOf(code)} (${code})`,
    cell: (row) => (row.visits[figure] as Record<string, number>)[code] ?? 0,
  }))
}

function changeRows(report: Report): Row[] {
  if (report.changes.length === 0) return []
  return [
    [],
    [columnTitles.changes],
    [columnTitles.station, columnTitles.figure, columnTitles.before, columnTitles.after],
    ...report.changes.map(
      ({ station, figure, before, after }): Row => [station ?? report.unit, figure, before, after],
    ),
  ]
}
