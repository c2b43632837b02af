import * as z from 'zod'
import { countSchema } from '../../protocol/ids.ts'
import type { SettingsOrder } from '../contract/listings.ts'
import { settingsOrderSchema } from '../contract/listings.ts'
import { endpoint, json } from '../http/endpoint.ts'
import { publish } from '../publishing/publish.ts'
import { unitInReach } from '../reports/unit-in-reach.ts'

export const putSettings = endpoint<unknown, unknown, SettingsOrder, 'publisher'>({
  method: 'put',
  path: '/v1/settings',
  summary:
    'What a unit decides for its stations and those below it: whether managers post jobs of their own, and the lowest hourly pay of the place, in fen. `rev` is the revision seen last.',
  who: 'publisher',
  reach: 'body',
  body: { type: 'application/json', maxBytes: 4096, schema: settingsOrderSchema, what: 'The settings.' },
  answers: {
    200: {
      what: '`rev`: the revision they have now.',
      type: 'application/json',
      schema: z.object({ rev: countSchema }),
    },
  },
  problems: ['malformed', 'bad-token', 'forbidden', 'not-found', 'changed', 'too-large', 'busy'],
  handle({ hub, body, caller }) {
    return hub.store.write(async (writes) => {
      const { unit, rev, ownPostings, floorFenPerHour } = body
      const reach = await unitInReach(writes, { reader: caller.unit, asked: unit })
      if ('problem' in reach) return reach
      const held = await writes.documents.find('settings', unit)
      if ((held?.rev ?? 0) !== rev) return { problem: 'changed' }
      await publish(writes, {
        type: 'settings',
        id: unit,
        audience: `unit:${unit}`,
        body: { ownPostings, ...(floorFenPerHour === null ? {} : { floorFenPerHour }) },
      })
      return json({ rev: rev + 1 })
    })
  },
})
