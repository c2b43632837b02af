import * as z from 'zod'
import { uuidSchema } from '../../protocol/ids.ts'
import type { DraftOrder } from '../contract/drafts.ts'
import { draftOrderSchema, draftWholeSchema, maxDraftBytes } from '../contract/drafts.ts'
import type { Refusal } from '../http/endpoint.ts'
import { endpoint, json } from '../http/endpoint.ts'
import { unitInReach } from '../reports/unit-in-reach.ts'
import type { Draft } from '../store/nouns/drafts.ts'
import type { StoreWrites } from '../store/store.ts'
import type { DraftBook } from './draft-book.ts'
import { openDraftBook } from './draft-book.ts'
import { draftToChange, refuseAbove } from './draft-to-change.ts'
import { draftWhole } from './draft-whole.ts'
import { mayOfDraft } from './may-of-draft.ts'
import { unitsOfDocument, unitsOfDraft } from './units-of-draft.ts'

type Params = { draft: string }

export const putDraft = endpoint<Params, unknown, DraftOrder, 'publisher'>({
  method: 'put',
  path: '/v1/drafts/:draft',
  summary:
    'Saves what somebody writes, whole or not; the answer says what is missing or wrong. `rev` is the draft’s seen last, 0 for a new one; `baseRev` that of the published document it is made from, 0 for none. Who saves it is its author; what was in review is a draft again.',
  who: 'publisher',
  reach: async (reads, { params, body }) => [
    ...(await unitsOfDraft(reads, { params })),
    ...(await unitsOfDocument(reads, body.type, body.document)),
    body.unit,
  ],
  params: z.object({ draft: uuidSchema }),
  body: { type: 'application/json', maxBytes: maxDraftBytes, schema: draftOrderSchema, what: 'The draft.' },
  answers: { 200: { what: 'As it is now.', type: 'application/json', schema: draftWholeSchema } },
  problems: ['malformed', 'bad-token', 'forbidden', 'not-found', 'changed', 'too-large', 'busy'],
  handle({ hub, params, body: order, caller, nowMs, note }) {
    return hub.store.write(async (writes) => {
      const reach = await unitInReach(writes, { reader: caller.unit, asked: order.unit })
      if ('problem' in reach) return reach
      const book = await openDraftBook(writes, { hub, caller, nowMs })
      const saved = await saveDraft(writes, book, { draft: params.draft, order })
      if ('problem' in saved) return saved
      note({ type: order.type, document: order.document })
      return json(await draftWhole(writes, book, saved))
    })
  },
})

type Saving = { draft: string; order: DraftOrder; batch?: string }

/** Keeps a draft as its caller gave it; they are its author from now on. */
export async function saveDraft(
  writes: StoreWrites,
  book: DraftBook,
  { draft, order, batch }: Saving,
): Promise<Draft | Refusal> {
  const { rev, type, document, unit, baseRev } = order
  const { caller, nowMs } = book
  const body = JSON.stringify(order.body)
  const known = await writes.drafts.find(draft)
  // The answer was lost, and the page saves again what is saved already.
  if (known?.rev === rev + 1 && known.body === body && known.author.id === caller.who.id) return known
  const before = known || rev > 0 ? await draftToChange(writes, { draft, rev }, book) : undefined
  if (before && 'problem' in before) return before
  const held = before?.held
  if (held && held.type !== type)
    return { problem: 'malformed', detail: 'A draft stays of the type it was begun as.' }
  if (held && !mayOfDraft(held, { caller, others: [] }).change)
    return { problem: 'changed', detail: 'It is published or discarded: there is nothing left to write.' }
  const above = await refuseAbove(book, { type, document })
  if (above) return above
  const saved: Draft = {
    ...{
      draft,
      type,
      document,
      unit,
      body,
      baseRev,
      rev: rev + 1,
      author: caller.who,
      batch: batch ?? held?.batch,
    },
    state: held?.state === 'returned' ? 'returned' : 'draft',
    ...{ savedMs: nowMs, touchedMs: nowMs, submittedMs: undefined, isAlone: false, publishedRev: undefined },
    ...{ reviewer: held?.reviewer, note: held?.note, decidedMs: held?.decidedMs },
  }
  await writes.drafts.put(saved)
  return saved
}
