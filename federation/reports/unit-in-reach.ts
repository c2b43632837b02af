import type { Refusal } from '../http/endpoint.ts'
import type { Unit } from '../store/nouns/documents.ts'
import type { StoreReads } from '../store/store.ts'
import { scopeOf } from './unit-scope.ts'

export type UnitInReach = { unit: Unit; units: readonly Unit[] }

/** The unit a reader asks about (their own, when they name none), or why they may not: `not-found`, `forbidden`. */
export async function unitInReach(
  reads: Pick<StoreReads, 'documents'>,
  { reader, asked }: { reader: string; asked: string | undefined },
): Promise<UnitInReach | Refusal> {
  const units = await reads.documents.units()
  const wanted = asked ?? reader
  const unit = units.find((each) => each.id === wanted)
  if (!unit) return { problem: 'not-found', detail: `There is no unit ${wanted}.` }
  if (!scopeOf(reader, units).has(wanted))
    return { problem: 'forbidden', detail: `Your token reads ${reader} and what is below it, not ${wanted}.` }
  return { unit, units }
}
