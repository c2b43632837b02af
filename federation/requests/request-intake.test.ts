// Requests through intake: once per origin on whatever road, taken back in any order, timed like every other entry, and counted.
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { toBase64 } from '../../protocol/base64.ts'
import { lineDigest } from '../../protocol/chain.ts'
import type { Signer } from '../../protocol/keys.ts'
import { ticketFinger } from '../../protocol/ticket.ts'
import type { HubInProcess } from '../../test/support/hub/hub-in-process.ts'
import { cutFrom, openHubInProcess } from '../../test/support/hub/hub-in-process.ts'
import type { JournalWriter } from '../../test/support/hub/journal-writer.ts'
import { epochs, journalWriter } from '../../test/support/hub/journal-writer.ts'
import { readUnreadAgain } from '../intake/read-unread.ts'
import { boundsOfWeek } from '../reports/period-bounds.ts'
import { databaseName } from '../store/sqlite/open-sqlite-store.ts'
import { makeDayClock } from '../timelines/day-clock.ts'
import { timeIn } from '../timelines/timeline.ts'
import type { RequestCount } from './request-counts.ts'
import { requestCounts } from './request-counts.ts'

const at = (wall: string) => Date.parse(`${wall.replace(' ', 'T')}:00+08:00`)
const finger = await ticketFinger('0123456789ABCDEF')
const other = await ticketFinger('ZZZZZZZZZZZZZZZZ')
const bytes = new TextEncoder().encode('age-encryption.org/v1 and so on')

let hub: HubInProcess
let by: { station: string; signer: Signer }
beforeEach(async () => {
  hub = await openHubInProcess(at('2026-11-25 12:00'))
  by = await hub.addStation('652328')
})
afterEach(() => hub.close())

const filed = (of = finger, form = 'legal-consultation') => ({
  ...{ finger: of, form, formRev: 1, office: '652328-legal' },
  ...{ facts: { category: 'wage-arrears', urgency: 'urgent' }, sealed: toBase64(bytes) },
  consent: { notice: 'legal', noticeRev: 1, recipient: '652328-legal' },
})

async function deliver(journal: JournalWriter, { from = 1, to = by } = {}): Promise<void> {
  const cut = await cutFrom(journal, to, { from, to: journal.lines.length })
  expect(await hub.intake.accept(cut)).toMatchObject({ ok: true })
}

const find = (of = finger) => hub.store.read((r) => r.requests.find(of))
const answerOf = (of = finger) => hub.store.read((r) => r.documents.find('answer', of))

async function trueAt(of = finger): Promise<string | undefined> {
  const request = await find(of)
  return request && new Date(timeIn(request.timing, request).ms).toISOString()
}

async function counts(week = '2026-W48', unit = '652328'): Promise<RequestCount[]> {
  const bounds = boundsOfWeek(week, 'Asia/Shanghai')
  if (!bounds) throw new Error(week)
  return hub.store.read(async (r) => {
    const unitsOf = Map.groupBy(await r.stations.units(), (each) => each.station)
    const stations = [...unitsOf].map(([station, units]) => ({ station, units }))
    return requestCounts(r, { period: bounds, scope: new Set([unit]), stations, nowMs: hub.clock.nowMs })
  })
}

const step = (state: 'assigned' | 'handed-over' | 'answered', wall: string, of = finger) =>
  hub.store.write((w) => w.requests.addStep(of, { state, atMs: at(wall), who: '阿依' }))

