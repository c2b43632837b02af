import { toInstant } from '../../protocol/instants.ts'
import { stockLevel } from '../../protocol/par-levels.ts'
import type { OutputOf } from '../contract/calls.ts'
import type { ItemStock } from '../contract/stock.ts'
import { goneItem } from './catalogue.ts'
import type { Look } from './look.ts'
import { usableOf } from './look.ts'
import type { LotOnShelf } from './lot-on-shelf.ts'

/** Every item that is kept here in this season or ever moved here, in the catalogue's order. */
export function overviewOf(look: Look): OutputOf<'stock.overview'> {
  const everything = look.everything()
  const kept = look.catalogue.items.filter(({ id }) => everything.has(id) || (look.parOf(id) ?? 0) > 0)
  const gone = [...everything.keys()].filter((id) => !look.catalogue.find(id)).map(goneItem)
  const shown = new Set(kept.map(({ id }) => id))
  return {
    now: toInstant(look.nowMs),
    day: look.day,
    others: look.catalogue.items.filter(({ id }) => !shown.has(id)),
    items: [...kept, ...gone].map((item) => itemStock(look, item, everything.get(item.id) ?? [])),
  }
}

function itemStock(look: Look, item: ItemStock['item'], lots: readonly LotOnShelf[]): ItemStock {
  const usable = usableOf(lots)
  const par = look.parOf(item.id)
  const last = '9999'
  const states = lots.map(({ state }) => state).filter(({ onHand }) => onHand !== 0)
  states.sort((one, other) => (one.effectiveUntil ?? last).localeCompare(other.effectiveUntil ?? last))
  return {
    ...{ item, usable, par },
    onHand: states.reduce((sum, { onHand }) => sum + onHand, 0),
    level: stockLevel(usable, par),
    negative: states.some(({ onHand }) => onHand < 0),
    lots: states,
  }
}
