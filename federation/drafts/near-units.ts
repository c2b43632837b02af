import { lineageOf, scopeOf } from '../reports/unit-scope.ts'
import type { Unit } from '../store/nouns/documents.ts'

/** Whether what is addressed to a unit (null: to all stations) reaches stations of another unit or below it. */
export function reaches(unit: string, units: readonly Unit[]): (to: string | null | undefined) => boolean {
  const near = new Set([...scopeOf(unit, units), ...lineageOf(unit, units)])
  return (to) => to === null || (to !== undefined && near.has(to))
}
