import type { Report } from '../contract/any-report.ts'
import { nameOfReport } from '../contract/any-report.ts'
import type { Endpoint } from '../http/endpoint.ts'
import { endpoint } from '../http/endpoint.ts'
import { askReport } from './ask-report.ts'
import { reportQuerySchema } from './get-weekly-report.ts'
import type { ReportAddress } from './report-address.ts'
import { fileAddress } from './report-address.ts'
import { reportCsv } from './report-csv.ts'
import type { ReportNames } from './report-names.ts'
import { reportNames } from './report-names.ts'
import { reportXlsx } from './report-xlsx.ts'

type Kind = {
  type: string
  what: string
  write: (report: Report, names: ReportNames) => Promise<string | Uint8Array<ArrayBuffer>>
}

const kinds: Record<'csv' | 'xlsx', Kind> = {
  csv: {
    type: 'text/csv; charset=utf-8',
    what: 'CSV, UTF-8 with a byte order mark, headings in Chinese.',
    write: async (report, names) => reportCsv(report, names),
  },
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    what: 'A workbook, a sheet for each matter, headings in Chinese; instants as the federation’s clocks showed them.',
    write: reportXlsx,
  },
}

/** `GET /v1/reports/weekly/{week}.csv` and its like: a report as a file for a spreadsheet, under a name that tells which one it is. */
export function reportTable(address: ReportAddress, ending: 'csv' | 'xlsx'): Endpoint {
  const { type, what, write } = kinds[ending]
  const { nameIn, ...addressed } = fileAddress(address, ending)
  return endpoint({
    ...{ method: 'get', ...addressed, who: 'reader', reach: 'unit', query: reportQuerySchema },
    summary: `The same report as a table for a spreadsheet, for example \`${address.example}.${ending}\`.`,
    answers: { 200: { what, type } },
    problems: ['malformed', 'bad-token', 'forbidden', 'not-found', 'busy'],
    async handle({ hub, params, query: { unit, revision }, caller }) {
      const period = nameIn(params)
      const answer = await askReport(hub, { of: address.of, reader: caller.unit, unit, period, revision })
      if ('problem' in answer) return answer
      const report = answer.value
      const names = await hub.store.read((reads) => reportNames(reads, answer.unit))
      const file = `waystation-${nameOfReport(report)}-${report.unit}-r${report.revision}.${ending}`
      return {
        ...{ status: 200, type, body: await write(report, names) },
        headers: { 'content-disposition': `attachment; filename="${file}"` },
      }
    },
  })
}
