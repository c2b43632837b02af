import type { DraftType } from '../contract/drafts.ts'
import { audienceUnit } from '../listings/audience-unit.ts'
import type { Unit } from '../store/nouns/documents.ts'
import type { StoreReads } from '../store/store.ts'

/** The unit a held draft is written for; none when there is no such draft, which the call says itself. */
export async function unitsOfDraft(
  reads: Pick<StoreReads, 'drafts'>,
  { params }: { params: { draft: string } },
): Promise<string[]> {
  const held = await reads.drafts.find(params.draft)
  return held ? [held.unit] : []
}

/**
 * The unit that a document was published for; one for every station is the top's. A code that was withdrawn stays whose it was: figures of
 * the whole federation are counted under it, and keep its name and its secrecy.
 */
export async function unitsOfDocument(
  reads: Pick<StoreReads, 'documents' | 'revisions'>,
  type: DraftType,
  id: string,
): Promise<string[]> {
  const held = await reads.documents.find(type, id)
  if (!held || (!held.body && type === 'listing')) return []
  const units = await reads.documents.units()
  const unit = held.body ? audienceUnit(held.audience) : await unitBefore(reads, type, id)
  if (unit === undefined) return []
  // What was a unit's that is no more is the top's, too.
  const isThere = held.body || units.some((each) => each.id === unit)
  return unit !== null && isThere ? [unit] : topsOf(units)
}

async function unitBefore(
  reads: Pick<StoreReads, 'revisions'>,
  type: DraftType,
  id: string,
): Promise<string | null | undefined> {
  const last = (await reads.revisions.of(type, id)).find(({ body }) => body !== undefined)
  return last && (last.unit ?? null)
}

export function topsOf(units: readonly Unit[]): string[] {
  return units.filter(({ parent }) => parent === null).map(({ id }) => id)
}
