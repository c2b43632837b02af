import type { Item } from '../../../station/contract/stock.ts'
import type { LotOnShelf } from '../../../station/stock/lot-on-shelf.ts'
import { lotOnShelf } from '../../../station/stock/lot-on-shelf.ts'
import { dressing } from './sample-items.ts'

type Said = {
  lot?: string | null
  onHand?: number
  label?: string | null
  opened?: string[]
  received?: number | null
  quarantine?: string | null
  item?: Partial<Item>
  recall?: string | null
}

/** A lot of gauze as it stands on a day, with what the test says of it. */
export function shelfOf(day: string, said: Said = {}): LotOnShelf {
  const item = { ...dressing, ...said.item }
  const { lot = 'A', onHand = 5, label = '2027-05', opened = [], received = 1, quarantine = null } = said
  return lotOnShelf({
    row: { item: item.id, lot, onHand, usableUntil: label, received, quarantine },
    ...{ opened, item, day },
    recalls: said.recall === undefined ? [] : [{ item: item.id, lot: said.recall, words: null }],
  })
}
