import type { Restock } from '../../../../station/contract/restocks.ts'
import type { ItemStock } from '../../../../station/contract/stock.ts'
import { roundUpToPacks } from '../fields/typed-qty.ts'

/** `coming`: asked for or on its way already. `qty`: what is proposed, in units, whole packages. */
export type Proposal = { stock: ItemStock; coming: number; qty: number }

/** What brings every item that is low back up to par, counting what was asked for before and has not come. */
export function proposeRestock(items: readonly ItemStock[], restocks: readonly Restock[]): Proposal[] {
  return items
    .filter(({ item, level }) => item.access !== 'excluded' && (level === 'low' || level === 'none'))
    .flatMap((stock) => {
      const { item, par, usable } = stock
      const coming = stillToCome(item.id, restocks)
      const short = (par ?? 0) - Math.max(0, usable) - coming
      return short > 0 || coming > 0
        ? [{ stock, coming, qty: short > 0 ? roundUpToPacks(short, item.packSize ?? 1) : 0 }]
        : []
    })
}

/** What requests that are neither refused nor received still promise of an item: the county's word, or else ours. */
function stillToCome(item: string, restocks: readonly Restock[]): number {
  const sum = (lines: Restock['lines']) =>
    lines.filter((line) => line.item === item).reduce((total, { qty }) => total + qty, 0)
  return restocks
    .filter(({ state }) => state !== 'refused' && state !== 'received')
    .reduce(
      (total, { lines, granted, arrived }) => total + Math.max(0, sum(granted ?? lines) - sum(arrived)),
      0,
    )
}
