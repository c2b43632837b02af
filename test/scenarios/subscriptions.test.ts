// Weekly reports that are sent by themselves: frozen on Monday, sent at the hour, and again when they are restated.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { PageToPrint } from '../../federation/printing/printer.ts'
import { at } from '../support/generator/report-facts.ts'
import { isSigned } from '../support/hub/report-receiver.ts'
import type { SenderOnTrial } from '../support/hub/sender-on-trial.ts'
import { minuteMs, runUntil, senderOnTrial, trialSecret, trialUnit } from '../support/hub/sender-on-trial.ts'

let on: SenderOnTrial
beforeEach(async () => {
  on = await senderOnTrial('2026-11-20 10:00')
})
afterEach(() => on.close())

describe('a report', () => {
  it('is sent on Monday at the set hour, in every format, signed, and not again', async () => {
    await on.subscribe()
    const hub = on.start()
    await runUntil(on, hub, '2026-11-23 08:59')
    expect(on.ids()).toEqual([])
    await runUntil(on, hub, '2026-11-23 09:00')
    expect(on.ids()).toEqual(['sub-1_2026-W47_r1_json', 'sub-1_2026-W47_r1_csv'])
    await runUntil(on, hub, '2026-11-23 12:00')
    expect(on.ids()).toHaveLength(2)
    const [first, second] = on.receiver.received
    const kept = await on.store.read((reads) => reads.reports.find(trialUnit, '2026-W47', 1))
    expect(first?.body.toString()).toBe(kept?.body)
    expect(first?.headers['content-disposition']).toContain('waystation-2026-W47-652328-r1.json')
    expect(second?.headers['content-type']).toBe('text/csv; charset=utf-8')
    for (const each of on.receiver.received) {
      expect(isSigned(each, trialSecret)).toBe(true)
      expect(isSigned({ ...each, body: Buffer.from('x') }, trialSecret)).toBe(false)
      expect(each.headers['idempotency-key']).toBe(each.id)
    }
    expect(await on.deeds()).toMatchObject([
      {
        what: 'report-sent',
        unit: trialUnit,
        about: { week: '2026-W47', revision: '1', formats: 'json csv' },
      },
    ])
    expect(JSON.stringify(await on.deeds())).not.toContain('/in')
  })

  it('is sent once when two ticks meet', async () => {
    await on.subscribe()
    const hub = on.start()
    on.clock.nowMs = at('2026-11-23 09:00')
    await Promise.all([hub.tick(), hub.tick(), hub.tick()])
    await hub.tick()
    expect(on.ids()).toHaveLength(2)
  })

  it('is sent when the hub was off over Monday: the newest of each week, in their order', async () => {
    await on.subscribe({ formats: ['json'] })
    on.clock.nowMs = at('2026-12-02 15:20')
    await on.start().tick()
    expect(on.ids()).toEqual(['sub-1_2026-W47_r1_json', 'sub-1_2026-W48_r1_json'])
    await on.start().tick()
    expect(on.ids()).toHaveLength(2)
  })

  it('of a week before the subscription was made is not sent', async () => {
    await on.subscribe({ firstWeek: '2026-W48' })
    on.clock.nowMs = at('2026-11-23 09:00')
    await on.start().tick()
    expect(on.ids()).toEqual([])
  })

  it('is sent again once when late news restates it, and not where restatements are not wanted', async () => {
    await on.subscribe({ formats: ['json'] })
    await on.subscribe({ id: 'sub-2', formats: ['json'], restatements: false })
    const hub = on.start()
    await runUntil(on, hub, '2026-11-23 10:20')
    await on.lateNews(7)
    await runUntil(on, hub, '2026-11-23 10:59')
    expect(on.ids()).toEqual(['sub-1_2026-W47_r1_json', 'sub-2_2026-W47_r1_json'])
    await runUntil(on, hub, '2026-11-23 14:00')
    expect(on.ids().slice(2)).toEqual(['sub-1_2026-W47_r2_json'])
    const { totals, revision } = JSON.parse(on.receiver.received[2]?.body.toString() ?? '')
    expect([revision, totals.visits.total]).toEqual([2, 11])
  })

  it('that was restated before its hour is sent as it is then', async () => {
    await on.subscribe({ formats: ['json'], hour: 11 })
    const hub = on.start()
    await runUntil(on, hub, '2026-11-23 09:30')
    await on.lateNews(7)
    await runUntil(on, hub, '2026-11-23 11:00')
    expect(on.ids()).toEqual(['sub-1_2026-W47_r2_json'])
  })

  it('waits while its subscription is paused, and is sent when it goes on', async () => {
    await on.subscribe({ formats: ['json'], paused: true })
    const hub = on.start()
    await runUntil(on, hub, '2026-11-23 09:30')
    expect(on.ids()).toEqual([])
    await on.subscribe({ formats: ['json'] })
    await hub.tick()
    expect(on.ids()).toEqual(['sub-1_2026-W47_r1_json'])
  })

  it('is a workbook, too, with the type that a spreadsheet knows', async () => {
    await on.subscribe({ formats: ['xlsx'] })
    on.clock.nowMs = at('2026-11-23 09:00')
    await on.start().tick()
    const [book] = on.receiver.received
    expect(book?.headers['content-disposition']).toContain('waystation-2026-W47-652328-r1.xlsx')
    expect(book?.headers['content-type']).toContain('spreadsheetml')
    expect(book?.body.subarray(0, 2).toString()).toBe('PK')
    expect(book && isSigned(book, trialSecret)).toBe(true)
  })

  it('is a mail, too, in the subscription’s language, with its subject first', async () => {
    await on.subscribe({ formats: ['text'], language: 'en' })
    on.clock.nowMs = at('2026-11-23 09:00')
    await on.start().tick()
    const [mail] = on.receiver.received
    expect(mail?.headers['content-disposition']).toContain('waystation-2026-W47-652328-r1-en.txt')
    expect(mail?.headers['content-type']).toBe('text/plain; charset=utf-8')
    const [subject = '', empty] = mail?.body.toString().split('\n') ?? []
    expect([/47/.test(subject), empty]).toEqual([true, ''])
  })

  it('on paper is sent in the subscription’s language; without a browser the rest arrives, and it is said', async () => {
    await on.subscribe({ formats: ['pdf', 'json'], language: 'en' })
    on.clock.nowMs = at('2026-11-23 09:00')
    await on.start({ printer: { print: async () => ({ ok: false, why: 'no-browser' }) } }).tick()
    expect((await on.known())[0]).toMatchObject({ state: 'waiting', fault: 'cannot-print', sent: ['json'] })
    on.clock.nowMs += minuteMs
    let asked: PageToPrint | undefined
    const print = async (page: PageToPrint) => {
      asked = page
      return { ok: true as const, pdf: Buffer.from('%PDF-') }
    }
    await on.start({ printer: { print } }).tick()
    expect([asked?.language, asked?.hash]).toEqual(['en', '/652328/report/2026-W47/1'])
    const last = on.receiver.received.at(-1)
    expect(last?.headers['content-disposition']).toContain('waystation-2026-W47-652328-r1-en.pdf')
    expect([last?.headers['content-type'], last?.body.toString()]).toEqual(['application/pdf', '%PDF-'])
    expect(on.ids().map((id) => id.split('_').at(-1))).toEqual(['json', 'pdf'])
    expect((await on.known())[0]?.state).toBe('delivered')
  })
})
