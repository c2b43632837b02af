import type { Entry } from '../../protocol/entry.ts'
import type { Tally } from '../store/nouns/timelines.ts'

export function emptyTally(): Tally {
  return {
    entries: 0,
    unverified: 0,
    visits: 0,
    people: 0,
    byCategory: {},
    byService: {},
    byBand: {},
    ratings: {},
    reach: {},
  }
}

/** An entry as one day's tally counts it. `atMs`: its wall clock; `voided`: a visit that was none. */
export type Counted = { entry: Entry; atMs: number; band: string; unverified: boolean; voided: boolean }

/** Counts an entry. A voided visit is an entry, and nothing else. */
export function count(tally: Tally, counted: Counted): void {
  const { entry, atMs, band, unverified, voided } = counted
  tally.entries++
  if (unverified) tally.unverified++
  const reach = Object.hasOwn(tally.reach, band) ? tally.reach[band] : undefined
  tally.reach[band] = reach ? [Math.min(reach[0], atMs), Math.max(reach[1], atMs)] : [atMs, atMs]
  if (entry.kind === 'visit.checked-in' && !voided) countVisit(tally, { body: entry.body, band, by: 1 })
  if (entry.kind === 'visit.rated') bump(tally.ratings, String(entry.body.score), 1)
}

/** Counts a visit, or (−1) takes it out again. */
export function countVisit(
  tally: Tally,
  visit: { body: Entry<'visit.checked-in'>['body']; band: string; by: 1 | -1 },
): void {
  const { body, band, by } = visit
  tally.visits += by
  tally.people += by * body.people
  bump(tally.byCategory, body.category, by)
  bump(tally.byBand, band, by)
  // A service named twice was used once.
  for (const service of new Set(body.services)) bump(tally.byService, service, by)
}

/**
 * A county has some dozens of codes. A machine that makes up thousands would make every tally so large that writing it held
 * up all other stations: what comes beyond these shares a name.
 */
export const maxCodes = 500
export const furtherCodes = 'further-codes'

/** Codes come from stations and may be called `constructor`. */
function bump(counts: Record<string, number>, code: string, by: number): void {
  const name = nameIn(counts, code)
  const sum = (Object.hasOwn(counts, name) ? (counts[name] ?? 0) : 0) + by
  if (sum === 0) delete counts[name]
  else counts[name] = sum
}

/** While anything is counted as further, so is every new code: what is taken out again is then found where it was put. */
function nameIn(counts: Readonly<Record<string, number>>, code: string): string {
  if (Object.hasOwn(counts, code)) return code
  const isFull = Object.hasOwn(counts, furtherCodes) || Object.keys(counts).length >= maxCodes
  return isFull ? furtherCodes : code
}
