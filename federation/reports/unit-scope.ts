import type { Unit } from '../store/nouns/documents.ts'

/** A unit and everything below it, by each unit's parent; empty when there is no such unit. */
export function scopeOf(unit: string, units: readonly Unit[]): Set<string> {
  if (!units.some((each) => each.id === unit)) return new Set()
  const scope = new Set([unit])
  const childrenOf = Map.groupBy(units, (each) => each.parent)
  // A set is walked in the order of its growth: children added on the way are met later. A ring in the tree ends it, too.
  for (const id of scope) for (const child of childrenOf.get(id) ?? []) scope.add(child.id)
  return scope
}

/** A unit and all above it. */
export function lineageOf(unit: string, units: readonly Unit[]): Set<string> {
  const byId = new Map(units.map((each) => [each.id, each]))
  const lineage = new Set<string>()
  for (let at: string | null | undefined = unit; at && !lineage.has(at); at = byId.get(at)?.parent)
    if (byId.has(at)) lineage.add(at)
  return lineage
}
