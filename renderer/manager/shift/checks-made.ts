import type { ShiftChecks } from '../../../protocol/shift-checks.ts'
import { celsiusChecks, dailyChecks } from '../../../station/contract/shifts.ts'

/** What has been found so far, by check. A check that is not in it was not made. */
export type Found = Readonly<Record<string, { ok: boolean; celsius?: number }>>

export const nothingFound: Found = {}

/** Whether a thermometer is read at this check. */
export function hasCelsius(check: string): boolean {
  return celsiusChecks.some((known) => known === check)
}

export function markCheck(found: Found, check: string, ok: boolean): Found {
  return { ...found, [check]: { ...found[check], ok } }
}

/** A temperature that was read is also a check that was made: in order, unless somebody says otherwise. */
export function markCelsius(found: Found, check: string, celsius: number): Found {
  return { ...found, [check]: { ok: found[check]?.ok ?? true, celsius } }
}

/** As the host takes them, in the order of the round. */
export function checksMade(found: Found): ShiftChecks {
  return dailyChecks.flatMap((check) => {
    const one = found[check]
    return one === undefined ? [] : [{ check, ...one }]
  })
}

export function checksLeft(found: Found): number {
  return dailyChecks.length - checksMade(found).length
}
