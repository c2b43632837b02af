import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { StockStation } from '../../test/support/station/stock-station.ts'
import { sessions, stockStation } from '../../test/support/station/stock-station.ts'

let station: StockStation
beforeEach(() => {
  station = stockStation()
})
afterEach(() => station.close())

const tincture = 'huoxiang-tincture'
const take = (item: string, qty = 1, more: object = {}) => ({
  ...{ act: station.act(), item, qty, warned: true },
  ...more,
})
const boxOf = async (item: string) =>
  (await station.done('stock.box', {})).items.find((each) => each.item.id === item)

describe('the box', () => {
  it('shows what is kept here in this season before anything has come, and nothing of it can be taken', async () => {
    expect(await boxOf('adhesive-bandage')).toMatchObject({ available: 0, next: null })
    expect(await station.refused('stock.take', take('adhesive-bandage'))).toBe('nothing-usable')
  })

  it('says which lot leaves first and how many there are, over all lots that may be taken', async () => {
    await station.receive(tincture, 'late', '2028-01', 5)
    await station.receive(tincture, 'early', '2027-02-03', 2)
    await station.receive(tincture, 'gone', '2026-10', 9)
    expect(await boxOf(tincture)).toMatchObject({
      available: 7,
      next: { lot: 'early', effectiveUntil: '2027-02-03' },
    })
  })

  it('lists no things that are lent, none that staff give out, and those who drive', async () => {
    const { items, drivers } = await station.done('stock.box', {})
    expect(items.some(({ item }) => item.group === 'loan' || item.access !== 'self-service')).toBe(false)
    expect(drivers).toEqual(expect.arrayContaining(['rider', 'courier', 'truck']))
  })

  it('loses an expired lot at midnight, and has it back when a clock returns from 2099', async () => {
    await station.receive(tincture, 'A', '2026-11-22', 2)
    expect(await boxOf(tincture)).toMatchObject({ available: 2 })
    const wallMs = station.clock.wallMs()
    station.clock.setWall(Date.parse('2026-11-22T15:59:59.999Z'))
    expect(await boxOf(tincture)).toMatchObject({ available: 2 })
    station.clock.setWall(Date.parse('2026-11-22T16:00:00.000Z'))
    expect(await boxOf(tincture)).toMatchObject({ available: 0, next: null })
    station.clock.setWall(Date.parse('2099-01-01T00:00:00.000Z'))
    expect(await station.refused('stock.take', take(tincture))).toBe('nothing-usable')
    station.clock.setWall(wallMs)
    expect(await boxOf(tincture)).toMatchObject({ available: 2 })
    expect(await station.refused('stock.take', take(tincture))).toBeUndefined()
  })

  it('goes by the hub’s time where the wall clock is behind it', async () => {
    await station.receive(tincture, 'A', '2026-11-22', 2)
    station.hubTime.heard(Date.parse('2026-11-23T00:00:00.000Z'))
    station.clock.setWall(0)
    expect(await boxOf(tincture)).toMatchObject({ next: null })
  })

  it('loses what the county recalls, and has it back when the recall is withdrawn', async () => {
    await station.receive(tincture, 'A', '2028-01', 5)
    station.publish('recall', 'r1', { item: tincture, lot: null })
    expect(await station.refused('stock.take', take(tincture))).toBe('nothing-usable')
    station.publish('recall', 'r1', null)
    expect(await boxOf(tincture)).toMatchObject({ available: 5 })
  })
})

