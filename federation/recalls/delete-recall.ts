import * as z from 'zod'
import type { DocumentBody } from '../../protocol/documents/index.ts'
import { recallIdSchema } from '../contract/recalls.ts'
import { countTextSchema } from '../http/count-text.ts'
import { endpoint } from '../http/endpoint.ts'
import { withdraw } from '../publishing/publish.ts'
import { unitOf } from './read-recalls.ts'
import { recallToChange, unitsOfRecall } from './recall-to-change.ts'

export const deleteRecall = endpoint<{ recall: string }, { rev: number }, unknown, 'publisher'>({
  method: 'delete',
  path: '/v1/recalls/:recall',
  summary: 'Withdraws a recall: what is left of the lot may be taken again. `rev` is the revision seen last.',
  who: 'publisher',
  reach: (reads, { params }) => unitsOfRecall(reads, params.recall),
  params: z.object({ recall: recallIdSchema }),
  query: z.object({ rev: countTextSchema }),
  answers: { 204: { what: 'It is withdrawn, or was already.' } },
  problems: ['malformed', 'bad-token', 'forbidden', 'not-found', 'changed', 'busy'],
  handle({ hub, params, query, caller, nowMs }) {
    return hub.store.write(async (writes) => {
      const held = await writes.documents.find('recall', params.recall)
      if (!held) return { problem: 'not-found', detail: `There is no recall ${params.recall}.` }
      if (!held.body) return { status: 204 }
      const units = await writes.documents.units()
      const before = await recallToChange(writes, { id: params.recall, rev: query.rev, caller, units })
      if ('problem' in before) return before
      const unit = unitOf(held)
      const { item, lot, since }: DocumentBody<'recall'> = JSON.parse(held.body)
      // The document goes from the feed; what it was is for whoever wonders later.
      if (unit !== null)
        await writes.recalls.addWithdrawn({
          ...{ recall: params.recall, rev: held.rev, unit, item, lot, since: since ?? null },
          ...{ withdrawnMs: nowMs, by: caller.who.name },
        })
      await withdraw(writes, 'recall', params.recall)
      return { status: 204 }
    })
  },
})
