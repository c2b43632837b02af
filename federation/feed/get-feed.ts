import * as z from 'zod'
import { feedMediaType } from '../../protocol/feed-page.ts'
import { countTextSchema } from '../http/count-text.ts'
import { endpoint } from '../http/endpoint.ts'
import { feedPageFor } from './feed-page-for.ts'

export const getFeed = endpoint({
  method: 'get',
  path: '/v1/feed',
  summary: 'The documents addressed to the station that changed after its cursor.',
  who: 'station',
  query: z.object({ after: countTextSchema }),
  answers: { 200: { what: 'A feed page: `<compact JWS> LF <zstd frame>`.', type: feedMediaType } },
  problems: ['malformed', 'bad-token', 'stale-token', 'revoked', 'busy'],
  async handle({ hub, query, caller, nowMs }) {
    const page = await feedPageFor(hub, { station: caller.station, after: query.after, nowMs })
    return { status: 200, type: feedMediaType, body: new Uint8Array(page) }
  },
})
