import type { Entry } from './journal.ts'

// Section 7 of the page: what time it truly was when an entry was written.

export interface TrueTime {
  /** Epoch milliseconds. */
  trueMs: number
  unverified: boolean
}

type Timed = Pick<Entry, 'seq' | 'at' | 'kind' | 'body'>

/** True times of one epoch's entries in seq order; `arrivedMs` is the hub's time of arrival. */
export function trueTimes(entries: Timed[], arrivedMs: number): TrueTime[] {
  const boots = bootNumbers(entries)
  const verified = entries.map((_, i) => verifiedMs(entries, boots, i))
  return verified.map((ms, i) => {
    if (ms !== null) return { trueMs: ms, unverified: false }
    const before = verified.slice(0, i).findLast((one) => one !== null) ?? Number.NEGATIVE_INFINITY
    const after = verified.slice(i + 1).find((one) => one !== null) ?? arrivedMs
    const at = Date.parse(entries[i]?.at ?? '')
    return { trueMs: Math.max(before, Math.min(after, at)), unverified: true }
  })
}

function bootNumbers(entries: Timed[]): number[] {
  let boot = 0
  return entries.map((entry) => {
    if (entry.kind === 'host.started') boot += 1
    return boot
  })
}

function verifiedMs(entries: Timed[], boots: number[], index: number): number | null {
  const seen = (i: number) => entries[i]?.kind === 'clock.observed' && boots[i] === boots[index]
  const places = entries.map((_, i) => i).filter(seen)
  const observed = places.find((i) => i >= index) ?? places.findLast((i) => i < index)
  if (observed === undefined) return null
  const { hubAt, wallAt } = entries[observed]!.body as { hubAt: string; wallAt: string }
  const errorMs = Date.parse(hubAt) - Date.parse(wallAt)
  // A jump's own line already reads the clock after the jump.
  const later = observed >= index
  const [from, to] = later ? [index, observed] : [observed, index]
  const jumpedMs = entries
    .slice(from + 1, to + 1)
    .filter((entry) => entry.kind === 'clock.jumped')
    .reduce((sum, entry) => sum + (entry.body as { byMs: number }).byMs, 0)
  const at = Date.parse(entries[index]?.at ?? '')
  return at + errorMs + (later ? jumpedMs : -jumpedMs)
}
