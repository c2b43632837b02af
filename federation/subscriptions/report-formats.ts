import type { ReportFormat } from '../contract/subscriptions.ts'
import type { WeeklyReport } from '../contract/weekly-report.ts'
import { reportCsv } from '../reports/report-csv.ts'
import type { ReportNames } from '../reports/report-names.ts'
import type { Subscription } from '../store/nouns/subscriptions.ts'

export type ReportFile = { name: string; type: string; bytes: Uint8Array }

/** `language`: of formats that are words; tables have their headings in Chinese, with their names in JSON beside them. */
export type ReportToWrite = { report: WeeklyReport; names: ReportNames; language: Subscription['language'] }

/** Every format that a report is sent in. To add one, give it a name in contract/subscriptions.ts and a line here. */
export const reportFormats: Readonly<Record<ReportFormat, (asked: ReportToWrite) => Promise<ReportFile>>> = {
  json: async ({ report }) => ({
    ...{ name: fileNameOf(report, 'json'), type: 'application/json' },
    bytes: Buffer.from(JSON.stringify(report)),
  }),
  csv: async ({ report, names }) => ({
    ...{ name: fileNameOf(report, 'csv'), type: 'text/csv; charset=utf-8' },
    bytes: Buffer.from(reportCsv(report, names)),
  }),
}

/** The same as of a file that is downloaded by hand: week, unit, revision. */
function fileNameOf({ week, unit, revision }: WeeklyReport, ending: string): string {
  return `waystation-${week}-${unit}-r${revision}.${ending}`
}
