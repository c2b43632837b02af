import type { ReadHandle } from '../../db/handles.ts'
import type { LotRow } from '../../db/lots.ts'
import { listLots, lotsOfItem, movesOfLot, openedLots } from '../../db/lots.ts'
import { parLevel } from '../../protocol/par-levels.ts'
import { dayOf } from '../record/day-of.ts'
import type { Catalogue } from './catalogue.ts'
import type { LotOnShelf } from './lot-on-shelf.ts'
import { lotOnShelf } from './lot-on-shelf.ts'
import { openedUnits } from './opened-units.ts'

export type LookParts = {
  db: ReadHandle
  catalogue: () => Catalogue
  /** Trusted now, or the wall clock where that is later; milliseconds since 1970. */
  nowMs: () => number
  timeZone: () => string
}

/** The shelves as they are at one moment. */
export type Look = {
  nowMs: number
  /** The federation's calendar day. */
  day: string
  catalogue: Catalogue
  /** Every lot of an item that ever was here. */
  lotsOf: (item: string) => LotOnShelf[]
  /** The same for everything, by item. */
  everything: () => Map<string, LotOnShelf[]>
  /** What may be given out of an item. */
  usableOf: (item: string) => number
  /** What should be here of an item in this season; null when nobody said. */
  parOf: (item: string) => number | null
}

export function lookAt(parts: LookParts): Look {
  const { db } = parts
  const nowMs = parts.nowMs()
  const day = dayOf(nowMs, parts.timeZone())
  const catalogue = parts.catalogue()
  const keyOf = ({ item, lot }: { item: string; lot: string | null }) => JSON.stringify([item, lot])
  let everOpened: Set<string> | undefined
  const seen = (row: LotRow): LotOnShelf => {
    everOpened ??= new Set(openedLots(db).map(keyOf))
    const opened = row.onHand > 0 && everOpened.has(keyOf(row)) ? openedUnits(movesOfLot(db, row)) : []
    return lotOnShelf({ row, opened, item: catalogue.find(row.item), recalls: catalogue.recalls, day })
  }
  const lotsOf = (item: string) => lotsOfItem(db, item).map(seen)
  return {
    ...{ nowMs, day, catalogue, lotsOf },
    everything: () => {
      const byItem = new Map<string, LotOnShelf[]>()
      for (const row of listLots(db)) {
        const lots = byItem.get(row.item)
        if (lots) lots.push(seen(row))
        else byItem.set(row.item, [seen(row)])
      }
      return byItem
    },
    usableOf: (item) => usableOf(lotsOf(item)),
    parOf: (item) => {
      const ownPar = catalogue.find(item)?.par
      return parLevel({ item, ownPar, month: Number(day.slice(5, 7)) }, catalogue.kits)
    },
  }
}

/** What may be given out of these lots; below 0 when more left than the station had heard of. */
export function usableOf(lots: readonly LotOnShelf[]): number {
  return lots.reduce((sum, { state }) => sum + state.usable, 0)
}
