import type { DocumentBody } from '../../protocol/documents/index.ts'
import type { PublishedDocument } from '../store/nouns/documents.ts'

type Said = Omit<DocumentBody<'station'>, 'unit'>

/** What is published of a station; its bare name where nothing ever was. */
export function saidOf(
  held: Pick<PublishedDocument, 'body' | 'rev'> | undefined,
  name: string,
): { said: Said; rev: number } {
  const rev = held?.rev ?? 0
  if (!held?.body) return { said: { name: { 'zh-CN': name } }, rev }
  const { unit: _, ...said }: DocumentBody<'station'> = JSON.parse(held.body)
  return { said, rev }
}
