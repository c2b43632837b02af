import * as z from 'zod'
import { isRecalled } from '../../protocol/recalled-lot.ts'
import type { RecallOrder } from '../contract/recalls.ts'
import { recallIdSchema, recallOrderSchema } from '../contract/recalls.ts'
import { endpoint, json } from '../http/endpoint.ts'
import { publish } from '../publishing/publish.ts'
import { unitInReach } from '../reports/unit-in-reach.ts'
import { readRecalls } from './read-recalls.ts'
import { recallToChange, unitsOfRecall } from './recall-to-change.ts'

/** Words in every language of the house, of a hundred characters each. */
const maxBytes = 16 * 1024

export const putRecall = endpoint<{ recall: string }, unknown, RecallOrder, 'publisher'>({
  method: 'put',
  path: '/v1/recalls/:recall',
  summary:
    'Recalls a lot of an item, or (`lot` null) all of it, for the stations of a unit and below it; or changes a recall. `rev` is the revision seen last, 0 for a new one.',
  who: 'publisher',
  reach: async (reads, { params, body }) => [...(await unitsOfRecall(reads, params.recall)), body.unit],
  params: z.object({ recall: recallIdSchema }),
  body: { type: 'application/json', maxBytes, schema: recallOrderSchema, what: 'The recall.' },
  answers: {
    200: {
      what: '`rev`: the revision it has now.',
      type: 'application/json',
      schema: z.object({ rev: z.int() }),
    },
  },
  problems: ['malformed', 'bad-token', 'forbidden', 'not-found', 'changed', 'too-large', 'busy'],
  handle({ hub, params, body, caller }) {
    return hub.store.write(async (writes) => {
      const { rev, unit, ...recall } = body
      const reach = await unitInReach(writes, { reader: caller.unit, asked: unit })
      if ('problem' in reach) return reach
      const before = await recallToChange(writes, { id: params.recall, rev, caller, units: reach.units })
      if ('problem' in before) return before
      const same = (await readRecalls(writes, { unit, units: reach.units, caller })).find(
        (each) =>
          each.recall !== params.recall &&
          each.unit === unit &&
          (each.lot === null) === (recall.lot === null) &&
          isRecalled(recall, each),
      )
      // Two recalls of one thing would have to be withdrawn twice, by somebody who sees one of them.
      if (same) return { problem: 'changed', detail: `That is recalled already, by ${same.recall}.` }
      await publish(writes, {
        type: 'recall',
        id: params.recall,
        audience: `unit:${unit}`,
        body: recall,
      })
      const after = await writes.documents.find('recall', params.recall)
      return json({ rev: after?.rev ?? 0 })
    })
  },
})
