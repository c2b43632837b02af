import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { StockStation } from '../../test/support/station/stock-station.ts'
import { sessions, stockStation } from '../../test/support/station/stock-station.ts'
import type { ReceivedLine } from './judge-line.ts'

let station: StockStation
beforeEach(() => {
  station = stockStation()
})
afterEach(() => station.close())

const tincture = 'huoxiang-tincture'
const { manager, volunteer } = sessions
const received = (lines: ReceivedLine[], more: object = {}) => ({
  ...{ session: manager, act: station.act(), source: 'union', lines },
  ...more,
})
const good = { item: tincture, lot: 'A', usableUntil: '2027-05', qty: 5 }
const lotsOf = async (id: string) => {
  const { items } = await station.done('stock.overview', { session: manager })
  return items.find(({ item }) => item.id === id)?.lots
}

describe('receiving', () => {
  it('puts lots of several labels on the shelf, first to expire first', async () => {
    await station.done('stock.receive', received([good, { ...good, lot: 'B', usableUntil: '2027-01-31' }]))
    expect(await lotsOf(tincture)).toMatchObject([
      { lot: 'B', onHand: 5, effectiveUntil: '2027-01-31', stage: 'amber' },
      { lot: 'A', onHand: 5, effectiveUntil: '2027-05-31', stage: 'green' },
    ])
  })

  it('refuses the whole note for one line that is not right, and writes nothing', async () => {
    const bad: Partial<ReceivedLine>[] = [
      { item: 'no-such-thing' },
      { item: 'heart-pills' },
      { lot: null },
      { usableUntil: null },
    ]
    for (const line of bad)
      expect(await station.refused('stock.receive', received([good, { ...good, ...line }]))).toBe('bad-lines')
    expect(await lotsOf(tincture)).toEqual([])
  })

  it('names what is not kept here among the others, until some of it has come', async () => {
    const places = async () => {
      const { items, others } = await station.done('stock.overview', { session: manager })
      const has = (all: { id: string }[]) => all.some(({ id }) => id === 'care-pack')
      return { kept: has(items.map(({ item }) => item)), other: has(others) }
    }
    expect(await places()).toEqual({ kept: false, other: true })
    await station.done('stock.receive', received([{ ...good, item: 'care-pack' }]))
    expect(await places()).toEqual({ kept: true, other: false })
  })

  it.each<[string, Partial<ReceivedLine>]>([
    ['less than nothing', { qty: -1 }],
    ['nothing', { qty: 0 }],
    ['a part', { qty: 0.5 }],
    ['more than anybody carries', { qty: 100_000 }],
    ['a day that does not exist', { usableUntil: '2027-02-30' }],
    ['a month that does not exist', { usableUntil: '2027-13' }],
    ['what a scanner sends behind a number', { lot: 'A\r\n' }],
    ['what a scanner sends within a number', { lot: '01\u001d17' }],
  ])('refuses %s', async (_, line) => {
    expect(await station.refused('stock.receive', received([{ ...good, ...line }]))).toBe('bad-input')
  })

  it('keeps the first label of a lot: another one is refused, also within one note', async () => {
    const other = { ...good, usableUntil: '2028-05' }
    expect(await station.call('stock.receive', received([good, other]))).toEqual({
      ...{ ok: false, problem: 'bad-lines', line: { at: 1, fault: 'other-label-before' } },
    })
    await station.done('stock.receive', received([good]))
    expect(await station.refused('stock.receive', received([other]))).toBe('bad-lines')
    // The last day of the month is the month's own.
    await station.done('stock.receive', received([{ ...good, usableUntil: '2027-05-31' }]))
    expect(await lotsOf(tincture)).toMatchObject([{ onHand: 10, usableUntil: '2027-05' }])
  })

  it('takes another label once the first receipt was voided', async () => {
    const { movements } = await station.done('stock.receive', received([good]))
    const movement = movements[0]!
    await station.done('stock.void', { session: manager, act: station.act(), movement, reason: 'mistake' })
    await station.done('stock.receive', received([{ ...good, usableUntil: '2028-05' }]))
    expect(await lotsOf(tincture)).toMatchObject([{ onHand: 5, usableUntil: '2028-05' }])
  })

  it('takes what has no lot and no date, and what expired already', async () => {
    const cups = { item: 'paper-cup', lot: null, usableUntil: null, qty: 200 }
    const old = { ...good, usableUntil: '2026-10' }
    await station.done('stock.receive', received([cups, old]))
    expect(await lotsOf('paper-cup')).toMatchObject([{ lot: null, stage: 'green', usable: 200 }])
    expect(await lotsOf(tincture)).toMatchObject([{ stage: 'expired', usable: 0, onHand: 5 }])
  })

  it('makes several entries of a long note, in one act that is done once', async () => {
    const lines = Array.from({ length: 250 }, (_, n) => ({ ...good, lot: `L-${n}` }))
    const input = received(lines)
    const { movements } = await station.done('stock.receive', input)
    expect(movements).toHaveLength(3)
    expect(await station.done('stock.receive', input)).toEqual({ movements })
    expect(await lotsOf(tincture)).toHaveLength(250)
  })

  it('takes no more of a lot than a count can name', async () => {
    const lorries = (count: number) =>
      received(Array.from({ length: count }, () => ({ ...good, qty: 99_999 })))
    await station.done('stock.receive', lorries(100))
    expect(await station.refused('stock.receive', lorries(1))).toBe('bad-lines')
  })

  it('is the manager’s', async () => {
    expect(await station.refused('stock.receive', received([good], { session: volunteer }))).toBe(
      'not-allowed',
    )
    const unknown = received([good], { session: 'nobody-with-this-secret' })
    expect(await station.refused('stock.receive', unknown)).toBe('not-signed-in')
  })

  it('answers a request only where there is one', async () => {
    const restock = { epoch: station.journal.place().epoch, seq: 99 }
    expect(await station.refused('stock.receive', received([good], { restock }))).toBe('bad-lines')
  })
})
