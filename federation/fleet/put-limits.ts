import type { Limits, LimitsOrder } from '../contract/fleet.ts'
import { limitsOrderSchema, limitsSchema } from '../contract/fleet.ts'
import { endpoint, json } from '../http/endpoint.ts'
import { unitInReach } from '../reports/unit-in-reach.ts'
import { limitsFor } from './silence-limits.ts'

export const putLimits = endpoint<unknown, unknown, LimitsOrder, 'station-keeper'>({
  method: 'put',
  path: '/v1/silence-limits',
  summary:
    'Accepts after how long a silence the stations of a unit and below it are amber, and red; the usual ones too are accepted so. `rev` is the unit’s own seen last, 0 when it had none.',
  who: 'station-keeper',
  reach: 'body',
  body: { type: 'application/json', maxBytes: 1024, schema: limitsOrderSchema, what: 'The limits.' },
  answers: { 200: { what: 'The limits as they hold now.', type: 'application/json', schema: limitsSchema } },
  problems: ['malformed', 'bad-token', 'forbidden', 'not-found', 'changed', 'busy'],
  handle({ hub, body, caller, nowMs, note }) {
    const { unit, amberHours, redHours } = body
    note({ amberHours: String(amberHours), redHours: String(redHours) })
    return hub.store.write(async (writes) => {
      const reach = await unitInReach(writes, { reader: caller.unit, asked: unit })
      if ('problem' in reach) return reach
      const before = (await writes.alarmNotes.limits()).find((each) => each.unit === unit)
      if ((before?.rev ?? 0) !== body.rev) return { problem: 'changed' }
      const { who } = caller
      const atMs = Math.floor(nowMs)
      await writes.alarmNotes.putLimits({ unit, amberHours, redHours, rev: body.rev + 1, who, atMs })
      const { units } = reach
      const limits: Limits = limitsFor(unit, { units, limits: await writes.alarmNotes.limits() })
      return json(limits)
    })
  },
})
