import { toInstant } from '../../protocol/instants.ts'
import type { Limits } from '../contract/fleet.ts'
import { usualLimits } from '../contract/fleet.ts'
import { lineageOf } from '../reports/unit-scope.ts'
import type { SilenceLimits } from '../store/nouns/alarm-notes.ts'
import type { Unit } from '../store/nouns/documents.ts'

type Held = { units: readonly Unit[]; limits: readonly SilenceLimits[] }

/** The limits that hold in a unit: its own, or those of the nearest above it, or the usual ones that nobody accepted yet. */
export function limitsFor(unit: string, { units, limits }: Held): Limits {
  const byUnit = new Map(limits.map((each) => [each.unit, each]))
  const rev = byUnit.get(unit)?.rev ?? 0
  const holder = [...lineageOf(unit, units)].find((each) => byUnit.has(each))
  const held = holder === undefined ? undefined : byUnit.get(holder)
  if (!held) return { ...usualLimits, unit: null, rev, by: null, at: null }
  const { amberHours, redHours, who, atMs } = held
  return { amberHours, redHours, unit: held.unit, rev, by: who.name, at: toInstant(atMs) }
}
