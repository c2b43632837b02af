import type { Entry } from '../../protocol/entry.ts'
import { fromInstant } from '../../protocol/instants.ts'
import type { Mark, Tally } from '../store/nouns/timelines.ts'
import type { Addition } from './life-counts.ts'
import { lotCode, ofLotCode } from './life-counts.ts'

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

/** An entry as one day's tally counts it. `atMs`: its wall clock; `voided`: it is a visit, movement or loan that was none. */
export type Counted = { entry: Entry; atMs: number; band: string; unverified: boolean; voided: boolean }

/** Counts an entry. A voided one is an entry, and nothing else. What it says of stock and station life: `addToTally`. */
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

/** Adds to a figure of stock or station life; gives the addition as it was counted. */
export function addToTally(tally: Tally, addition: Addition): Addition {
  const { figure, code, amount } = addition
  if (figure !== 'lots') {
    tally.counts ??= {}
    add(tally.counts, `${figure}/${code}`, amount)
    return addition
  }
  tally.lots ??= {}
  const name = lotNameIn(tally.lots, code)
  add(tally.lots, name, amount)
  return { ...addition, code: name }
}

/** A day's openings and closings, or repairs: a door that is opened more often than every five minutes is a machine's. */
const maxMarks = 300

/** Notes an entry whose very time counts. What comes beyond a day's measure is an entry, and nothing else. */
export function addMark(
  tally: Tally,
  { seq, entry, arrivedMs }: { seq: number; entry: Entry; arrivedMs: number },
): void {
  const mark: Mark = { seq, atMs: fromInstant(entry.at), arrivedMs }
  if (entry.kind === 'station.opened' || entry.kind === 'station.closed')
    tally.doors = oneMore(tally.doors, { ...mark, open: entry.kind === 'station.opened' })
  if (entry.kind === 'equipment.repaired')
    tally.repairs = oneMore(tally.repairs, { ...mark, fault: entry.body.fault })
}

/** Takes a repair out again that turned out not to be the one that ended its fault. */
export function dropMark(tally: Tally, { seq, entry }: { seq: number; entry: Entry }): void {
  if (entry.kind !== 'equipment.repaired' || !tally.repairs) return
  const atMs = fromInstant(entry.at)
  const at = tally.repairs.findIndex((mark) => mark.seq === seq && mark.atMs === atMs)
  if (at >= 0) tally.repairs = tally.repairs.toSpliced(at, 1)
  if (tally.repairs.length === 0) delete tally.repairs
}

function oneMore<M>(marks: M[] = [], mark: M): M[] {
  return marks.length < maxMarks ? [...marks, mark] : marks
}

/** A shelf has some hundreds of lots, and a full count names each of them. */
export const maxLotsInTally = 1_000

/** As `nameIn`; what shares a name stays with its item, whose sum is asked for. */
function lotNameIn(lots: Readonly<Record<string, number>>, code: string): string {
  if (Object.hasOwn(lots, code)) return code
  const further = lotCode(ofLotCode(code).item, furtherLots)
  const isFull = Object.hasOwn(lots, further) || Object.keys(lots).length >= maxLotsInTally
  return isFull ? further : code
}

/** The name that further lots of an item share. */
export const furtherLots = '…'

/**
 * A county has some dozens of codes. A machine that makes up thousands would make every tally so large that writing it held
 * up all other stations: what comes beyond these shares a name.
 */
export const maxCodes = 500
export const furtherCodes = 'further-codes'

/** Codes come from stations and may be called `constructor`. */
function bump(counts: Record<string, number>, code: string, by: number): void {
  add(counts, nameIn(counts, code), by)
}

function add(counts: Record<string, number>, name: string, by: number): void {
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
