import * as z from 'zod'
import { maxTrendPoints, trendKinds, trendsSchema } from '../../contract/report-trends.ts'
import { endpoint, json } from '../../http/endpoint.ts'
import { unitInReach } from '../unit-in-reach.ts'
import { readTrends } from './read-trends.ts'

export const getTrends = endpoint({
  method: 'get',
  path: '/v1/reports/trends',
  summary:
    'The headline figures of a unit’s last weeks, months, seasons or ISO years, oldest first, each from its newest report and with how complete that is; what was never frozen is a gap.',
  who: 'reader',
  reach: 'unit',
  query: z.object({
    unit: z.string().max(64).optional(),
    kind: z.enum(trendKinds).default('week'),
    count: z.coerce.number().int().min(1).max(maxTrendPoints).default(12),
  }),
  answers: { 200: { what: 'The points.', type: 'application/json', schema: trendsSchema } },
  problems: ['malformed', 'bad-token', 'forbidden', 'not-found', 'busy'],
  async handle({ hub, query: { unit: asked, kind, count }, caller }) {
    const reach = await hub.store.read((reads) => unitInReach(reads, { reader: caller.unit, asked }))
    return 'problem' in reach ? reach : json(await readTrends(hub, { unit: reach.unit.id, kind, count }))
  },
})
