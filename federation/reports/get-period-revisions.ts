import * as z from 'zod'
import { periodOfName, periodRevisionsSchema } from '../contract/report-period.ts'
import { endpoint, json } from '../http/endpoint.ts'
import { askReports } from './ask-report.ts'

export const getPeriodRevisions = endpoint({
  method: 'get',
  path: '/v1/reports/periods/:period/revisions',
  summary:
    'The numbered versions of a month’s, season’s or year’s report, oldest first, each with its differences; a free range has none.',
  who: 'reader',
  reach: 'unit',
  params: z.object({ period: z.string().max(64) }),
  query: z.object({ unit: z.string().max(64).optional() }),
  answers: { 200: { what: 'The revisions.', type: 'application/json', schema: periodRevisionsSchema } },
  problems: ['malformed', 'bad-token', 'forbidden', 'not-found', 'busy'],
  async handle({ hub, params: { period }, query, caller }) {
    const question = { of: 'longer', reader: caller.unit, unit: query.unit, period } as const
    const answer = await askReports(hub, question, (reports, unit) => reports.revisions({ unit, period }))
    if ('problem' in answer) return answer
    return json({
      ...{ period: periodOfName(period), unit: answer.unit.id },
      revisions: answer.value.revisions,
    })
  },
})
