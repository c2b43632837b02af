import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { StockStation } from '../../test/support/station/stock-station.ts'
import { sessions, stockStation } from '../../test/support/station/stock-station.ts'

let station: StockStation
beforeEach(async () => {
  station = stockStation()
  await station.receive('ibuprofen', 'A', '2028-01', 5)
  await station.receive('adhesive-bandage', 'A', '2028-01', 100)
})
afterEach(() => station.close())

type Line = { item: string; lot: string | null; counted: number }
const counted = (lines: Line[], more: object = {}) => ({
  ...{ session: sessions.volunteer, act: station.act(), lines },
  ...more,
})
const bandage = (count: number) => ({ item: 'adhesive-bandage', lot: 'A', counted: count })
const medicine = (count: number) => ({ item: 'ibuprofen', lot: 'A', counted: count })
const second = { card: 'manager', pin: '246810' }

describe('a count', () => {
  it('sets the lot right, whatever left without a word, and says by how much', async () => {
    const { lines } = await station.done('stock.count', counted([bandage(93)]))
    expect(lines).toEqual([{ ...bandage(93), expected: 100, drift: -7 }])
    expect((await station.done('stock.count', counted([bandage(93)]))).lines).toMatchObject([{ drift: 0 }])
  })

  it('settles a lot that is below 0', async () => {
    const take = { act: station.act(), item: 'adhesive-bandage', qty: 20, warned: false }
    for (let n = 0; n < 6; n += 1) await station.done('stock.take', { ...take, act: station.act() })
    const { lines } = await station.done('stock.count', counted([bandage(0)]))
    expect(lines).toMatchObject([{ expected: -20, drift: 20 }])
  })

  it('of medicine is done by two people with two cards', async () => {
    expect(await station.refused('stock.count', counted([medicine(5)]))).toBe('second-person')
    const own = { second: { card: 'volunteer', pin: '135790' } }
    expect(await station.refused('stock.count', counted([medicine(5)], own))).toBe('second-person')
    const wrong = { second: { ...second, pin: '000000' } }
    expect(await station.refused('stock.count', counted([medicine(5)], wrong))).toBe('wrong-pin')
    const nobody = { second: { card: 'nobody', pin: '246810' } }
    expect(await station.refused('stock.count', counted([medicine(5)], nobody))).toBe('wrong-pin')
    await station.done('stock.count', counted([medicine(4)], { second }))
    const { movements } = await station.done('stock.movements', { session: sessions.manager })
    expect(movements[0]).toMatchObject({
      ...{ kind: 'stock.counted', by: 'staff/volunteer', second: 'manager' },
      lines: [{ item: 'ibuprofen', qty: -1, counted: 4 }],
    })
  })

  it('asks the second person once, however often it is offered, and not where it is refused anyway', async () => {
    const input = counted([medicine(4)], { second })
    const first = await station.done('stock.count', input)
    expect(await station.done('stock.count', input)).toEqual(first)
    const twice = counted([medicine(4), medicine(3)], { second })
    expect(await station.refused('stock.count', twice)).toBe('bad-lines')
    expect(station.told.confirmed).toBe(1)
  })

  it('refuses a lot twice, a lot nobody received, an item nobody knows and numbers that are none', async () => {
    expect(await station.refused('stock.count', counted([bandage(1), bandage(1)]))).toBe('bad-lines')
    expect(await station.refused('stock.count', counted([{ ...bandage(1), lot: 'B' }]))).toBe('bad-lines')
    expect(await station.refused('stock.count', counted([{ ...bandage(1), lot: null }]))).toBe('bad-lines')
    const unknown = { ...bandage(1), item: 'no-such-thing' }
    expect(await station.refused('stock.count', counted([unknown]))).toBe('no-such-item')
    for (const count of [-1, 0.5, 1e8])
      expect(await station.refused('stock.count', counted([bandage(count)]))).toBe('bad-input')
  })

  it('may begin what has neither lot nor date', async () => {
    const scissors = { item: 'scissors', lot: null, counted: 1 }
    expect(await station.done('stock.count', counted([scissors]))).toMatchObject({ lines: [{ drift: 1 }] })
  })

  it('is not a guest’s', async () => {
    const input = counted([bandage(1)], { session: sessions.guest })
    expect(await station.refused('stock.count', input)).toBe('not-allowed')
  })
})
