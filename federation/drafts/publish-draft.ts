import type { DraftFault } from '../contract/drafts.ts'
import type { Refusal } from '../http/endpoint.ts'
import { publishListing } from '../listings/publish-listing.ts'
import type { Publication } from '../publishing/publish.ts'
import { publish } from '../publishing/publish.ts'
import type { Audience } from '../store/nouns/documents.ts'
import type { Draft } from '../store/nouns/drafts.ts'
import type { StoreWrites } from '../store/store.ts'
import type { DraftBook } from './draft-book.ts'
import { draftFaults } from './draft-faults.ts'
import { isNewest } from './draft-row.ts'
import { refuseAbove } from './draft-to-change.ts'
import { mayOfDraft } from './may-of-draft.ts'
import type { Behind } from './record-revision.ts'
import { recordRevision } from './record-revision.ts'
import { topsOf } from './units-of-draft.ts'

/**
 * Publishes a draft, if its caller may, and everything that was asked of it when it was submitted still holds: its body, the law, that
 * nobody published anything else meanwhile, and that what is published there is theirs to replace.
 */
export async function publishDraft(
  writes: StoreWrites,
  book: DraftBook,
  draft: Draft,
): Promise<Draft | Refusal | { faults: DraftFault[] }> {
  const { caller, nowMs } = book
  const { type, document, unit, author } = draft
  const others = await book.othersOf({ unit, than: author.id })
  const may = mayOfDraft(draft, { caller, others })
  if (!may.approve) return refuseApproval(draft, book)
  const above = await refuseAbove(book, draft)
  if (above) return above
  const published = await writes.documents.find(type, document)
  if (!isNewest(draft.baseRev, published))
    return { problem: 'changed', detail: 'Something newer was published since this was written.' }
  const body = JSON.parse(draft.body)
  const faults = await draftFaults(writes, { type, document, unit, body }, book)
  if (faults.length > 0) return { faults }
  await publishAs(
    writes,
    { draft, body, audience: audienceOf(draft, book) },
    {
      ...{ how: 'review', author, isAlone: may.publishAlone, draft: draft.draft, atMs: nowMs },
      approver: may.publishAlone ? undefined : caller.who,
    },
  )
  const done: Draft = {
    ...{
      ...draft,
      state: 'published',
      rev: draft.rev + 1,
      reviewer: may.publishAlone ? undefined : caller.who,
    },
    ...{ decidedMs: nowMs, touchedMs: nowMs, isAlone: may.publishAlone, note: undefined },
    publishedRev: (await writes.documents.find(type, document))?.rev,
  }
  await writes.drafts.put(done)
  return done
}

function refuseApproval({ state, author }: Draft, { caller }: DraftBook): Refusal {
  if (state === 'published' || state === 'discarded')
    return { problem: 'changed', detail: 'It is published or discarded already.' }
  if (author.id === caller.who.id)
    return { problem: 'forbidden', detail: 'Somebody else there looks at it first: submit it.' }
  if (state !== 'in-review') return { problem: 'changed', detail: 'It is not in review any more.' }
  return { problem: 'forbidden', detail: 'What others wrote is looked at by somebody with an account.' }
}

/** What codes are called, and the calendar, go to every station from the top; so does whatever else is written there, but listings. */
function audienceOf({ type, unit }: Draft, { units }: DraftBook): Audience {
  return type !== 'listing' && topsOf(units).includes(unit) ? '*' : `unit:${unit}`
}

async function publishAs(
  writes: StoreWrites,
  { draft, body, audience }: { draft: Draft; body: Publication['body']; audience: Audience },
  behind: Behind,
): Promise<void> {
  const { type, document: id, unit } = draft
  if (type === 'listing') {
    const who = behind.approver ?? draft.author
    const nowMs = behind.atMs ?? draft.savedMs
    const listing = body as Publication<'listing'>['body']
    await publishListing(writes, { id, unit, body: listing }, { who, nowMs, behind })
    return
  }
  const before = await writes.documents.find(type, id)
  await publish(writes, { type, id, audience, body } as Publication)
  await recordRevision(writes, { type, id, before }, behind)
}
