import type { Entry } from '../../protocol/entry.ts'
import type { EntryName } from '../../protocol/ids.ts'
import { originNamed } from './define-projection.ts'

/** Kinds that move something, or that a void may undo like a movement. */
export type MovementKind =
  | 'stock.received'
  | 'stock.taken'
  | 'stock.issued'
  | 'stock.counted'
  | 'stock.written-off'
  | 'stock.transferred'
  | 'stock.opened'
  | 'stock.quarantined'
  | 'stock.released'

/** An entry of stock with its origin. */
export type PlacedMovement = { origin: EntryName; entry: { [K in MovementKind]: Entry<K> }[MovementKind] }

export type MoveLine = {
  item: string
  lot: string | null
  /** What it adds to on hand. */
  qty: number
  counted?: number
  usableUntil?: string | null
  openedOn?: string
}

/** What an entry says besides its lines. */
export type MoveAbout = {
  source?: string
  donor?: string
  reason?: string
  to?: string
  from?: string
  second?: string
  category?: string
}

/** One entry of stock as a movement; `restock`: the origin of the request that it answers. */
export type Moves = { lines: MoveLine[]; about: MoveAbout; restock?: EntryName }

/** What an entry of stock does to on hand, line by line. */
export function movesOf({ entry, origin }: PlacedMovement): Moves {
  switch (entry.kind) {
    case 'stock.received': {
      const { lines, source, donor, from, restock } = entry.body
      const about = { source, ...(donor && { donor }), ...(from && { from }) }
      return { lines, about, ...(restock && { restock: originNamed(restock, origin) }) }
    }
    case 'stock.taken':
    case 'stock.issued': {
      const { lines, category } = entry.body
      return { lines: lines.map(leaving), about: category ? { category } : {} }
    }
    case 'stock.counted': {
      const { lines, second } = entry.body
      return {
        lines: lines.map(({ item, lot, expected, counted }) => ({
          ...{ item, lot, counted },
          qty: counted - expected,
        })),
        about: second ? { second } : {},
      }
    }
    case 'stock.written-off':
      return { lines: entry.body.lines.map(leaving), about: { reason: entry.body.reason } }
    case 'stock.transferred':
      return { lines: entry.body.lines.map(leaving), about: { to: entry.body.to } }
    case 'stock.opened': {
      const { item, lot, openedOn } = entry.body
      return { lines: [{ item, lot, qty: 0, openedOn }], about: {} }
    }
    case 'stock.quarantined': {
      const { item, lot, reason } = entry.body
      return { lines: [{ item, lot, qty: 0 }], about: { reason } }
    }
    case 'stock.released': {
      const { item, lot } = entry.body
      return { lines: [{ item, lot, qty: 0 }], about: {} }
    }
  }
}

function leaving({ item, lot, qty }: { item: string; lot: string | null; qty: number }): MoveLine {
  return { item, lot, qty: -qty }
}
