import type { DocumentBody } from '../../protocol/documents/index.ts'
import { lineageOf } from '../reports/unit-scope.ts'
import type { Unit } from '../store/nouns/documents.ts'
import type { StoreReads } from '../store/store.ts'

export type Settings = {
  ownPostings: boolean
  floorFenPerHour: number | null
  /** The unit that decided it; null: nobody did, and this is what holds everywhere. */
  of: string | null
  /** Revision of that unit's document. */
  rev: number
}

/** What holds at the stations of a unit: what it decided itself, or else the nearest above it that decided anything. */
export async function settingsOfUnit(
  reads: Pick<StoreReads, 'documents'>,
  unit: string,
  units: readonly Unit[],
): Promise<Settings> {
  const decided = new Map((await reads.documents.ofType('settings')).map((each) => [each.id, each]))
  for (const of of lineageOf(unit, units)) {
    const document = decided.get(of)
    if (!document?.body) continue
    const { ownPostings, floorFenPerHour }: DocumentBody<'settings'> = JSON.parse(document.body)
    return { ownPostings, floorFenPerHour: floorFenPerHour ?? null, of, rev: document.rev }
  }
  return { ownPostings: true, floorFenPerHour: null, of: null, rev: 0 }
}
