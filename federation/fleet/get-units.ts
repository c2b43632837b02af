import { toInstant } from '../../protocol/instants.ts'
import type { Units } from '../contract/fleet.ts'
import { unitsSchema } from '../contract/fleet.ts'
import { endpoint, json } from '../http/endpoint.ts'
import { timeZoneOf } from '../reports/time-zone-of.ts'
import { scopeOf } from '../reports/unit-scope.ts'

export const getUnits = endpoint({
  method: 'get',
  path: '/v1/units',
  summary: 'The units the reader may look at: their own and everything below it.',
  who: 'reader',
  reach: 'own',
  answers: {
    200: { what: 'The units, and the hub’s clock.', type: 'application/json', schema: unitsSchema },
  },
  problems: ['bad-token', 'busy'],
  handle({ hub, caller, nowMs }) {
    return hub.store.read(async (reads) => {
      const all = await reads.documents.units()
      const scope = scopeOf(caller.unit, all)
      const units: Units = {
        who: caller.who,
        root: caller.unit,
        may: [...caller.may],
        at: toInstant(nowMs),
        timeZone: await timeZoneOf(reads),
        units: all
          .filter((each) => scope.has(each.id))
          .map(({ id, name, parent }) => ({ unit: id, name, parent })),
      }
      return json(units)
    })
  },
})
