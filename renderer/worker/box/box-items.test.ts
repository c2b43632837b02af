import { expect, test } from 'vitest'
import type { Heard } from '../../host/use-asked.ts'
import type { BoxItem } from './box-items.ts'
import { boxItems } from './box-items.ts'

const item = (id: string, more: Partial<BoxItem['item']> = {}): BoxItem['item'] => ({
  id,
  name: { 'zh-CN': id },
  unit: { 'zh-CN': '片' },
  group: 'first-aid',
  order: 1,
  medicine: false,
  expiry: 'lot',
  access: 'self-service',
  warnings: [],
  ...more,
})
const lot = (effectiveUntil: string | null) => ({ lot: 'A', effectiveUntil })

const heard = (items: BoxItem[]): Heard<'stock.box'> => ({
  value: { now: '2026-11-26T15:30:00.000Z', day: '2026-11-26', items, drivers: [] },
  asOf: 1_000,
})
const offered = (items: BoxItem[], { name = 'box' as const, hoursLater = 0 } = {}) =>
  boxItems(name, heard(items), { nowMs: 1_000 + hoursLater * 3_600_000, timeZone: 'Asia/Shanghai' }).map(
    (each) => each.item.id,
  )

test('offers what can be taken, also what the count does not know of, and nothing else', () => {
  const items = [
    { item: item('plaster'), available: 9, next: lot('2027-01-01') },
    { item: item('gauze'), available: 0, next: lot(null) },
    { item: item('tape'), available: 0, next: null },
    { item: item('cup', { group: 'consumable' }), available: 4, next: lot(null) },
  ]
  expect(offered(items)).toEqual(['plaster', 'gauze'])
})

test('what expires at midnight is gone after midnight, though the host has not been heard since', () => {
  const items = [{ item: item('plaster'), available: 9, next: lot('2026-11-26') }]
  expect(offered(items)).toEqual(['plaster'])
  expect(offered(items, { hoursLater: 1 })).toEqual([])
})
