import * as z from 'zod'
import type { DraftType } from '../contract/drafts.ts'
import { draftDocumentSchema, draftTypeSchema } from '../contract/drafts.ts'
import { countTextSchema } from '../http/count-text.ts'
import { endpoint } from '../http/endpoint.ts'
import { openDraftBook } from './draft-book.ts'
import { refuseAbove } from './draft-to-change.ts'
import { unitsOfDocument } from './units-of-draft.ts'
import { withdrawDocument } from './withdraw-document.ts'

type Params = { type: DraftType; document: string }

/** One person withdraws: what is wrong must be gone at once, and what was withdrawn can be drafted again as it was. */
export const deleteDocument = endpoint<Params, { rev: number }, unknown, 'publisher'>({
  method: 'delete',
  path: '/v1/documents/:type/:document',
  summary:
    'Withdraws what was published: stations stop showing it, and figures counted under it keep its name. `rev` is the revision seen last.',
  who: 'publisher',
  reach: (reads, { params }) => unitsOfDocument(reads, params.type, params.document),
  params: z.object({ type: draftTypeSchema, document: draftDocumentSchema }),
  query: z.object({ rev: countTextSchema }),
  answers: { 204: { what: 'It is withdrawn, or was already.' } },
  problems: ['malformed', 'bad-token', 'forbidden', 'not-found', 'changed', 'busy'],
  handle({ hub, params, query, caller, nowMs }) {
    return hub.store.write(async (writes) => {
      const { type, document: id } = params
      const held = await writes.documents.find(type, id)
      if (!held) return { problem: 'not-found', detail: `There is no ${type} ${id}.` }
      if (!held.body) return { status: 204 }
      const above = await refuseAbove(await openDraftBook(writes, { hub, caller, nowMs }), params)
      if (above) return above
      if (held.rev !== query.rev) return { problem: 'changed' }
      await withdrawDocument(writes, { type, id }, { who: caller.who, nowMs })
      return { status: 204 }
    })
  },
})
