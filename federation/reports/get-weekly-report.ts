import * as z from 'zod'
import { weeklyReportSchema } from '../contract/weekly-report.ts'
import { countTextSchema } from '../http/count-text.ts'
import { endpoint, json } from '../http/endpoint.ts'
import { askReport } from './ask-report.ts'

/** `unit`: the reader's own when absent. `revision`: the newest when absent. */
export const reportQuerySchema = z.object({
  unit: z.string().max(64).optional(),
  revision: countTextSchema.optional(),
})

export const getWeeklyReport = endpoint({
  method: 'get',
  path: '/v1/reports/weekly/:week',
  summary: 'The report of a unit’s ISO week, how complete it is first: the newest, or one of its revisions.',
  who: 'reader',
  reach: 'unit',
  params: z.object({ week: z.string().max(64) }),
  query: reportQuerySchema,
  answers: { 200: { what: 'The report.', type: 'application/json', schema: weeklyReportSchema } },
  problems: ['malformed', 'bad-token', 'forbidden', 'not-found', 'busy'],
  async handle({ hub, params, query, caller }) {
    const asked = {
      of: 'weeks' as const,
      reader: caller.unit,
      unit: query.unit,
      period: params.week,
      revision: query.revision,
    }
    const answer = await askReport(hub, asked)
    return 'problem' in answer ? answer : json(answer.value)
  },
})
