import type { DraftType } from '../contract/drafts.ts'
import { withdrawListing } from '../listings/publish-listing.ts'
import { withdraw } from '../publishing/publish.ts'
import type { Who } from '../rights/access.ts'
import type { StoreWrites } from '../store/store.ts'
import { recordRevision } from './record-revision.ts'

/** Withdraws a document from everybody it was addressed to, and keeps who did. Nothing happens when it is gone already. */
export async function withdrawDocument(
  writes: StoreWrites,
  { type, id }: { type: DraftType; id: string },
  { who, nowMs }: { who: Who; nowMs: number },
): Promise<void> {
  if (type === 'listing') return withdrawListing(writes, id, { who, nowMs })
  const before = await writes.documents.find(type, id)
  if (!before?.body) return
  await withdraw(writes, type, id)
  await recordRevision(
    writes,
    { type, id, before },
    {
      ...{ how: 'direct', author: who, approver: undefined },
      ...{ isAlone: false, draft: undefined, atMs: nowMs },
    },
  )
}
