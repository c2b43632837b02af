import { keysAnswerSchema } from '../../protocol/answers.ts'
import { endpoint, json } from '../http/endpoint.ts'

export const getKeys = endpoint({
  method: 'get',
  path: '/v1/keys',
  summary: 'Every key this hub ever had, and the links in which each signs the next.',
  who: 'anyone',
  answers: { 200: { what: 'Keys, oldest first.', type: 'application/json', schema: keysAnswerSchema } },
  problems: [],
  handle: async ({ hub: { identity } }) => json({ keys: identity.publicKeys, links: identity.links }),
})
