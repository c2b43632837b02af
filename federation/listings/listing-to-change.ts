import type { Refusal } from '../http/endpoint.ts'
import { scopeOf } from '../reports/unit-scope.ts'
import type { Access } from '../rights/access.ts'
import type { PublishedDocument, Unit } from '../store/nouns/documents.ts'
import type { StoreReads } from '../store/store.ts'
import { audienceUnit } from './audience-unit.ts'

type Change = { id: string; rev: number; caller: Access; units: readonly Unit[] }

/**
 * The listing as it is held, when a caller who has seen it at a revision may change it. One that was published above the caller's unit is
 * not theirs, and one that somebody changed since is looked at first. A withdrawn one counts as seen at 0, or at its last revision.
 */
export async function listingToChange(
  reads: Pick<StoreReads, 'documents'>,
  { id, rev, caller, units }: Change,
): Promise<{ held: PublishedDocument | undefined } | Refusal> {
  const held = await reads.documents.find('listing', id)
  if (held && !mayChange(held, { caller, units }))
    return { problem: 'forbidden', detail: 'This listing was published for more than your unit.' }
  const seen = held?.body ? [held.rev] : [0, held?.rev ?? 0]
  return seen.includes(rev) ? { held } : { problem: 'changed' }
}

/** Whether a listing goes to no more than the caller's unit and what is below it. */
export function mayChange(
  { audience }: Pick<PublishedDocument, 'audience'>,
  { caller, units }: { caller: Access; units: readonly Unit[] },
): boolean {
  const unit = audienceUnit(audience)
  // One station's own posting that was taken down: whoever reaches the station may decide anew (the call asks).
  if (unit === undefined) return true
  return unit !== null && scopeOf(caller.unit, units).has(unit)
}

/** The unit that a listing in force was published for. One for every station belongs to none: the call itself refuses to change it. */
export async function unitsOfListing(reads: Pick<StoreReads, 'documents'>, id: string): Promise<string[]> {
  const held = await reads.documents.find('listing', id)
  const unit = held?.body ? audienceUnit(held.audience) : undefined
  return unit ? [unit] : []
}
