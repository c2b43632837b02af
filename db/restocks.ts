import type { EntryName } from '../protocol/ids.ts'
import type { ReadHandle } from './handles.ts'

export type WishedLine = { item: string; qty: number }
export type RestockRow = { name: EntryName; atMs: number; lines: WishedLine[] }

type StoredRestock = { epoch: string; seq: number; atMs: number; lines: string }

export const restockQueries = {
  all: 'SELECT epoch, seq, at_ms AS atMs, lines FROM restock_requests ORDER BY no DESC',
  byName: 'SELECT epoch, seq, at_ms AS atMs, lines FROM restock_requests WHERE epoch = ? AND seq = ?',
}

const toRestock = ({ epoch, seq, atMs, lines }: StoredRestock): RestockRow => ({
  ...{ name: { epoch, seq }, atMs },
  lines: JSON.parse(lines) as WishedLine[],
})

/** Every request for goods, newest first. */
export function listRestocks(db: ReadHandle): RestockRow[] {
  return db.sqlite.prepare<[], StoredRestock>(restockQueries.all).all().map(toRestock)
}

/** One request by its origin. */
export function findRestock(db: ReadHandle, { epoch, seq }: EntryName): RestockRow | undefined {
  const row = db.sqlite.prepare<[string, number], StoredRestock>(restockQueries.byName).get(epoch, seq)
  return row && toRestock(row)
}
