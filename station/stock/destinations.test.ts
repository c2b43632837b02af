import { afterEach, beforeEach, expect, it } from 'vitest'
import type { StockStation } from '../../test/support/station/stock-station.ts'
import { sessions, stockStation } from '../../test/support/station/stock-station.ts'

let station: StockStation
beforeEach(() => {
  station = stockStation()
})
afterEach(() => station.close())

const named = (name: string) => ({ name: { 'zh-CN': name }, unit: '652328' })

it('goods may go to the stations that the county names, and to this one they need not go', async () => {
  const ask = () => station.call('stock.destinations', { session: sessions.volunteer })
  expect(await ask()).toEqual({ ok: true, value: { stations: [] } })
  station.publish('station', '652328-0007', named('本站'))
  station.publish('station', '652328-0008', { ...named('东城'), address: { 'zh-CN': '东街 1 号' } })
  station.publish('station', '652328-0009', named('西城'))
  station.publish('station', '652328-0009', null)
  const address = { 'zh-CN': '东街 1 号' }
  expect(await ask()).toEqual({
    ok: true,
    value: { stations: [{ id: '652328-0008', name: { 'zh-CN': '东城' }, address }] },
  })
  expect(await station.refused('stock.destinations', { session: 'x'.repeat(32) })).toBe('not-signed-in')
})
