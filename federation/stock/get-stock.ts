import * as z from 'zod'
import { stockSchema } from '../contract/stock.ts'
import { endpoint, json } from '../http/endpoint.ts'
import { timeZoneOf } from '../reports/time-zone-of.ts'
import { unitInReach } from '../reports/unit-in-reach.ts'
import { readStock } from './read-stock.ts'

export const getStock = endpoint({
  method: 'get',
  path: '/v1/stock',
  summary:
    'What is on the shelves of a unit’s stations: items, their lots with labels, and how far counts drifted.',
  who: 'reader',
  reach: 'unit',
  query: z.object({ unit: z.string().max(64).optional() }),
  answers: { 200: { what: 'Stock by station.', type: 'application/json', schema: stockSchema } },
  problems: ['bad-token', 'forbidden', 'not-found', 'busy'],
  handle({ hub, query, caller, nowMs }) {
    return hub.store.read(async (reads) => {
      const reach = await unitInReach(reads, { reader: caller.unit, asked: query.unit })
      if ('problem' in reach) return reach
      const timeZone = await timeZoneOf(reads)
      return json(await readStock(reads, { unit: reach.unit.id, units: reach.units, nowMs, timeZone }))
    })
  },
})