describe('a request', () => {
  it('is kept as it came, once, however often its batch does', async () => {
    const journal = journalWriter(epochs[0], at('2026-11-25 10:00')).put('request.filed', filed())
    await deliver(journal)
    await deliver(journal)
    expect(await find()).toMatchObject({
      ...{
        finger,
        station: by.station,
        seq: 1,
        form: 'legal-consultation',
        formRev: 1,
        office: '652328-legal',
      },
      ...{ category: 'wage-arrears', urgency: 'urgent', notice: 'legal/1', state: 'filed', steps: [] },
      ...{ arrivedMs: hub.clock.nowMs, atMs: at('2026-11-25 10:00'), sealedBytes: bytes.length },
    })
    expect(await hub.store.read((r) => r.requests.sealed(finger))).toEqual(bytes)
    expect(await counts()).toMatchObject([{ form: 'legal-consultation', filed: 1 }])
  })

  it('that comes as a copy first and as a line later is one request, arrived when the copy did', async () => {
    const first = journalWriter(epochs[0], at('2026-11-25 10:00')).put('request.filed', filed())
    const was = { epoch: epochs[0], seq: 1, line: lineDigest(Buffer.from(first.lines[0] ?? '')) }
    const second = journalWriter(epochs[1])
      .put('journal.continued', { epoch: epochs[0], delivered: 0, head: null, damaged: [] })
      .put('request.filed', filed(), { was, atMs: at('2026-11-25 10:00') })
    await deliver(second)
    const arrivedMs = hub.clock.nowMs
    hub.clock.nowMs += 60_000
    await deliver(first)
    expect(await find()).toMatchObject({ seq: 1, arrivedMs })
    expect(await counts()).toMatchObject([{ filed: 1 }])
  })

  it('of a second machine that writes under the same name is one more request', async () => {
    await deliver(journalWriter(epochs[0]).put('request.filed', filed()))
    const fork = journalWriter(epochs[0]).put('request.filed', filed(other))
    const was = { epoch: epochs[0], seq: 1, line: lineDigest(Buffer.from(fork.lines[0] ?? '')) }
    await deliver(
      journalWriter(epochs[1])
        .put('journal.continued', { epoch: epochs[0], delivered: 0, head: null, damaged: [] })
        .put('request.filed', filed(other), { was, atMs: at('2026-11-22 10:00') }),
    )
    for (const each of [finger, other]) expect(await find(each)).toMatchObject({ seq: 1, timeline: 1 })
  })

  it('is counted on its true day: a clock looked at later moves it, and its week with it', async () => {
    const journal = journalWriter(epochs[0], at('2019-01-01 08:00'))
      .put('host.started', { app: '0.1.0', boot: '9f3a61c2' })
      .put('request.filed', filed())
    await deliver(journal)
    expect(await counts()).toEqual([])
    const [hubAt, wallAt] = ['2026-11-18T00:02:00.000Z', '2019-01-01T00:02:00.000Z']
    await deliver(journal.put('clock.observed', { hubAt, wallAt, roundTripMs: 20 }), { from: 3 })
    expect(await trueAt()).toBe('2026-11-18T00:01:00.000Z')
    expect(await counts('2026-W47')).toMatchObject([{ filed: 1 }])
    const dirty = await hub.store.read((r) => r.reports.dirtyWeeks())
    expect(dirty.map(({ week }) => week)).toContain('2026-W47')
  })

  it('that an older program could not read arrives when it arrived', async () => {
    const journal = journalWriter(epochs[0], at('2026-11-25 10:00')).put('request.filed', filed())
    await deliver(journal)
    const arrivedMs = hub.clock.nowMs
    // As an older program would have left it: held, and unread.
    const raw = new SqliteDatabase(join(hub.dir, databaseName))
    raw.exec('DELETE FROM requests')
    raw.close()
    await hub.store.write(async (w) => {
      const epoch = await w.epochs.find(by.station, epochs[0])
      if (!epoch) throw new Error('no epoch')
      const place = { epochNo: epoch.no, seq: 1, timeline: epoch.no, originSeq: 1, digest: '' }
      await w.timelines.addUnread({ ...place, why: 'unknown-kind' })
    })
    expect(await find()).toBeUndefined()
    hub.clock.nowMs += 1_000_000
    const days = makeDayClock('Asia/Shanghai')
    expect(await readUnreadAgain({ store: hub.store, days, clock: () => hub.clock.nowMs })).toBe(1)
    expect(await find()).toMatchObject({ station: by.station, arrivedMs })
  })
})

