import type { ReadHandle } from '../handles.ts'
import type { MoveLine } from './moves-of.ts'

/** Where the package prints no lot, the column holds this: no printed code is empty. */
export const noLot = ''

export type Lots = {
  /** A line moves its lot, once; `sign` -1 takes it back. */
  move: (line: MoveLine, sign: 1 | -1) => void
  /** The label of the first receipt that is not voided counts, for the whole lot. */
  relabel: (line: MoveLine) => void
  setAside: (line: MoveLine, reason: string | null) => void
}

/** The one row of each lot: what its movements add up to, its label, and whether a person set it aside. */
export function lotsOf({ sqlite }: ReadHandle): Lots {
  const move = sqlite.prepare(
    `INSERT INTO lots (item, lot, on_hand) VALUES (?, ?, ?)
     ON CONFLICT (item, lot) DO UPDATE SET on_hand = on_hand + excluded.on_hand`,
  )
  const relabel = sqlite.prepare(
    `UPDATE lots SET (usable_until, received) = (
       SELECT l.usable_until, l.movement FROM movement_lines l CROSS JOIN movements m ON m.no = l.movement
       WHERE l.item = lots.item AND l.lot = lots.lot AND m.kind = 'stock.received'
         AND NOT EXISTS (SELECT 1 FROM movement_voids v WHERE v.epoch = m.epoch AND v.seq = m.seq)
       ORDER BY l.movement, l.line LIMIT 1)
     WHERE item = ? AND lot = ?`,
  )
  const setAside = sqlite.prepare('UPDATE lots SET quarantine = ? WHERE item = ? AND lot = ?')
  return {
    move: ({ item, lot, qty }, sign) => {
      move.run(item, lot ?? noLot, sign * qty)
    },
    relabel: ({ item, lot }) => {
      relabel.run(item, lot ?? noLot)
    },
    setAside: ({ item, lot }, reason) => {
      setAside.run(reason, item, lot ?? noLot)
    },
  }
}
