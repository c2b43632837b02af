import type { Catalogue } from '../../../federation/contract/catalogue.ts'
import type { StationStock, Stock, StockItem } from '../../../federation/contract/stock.ts'
import { parLevel, stockLevel } from '../../../protocol/par-levels.ts'

/** An item at a station, whether anything of it lies there or not. */
export type Shelf = StockItem & {
  station: Pick<StationStock, 'station' | 'name' | 'unit' | 'coveredThrough'>
  par: number | null
  level: ReturnType<typeof stockLevel>
}

/** What an officer looks for. A shelf may have several of these, or none. */
export const flags = ['expired', 'recalled', 'low', 'expiring', 'negative', 'drift'] as const
export type Flag = (typeof flags)[number]

const nothing = {
  ...{ onHand: 0, usable: 0, negative: false, expiring: 0, expired: 0, recalled: 0, drift: 0 },
  ...{ lots: [], furtherLots: 0 },
}

/**
 * Every shelf of the unit, by station and in the catalogue's order. What should be there and is not is a shelf, too: but only at
 * stations that keep their stock here at all; of the others nothing is known, and that is no nought.
 */
export function shelvesOf(stock: Stock, { items, kits }: Pick<Catalogue, 'items' | 'kits'>): Shelf[] {
  const month = Number(stock.day.slice(5, 7))
  const order = new Map(items.map(({ code }, index) => [code, index]))
  const parOf = new Map(
    items.map(({ code, par }) => [code, parLevel({ item: code, ownPar: par, month }, kits)]),
  )
  // Sensitive ones are left out of the county's stock: that they are not in it says nothing.
  const kept = items.filter(
    ({ code, access, sensitive }) => access !== 'excluded' && !sensitive && (parOf.get(code) ?? 0) > 0,
  )
  const placeOf = (code: string) => order.get(code) ?? items.length
  return stock.stations.filter(keepsStock).flatMap((station) => {
    const there = new Map(station.items.map((each) => [each.item, each]))
    const missing = kept
      .filter(({ code }) => !there.has(code))
      .map(({ code }) => ({ item: code, ...nothing }))
    return [...station.items, ...missing]
      .sort((a, b) => placeOf(a.item) - placeOf(b.item) || a.item.localeCompare(b.item))
      .map((each) => {
        const par = parOf.get(each.item) ?? null
        return { ...each, station, par, level: stockLevel(each.usable, par) }
      })
  })
}

/** A station that never recorded a movement keeps no stock in this system yet. */
export function keepsStock({ items }: Pick<StationStock, 'items'>): boolean {
  return items.length > 0
}

export function hasFlag(shelf: Shelf, flag: Flag): boolean {
  if (flag === 'low') return shelf.level === 'low' || shelf.level === 'none'
  if (flag === 'negative') return shelf.negative
  return shelf[flag] !== 0
}

/** The lot that a person should look at first: of those with something on hand, the first to expire. */
export function firstToExpire({ lots }: Pick<Shelf, 'lots'>): Shelf['lots'][number] | undefined {
  return lots.find((lot) => lot.onHand > 0 && lot.effectiveUntil !== null)
}
