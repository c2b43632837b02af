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

/** The unit that a document in force was published for; one for every station is the top's. */
export async function unitsOfDocument(
  reads: Pick<StoreReads, 'documents'>,
  type: DraftType,
  id: string,
): Promise<string[]> {
  const held = await reads.documents.find(type, id)
  const unit = held?.body ? audienceUnit(held.audience) : undefined
  if (unit !== null) return unit === undefined ? [] : [unit]
  return topsOf(await reads.documents.units())
}

export function topsOf(units: readonly Unit[]): string[] {
  return units.filter(({ parent }) => parent === null).map(({ id }) => id)
}
