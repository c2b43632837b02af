import { expect, it } from 'vitest'
import type { Stock } from '../../../federation/contract/stock.ts'
import { holdersOf, lotsOf } from './holders.ts'

const lot = (name: string | null, onHand: number) => ({
  ...{ lot: name, onHand, usableUntil: null, effectiveUntil: null, openedOn: null },
  ...{ stage: 'green' as const, quarantine: null },
})
const shelf = (item: string, ...lots: ReturnType<typeof lot>[]) => ({
  ...{ item, onHand: 0, usable: 0, negative: false, expiring: 0, expired: 0, recalled: 0, drift: 0 },
  ...{ lots, furtherLots: 0 },
})
const station = (id: string, ...items: ReturnType<typeof shelf>[]) => ({
  ...{ station: id, name: id, unit: 'u', coveredThrough: null, items },
})
const stock: Stock = {
  ...{ unit: 'u', at: '2026-11-22T04:00:00.000Z', day: '2026-11-22', timeZone: 'Asia/Shanghai' },
  stations: [
    station('a', shelf('tincture', lot('L1', 3), lot('L2', 4), lot(null, 1))),
    station('b', shelf('tincture', lot('L1', 9)), shelf('gauze', lot('L1', 50))),
    station('c', shelf('tincture', lot('L1', -2), lot('L3', 0))),
  ],
}
const found = (name: string | null) =>
  holdersOf(stock, { item: 'tincture', lot: name }).map(({ station: id, onHand }) => [id, onHand])

it('holders of a lot are those with some of it, most first', () => {
  expect(found('L1')).toEqual([
    ['b', 9],
    ['a', 3],
  ])
  expect(found('L9')).toEqual([])
})

it('an item recalled whole is held in any lot, those without a number included', () => {
  expect(found(null)).toEqual([
    ['b', 9],
    ['a', 8],
  ])
})

it('lots to choose from are those known anywhere, each once', () => {
  expect(lotsOf(stock, 'tincture')).toEqual(['L1', 'L2', 'L3'])
})
