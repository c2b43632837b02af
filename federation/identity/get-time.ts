import { timeAnswerSchema } from '../../protocol/answers.ts'
import { toInstant } from '../../protocol/instants.ts'
import { endpoint, json } from '../http/endpoint.ts'

export const getTime = endpoint({
  method: 'get',
  path: '/v1/time',
  summary: 'The hub’s time. Unsigned: good for a token’s life, never for an observation of the clock.',
  who: 'anyone',
  answers: { 200: { what: 'The time.', type: 'application/json', schema: timeAnswerSchema } },
  problems: [],
  handle: async ({ nowMs }) => json({ at: toInstant(nowMs) }),
})