describe('a ticket taken back', () => {
  it.each([
    ['after its request, at another station', false],
    ['before its request arrived', true],
  ])('%s, leaves nothing to open, and every station of the county is told', async (_, isEarly) => {
    const elsewhere = await hub.addStation('652302')
    const asks = journalWriter(epochs[0]).put('request.filed', filed())
    const takes = journalWriter(epochs[1]).put('request.withdrawn', { finger })
    if (isEarly) await deliver(takes, { from: 1, to: elsewhere })
    await deliver(asks)
    if (!isEarly) {
      const sealed = { state: 'answered', at: '2026-11-25T00:00:00.000Z', sealed: 'YWdl' }
      await hub.store.write(async (w) => {
        const body = JSON.stringify(sealed)
        await w.documents.publish({ type: 'answer', id: finger, rev: 1, audience: 'unit:652328', body })
      })
      await deliver(takes, { from: 1, to: elsewhere })
    }
    expect(await find()).toMatchObject({ state: 'withdrawn', isSealedHeld: false })
    const answer = await answerOf()
    expect(answer).toMatchObject({ audience: 'unit:652328', rev: isEarly ? 1 : 2 })
    expect(JSON.parse(answer?.body ?? '')).toEqual({ state: 'closed', at: '2026-11-25T04:00:00.000Z' })
  })

  it('that nobody knows tells nobody anything', async () => {
    await deliver(journalWriter().put('request.withdrawn', { finger }))
    expect([await find(), await answerOf()]).toEqual([undefined, undefined])
  })
})

describe('counts of a week', () => {
  it('say what was filed, handed over in time, answered, and overdue at its end; later acts change no past week', async () => {
    hub.clock.nowMs = at('2026-11-24 09:00')
    const journal = journalWriter(epochs[0], at('2026-11-24 08:00'))
      .put('request.filed', filed())
      .put('request.filed', filed(other))
      .put('request.filed', filed(await ticketFinger('AAAAAAAAAAAAAAAA'), 'demand'))
    await deliver(journal)
    await step('handed-over', '2026-11-25 08:00')
    await step('answered', '2026-11-26 08:00')
    const base = { station: by.station, category: 'wage-arrears', answered: 0, handedOver: 0, inTime: 0 }
    const legal = { ...base, form: 'legal-consultation', filed: 2, answered: 1, handedOver: 1, inTime: 1 }
    const demand = { ...base, form: 'demand', filed: 1 }
    hub.clock.nowMs = at('2026-11-24 10:00')
    expect(await counts()).toEqual([
      { ...demand, overdue: 0 },
      { ...legal, overdue: 0 },
    ])
    hub.clock.nowMs = at('2026-12-02 10:00')
    const past = [
      { ...demand, overdue: 1 },
      { ...legal, overdue: 1 },
    ]
    expect(await counts()).toEqual(past)
    await step('handed-over', '2026-12-01 08:00', other)
    expect(await counts()).toEqual(past)
    expect(await counts('2026-W49')).toEqual([
      { ...demand, filed: 0, overdue: 1 },
      { ...base, form: 'legal-consultation', filed: 0, handedOver: 1, inTime: 0, overdue: 1 },
    ])
    expect(await counts('2026-W48', '652302')).toEqual([])
  })

  it('count a request where its station belonged on that day', async () => {
    const journal = journalWriter(epochs[0], at('2026-11-25 08:00')).put('request.filed', filed())
    await deliver(journal)
    await hub.store.write((w) =>
      w.stations.move(by.station, { unit: '652302', fromDay: '2026-11-26', movedAt: 1 }),
    )
    expect(await counts('2026-W48', '652328')).toMatchObject([{ filed: 1 }])
    expect(await counts('2026-W48', '652302')).toEqual([])
  })
})
