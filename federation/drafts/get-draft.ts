import * as z from 'zod'
import { uuidSchema } from '../../protocol/ids.ts'
import { draftWholeSchema } from '../contract/drafts.ts'
import { endpoint, json } from '../http/endpoint.ts'
import { openDraftBook } from './draft-book.ts'
import { draftWhole } from './draft-whole.ts'
import { unitsOfDraft } from './units-of-draft.ts'

export const getDraft = endpoint<{ draft: string }, unknown, unknown, 'publisher'>({
  method: 'get',
  path: '/v1/drafts/:draft',
  summary: 'One draft whole: what stands against it, what is published today, and what would be different.',
  who: 'publisher',
  reach: unitsOfDraft,
  params: z.object({ draft: uuidSchema }),
  answers: { 200: { what: 'The draft.', type: 'application/json', schema: draftWholeSchema } },
  problems: ['malformed', 'bad-token', 'forbidden', 'not-found', 'busy'],
  handle({ hub, params, caller, nowMs }) {
    return hub.store.read(async (reads) => {
      const held = await reads.drafts.find(params.draft)
      if (!held) return { problem: 'not-found', detail: `There is no draft ${params.draft}.` }
      return json(await draftWhole(reads, await openDraftBook(reads, { hub, caller, nowMs }), held))
    })
  },
})
