import { maxOnHand } from '../../../../protocol/stock-lines.ts'
import type { ItemStock, LotState } from '../../../../station/contract/stock.ts'

/** What a person counts at one go: a group of the catalogue, every medicine, or one item. */
export type CountOf = { group: string } | { medicine: true } | { item: string }

export type LotToCount = { key: string; stock: ItemStock; lot: LotState }

/** Every lot of it that the books know, in the shelf's order. */
export function lotsToCount(items: readonly ItemStock[], of: CountOf): LotToCount[] {
  return items
    .filter(({ item }) => {
      if ('item' in of) return item.id === of.item
      return 'medicine' in of ? item.medicine : item.group === of.group
    })
    .flatMap((stock) => stock.lots.map((lot) => ({ key: JSON.stringify([lot.item, lot.lot]), stock, lot })))
}

/** What was typed as a count: a whole number from 0; null for nothing typed, `bad` for what is no count. */
export function parseCount(typed: string): number | null | 'bad' {
  const text = typed.trim()
  if (text === '') return null
  if (!/^\d{1,12}$/.test(text)) return 'bad'
  return Number(text) > maxOnHand ? 'bad' : Number(text)
}
