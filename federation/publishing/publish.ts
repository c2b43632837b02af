import type { DocumentBody, DocumentTypeName } from '../../protocol/documents/index.ts'
import { documentSchemaOf } from '../../protocol/documents/index.ts'
import type { Audience } from '../store/nouns/documents.ts'
import type { StoreWrites } from '../store/store.ts'

export type Publication<T extends DocumentTypeName = DocumentTypeName> = {
  [Each in T]: { type: Each; id: string; audience: Audience; body: DocumentBody<Each> }
}[T]

/**
 * Publishes a document at its next revision. When it is addressed to others than before, those it leaves are told that it is
 * gone, with a smaller number: whoever is in both audiences ends with the document.
 */
export async function publish(
  writes: Pick<StoreWrites, 'documents'>,
  publication: Publication,
): Promise<number> {
  const { type, id, audience } = publication
  const body = documentSchemaOf(type)?.parse(publication.body)
  const before = await writes.documents.find(type, id)
  const rev = (before?.rev ?? 0) + 1
  if (before?.body && before.audience !== audience)
    await writes.documents.publish({ type, id, rev, audience: before.audience, body: null })
  return writes.documents.publish({ type, id, rev, audience, body: JSON.stringify(body) })
}

/** Withdraws a document from everyone it was addressed to; nothing happens when it is gone already. */
export async function withdraw(writes: StoreWrites, type: DocumentTypeName, id: string): Promise<void> {
  const before = await writes.documents.find(type, id)
  if (!before?.body) return
  const { rev, audience } = before
  await writes.documents.publish({ type, id, rev: rev + 1, audience, body: null })
}
