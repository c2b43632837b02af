import * as z from 'zod'
import { uuidSchema } from '../../protocol/ids.ts'
import type { BatchApproved } from '../contract/drafts.ts'
import { batchApprovedSchema } from '../contract/drafts.ts'
import { maxImportedJobs } from '../contract/job-imports.ts'
import type { Refusal } from '../http/endpoint.ts'
import { endpoint, json } from '../http/endpoint.ts'
import { scopeOf } from '../reports/unit-scope.ts'
import { openDraftBook } from './draft-book.ts'
import { publishDraft } from './publish-draft.ts'
import { titleOf } from './title-of.ts'

type Params = { batch: string }

export const postBatchApproval = endpoint<Params, unknown, unknown, 'publisher'>({
  method: 'post',
  path: '/v1/draft-batches/:batch/approvals',
  summary:
    'Publishes every draft in review that came in one go, a file of jobs, each as if it were approved alone. One that cannot be published stays, and the answer says why.',
  who: 'publisher',
  reach: async (reads, { params }) => {
    const all = (await reads.documents.units()).map(({ id }) => id)
    const asked = { units: all, batch: params.batch, offset: 0, limit: maxImportedJobs }
    return [...new Set((await reads.drafts.list(asked)).map(({ unit }) => unit))]
  },
  params: z.object({ batch: uuidSchema }),
  answers: { 200: { what: 'What became of each.', type: 'application/json', schema: batchApprovedSchema } },
  problems: ['malformed', 'bad-token', 'forbidden', 'not-found', 'busy'],
  handle({ hub, params: { batch }, caller, nowMs, note }) {
    return hub.store.write(async (writes) => {
      const book = await openDraftBook(writes, { hub, caller, nowMs })
      const units = [...scopeOf(caller.unit, book.units)]
      const asked = { units, batch, state: 'in-review', offset: 0, limit: maxImportedJobs } as const
      const waiting = await writes.drafts.list(asked)
      if (waiting.length === 0) return { problem: 'not-found', detail: 'Nothing of it is in review.' }
      let refusal: Refusal | undefined
      const done: BatchApproved = { approved: 0, refused: [] }
      for (const each of waiting) {
        const taken = await publishDraft(writes, book, each)
        if ('state' in taken) {
          done.approved += 1
          continue
        }
        const isTheirs = 'problem' in taken && taken.problem === 'forbidden'
        if (isTheirs) refusal ??= taken
        done.refused.push({
          ...{ draft: each.draft, title: titleOf(JSON.parse(each.body)) },
          ...('faults' in taken
            ? { why: 'faulty', faults: taken.faults }
            : { why: isTheirs ? 'not-yours' : 'changed', faults: [] }),
        })
      }
      // A refusal is noted nowhere: it is given only where nothing was published.
      if (refusal && done.refused.every(({ why }) => why === 'not-yours') && done.approved === 0)
        return refusal
      note({ approved: String(done.approved), kept: String(done.refused.length) })
      return json(done)
    })
  },
})
