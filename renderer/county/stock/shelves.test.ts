import { describe, expect, it } from 'vitest'
import type { Catalogue } from '../../../federation/contract/catalogue.ts'
import type { StationStock, Stock, StockItem } from '../../../federation/contract/stock.ts'
import { firstToExpire, flags, hasFlag, shelvesOf } from './shelves.ts'

const texts = { 'zh-CN': '名' }
const item = (code: string, order: number, par?: number, access: 'staff' | 'excluded' = 'staff') => ({
  ...{ code, name: texts, unit: texts, group: 'first-aid' as const, order, access },
  ...(par === undefined ? {} : { par }),
})
const catalogue: Pick<Catalogue, 'items' | 'kits'> = {
  items: [
    { ...item('pads', 9, 10), sensitive: true },
    item('gauze', 1, 30),
    item('tincture', 2, 20),
    item('banned', 3, 5, 'excluded'),
    item('tape', 4),
  ],
  kits: [{ code: 'summer', name: texts, months: [7], pars: [{ item: 'tincture', qty: 40 }] }],
}
const shelf = (code: string, change: Partial<StockItem> = {}): StockItem => ({
  ...{ item: code, onHand: 0, usable: 0, negative: false, expiring: 0, expired: 0, recalled: 0, drift: 0 },
  ...{ lots: [], furtherLots: 0, ...change },
})
const station = (id: string, items: StockItem[]): StationStock => ({
  ...{ station: id, name: id, unit: '652328', coveredThrough: '2026-11-22T04:00:00.000Z', items },
})
const stockOn = (day: string, ...stations: StationStock[]): Stock => ({
  ...{ unit: '652328', at: '2026-11-22T04:00:00.000Z', day, timeZone: 'Asia/Shanghai', stations },
})
const levels = (stock: Stock) =>
  shelvesOf(stock, catalogue).map((each) => [each.item, each.par, each.usable, each.level])

describe('shelves', () => {
  it('are those of the catalogue in its order, then others, with what should be there and is not', () => {
    const stock = stockOn(
      '2026-11-22',
      station('a', [shelf('zz'), shelf('tape', { usable: 3 }), shelf('gauze', { usable: 30 })]),
    )
    expect(levels(stock)).toEqual([
      ['gauze', 30, 30, 'enough'],
      ['tincture', 20, 0, 'none'],
      ['tape', null, 3, 'unknown'],
      ['zz', null, 0, 'unknown'],
    ])
  })

  it('are held to the season’s kit', () => {
    const there = station('a', [shelf('tincture', { usable: 30 })])
    expect(levels(stockOn('2026-07-01', there))).toContainEqual(['tincture', 40, 30, 'low'])
    expect(levels(stockOn('2026-11-01', there))).toContainEqual(['tincture', 20, 30, 'enough'])
  })

  it('are not made up for a station that keeps no stock here', () => {
    expect(shelvesOf(stockOn('2026-11-22', station('a', [])), catalogue)).toEqual([])
  })
})

it('a shelf has each flag that fits it', () => {
  const of = (change: Partial<StockItem>) => {
    const [one] = shelvesOf(stockOn('2026-11-22', station('a', [shelf('tape', change)])), {
      items: [item('tape', 1)],
      kits: [],
    })
    return flags.filter((flag) => one && hasFlag(one, flag))
  }
  expect(of({ usable: 3 })).toEqual([])
  expect(of({ expired: 1, recalled: 2, expiring: 1 })).toEqual(['expired', 'recalled', 'expiring'])
  expect(of({ negative: true, drift: -3 })).toEqual(['negative', 'drift'])
  expect(of({ drift: 2 })).toEqual(['drift'])
})

it('the first to expire is a lot that is there and has a day', () => {
  const lot = (name: string, onHand: number, effectiveUntil: string | null) => ({
    ...{ lot: name, onHand, effectiveUntil, usableUntil: effectiveUntil, openedOn: null },
    ...{ stage: 'green' as const, quarantine: null },
  })
  const lots = [lot('gone', 0, '2026-12-01'), lot('lasting', 5, null), lot('next', 5, '2027-01-01')]
  expect(firstToExpire({ lots })?.lot).toBe('next')
  expect(firstToExpire({ lots: [] })).toBeUndefined()
})
