import type { OutputOf } from '../../../../station/contract/calls.ts'
import type { ItemStock } from '../../../../station/contract/stock.ts'

/** The whole catalogue as it stands on the shelves: of what is not kept here, nothing. */
export function allStocks({ items, others }: OutputOf<'stock.overview'>): ItemStock[] {
  const absent = others.map((item) => ({
    item,
    onHand: 0,
    usable: 0,
    par: null,
    level: 'unknown' as const,
    negative: false,
    lots: [],
  }))
  return [...items, ...absent]
}
