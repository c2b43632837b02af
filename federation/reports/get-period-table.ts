import * as z from 'zod'
import { endpoint } from '../http/endpoint.ts'
import { askReport } from './ask-report.ts'
import { reportQuerySchema } from './get-weekly-report.ts'
import { reportNames } from './report-names.ts'
import { tableAnswer, tableType as type } from './table-answer.ts'

const ending = '.csv'

export const getPeriodTable = endpoint({
  method: 'get',
  path: '/v1/reports/periods/:period{.+[.]csv}',
  shownPath: '/v1/reports/periods/{period}.csv',
  summary: 'The same report of a longer period as a table for a spreadsheet, for example `2026-11.csv`.',
  who: 'reader',
  reach: 'unit',
  params: z.object({ period: z.string().max(64) }),
  query: reportQuerySchema,
  answers: { 200: { what: 'CSV, UTF-8 with a byte order mark, headings in Chinese.', type } },
  problems: ['malformed', 'bad-token', 'forbidden', 'not-found', 'busy'],
  async handle({ hub, params, query: { unit: asked, revision }, caller }) {
    const period = params.period.slice(0, -ending.length)
    const question = { of: 'longer', reader: caller.unit, unit: asked, period, revision } as const
    const answer = await askReport(hub, question)
    if ('problem' in answer) return answer
    const { value: report, unit } = answer
    return tableAnswer(report, await hub.store.read((reads) => reportNames(reads, unit)))
  },
})
