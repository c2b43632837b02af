import type { EntryName } from '../../protocol/ids.ts'
import { fromInstant } from '../../protocol/instants.ts'
import type { ReadHandle } from '../handles.ts'
import type { Placed } from './define-projection.ts'
import { defineProjection, originNamed } from './define-projection.ts'
import { lotsOf, noLot } from './lots.ts'
import type { MoveLine, Moves, PlacedMovement } from './moves-of.ts'
import { movesOf } from './moves-of.ts'

/** A person's setting aside and releasing is taken back by its opposite, never by a void. */
const neverVoided: readonly string[] = ['stock.quarantined', 'stock.released']

/** One row a movement, one a line, and the lots they add up to. A voided movement stays, and moves nothing. */
export const movementsProjection = defineProjection({
  tables: ['movements', 'movement_lines', 'movement_voids', 'lots'],
  outlives: true,
  react: (db) => {
    const rows = rowsOf(db)
    const lots = lotsOf(db)

    function happen(placed: PlacedMovement): void {
      const moves = movesOf(placed)
      // A copy of what is known already.
      if (!rows.add(placed, moves)) return
      const { kind } = placed.entry
      const isVoided = !neverVoided.includes(kind) && rows.isVoided(placed.origin)
      for (const line of moves.lines) {
        lots.move(isVoided ? { ...line, qty: 0 } : line, 1)
        if (kind === 'stock.received') lots.relabel(line)
        if (kind === 'stock.quarantined') lots.setAside(line, moves.about.reason ?? '')
        if (kind === 'stock.released') lots.setAside(line, null)
      }
    }

    function undo({ origin, entry }: Placed<'stock.voided'>): void {
      const target = originNamed(entry.body.movement, origin)
      if (!rows.markVoid(target, entry.body.reason)) return
      const movement = rows.find(target)
      if (!movement || neverVoided.includes(movement.kind)) return
      for (const line of rows.linesOf(movement.no)) {
        lots.move(line, -1)
        if (movement.kind === 'stock.received') lots.relabel(line)
      }
    }

    return {
      'stock.received': happen,
      'stock.taken': happen,
      'stock.issued': happen,
      'stock.counted': happen,
      'stock.written-off': happen,
      'stock.transferred': happen,
      'stock.opened': happen,
      'stock.quarantined': happen,
      'stock.released': happen,
      'stock.voided': undo,
    }
  },
})

function rowsOf({ sqlite }: ReadHandle) {
  const add = sqlite.prepare(
    `INSERT INTO movements (epoch, seq, at_ms, kind, by, about, restock) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT DO NOTHING`,
  )
  const addLine = sqlite.prepare(
    `INSERT INTO movement_lines (item, lot, movement, line, qty, counted, usable_until, opened_on)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const markVoid = sqlite.prepare(
    'INSERT INTO movement_voids (epoch, seq, reason) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  )
  const isVoided = sqlite.prepare('SELECT 1 FROM movement_voids WHERE epoch = ? AND seq = ?').pluck()
  const find = sqlite.prepare<[string, number], { no: number; kind: string }>(
    'SELECT no, kind FROM movements WHERE epoch = ? AND seq = ?',
  )
  const linesOf = sqlite.prepare<[number], MoveLine>(
    'SELECT item, lot, qty FROM movement_lines WHERE movement = ? ORDER BY line',
  )
  return {
    /** False when the movement is known. */
    add: ({ origin, entry }: PlacedMovement, { lines, about, restock }: Moves): boolean => {
      const answers = restock ? `${restock.epoch}-${restock.seq}` : null
      const row = [fromInstant(entry.at), entry.kind, entry.by, JSON.stringify(about), answers]
      const { changes, lastInsertRowid } = add.run(origin.epoch, origin.seq, ...row)
      if (changes === 0) return false
      for (const [index, line] of lines.entries()) {
        const { item, lot, qty, counted = null, usableUntil = null, openedOn = null } = line
        addLine.run(item, lot ?? noLot, lastInsertRowid, index, qty, counted, usableUntil, openedOn)
      }
      return true
    },
    /** False when it was voided before: the first void's reason stays. */
    markVoid: ({ epoch, seq }: EntryName, reason: string): boolean =>
      markVoid.run(epoch, seq, reason).changes === 1,
    isVoided: ({ epoch, seq }: EntryName): boolean => isVoided.get(epoch, seq) !== undefined,
    find: ({ epoch, seq }: EntryName) => find.get(epoch, seq),
    linesOf: (movement: number) => linesOf.all(movement),
  }
}
