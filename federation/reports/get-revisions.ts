import * as z from 'zod'
import { revisionsSchema } from '../contract/weekly-report.ts'
import { endpoint, json } from '../http/endpoint.ts'
import { askReports } from './ask-report.ts'

export const getRevisions = endpoint({
  method: 'get',
  path: '/v1/reports/weekly/:week/revisions',
  summary:
    'The numbered versions of a week’s report, oldest first, each with its differences from the one before.',
  who: 'reader',
  reach: 'unit',
  params: z.object({ week: z.string().max(64) }),
  query: z.object({ unit: z.string().max(64).optional() }),
  answers: { 200: { what: 'The revisions.', type: 'application/json', schema: revisionsSchema } },
  problems: ['malformed', 'bad-token', 'forbidden', 'not-found', 'busy'],
  async handle({ hub, params, query, caller }) {
    const { week } = params
    const question = { of: 'weeks', reader: caller.unit, unit: query.unit, period: week } as const
    const answer = await askReports(hub, question, (reports, unit) =>
      reports.revisions({ unit, period: week }),
    )
    if ('problem' in answer) return answer
    return json({ week, unit: answer.unit.id, revisions: answer.value.revisions })
  },
})
