import type { ReadHandle } from './handles.ts'
import { noLot } from './projections/lots.ts'

/** A lot as the journal has it. How far it may be used is for whoever knows the day. */
export type LotRow = {
  item: string
  lot: string | null
  /** Sum of its movements; below 0 when more left than was told of. */
  onHand: number
  /** The label of its first receipt that was not voided; null where that had none, or there is no receipt. */
  usableUntil: string | null
  /** Place of that receipt among the movements; null where there is none. */
  received: number | null
  /** Why a person set it aside. */
  quarantine: string | null
}

/** What happened to one lot, in order, voided movements left out. */
export type LotMove = { kind: string; qty: number; openedOn: string | null }

type StoredLot = LotRow & { lot: string }

export const lotQueries = {
  all: `SELECT item, lot, on_hand AS onHand, usable_until AS usableUntil, received, quarantine FROM lots ORDER BY item, lot`,
  ofItem: `SELECT item, lot, on_hand AS onHand, usable_until AS usableUntil, received, quarantine FROM lots WHERE item = ? ORDER BY lot`,
  opened: 'SELECT DISTINCT item, lot FROM movement_lines WHERE opened_on IS NOT NULL',
  moves: `SELECT m.kind, l.qty, l.opened_on AS openedOn
    FROM movement_lines l CROSS JOIN movements m ON m.no = l.movement
    LEFT JOIN movement_voids v ON v.epoch = m.epoch AND v.seq = m.seq
    WHERE l.item = ? AND l.lot = ? AND v.seq IS NULL ORDER BY l.movement, l.line`,
}

const toLot = (row: StoredLot): LotRow => ({ ...row, lot: row.lot === noLot ? null : row.lot })

/** Every lot that ever was here, by item and lot. */
export function listLots(db: ReadHandle): LotRow[] {
  return db.sqlite.prepare<[], StoredLot>(lotQueries.all).all().map(toLot)
}

export function lotsOfItem(db: ReadHandle, item: string): LotRow[] {
  return db.sqlite.prepare<[string], StoredLot>(lotQueries.ofItem).all(item).map(toLot)
}

/** Lots of which a unit was ever opened. */
export function openedLots(db: ReadHandle): { item: string; lot: string | null }[] {
  return db.sqlite
    .prepare<[], { item: string; lot: string }>(lotQueries.opened)
    .all()
    .map(({ item, lot }) => ({ item, lot: lot === noLot ? null : lot }))
}

export function movesOfLot(db: ReadHandle, { item, lot }: { item: string; lot: string | null }): LotMove[] {
  return db.sqlite.prepare<[string, string], LotMove>(lotQueries.moves).all(item, lot ?? noLot)
}
