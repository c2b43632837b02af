import type { Report } from '../contract/any-report.ts'
import type { Row } from '../contract/csv-table.ts'
import { csvTable } from '../contract/csv-table.ts'
import type { ReportNames } from './report-names.ts'
import { reportTables } from './tables/report-tables.ts'
import type { Table } from './tables/table.ts'

/** The report as one table for any program that reads plain text: the sheets of the workbook one below the other. */
export function reportCsv(report: Report, names: ReportNames): string {
  const tables = reportTables(report, names).flatMap((sheet) => sheet.tables)
  return csvTable(tables.flatMap(tableRows).slice(1))
}

/** A line of nothing before each, but where it belongs to the one above. */
function tableRows({ title, note, subtitle, heads, rows, close = false }: Table): Row[] {
  const titleRow = title === undefined ? [] : [note === undefined ? [title] : [title, note]]
  return [
    ...(close ? [] : [[]]),
    ...titleRow,
    ...(subtitle === undefined ? [] : [[subtitle]]),
    ...(heads ? [heads] : []),
    ...rows.map((row) => row.map((cell) => (cell.type === 'none' ? null : cell.value))),
  ]
}
