import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { StockStation } from '../../test/support/station/stock-station.ts'
import { stockStation } from '../../test/support/station/stock-station.ts'
import { openCatalogue } from './catalogue.ts'

let station: StockStation
beforeEach(() => {
  station = stockStation()
})
afterEach(() => station.close())

const gauze = {
  ...{ name: { 'zh-CN': '纱布' }, unit: { 'zh-CN': '片' }, group: 'first-aid' as const, order: 2 },
  ...{ medicine: false, expiry: 'lot' as const, access: 'self-service' as const, warnings: [] },
}
const kit = { name: { 'zh-CN': '冬' }, months: [12], pars: [{ item: 'gauze', qty: 9 }] }

describe('the catalogue', () => {
  it('is the built-in one, with its seasonal kits, until the hub has sent an item', () => {
    const { items, kits, find } = openCatalogue(station.db)()
    expect(items.length).toBeGreaterThan(60)
    expect(kits).toHaveLength(4)
    expect(find('huoxiang-tincture')?.containsEthanol).toBe(true)
    expect(items.map(({ order }) => order)).toEqual(items.map((_, at) => at + 1))
  })

  it('is the county’s alone once it has sent an item, in its order, and follows each change', () => {
    const catalogue = openCatalogue(station.db)
    expect(catalogue().find('gauze')).toBeUndefined()
    station.publish('item', 'gauze', gauze)
    station.publish('item', 'tape', { ...gauze, order: 1 })
    expect(catalogue().items.map(({ id }) => id)).toEqual(['tape', 'gauze'])
    expect(catalogue().kits).toEqual([])
    station.publish('kit', 'winter', kit)
    expect(catalogue().kits).toHaveLength(1)
    station.publish('item', 'tape', null)
    expect(catalogue().items.map(({ id }) => id)).toEqual(['gauze'])
  })

  it('passes over an item whose id is no code, and takes the county’s kits with the built-in items', () => {
    station.publish('item', 'No Code', gauze)
    station.publish('kit', 'winter', kit)
    const { items, kits } = openCatalogue(station.db)()
    expect(items.length).toBeGreaterThan(60)
    expect(kits.map(({ months }) => months)).toEqual([[12]])
  })

  it('tells a recall of one lot from a recall of all', () => {
    const catalogue = openCatalogue(station.db)
    station.publish('recall', 'r1', { item: 'gauze', lot: 'A', words: { 'zh-CN': '停用' } })
    station.publish('recall', 'r2', { item: 'tape', lot: null })
    expect(catalogue().recalls).toEqual([
      { item: 'gauze', lot: 'A', words: { 'zh-CN': '停用' } },
      { item: 'tape', lot: null, words: null },
    ])
  })
})
