import type { Endpoint } from '../http/endpoint.ts'
import { endpoint } from '../http/endpoint.ts'
import { reportQuerySchema } from './get-weekly-report.ts'
import type { ReportAddress } from './report-address.ts'
import { fileAddress } from './report-address.ts'
import { paperLanguageSchema, reportOnPaper } from './report-on-paper.ts'

/** `GET /v1/reports/weekly/{week}.pdf` and its like. */
export function reportPaper(address: ReportAddress): Endpoint {
  const { nameIn, ...addressed } = fileAddress(address, 'pdf')
  return endpoint({
    ...{ method: 'get', ...addressed, who: 'reader', reach: 'unit' },
    summary: 'The same report as a PDF file: the county’s page on A4, printed by the hub’s Chromium.',
    query: reportQuerySchema.extend({ language: paperLanguageSchema }),
    answers: { 200: { what: 'PDF, fonts embedded.', type: 'application/pdf' } },
    problems: ['malformed', 'bad-token', 'forbidden', 'not-found', 'busy', 'cannot-print'],
    handle(asked) {
      const { params, query, caller } = asked
      const { language, revision, unit = caller.unit } = query
      const name = nameIn(params)
      const path = `${address.root}/${name}`
      const named = { [address.name]: name }
      return reportOnPaper(asked, {
        hash: `/${unit}/report/${name}${revision === undefined ? '' : `/${revision}`}`,
        language,
        report: { path, endpoint: address.report, params: named, query: { unit, revision } },
      })
    },
  })
}
