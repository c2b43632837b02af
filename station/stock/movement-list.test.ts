import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { StockStation } from '../../test/support/station/stock-station.ts'
import { sessions, stockStation } from '../../test/support/station/stock-station.ts'

let station: StockStation
beforeEach(() => {
  station = stockStation()
})
afterEach(() => station.close())

const { manager, volunteer } = sessions
const tincture = 'huoxiang-tincture'
const list = (more: object = {}) => station.done('stock.movements', { session: manager, ...more })
const voiding = (movement: { epoch: string; seq: number }, more: object = {}) => ({
  ...{ session: manager, act: station.act(), movement, reason: 'mistake' as const },
  ...more,
})
const newest = async () => (await list()).movements[0]!

describe('the list of movements', () => {
  beforeEach(async () => {
    await station.receive(tincture, 'KX-7', '2028-01', 5)
    await station.receive('adhesive-bandage', '20260501', '2028-01', 5)
    await station.done('stock.take', { act: station.act(), item: tincture, qty: 1, warned: true })
  })

  it('has the newest first, in pages', async () => {
    const first = await list({ limit: 2 })
    expect(first.movements.map(({ kind }) => kind)).toEqual(['stock.taken', 'stock.received'])
    expect(first.more).toBe(true)
    const rest = await list({ limit: 2, before: first.movements[1]!.name })
    expect([rest.movements.length, rest.more]).toEqual([1, false])
  })

  it.each([
    ['part of a lot in any case', 'kx', 2],
    ['the code of the county’s list', 'FA22', 2],
    ['full width digits', '２０２６０５', 1],
    ['a Chinese name', '藿香', 2],
    ['an English name', 'bandage', 1],
    ['what is not there', 'zzz', 0],
    ['nothing but spaces', '  ', 3],
    ['signs of a query language', "%' OR 1=1", 0],
  ])('is searched by %s', async (_, search, found) => {
    expect((await list({ search })).movements).toHaveLength(found)
  })

  it('is narrowed by item and kind', async () => {
    expect((await list({ item: tincture, kind: 'stock.taken' })).movements).toHaveLength(1)
    expect((await list({ item: 'gauze' })).movements).toEqual([])
  })

  it('tells who may void what', async () => {
    expect((await newest()).mayVoid).toBe(true)
    const seen = await station.done('stock.movements', { session: volunteer })
    expect(seen.movements.some(({ mayVoid }) => mayVoid)).toBe(false)
    expect(await station.refused('stock.movements', { session: 'nobody-with-this-secret' })).toBe(
      'not-signed-in',
    )
  })
})

describe('a void', () => {
  it('undoes every line of a movement, once, and the movement stays in the list', async () => {
    await station.receive(tincture, 'A', '2028-01', 5)
    await station.receive(tincture, 'B', '2027-01', 1)
    await station.done('stock.take', { act: station.act(), item: tincture, qty: 3, warned: true })
    const { name } = await newest()
    await station.done('stock.void', voiding(name, { reason: 'wrong-quantity' }))
    const { items } = await station.done('stock.overview', { session: manager })
    expect(items.find(({ item }) => item.id === tincture)).toMatchObject({ onHand: 6 })
    expect(await newest()).toMatchObject({ name, voided: { reason: 'wrong-quantity' }, mayVoid: false })
    expect(await station.refused('stock.void', voiding(name))).toBe('voided-already')
  })

  it('is possible in the shift in which it was written, by place and not by clock', async () => {
    await station.receive(tincture, 'A', '2028-01', 5)
    const before = (await newest()).name
    const [opened] = station.recorder.record([
      { kind: 'shift.opened', by: 'staff/manager', body: { checks: [], guest: false } },
    ])
    station.keepShift(opened)
    expect(await station.refused('stock.void', voiding(before))).toBe('not-this-shift')
    station.clock.setWall(Date.parse('2099-01-01T00:00:00.000Z'))
    await station.receive(tincture, 'B', '2100-01', 5)
    station.clock.setWall(Date.parse('2026-11-25T00:00:00.000Z'))
    expect(await station.refused('stock.void', voiding((await newest()).name))).toBeUndefined()
  })

  it('is possible on the same calendar day where nobody keeps a shift', async () => {
    await station.receive(tincture, 'A', '2028-01', 5)
    const { name } = await newest()
    // 22 November, 23:59:59 and then midnight in the federation's time zone.
    station.clock.setWall(Date.parse('2026-11-22T15:59:59.999Z'))
    expect((await newest()).mayVoid).toBe(true)
    station.clock.setWall(Date.parse('2026-11-22T16:00:00.000Z'))
    expect((await newest()).mayVoid).toBe(false)
    expect(await station.refused('stock.void', voiding(name))).toBe('not-this-shift')
  })

  it('is of a movement, and a setting aside is taken back by a release', async () => {
    await station.receive(tincture, 'A', '2028-01', 5)
    const aside = { session: manager, act: station.act(), item: tincture, lot: 'A' }
    const { movement } = await station.done('stock.quarantine', { ...aside, reason: 'damaged' })
    expect(await station.refused('stock.void', voiding(movement))).toBe('no-such-movement')
    expect(await station.refused('stock.void', voiding({ ...movement, seq: 999 }))).toBe('no-such-movement')
    const byVolunteer = voiding(movement, { session: volunteer })
    expect(await station.refused('stock.void', byVolunteer)).toBe('not-allowed')
  })
})
