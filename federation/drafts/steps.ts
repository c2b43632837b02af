// What becomes of a draft once it is written: submitted, approved, returned, discarded and taken back. Each step is one call.
import * as z from 'zod'
import { uuidSchema } from '../../protocol/ids.ts'
import type { DraftDiscard, DraftFault, DraftReturn, DraftStep, DraftStepDone } from '../contract/drafts.ts'
import {
  draftDiscardSchema,
  draftReturnSchema,
  draftStepDoneSchema,
  draftStepSchema,
} from '../contract/drafts.ts'
import type { Endpoint, Refusal } from '../http/endpoint.ts'
import { endpoint, json } from '../http/endpoint.ts'
import type { Draft } from '../store/nouns/drafts.ts'
import type { StoreWrites } from '../store/store.ts'
import type { DraftBook } from './draft-book.ts'
import { openDraftBook } from './draft-book.ts'
import { draftFaults } from './draft-faults.ts'
import { draftRow } from './draft-row.ts'
import { draftToChange } from './draft-to-change.ts'
import { mayOfDraft } from './may-of-draft.ts'
import { publishDraft } from './publish-draft.ts'
import { unitsOfDraft } from './units-of-draft.ts'

type Step<B> = Pick<Endpoint, 'method' | 'path' | 'summary'> & {
  schema: z.ZodType<B>
  take(writes: StoreWrites, book: DraftBook, of: { draft: Draft; body: B }): Promise<Taken>
}
type Taken = Draft | Refusal | { faults: DraftFault[] }

function step<B extends DraftStep>({ method, path, summary, schema, take }: Step<B>): Endpoint {
  return endpoint<{ draft: string }, unknown, B, 'publisher'>({
    ...{ method, path, summary, who: 'publisher', reach: unitsOfDraft },
    params: z.object({ draft: uuidSchema }),
    body: { type: 'application/json', maxBytes: 4096, schema, what: '`rev`: the draft’s, seen last.' },
    answers: {
      200: {
        what: 'Done, and how it is now; or what keeps it from being published, and nothing was changed.',
        type: 'application/json',
        schema: draftStepDoneSchema,
      },
    },
    problems: ['malformed', 'bad-token', 'forbidden', 'not-found', 'changed', 'too-large', 'busy'],
    handle({ hub, params, body, caller, nowMs, note }) {
      return hub.store.write(async (writes) => {
        const book = await openDraftBook(writes, { hub, caller, nowMs })
        const found = await draftToChange(writes, { draft: params.draft, rev: body.rev }, book)
        if ('problem' in found) return found
        const { type, document } = found.held
        note({ type, document })
        const taken = await take(writes, book, { draft: found.held, body })
        if ('problem' in taken) return taken
        if ('faults' in taken) note({ refused: 'faulty' })
        return json(await answerOf(taken, book))
      })
    },
  })
}

async function answerOf(taken: Exclude<Taken, Refusal>, book: DraftBook): Promise<DraftStepDone> {
  if ('faults' in taken) return { is: 'faulty', faults: taken.faults }
  return { is: 'done', draft: (await draftRow(book, taken)).row }
}

async function put(writes: StoreWrites, draft: Draft): Promise<Draft> {
  await writes.drafts.put(draft)
  return draft
}

export const postSubmission = step<DraftStep>({
  method: 'post',
  path: '/v1/drafts/:draft/submissions',
  summary:
    'Gives a draft to somebody else to look at. Only its author does, and only what could be published.',
  schema: draftStepSchema,
  take: (writes, book, { draft }) => submitDraft(writes, book, draft),
})

export async function submitDraft(writes: StoreWrites, book: DraftBook, draft: Draft): Promise<Taken> {
  const { caller, nowMs } = book
  if (!mayOfDraft(draft, { caller, others: [] }).submit)
    return draft.author.id === caller.who.id
      ? { problem: 'changed', detail: 'It is in review, or over.' }
      : { problem: 'forbidden', detail: 'Its author submits it; whoever saves it becomes its author.' }
  const { type, document, unit } = draft
  const faults = await draftFaults(writes, { type, document, unit, body: JSON.parse(draft.body) }, book)
  if (faults.length > 0) return { faults }
  const steps = { rev: draft.rev + 1, submittedMs: nowMs, touchedMs: nowMs }
  return put(writes, { ...draft, ...steps, state: 'in-review' })
}

export const postApproval = step<DraftStep>({
  method: 'post',
  path: '/v1/drafts/:draft/approvals',
  summary:
    'Publishes a draft. Somebody else than its author does, with an account of the unit or above; where nobody else may publish there, its author does, and that is told. Everything is asked again first: `changed` when something newer was published meanwhile.',
  schema: draftStepSchema,
  take: (writes, book, { draft }) => publishDraft(writes, book, draft),
})

export const postReturn = step<DraftReturn>({
  method: 'post',
  path: '/v1/drafts/:draft/returns',
  summary: 'Gives a draft in review back to its author, with a note that says why.',
  schema: draftReturnSchema,
  async take(writes, { caller, nowMs }, { draft, body }) {
    if (!mayOfDraft(draft, { caller, others: [] }).return)
      return draft.state === 'in-review'
        ? { problem: 'forbidden', detail: 'What others wrote is looked at by somebody else with an account.' }
        : { problem: 'changed', detail: 'It is not in review any more.' }
    const steps = { rev: draft.rev + 1, touchedMs: nowMs, reviewer: caller.who, decidedMs: nowMs }
    return put(writes, { ...draft, ...steps, state: 'returned', note: body.note })
  },
})

export const putDiscarding = step<DraftDiscard>({
  method: 'put',
  path: '/v1/drafts/:draft/discarding',
  summary: 'Lays a draft aside, or takes back one that was laid aside. What is published stays published.',
  schema: draftDiscardSchema,
  async take(writes, { caller, nowMs }, { draft, body }) {
    if (!mayOfDraft(draft, { caller, others: [] }).discard)
      return { problem: 'changed', detail: 'It is published: withdraw the document.' }
    const state = body.discarded ? 'discarded' : draft.state === 'discarded' ? 'draft' : draft.state
    return put(writes, { ...draft, rev: draft.rev + 1, touchedMs: nowMs, state })
  },
})
