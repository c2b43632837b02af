import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { StockStation } from '../../test/support/station/stock-station.ts'
import { sessions, stockStation } from '../../test/support/station/stock-station.ts'

let station: StockStation
beforeEach(() => {
  station = stockStation()
})
afterEach(() => station.close())

describe('what a shift hands over of the stock', () => {
  it('is what is low, what ends within 30 days, what is out and what was asked for', async () => {
    await station.receive('heat-patch', 'A', '2028-01', 150)
    await station.receive('adhesive-bandage', 'soon', '2026-12-22', 60)
    await station.receive('adhesive-bandage', 'late', '2028-01', 60)
    await station.receive('burn-cream', 'gone', '2026-10', 2)
    await station.done('loans.make', { act: station.act(), item: 'umbrella', code: 'U-1' })
    const lines = [{ item: 'burn-cream', qty: 2 }]
    await station.done('restocks.request', { session: sessions.manager, act: station.act(), lines })
    const { low, expiring, loansOut, restocksOpen } = station.handover()
    expect([loansOut, restocksOpen]).toEqual([1, 1])
    expect(expiring).toEqual([
      { item: 'adhesive-bandage', lot: 'soon', until: '2026-12-22', onHand: 60 },
      { item: 'burn-cream', lot: 'gone', until: '2026-10-31', onHand: 2 },
    ])
    expect(low).toContainEqual({ item: 'burn-cream', usable: 0, par: 2 })
    expect(low.some(({ item }) => item === 'adhesive-bandage')).toBe(false)
    expect(low.some(({ item }) => item === 'heat-patch')).toBe(false)
  })

  it('goes by the kit of the season: more heat patches from the first day of December', async () => {
    await station.receive('heat-patch', 'A', '2028-01', 150)
    const patches = () => station.handover().low.filter(({ item }) => item === 'heat-patch')
    station.clock.setWall(Date.parse('2026-11-30T15:59:59.999Z'))
    expect(patches()).toEqual([])
    station.clock.setWall(Date.parse('2026-11-30T16:00:00.000Z'))
    expect(patches()).toEqual([{ item: 'heat-patch', usable: 150, par: 200 }])
  })
})
