import * as z from 'zod'
import { stationIdSchema, uuidSchema } from '../../protocol/ids.ts'
import type { RestockAnswer } from '../contract/restocks.ts'
import { restockAnswerSchema, restockRowSchema } from '../contract/restocks.ts'
import { countTextSchema } from '../http/count-text.ts'
import type { Refusal } from '../http/endpoint.ts'
import { endpoint, json } from '../http/endpoint.ts'
import { publish } from '../publishing/publish.ts'
import { unitInReach } from '../reports/unit-in-reach.ts'
import type { EntryOf } from '../store/nouns/restocks.ts'
import type { StoreWrites } from '../store/store.ts'
import { restockDocumentId, restockRow, stateOf } from './read-restocks.ts'

/** A hundred lines of the longest slugs are 6 KiB. */
const maxBytes = 16 * 1024

type Params = { station: string; epoch: string; seq: number }

export const putRestock = endpoint<Params, unknown, RestockAnswer, 'publisher'>({
  method: 'put',
  path: '/v1/restocks/:station/:epoch/:seq',
  summary:
    'Answers a request: approved, refused or shipped. The station has the answer at its next contact; `rev` says which answer was seen last, and one made meanwhile is not overwritten.',
  who: 'publisher',
  reach: 'station',
  params: z.object({ station: stationIdSchema, epoch: uuidSchema, seq: countTextSchema }),
  body: { type: 'application/json', maxBytes, schema: restockAnswerSchema, what: 'The answer.' },
  answers: { 200: { what: 'The request as it is now.', type: 'application/json', schema: restockRowSchema } },
  problems: ['malformed', 'bad-token', 'forbidden', 'not-found', 'changed', 'too-large', 'busy'],
  handle({ hub, params, body, caller, nowMs }) {
    return hub.store.write(async (writes) => {
      const station = await writes.stations.find(params.station)
      if (!station) return { problem: 'not-found', detail: `There is no station ${params.station}.` }
      const reach = await unitInReach(writes, { reader: caller.unit, asked: station.unit })
      if ('problem' in reach) return reach
      const refusal = await answer(writes, { name: params, body, nowMs })
      if (refusal) return refusal
      const restock = await writes.restocks.find(params)
      if (!restock) throw new Error('a request went away while it was answered')
      const [delivery] = await writes.epochs.deliveries([station.id])
      return json(await restockRow(writes, restock, { station, cursor: delivery?.cursor ?? 0 }))
    })
  },
})

type Ask = { name: EntryOf; body: RestockAnswer; nowMs: number }

async function answer(writes: StoreWrites, { name, body, nowMs }: Ask): Promise<Refusal | undefined> {
  const restock = await writes.restocks.find(name)
  if (!restock) return { problem: 'not-found', detail: 'The station asked for nothing there.' }
  const id = restockDocumentId(name)
  const audience = `station:${name.station}` as const
  const before = await writes.documents.find('restock', id)
  // An id is made of what a station chose: one that took another's is not answered in its place.
  if (before && before.audience !== audience)
    return { problem: 'forbidden', detail: 'Another station’s request has this name.' }
  if ((before?.rev ?? 0) !== body.rev) return { problem: 'changed' }
  if (stateOf(restock) === 'received')
    return { problem: 'changed', detail: 'The goods have arrived: there is nothing left to answer.' }
  const { rev: _, state, note, ...rest } = body
  await publish(writes, {
    type: 'restock',
    id,
    audience,
    body: {
      station: name.station,
      restock: { epoch: name.epoch, seq: name.seq },
      state,
      lines: [],
      ...rest,
      ...(note === undefined ? {} : { note }),
    },
  })
  await writes.restocks.answer(name, { answer: state, answeredMs: nowMs })
  return undefined
}
