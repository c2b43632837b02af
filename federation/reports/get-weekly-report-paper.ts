import * as z from 'zod'
import type { WeeklyReport } from '../contract/weekly-report.ts'
import { endpoint } from '../http/endpoint.ts'
import { getRevisions } from './get-revisions.ts'
import { getWeeklyReport, reportQuerySchema } from './get-weekly-report.ts'
import { paperLanguageSchema, reportOnPaper } from './report-on-paper.ts'

const ending = '.pdf'

export const getWeeklyReportPaper = endpoint({
  method: 'get',
  path: '/v1/reports/weekly/:week{.+[.]pdf}',
  shownPath: '/v1/reports/weekly/{week}.pdf',
  summary: 'The same report as a PDF file: the county’s page on A4, printed by the hub’s Chromium.',
  who: 'reader',
  reach: 'unit',
  params: z.object({ week: z.string().max(64) }),
  query: reportQuerySchema.extend({ language: paperLanguageSchema }),
  answers: { 200: { what: 'PDF, fonts embedded.', type: 'application/pdf' } },
  problems: ['malformed', 'bad-token', 'forbidden', 'not-found', 'busy', 'cannot-print'],
  handle(asked) {
    const { params, query, caller } = asked
    const { language, revision, unit = caller.unit } = query
    const week = params.week.slice(0, -ending.length)
    const path = `/v1/reports/weekly/${week}`
    return reportOnPaper(asked, {
      hash: `/${unit}/report/${week}${revision === undefined ? '' : `/${revision}`}`,
      language,
      report: { path, endpoint: getWeeklyReport, params: { week }, query: { unit, revision } },
      others: [{ path: `${path}/revisions`, endpoint: getRevisions, params: { week }, query: { unit } }],
      nameOf: (report) => {
        const { revision: made } = report as WeeklyReport
        return `waystation-${week}-${unit}-r${made}`
      },
    })
  },
})
