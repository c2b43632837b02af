import type { Hub } from '../hub.ts'
import type { Access } from '../rights/access.ts'
import type { Unit } from '../store/nouns/documents.ts'
import type { StoreReads } from '../store/store.ts'
import { otherPublishers } from './other-publishers.ts'

export type BookReads = Pick<StoreReads, 'documents' | 'accounts' | 'revisions'>

/** What drafts are looked at with: read once for a call. `othersOf`: who else may look at what is written for a unit. */
export type DraftBook = {
  reads: BookReads
  caller: Access
  nowMs: number
  day: string
  units: readonly Unit[]
  othersOf: (of: { unit: string; than: string }) => Promise<string[]>
}

export async function openDraftBook(
  reads: BookReads,
  { hub, caller, nowMs }: { hub: Pick<Hub, 'days'>; caller: Access; nowMs: number },
): Promise<DraftBook> {
  const units = await reads.documents.units()
  const known = new Map<string, Promise<string[]>>()
  return {
    ...{ reads, caller, nowMs, day: hub.days.placeOf(nowMs).day, units },
    othersOf: (of) => {
      const key = JSON.stringify([of.unit, of.than])
      const found = known.get(key) ?? otherPublishers(reads, of, units)
      known.set(key, found)
      return found
    },
  }
}
