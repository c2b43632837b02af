import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { StockStation } from '../../test/support/station/stock-station.ts'
import { sessions, stockStation } from '../../test/support/station/stock-station.ts'

let station: StockStation
beforeEach(async () => {
  station = stockStation()
  await station.receive('ibuprofen', 'late', '2028-01', 5)
  await station.receive('ibuprofen', 'early', '2027-02', 2)
  await station.receive('ibuprofen', 'gone', '2026-10', 9)
})
afterEach(() => station.close())

type Line = { item: string; lot?: string | null; qty: number }
const given = (lines: Line[], more: object = {}) => ({
  ...{ session: sessions.guest, act: station.act(), lines, warned: true },
  ...more,
})
const sent = (lines: Line[], more: object = {}) => ({
  ...{ session: sessions.manager, act: station.act(), to: '652328-0008', lines },
  ...more,
})
const some = (qty: number, lot?: string | null): Line => ({
  ...{ item: 'ibuprofen', qty },
  ...(lot !== undefined && { lot }),
})

describe('issuing', () => {
  it('lets the host choose first-expiry-first, or a person the lot', async () => {
    expect((await station.done('stock.issue', given([some(1)]))).lines).toEqual([some(1, 'early')])
    expect((await station.done('stock.issue', given([some(2, 'late')]))).lines).toEqual([some(2, 'late')])
    const { lines } = await station.done('stock.issue', given([some(1), some(2), some(1, 'late')]))
    expect(lines).toEqual([some(3, 'late'), some(1, 'early')])
  })

  it('gives no more than there is, in all lines together', async () => {
    expect(await station.refused('stock.issue', given([some(8)]))).toBe('not-enough')
    expect(await station.refused('stock.issue', given([some(3), some(5)]))).toBe('not-enough')
    expect(await station.refused('stock.issue', given([some(3, 'early')]))).toBe('not-enough')
    expect(await station.refused('stock.issue', given([some(1, 'no-such-lot')]))).toBe('not-enough')
    expect(await station.refused('stock.issue', given([some(7)]))).toBeUndefined()
  })

  it('gives nothing expired, recalled or set aside', async () => {
    expect(await station.refused('stock.issue', given([some(1, 'gone')]))).toBe('not-to-be-taken')
    station.publish('recall', 'r1', { item: 'ibuprofen', lot: 'late' })
    expect(await station.refused('stock.issue', given([some(1, 'late')]))).toBe('not-to-be-taken')
    const aside = { session: sessions.volunteer, act: station.act(), item: 'ibuprofen', lot: 'early' }
    await station.done('stock.quarantine', { ...aside, reason: 'damaged' })
    expect(await station.refused('stock.issue', given([some(1, 'early')]))).toBe('not-to-be-taken')
    expect(await station.refused('stock.issue', given([some(1)]))).toBe('nothing-usable')
  })

  it('asks that the warning of alcohol was given on', async () => {
    await station.receive('huoxiang-tincture', 'A', '2028-01', 5)
    const line = { item: 'huoxiang-tincture', qty: 1 }
    expect(await station.refused('stock.issue', given([line], { warned: false }))).toBe('not-warned')
    expect(await station.refused('stock.issue', given([line]))).toBeUndefined()
  })

  it('gives out nothing that the county has excluded since', async () => {
    const { items } = await station.done('stock.overview', { session: sessions.manager })
    const { id, ...body } = items.find(({ item }) => item.id === 'ibuprofen')!.item
    station.publish('item', id, { ...body, access: 'excluded' })
    expect(await station.refused('stock.issue', given([some(1)]))).toBe('not-to-be-taken')
    expect(await station.refused('stock.transfer', sent([some(1)]))).toBeUndefined()
  })
})

describe('a transfer', () => {
  it('goes to another station, by the manager’s hand', async () => {
    expect((await station.done('stock.transfer', sent([some(3)]))).lines).toEqual([
      some(2, 'early'),
      some(1, 'late'),
    ])
    expect(await station.refused('stock.transfer', sent([some(1)], { to: '652328-0007' }))).toBe(
      'own-station',
    )
    const byGuest = sent([some(1)], { session: sessions.guest })
    expect(await station.refused('stock.transfer', byGuest)).toBe('not-allowed')
    expect(await station.refused('stock.transfer', sent([some(1, 'gone')]))).toBe('not-to-be-taken')
  })
})
