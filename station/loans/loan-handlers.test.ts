import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findLoan } from '../../db/loans.ts'
import { loansProjection } from '../../db/projections/loans.ts'
import { rebuild } from '../../db/projections/rebuild.ts'
import { rowsOf } from '../../test/support/db/scratch-db.ts'
import type { StockStation } from '../../test/support/station/stock-station.ts'
import { sessions, stockStation } from '../../test/support/station/stock-station.ts'

let station: StockStation
beforeEach(() => {
  station = stockStation()
})
afterEach(() => station.close())

const lend = (code: string, item = 'umbrella') => ({ act: station.act(), item, code })
const shelf = async (id = 'umbrella') => {
  const { items, out } = await station.done('loans.shelf', {})
  const found = items.find(({ item }) => item.id === id)
  return { out: out.map(({ code }) => code), count: found?.out, codes: found?.codes }
}

describe('the shelf', () => {
  it('lists what is lent here, also before anything was', async () => {
    expect(await shelf()).toEqual({ out: [], count: 0, codes: [] })
    const { items } = await station.done('loans.shelf', {})
    expect(items.every(({ item }) => item.group === 'loan')).toBe(true)
  })

  it('knows by its number what is out, and offers numbers it has lent before', async () => {
    await station.done('loans.make', lend('U-07'))
    await station.done('loans.make', lend('U-02'))
    expect(await shelf()).toEqual({ out: ['U-02', 'U-07'], count: 2, codes: ['U-02', 'U-07'] })
    await station.done('loans.bringBack', lend('U-07'))
    expect(await shelf()).toEqual({ out: ['U-02'], count: 1, codes: ['U-02', 'U-07'] })
  })

  it('does not offer a number that was typed by mistake and taken back', async () => {
    const mistyped = lend('U-70')
    await station.done('loans.make', mistyped)
    await station.done('loans.undo', { act: station.act(), madeBy: mistyped.act })
    expect((await shelf()).codes).toEqual([])
    await station.done('loans.make', lend('U-70'))
    expect((await shelf()).codes).toEqual(['U-70'])
  })

  it('takes back what has left the catalogue since', async () => {
    await station.done('loans.make', lend('U-07'))
    station.publish('item', 'book', {
      ...{ name: { 'zh-CN': '书' }, unit: { 'zh-CN': '本' }, group: 'loan', order: 1 },
      ...{ medicine: false, expiry: 'durable', access: 'self-service', warnings: [] },
    })
    expect((await shelf()).count).toBe(1)
    expect(await station.refused('loans.make', lend('U-08'))).toBe('no-such-item')
    expect(await station.refused('loans.bringBack', lend('U-07'))).toBeUndefined()
  })
})

describe('a loan', () => {
  it('is of a thing that is not out, and comes back once', async () => {
    await station.done('loans.make', lend('U-07'))
    expect(await station.refused('loans.make', lend('U-07'))).toBe('out-already')
    expect(await station.refused('loans.make', lend('U-07', 'book'))).toBeUndefined()
    await station.done('loans.bringBack', lend('U-07'))
    expect(await station.refused('loans.bringBack', lend('U-07'))).toBe('not-out')
    expect(await station.refused('loans.make', lend('U-07'))).toBeUndefined()
  })

  it('is of what is lent here, under a number that can be printed', async () => {
    expect(await station.refused('loans.make', lend('1', 'adhesive-bandage'))).toBe('no-such-item')
    for (const code of ['', ' U-07', 'U-07\r\n', 'U\u001d07', 'x'.repeat(33)])
      expect(await station.refused('loans.make', lend(code))).toBe('bad-input')
  })

  it('is made once, however often it is offered', async () => {
    const input = lend('U-07')
    const first = await station.done('loans.make', input)
    station.restart()
    expect(await station.done('loans.make', input)).toEqual(first)
    expect((await shelf()).count).toBe(1)
  })

  it('can be taken back within ten seconds, while the thing is out', async () => {
    const input = lend('U-07')
    const made = await station.done('loans.make', input)
    station.clock.pass(10_000)
    expect(await station.done('loans.undo', { act: station.act(), madeBy: input.act })).toEqual(made)
    expect(await shelf()).toMatchObject({ count: 0 })
    const undo = (madeBy: string) => station.refused('loans.undo', { act: station.act(), madeBy })
    expect(await undo(input.act)).toBe('too-late')
    expect(await undo(station.act())).toBe('no-such-loan')
    const late = lend('U-08')
    await station.done('loans.make', late)
    station.clock.pass(10_001)
    expect(await undo(late.act)).toBe('too-late')
  })

  it('that came back by mistake is out again, when that is taken back within ten seconds and nobody took it meanwhile', async () => {
    const undo = (madeBy: string) => station.refused('loans.undo', { act: station.act(), madeBy })
    await station.done('loans.make', lend('U-07'))
    station.clock.pass(60_000)
    const back = lend('U-07')
    await station.done('loans.bringBack', back)
    expect(await shelf()).toMatchObject({ out: [] })
    station.clock.pass(10_000)
    expect(await undo(back.act)).toBeUndefined()
    expect(await shelf()).toMatchObject({ out: ['U-07'], count: 1 })
    expect(await undo(back.act)).toBe('too-late')
    const again = lend('U-07')
    await station.done('loans.bringBack', again)
    await station.done('loans.make', lend('U-07'))
    expect(await undo(again.act)).toBe('too-late')
    const late = lend('U-07')
    await station.done('loans.bringBack', late)
    station.clock.pass(10_001)
    expect(await undo(late.act)).toBe('too-late')
    const live = rowsOf(station.db, loansProjection.tables)
    rebuild(station.db)
    expect(rowsOf(station.db, loansProjection.tables)).toEqual(live)
  })

  it('that two journals tell of comes back once, for both', async () => {
    const { loan } = await station.done('loans.make', lend('U-07'))
    // As it is told where a disk was rolled back and went on in a new journal.
    const twice = { kind: 'loan.made', by: 'worker', body: { item: 'umbrella', code: 'U-07' } } as const
    const [other] = station.recorder.record([twice])
    const back = lend('U-07')
    const { returns } = await station.done('loans.bringBack', back)
    expect([returns.length, (await shelf()).out]).toEqual([2, []])
    await station.done('loans.undo', { act: station.act(), madeBy: back.act })
    expect([loan, other].map((name) => name && findLoan(station.db, name)?.isOut)).toEqual([true, true])
    expect((await shelf()).count).toBe(1)
  })

  it('is voided by the manager, once', async () => {
    const { loan } = await station.done('loans.make', lend('U-07'))
    const input = () => ({ act: station.act(), session: sessions.manager, loan, reason: 'lost' as const })
    const byGuest = { ...input(), session: sessions.guest }
    expect(await station.refused('loans.void', byGuest)).toBe('not-allowed')
    expect(await station.refused('loans.void', { ...input(), loan: { ...loan, seq: 99 } })).toBe(
      'no-such-loan',
    )
    await station.done('loans.void', input())
    expect(await shelf()).toMatchObject({ count: 0 })
    expect(await station.refused('loans.void', input())).toBe('voided-already')
  })
})
