import * as z from 'zod'
import { endpoint } from '../http/endpoint.ts'
import { askReport } from './ask-report.ts'
import { reportQuerySchema } from './get-weekly-report.ts'
import { reportNames } from './report-names.ts'
import { tableAnswer, tableType as type } from './table-answer.ts'

const ending = '.csv'

export const getWeeklyReportTable = endpoint({
  method: 'get',
  path: '/v1/reports/weekly/:week{.+[.]csv}',
  shownPath: '/v1/reports/weekly/{week}.csv',
  summary: 'The same report as a table for a spreadsheet, for example `2026-W47.csv`.',
  who: 'reader',
  reach: 'unit',
  params: z.object({ week: z.string().max(64) }),
  query: reportQuerySchema,
  answers: { 200: { what: 'CSV, UTF-8 with a byte order mark, headings in Chinese.', type } },
  problems: ['malformed', 'bad-token', 'forbidden', 'not-found', 'busy'],
  async handle({ hub, params, query, caller }) {
    const week = params.week.slice(0, -ending.length)
    const { unit: asked, revision } = query
    const question = { of: 'weeks', reader: caller.unit, unit: asked, period: week, revision } as const
    const answer = await askReport(hub, question)
    if ('problem' in answer) return answer
    const { value: report, unit } = answer
    return tableAnswer(report, await hub.store.read((reads) => reportNames(reads, unit)))
  },
})
