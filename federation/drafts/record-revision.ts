import type { DraftType } from '../contract/drafts.ts'
import { audienceUnit } from '../listings/audience-unit.ts'
import type { PublishedDocument } from '../store/nouns/documents.ts'
import type { Revision } from '../store/nouns/revisions.ts'
import type { StoreWrites } from '../store/store.ts'

type Writes = Pick<StoreWrites, 'documents' | 'revisions'>
/** Who stands behind a revision. */
export type Behind = Pick<Revision, 'how' | 'author' | 'approver' | 'isAlone' | 'draft' | 'atMs'>

/**
 * Keeps what a document is now as its newest revision, and what it was `before` where nobody kept that: what came with the program, or
 * was published before revisions were kept. Called in the transaction that published.
 */
export async function recordRevision(
  writes: Writes,
  { type, id, before }: { type: DraftType; id: string; before: PublishedDocument | undefined },
  behind: Behind,
): Promise<void> {
  if (before?.body)
    await writes.revisions.add({
      ...partsOf(type, before),
      ...{ how: before.rev === 1 && type !== 'listing' ? 'program' : 'direct', isAlone: false },
      ...{ author: undefined, approver: undefined, draft: undefined, atMs: undefined },
    })
  const now = await writes.documents.find(type, id)
  if (now) await writes.revisions.add({ ...partsOf(type, now), ...behind })
}

function partsOf(
  type: DraftType,
  { id, rev, audience, body }: PublishedDocument,
): Pick<Revision, 'type' | 'document' | 'rev' | 'unit' | 'body'> {
  return { type, document: id, rev, unit: audienceUnit(audience) ?? undefined, body: body ?? undefined }
}
