import type { StationStock, Stock } from '../../../federation/contract/stock.ts'
import type { Recalled } from '../../../protocol/recalled-lot.ts'
import { isRecalled } from '../../../protocol/recalled-lot.ts'

/** A station that has some of a lot, as far as is known. */
export type Holder = Pick<StationStock, 'station' | 'name' | 'coveredThrough'> & { onHand: number }

/** Who has some of a lot (null: of any lot of the item), those with most first. */
export function holdersOf(stock: Stock, recall: Recalled): Holder[] {
  const { item } = recall
  return stock.stations
    .map(({ station, name, coveredThrough, items }) => {
      const shelf = items.find((each) => each.item === item)
      const lots =
        shelf?.lots.filter(({ lot, onHand }) => onHand > 0 && isRecalled({ item, lot }, recall)) ?? []
      return { station, name, coveredThrough, onHand: lots.reduce((sum, each) => sum + each.onHand, 0) }
    })
    .filter(({ onHand }) => onHand > 0)
    .sort((a, b) => b.onHand - a.onHand || a.station.localeCompare(b.station))
}

/** The lots of an item that lie anywhere, to choose from. */
export function lotsOf(stock: Stock, item: string): string[] {
  const lots = stock.stations.flatMap(({ items }) =>
    items.filter((each) => each.item === item).flatMap((each) => each.lots.map(({ lot }) => lot)),
  )
  return [...new Set(lots)].filter((lot) => lot !== null).sort()
}
