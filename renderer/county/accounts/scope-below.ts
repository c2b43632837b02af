import type { Units } from '../../../federation/contract/fleet.ts'

type Unit = Units['units'][number]

/** A unit and all below it, each after the one it belongs to. `depth`: how far below. */
export function scopeBelow({ units }: Pick<Units, 'units'>, under: string): { unit: Unit; depth: number }[] {
  const childrenOf = Map.groupBy(units, (each) => each.parent)
  const walk = (unit: Unit, depth: number): { unit: Unit; depth: number }[] => [
    { unit, depth },
    ...(childrenOf.get(unit.unit) ?? []).flatMap((child) => walk(child, depth + 1)),
  ]
  const top = units.find((each) => each.unit === under)
  return top ? walk(top, 0) : []
}
