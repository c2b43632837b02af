import type { CodeSort } from '../store/nouns/stock.ts'
import type { StoreWrites } from '../store/store.ts'
import type { Addition } from './life-counts.ts'
import { lotCode, ofLotCode } from './life-counts.ts'
import { furtherCodes, furtherLots } from './tally.ts'

/**
 * How many codes of a sort one station may have under their own names. A station keeps some sixty items, and a few hundred lots a year;
 * a machine that makes up thousands of thousands must not make every sum, and every page that shows them, that long.
 */
export const maxStationCodes: Record<CodeSort, number> = {
  item: 500,
  lot: 20_000,
  session: 100,
  // Some thousands a year, each of a few weeks.
  listing: 20_000,
}

/** The names of one station's codes, as far as one transaction asked for them, and how many there are of a sort. */
export type CodeBook = {
  station: string
  writes: StoreWrites
  known: Map<string, string>
  counts: Map<CodeSort, number>
}

export function openCodeBook(station: string, writes: StoreWrites): CodeBook {
  return { station, writes, known: new Map(), counts: new Map() }
}

/**
 * An addition under the name its code has at this station: its own for the first so many of a sort, then one that all further ones
 * share. A code keeps its name for ever, so that what is taken out again is found where it was put.
 */
export async function named(book: CodeBook, addition: Addition): Promise<Addition> {
  const { of, code } = addition
  if (!of) return addition
  if (of !== 'lot') return { ...addition, code: await boundedCode(book, of, code) }
  const { item, lot } = ofLotCode(code)
  const itemName = await boundedCode(book, 'item', item)
  if (itemName !== item) return { ...addition, code: lotCode(itemName, furtherLots) }
  return { ...addition, code: await boundedCode(book, 'lot', lotCode(item, lot)) }
}

/** A code under its own name, or under the one that all further ones of its sort share. */
export async function boundedCode(book: CodeBook, sort: CodeSort, code: string): Promise<string> {
  const { station, writes, known } = book
  const key = `${sort} ${code}`
  const found = known.get(key)
  if (found !== undefined) return found
  const isOwn = (await writes.stock.hasCode(station, sort, code)) || (await addCode(book, sort, code))
  const further = sort === 'lot' ? lotCode(ofLotCode(code).item, furtherLots) : furtherCodes
  const name = isOwn ? code : further
  known.set(key, name)
  return name
}

/** False when there is no room for another. */
async function addCode(
  { station, writes, counts }: CodeBook,
  sort: CodeSort,
  code: string,
): Promise<boolean> {
  const most = maxStationCodes[sort]
  const count = counts.get(sort) ?? (await writes.stock.codes(station, sort, most))
  counts.set(sort, Math.min(most, count + 1))
  if (count >= most) return false
  await writes.stock.addCode(station, sort, code)
  return true
}
