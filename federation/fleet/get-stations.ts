import * as z from 'zod'
import { fleetSchema } from '../contract/fleet.ts'
import { endpoint, json } from '../http/endpoint.ts'
import { timeZoneOf } from '../reports/time-zone-of.ts'
import { unitInReach } from '../reports/unit-in-reach.ts'
import { readFleet } from './read-fleet.ts'

export const getStations = endpoint({
  method: 'get',
  path: '/v1/stations',
  summary: 'The stations of a unit and below it, each with how far behind it is; those silent longest first.',
  who: 'reader',
  reach: 'unit',
  query: z.object({ unit: z.string().max(64).optional() }),
  answers: { 200: { what: 'The stations.', type: 'application/json', schema: fleetSchema } },
  problems: ['bad-token', 'forbidden', 'not-found', 'busy'],
  handle({ hub, query, caller, nowMs }) {
    return hub.store.read(async (reads) => {
      const reach = await unitInReach(reads, { reader: caller.unit, asked: query.unit })
      if ('problem' in reach) return reach
      const timeZone = await timeZoneOf(reads)
      return json(await readFleet(reads, { unit: reach.unit.id, units: reach.units, nowMs, timeZone }))
    })
  },
})
