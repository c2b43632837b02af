import type { EntryName } from '../protocol/ids.ts'
import type { ReadHandle } from './handles.ts'
import { noLot } from './projections/lots.ts'
import type { MoveAbout, MovementKind } from './projections/moves-of.ts'

export type MovementLine = { item: string; lot: string | null; qty: number; counted: number | null }

export type MovementRow = {
  /** Its origin: what a void names. */
  name: EntryName
  kind: MovementKind
  atMs: number
  by: string
  about: MoveAbout
  lines: MovementLine[]
  /** Reason of the void, or null. */
  voided: string | null
}

export type MovementsAsked = {
  kind?: MovementKind | undefined
  /** Only movements of one of these lots. */
  lots?: readonly { item: string; lot: string | null }[] | undefined
  /** Only what came before this one. */
  before?: EntryName | undefined
  limit: number
}

type StoredMovement = {
  no: number
  epoch: string
  seq: number
  kind: MovementKind
  atMs: number
  by: string
  about: string
  voided: string | null
}

const columns = `m.no, m.epoch, m.seq, m.kind, m.at_ms AS atMs, m.by, m.about, v.reason AS voided
  FROM movements m LEFT JOIN movement_voids v ON v.epoch = m.epoch AND v.seq = m.seq
    AND m.kind NOT IN ('stock.quarantined', 'stock.released')`
const ofLots = `m.no IN (SELECT l.movement FROM json_each(@lots) pair CROSS JOIN movement_lines l
  ON l.item = pair.value ->> 0 AND l.lot = pair.value ->> 1 WHERE l.movement < @before)`
const newest = 'm.no < @before ORDER BY m.no DESC LIMIT @limit'

export const movementQueries = {
  all: `SELECT ${columns} WHERE ${newest}`,
  ofKind: `SELECT ${columns} WHERE m.kind = @kind AND ${newest}`,
  ofLots: `SELECT ${columns} WHERE ${ofLots} AND ${newest}`,
  ofLotsAndKind: `SELECT ${columns} WHERE ${ofLots} AND m.kind = @kind AND ${newest}`,
  byName: `SELECT ${columns} WHERE m.epoch = ? AND m.seq = ?`,
  place: 'SELECT no FROM movements WHERE epoch = ? AND seq = ?',
  lines: 'SELECT item, lot, qty, counted FROM movement_lines WHERE movement = ? ORDER BY line',
  arrived: `SELECT l.item, sum(l.qty) AS qty FROM movements m CROSS JOIN movement_lines l ON l.movement = m.no
    WHERE m.restock = ? AND NOT EXISTS (SELECT 1 FROM movement_voids v WHERE v.epoch = m.epoch AND v.seq = m.seq)
    GROUP BY l.item`,
}

/** Movements, newest first, by the order in which the journal told of them. None when `before` is not known. */
export function listMovements(db: ReadHandle, { kind, lots, before, limit }: MovementsAsked): MovementRow[] {
  const no = before ? placeOf(db, before) : Number.MAX_SAFE_INTEGER
  if (no === undefined) return []
  const sql = lots
    ? movementQueries[kind ? 'ofLotsAndKind' : 'ofLots']
    : movementQueries[kind ? 'ofKind' : 'all']
  const pairs = lots?.map(({ item, lot }) => [item, lot ?? noLot])
  const asked = { kind, before: no, limit, lots: JSON.stringify(pairs ?? []) }
  return db.sqlite
    .prepare<[typeof asked], StoredMovement>(sql)
    .all(asked)
    .map((row) => toMovement(db, row))
}

/** One movement by its origin, or undefined when there is none of that name. */
export function findMovement(db: ReadHandle, { epoch, seq }: EntryName): MovementRow | undefined {
  const row = db.sqlite.prepare<[string, number], StoredMovement>(movementQueries.byName).get(epoch, seq)
  return row && toMovement(db, row)
}

/** How many of each item came that name a request, voided receipts left out. */
export function arrivedFor(db: ReadHandle, { epoch, seq }: EntryName): { item: string; qty: number }[] {
  return db.sqlite
    .prepare<[string], { item: string; qty: number }>(movementQueries.arrived)
    .all(`${epoch}-${seq}`)
}

function placeOf(db: ReadHandle, { epoch, seq }: EntryName): number | undefined {
  return db.sqlite.prepare<[string, number], number>(movementQueries.place).pluck().get(epoch, seq)
}

function toMovement(db: ReadHandle, { no, epoch, seq, about, ...row }: StoredMovement): MovementRow {
  const lines = db.sqlite.prepare<[number], MovementLine & { lot: string }>(movementQueries.lines).all(no)
  return {
    ...row,
    name: { epoch, seq },
    about: JSON.parse(about) as MoveAbout,
    lines: lines.map((line) => ({ ...line, lot: line.lot === noLot ? null : line.lot })),
  }
}
