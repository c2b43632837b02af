import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { StockStation } from '../../test/support/station/stock-station.ts'
import { sessions, stockStation } from '../../test/support/station/stock-station.ts'

let station: StockStation
beforeEach(async () => {
  station = stockStation()
  await station.receive('burn-cream', 'A', '2028-01', 3)
})
afterEach(() => station.close())

const dayMs = 86_400_000
const { manager } = sessions
const cream = { item: 'burn-cream', lot: 'A' }
const by = () => ({ session: manager, act: station.act() })
const off = (qty: number, more: object = {}) => ({
  ...{ ...by(), reason: 'expired' as const, confirmed: true as const },
  lines: [{ ...cream, qty, ...more }],
})
const lots = async () => {
  const { items } = await station.done('stock.overview', { session: manager })
  return items.find(({ item }) => item.id === 'burn-cream')?.lots
}

describe('an opened unit', () => {
  it('ends after its days, alone: the closed ones go on', async () => {
    await station.done('stock.open', { ...by(), ...cream, openedOn: '2026-11-22' })
    expect(await lots()).toMatchObject([
      { opened: 1, effectiveUntil: '2027-01-21', stage: 'amber', usable: 3 },
    ])
    station.clock.pass(61 * dayMs)
    expect(await lots()).toMatchObject([{ stage: 'expired', usable: 2, onHand: 3 }])
    const take = { act: station.act(), item: 'burn-cream', warned: true }
    expect(await station.done('stock.take', { ...take, qty: 2 })).toMatchObject({ lines: [{ qty: 2 }] })
    expect(await station.refused('stock.take', { ...take, act: station.act(), qty: 1 })).toBe(
      'nothing-usable',
    )
    await station.done('stock.writeOff', off(1))
    expect(await lots()).toEqual([])
  })

  it('cannot be opened tomorrow, on a day that does not exist, or where nothing is left to open', async () => {
    const open = (openedOn: string, lot = 'A') => ({ ...by(), item: 'burn-cream', lot, openedOn })
    expect(await station.refused('stock.open', open('2026-11-23'))).toBe('bad-date')
    expect(await station.refused('stock.open', open('2027-02-29'))).toBe('bad-input')
    expect(await station.refused('stock.open', open('2026-11-22', 'B'))).toBe('no-such-lot')
    for (let n = 0; n < 3; n += 1) await station.done('stock.open', open('2026-11-20'))
    expect(await station.refused('stock.open', open('2026-11-22'))).toBe('no-such-lot')
  })

  it('is closed again by a void', async () => {
    const { movement } = await station.done('stock.open', { ...by(), ...cream, openedOn: '2026-11-22' })
    await station.done('stock.void', { ...by(), movement, reason: 'mistake' })
    expect(await lots()).toMatchObject([{ opened: 0, stage: 'green', usable: 3 }])
  })
})

describe('a lot set aside', () => {
  it('is given out by nobody until it is released, and is written off all the same', async () => {
    await station.done('stock.quarantine', { ...by(), ...cream, reason: 'doubtful' })
    expect(await lots()).toMatchObject([{ stage: 'quarantined', quarantine: 'doubtful', usable: 0 }])
    await station.done('stock.writeOff', { ...off(1), reason: 'damaged' })
    await station.done('stock.release', { ...by(), ...cream })
    expect(await lots()).toMatchObject([{ stage: 'green', quarantine: null, usable: 2 }])
    expect(await station.refused('stock.release', { ...by(), ...cream })).toBe('not-quarantined')
    const other = { ...by(), item: 'burn-cream', lot: 'B' }
    expect(await station.refused('stock.quarantine', { ...other, reason: 'damaged' })).toBe('no-such-lot')
  })

  it('tells the county at once where it was all there was', async () => {
    await station.done('stock.quarantine', { ...by(), ...cream, reason: 'doubtful' })
    expect(station.told.hurried).toBe(1)
  })
})

describe('writing off', () => {
  it('takes two steps, and no more than there is', async () => {
    const oneStep = { ...off(1), confirmed: false } as unknown as ReturnType<typeof off>
    expect(await station.refused('stock.writeOff', oneStep)).toBe('bad-input')
    expect(await station.refused('stock.writeOff', off(4))).toBe('not-enough')
    expect(await station.refused('stock.writeOff', off(1, { lot: 'B' }))).toBe('no-such-lot')
    const { lines } = off(2)
    const twice = { ...off(2), lines: [...lines, ...lines] }
    expect(await station.refused('stock.writeOff', twice)).toBe('not-enough')
    expect(await station.refused('stock.writeOff', off(3))).toBeUndefined()
  })

  it('is the manager’s', async () => {
    const input = { ...off(1), session: sessions.volunteer }
    expect(await station.refused('stock.writeOff', input)).toBe('not-allowed')
  })

  it('clears away what the catalogue no longer has', async () => {
    station.publish('item', 'gauze', {
      ...{ name: { 'zh-CN': '纱布' }, unit: { 'zh-CN': '片' }, group: 'first-aid', order: 1 },
      ...{ medicine: false, expiry: 'lot', access: 'self-service', warnings: [] },
    })
    expect(await lots()).toMatchObject([{ onHand: 3 }])
    expect(await station.refused('stock.writeOff', off(3))).toBeUndefined()
  })
})
