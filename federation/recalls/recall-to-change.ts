import type { Refusal } from '../http/endpoint.ts'
import { scopeOf } from '../reports/unit-scope.ts'
import type { Access } from '../rights/access.ts'
import type { Unit } from '../store/nouns/documents.ts'
import type { StoreReads } from '../store/store.ts'
import { unitOf } from './read-recalls.ts'

type Change = { id: string; rev: number; caller: Access; units: readonly Unit[] }

/**
 * Whether a caller who has seen a recall at a revision may change it: `live` tells a new or withdrawn one from one in force. A recall
 * made above the caller's unit is not theirs, and one that somebody changed since is looked at first.
 */
export async function recallToChange(
  reads: Pick<StoreReads, 'documents'>,
  { id, rev, caller, units }: Change,
): Promise<{ live: boolean } | Refusal> {
  const held = await reads.documents.find('recall', id)
  if (held?.body) {
    const unit = unitOf(held)
    if (unit === null || !scopeOf(caller.unit, units).has(unit))
      return { problem: 'forbidden', detail: 'This recall was made for more than your unit.' }
  }
  if ((held?.body ? held.rev : 0) !== rev) return { problem: 'changed' }
  return { live: held?.body != null }
}

/** The unit that a recall in force was made for, as a list; empty when there is none, or when it was made for all. */
export async function unitsOfRecall(reads: Pick<StoreReads, 'documents'>, id: string): Promise<string[]> {
  const held = await reads.documents.find('recall', id)
  const unit = held?.body ? unitOf(held) : null
  return unit === null ? [] : [unit]
}
