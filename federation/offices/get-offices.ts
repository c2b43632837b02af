import * as z from 'zod'
import { toInstant } from '../../protocol/instants.ts'
import type { OfficeRow } from '../contract/requests.ts'
import { officesSchema } from '../contract/requests.ts'
import { endpoint, json } from '../http/endpoint.ts'
import { unitInReach } from '../reports/unit-in-reach.ts'
import { scopeOf } from '../reports/unit-scope.ts'
import { officeRow, officesInScope } from './read-offices.ts'

export const getOffices = endpoint({
  method: 'get',
  path: '/v1/offices',
  summary: 'The offices of a unit and below it, the months that stations may seal to, and those destroyed.',
  who: 'handler',
  reach: 'unit',
  query: z.object({ unit: z.string().max(64).optional() }),
  answers: { 200: { what: 'The offices.', type: 'application/json', schema: officesSchema } },
  problems: ['bad-token', 'forbidden', 'not-found', 'busy'],
  handle({ hub, query, caller, nowMs }) {
    return hub.store.read(async (reads) => {
      const reach = await unitInReach(reads, { reader: caller.unit, asked: query.unit })
      if ('problem' in reach) return reach
      const { day } = hub.days.placeOf(nowMs)
      const offices = await officesInScope(reads, scopeOf(reach.unit.id, reach.units))
      const rows: OfficeRow[] = []
      for (const each of offices) rows.push(await officeRow(reads, each, day))
      return json({ at: toInstant(nowMs), unit: reach.unit.id, offices: rows })
    })
  },
})
