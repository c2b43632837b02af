import { toInstant } from '../../protocol/instants.ts'
import type { DraftFault, DraftRow } from '../contract/drafts.ts'
import { nameOf } from '../rights/name-of.ts'
import type { PublishedDocument } from '../store/nouns/documents.ts'
import type { Draft } from '../store/nouns/drafts.ts'
import type { DraftBook } from './draft-book.ts'
import { draftFaults } from './draft-faults.ts'
import { mayOfDraft } from './may-of-draft.ts'
import { missingTexts } from './missing-texts.ts'
import { titleOf } from './title-of.ts'

/** A draft as somebody in whose reach it is sees it, with what keeps it from being published. */
export async function draftRow(
  book: DraftBook,
  draft: Draft,
): Promise<{ row: DraftRow; faults: DraftFault[]; published: PublishedDocument | undefined }> {
  const { reads, caller } = book
  const { type, document, unit, state, author, rev, baseRev } = draft
  const body: unknown = JSON.parse(draft.body)
  const published = await reads.documents.find(type, document)
  const faults = isEnded(draft) ? [] : await draftFaults(reads, { type, document, unit, body }, book)
  const others = await book.othersOf({ unit, than: author.id })
  const row: DraftRow = {
    ...{ draft: draft.draft, type, document, unit, state, rev, baseRev, title: titleOf(body) },
    isStale: !isEnded(draft) && !isNewest(baseRev, published),
    ...{ author: nameOf(author), isMine: author.id === caller.who.id, savedAt: toInstant(draft.savedMs) },
    ...{ submittedAt: instantOf(draft.submittedMs), decidedAt: instantOf(draft.decidedMs) },
    ...{ reviewer: draft.reviewer ? nameOf(draft.reviewer) : null, note: draft.note ?? null },
    ...{ isAlone: draft.isAlone, batch: draft.batch ?? null, faults: faults.length },
    ...{ missing: missingTexts(body), may: mayOfDraft(draft, { caller, others }) },
  }
  return { row, faults, published }
}

export function isEnded({ state }: Pick<Draft, 'state'>): boolean {
  return state === 'published' || state === 'discarded'
}

/** Whether a draft was made from what is published today. What is withdrawn counts as seen at 0, or at its last revision. */
export function isNewest(baseRev: number, published: PublishedDocument | undefined): boolean {
  return baseRev === (published?.rev ?? 0) || (baseRev === 0 && !published?.body)
}

function instantOf(ms: number | undefined): string | null {
  return ms === undefined ? null : toInstant(ms)
}
