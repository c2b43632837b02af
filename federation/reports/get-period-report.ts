import * as z from 'zod'
import { periodReportSchema } from '../contract/report-period.ts'
import { endpoint, json } from '../http/endpoint.ts'
import { askReport } from './ask-report.ts'
import { reportQuerySchema } from './get-weekly-report.ts'

export const getPeriodReport = endpoint({
  method: 'get',
  path: '/v1/reports/periods/:period',
  summary:
    'The report of a unit’s month (`2026-11`), season (`2026-autumn`), ISO year (`2026`) or free range of at most two years (`2026-11-03..2026-11-20`): the newest, or one of its revisions.',
  who: 'reader',
  reach: 'unit',
  params: z.object({ period: z.string().max(64) }),
  query: reportQuerySchema,
  answers: { 200: { what: 'The report.', type: 'application/json', schema: periodReportSchema } },
  problems: ['malformed', 'bad-token', 'forbidden', 'not-found', 'busy'],
  async handle({ hub, params: { period }, query: { unit, revision }, caller }) {
    const answer = await askReport(hub, { of: 'longer', reader: caller.unit, unit, period, revision })
    return 'problem' in answer ? answer : json(answer.value)
  },
})
