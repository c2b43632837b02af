import type { ItemStock, LotState } from '../../../../station/contract/stock.ts'
import type { writeOffReasons } from '../../../../station/contract/stock-moves.ts'

export type WriteOffReason = (typeof writeOffReasons)[number]
export type LotToWriteOff = { key: string; stock: ItemStock; state: LotState }

/** Lots with something on hand: all, an item's, or the one lot named. */
export function lotsToWriteOff(
  items: readonly ItemStock[],
  wanted: { item: string | null; lot: string | null | undefined },
): LotToWriteOff[] {
  return items.flatMap((stock) =>
    stock.lots
      .filter(({ item, lot, onHand }) => {
        if (onHand <= 0 || (wanted.item !== null && item !== wanted.item)) return false
        return wanted.lot === undefined || lot === wanted.lot
      })
      .map((state) => ({ key: JSON.stringify([state.item, state.lot]), stock, state })),
  )
}

/** The reason that lies at hand: what is expired or recalled is written off for that; else a person must say. */
export function likelyReason(lots: readonly LotToWriteOff[]): WriteOffReason | null {
  const stages = new Set(lots.map(({ state }) => state.stage))
  if (stages.has('recalled')) return 'recalled'
  return stages.has('expired') ? 'expired' : null
}

/** How many of a lot a write-off is most likely about: those that may not be used any more, else all of them. */
export function qtyToGo({ onHand, usable }: LotState): number {
  const barred = onHand - Math.max(0, usable)
  return barred > 0 ? barred : onHand
}
