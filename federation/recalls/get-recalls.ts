import * as z from 'zod'
import { toInstant } from '../../protocol/instants.ts'
import { recallsSchema } from '../contract/recalls.ts'
import { endpoint, json } from '../http/endpoint.ts'
import { unitInReach } from '../reports/unit-in-reach.ts'
import { lineageOf, scopeOf } from '../reports/unit-scope.ts'
import { readRecalls } from './read-recalls.ts'

/** To look back, and one page. */
const withdrawnShown = 50

export const getRecalls = endpoint({
  method: 'get',
  path: '/v1/recalls',
  summary:
    'The lots recalled for stations of a unit and below it, and which of the stations know; and the last 50 that were withdrawn.',
  who: 'reader',
  reach: 'unit',
  query: z.object({ unit: z.string().max(64).optional() }),
  answers: { 200: { what: 'The recalls, newest first.', type: 'application/json', schema: recallsSchema } },
  problems: ['bad-token', 'forbidden', 'not-found', 'busy'],
  handle({ hub, query, caller, nowMs }) {
    return hub.store.read(async (reads) => {
      const reach = await unitInReach(reads, { reader: caller.unit, asked: query.unit })
      if ('problem' in reach) return reach
      const { unit, units } = reach
      const recalls = await readRecalls(reads, { unit: unit.id, units, caller })
      const near = [...new Set([...scopeOf(unit.id, units), ...lineageOf(unit.id, units)])]
      const withdrawn = await reads.recalls.withdrawn(near, withdrawnShown)
      return json({
        ...{ unit: unit.id, at: toInstant(nowMs), recalls },
        withdrawn: withdrawn.map(({ withdrawnMs, rev: _, ...each }) => ({
          ...each,
          withdrawnAt: toInstant(withdrawnMs),
        })),
      })
    })
  },
})