describe('taking', () => {
  it('counts down the lot that expires first, in one entry without a name', async () => {
    await station.receive(tincture, 'late', '2028-01', 5)
    await station.receive(tincture, 'early', '2027-02', 2)
    const taken = await station.done('stock.take', take(tincture, 3, { category: 'rider' }))
    expect(taken.lines).toEqual([
      { item: tincture, lot: 'early', qty: 2 },
      { item: tincture, lot: 'late', qty: 1 },
    ])
    expect(await boxOf(tincture)).toMatchObject({ available: 4, next: { lot: 'late' } })
  })

  it('asks that the warning has been seen where there is alcohol in it, and of nothing else', async () => {
    await station.receive(tincture, 'A', '2028-01', 5)
    await station.receive('adhesive-bandage', 'B', '2028-01', 5)
    expect(await station.refused('stock.take', take(tincture, 1, { warned: false }))).toBe('not-warned')
    const bandage = take('adhesive-bandage', 1, { warned: false })
    expect(await station.refused('stock.take', bandage)).toBeUndefined()
  })

  it('takes more than the count knew, and says that the count is off', async () => {
    await station.receive(tincture, 'A', '2028-01', 2)
    expect(await station.done('stock.take', take(tincture, 5))).toMatchObject({ lines: [{ qty: 5 }] })
    expect(await boxOf(tincture)).toMatchObject({ available: -3 })
    const { items } = await station.done('stock.overview', { session: sessions.manager })
    expect(items.find(({ item }) => item.id === tincture)).toMatchObject({ onHand: -3, negative: true })
    expect(await station.refused('stock.take', take(tincture))).toBeUndefined()
  })

  it('refuses what it does not know, what staff give out, what is lent, and numbers nobody takes', async () => {
    await station.receive('ibuprofen', 'A', '2028-01', 5)
    expect(await station.refused('stock.take', take('no-such-thing'))).toBe('no-such-item')
    expect(await station.refused('stock.take', take('ibuprofen'))).toBe('staff-only')
    expect(await station.refused('stock.take', take('umbrella'))).toBe('no-such-item')
    for (const qty of [0, -1, 1.5, 21, 1e9])
      expect(await station.refused('stock.take', take(tincture, qty))).toBe('bad-input')
  })

  it('is done once, however often it is offered', async () => {
    await station.receive(tincture, 'A', '2028-01', 5)
    const input = take(tincture, 2)
    const first = await station.done('stock.take', input)
    station.restart()
    expect(await station.done('stock.take', input)).toEqual(first)
    expect(await boxOf(tincture)).toMatchObject({ available: 3 })
  })

  it('tells the county at once when nothing is left, and only then', async () => {
    await station.receive(tincture, 'A', '2028-01', 3)
    await station.done('stock.take', take(tincture, 2))
    expect(station.told.hurried).toBe(0)
    const last = take(tincture, 1)
    await station.done('stock.take', last)
    await station.done('stock.take', last)
    expect(station.told.hurried).toBe(1)
    await station.done('stock.take', take(tincture, 1))
    expect(station.told.hurried).toBe(1)
  })
})

describe('taking back', () => {
  it('is possible within ten seconds and once', async () => {
    await station.receive(tincture, 'A', '2028-01', 5)
    const taken = take(tincture, 2)
    const made = await station.done('stock.take', taken)
    station.clock.pass(10_000)
    const undo = { act: station.act(), takenBy: taken.act }
    expect(await station.done('stock.undoTake', undo)).toEqual({ movement: made.movement })
    expect(await station.done('stock.undoTake', undo)).toEqual({ movement: made.movement })
    expect(await boxOf(tincture)).toMatchObject({ available: 5 })
    const again = { act: station.act(), takenBy: taken.act }
    expect(await station.refused('stock.undoTake', again)).toBe('too-late')
  })

  it('is not possible later, nor of anything else', async () => {
    await station.receive(tincture, 'A', '2028-01', 5)
    const taken = take(tincture)
    await station.done('stock.take', taken)
    station.clock.pass(10_001)
    const undo = (takenBy: string) => ({ act: station.act(), takenBy })
    expect(await station.refused('stock.undoTake', undo(taken.act))).toBe('too-late')
    expect(await station.refused('stock.undoTake', undo(station.act()))).toBe('no-such-movement')
  })
})
