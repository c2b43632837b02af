import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { StockStation } from '../../test/support/station/stock-station.ts'
import { sessions, stockStation } from '../../test/support/station/stock-station.ts'

let station: StockStation
beforeEach(() => {
  station = stockStation()
})
afterEach(() => station.close())

const wish = { item: 'adhesive-bandage', qty: 100 }
const ask = (lines = [wish], session: string = sessions.volunteer) => ({ session, act: station.act(), lines })
const list = async () => (await station.done('restocks.list', { session: sessions.manager })).restocks
const requested = async () => (await station.done('restocks.request', ask())).restock
const answer = (restock: { epoch: string; seq: number }, state: 'approved' | 'refused' | 'shipped') =>
  station.publish('restock', `${restock.epoch}-${restock.seq}`, {
    ...{ station: '652328-0007', restock, state, note: '周五送到', expectedOn: '2026-11-27' },
    lines: state === 'refused' ? [] : [{ ...wish, qty: 80 }],
  })
const arrives = (restock: { epoch: string; seq: number }, qty: number) => {
  const line = { item: wish.item, lot: 'A', usableUntil: '2028-01', qty }
  const input = { session: sessions.manager, act: station.act(), source: 'union', lines: [line], restock }
  return station.done('stock.receive', input)
}

describe('a request for goods', () => {
  it('is told to the county at once, and once', async () => {
    const input = ask()
    const first = await station.done('restocks.request', input)
    expect(await station.done('restocks.request', input)).toEqual(first)
    expect(station.told.hurried).toBe(1)
    expect(await list()).toMatchObject([
      { name: first.restock, state: 'requested', lines: [wish], arrived: [] },
    ])
  })

  it('is of what the catalogue has and a station keeps', async () => {
    const of = (item: string) => station.refused('restocks.request', ask([{ item, qty: 1 }]))
    expect(await of('no-such-thing')).toBe('no-such-item')
    expect(await of('heart-pills')).toBe('no-such-item')
    expect(await station.refused('restocks.request', ask([wish], sessions.guest))).toBe('not-allowed')
    for (const qty of [0, -1, 0.5, 100_000])
      expect(await station.refused('restocks.request', ask([{ ...wish, qty }]))).toBe('bad-input')
  })

  it('goes through the county’s answers until the goods are there', async () => {
    const restock = await requested()
    answer(restock, 'approved')
    expect(await list()).toMatchObject([{ state: 'approved', granted: [{ qty: 80 }], note: '周五送到' }])
    answer(restock, 'shipped')
    expect(await list()).toMatchObject([{ state: 'shipped', expectedOn: '2026-11-27' }])
    const { movements } = await arrives(restock, 50)
    await arrives(restock, 25)
    expect(await list()).toMatchObject([{ state: 'received', arrived: [{ ...wish, qty: 75 }] }])
    const voiding = { session: sessions.manager, act: station.act(), reason: 'twice' as const }
    await station.done('stock.void', { ...voiding, movement: movements[0]! })
    expect(await list()).toMatchObject([{ arrived: [{ ...wish, qty: 25 }] }])
  })

  it('is refused by the county with a word', async () => {
    answer(await requested(), 'refused')
    expect(await list()).toMatchObject([{ state: 'refused', granted: [], note: '周五送到' }])
  })

  it('is listed while it is open, and of the settled ones the last hundred', async () => {
    const first = await requested()
    for (let n = 0; n < 105; n += 1) answer(await requested(), 'refused')
    const all = await list()
    expect(all.filter(({ state }) => state === 'refused')).toHaveLength(100)
    expect(all.at(-1)).toMatchObject({ name: first, state: 'requested' })
  })
})
