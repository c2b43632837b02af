import type { Report } from '../contract/any-report.ts'
import { nameOfReport } from '../contract/any-report.ts'
import type { Answer } from '../http/endpoint.ts'
import type { ReportNames } from './report-csv.ts'
import { reportCsv } from './report-csv.ts'

export const tableType = 'text/csv; charset=utf-8'

/** A report as a file for a spreadsheet, under a name that tells which one it is. */
export function tableAnswer(report: Report, names: ReportNames): Answer {
  const file = `waystation-${nameOfReport(report)}-${report.unit}-r${report.revision}.csv`
  return {
    status: 200,
    type: tableType,
    body: reportCsv(report, names),
    headers: { 'content-disposition': `attachment; filename="${file}"` },
  }
}
