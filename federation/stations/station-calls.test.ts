import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Signer } from '../../protocol/keys.ts'
import { problemSchema } from '../../protocol/problems.ts'
import type { AppInProcess } from '../../test/support/hub/app-in-process.ts'
import { appAround } from '../../test/support/hub/app-in-process.ts'
import type { HubInProcess } from '../../test/support/hub/hub-in-process.ts'
import { cutFrom, openHubInProcess } from '../../test/support/hub/hub-in-process.ts'
import { journalWriter } from '../../test/support/hub/journal-writer.ts'
import { fleetSchema } from '../contract/fleet.ts'
import { codeMadeSchema, stationMadeSchema, stationPageSchema } from '../contract/stations.ts'
import { enrol } from '../enrolment/enrol.ts'

const day = 86_400_000

let parts: HubInProcess
let served: AppInProcess
let mulei: { station: string; signer: Signer }
let keeper: string
beforeEach(async () => {
  parts = await openHubInProcess()
  served = appAround(parts)
  mulei = await parts.addStation('652328')
  keeper = await served.readToken('652328', ['keep-stations'], '古丽')
})
afterEach(() => parts.close())

function ask(method: string, path: string, { token = keeper, body }: { token?: string; body?: object } = {}) {
  return served.app.request(`/v1/${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
}

async function problemOf(answer: Response | Promise<Response>): Promise<string> {
  return problemSchema.parse(await (await answer).json()).type.replace('urn:waystation:problem:', '')
}

async function page(station = mulei.station, token = keeper) {
  return stationPageSchema.parse(await (await ask('GET', `stations/${station}`, { token })).json())
}

const said = {
  name: { 'zh-CN': '照壁山驿站' },
  hostOrganisation: { 'zh-CN': '照壁山乡总工会' },
  hours: '09:00–21:00',
  services: ['water', 'rest'],
}
const order = { ...said, unit: '652328' }
const make = (body: object = order, token = keeper) => ask('POST', 'stations', { body, token })

async function hearVisits(from: number, to: number, key = mulei) {
  const journal = journalWriter().visits(to)
  const throughMs = parts.clock.nowMs - 60_000
  const accepted = await parts.intake.accept(await cutFrom(journal, key, { from, to, throughMs }))
  return accepted.ok ? 'ok' : accepted.problem
}

describe('a station', () => {
  it('is made under the next number of its unit, waits for a kiosk, and is the same when it is sent again', async () => {
    const { station } = stationMadeSchema.parse(await (await make()).json())
    expect(station).toBe('652328-0002')
    expect(await (await make()).json()).toEqual({ station })
    expect(await problemOf(make({ ...order, hours: '10:00–12:00' }))).toBe('changed')
    expect(await page(station)).toMatchObject({
      said,
      rev: 1,
      row: null,
      days: [],
      alarms: [],
      codeUntil: null,
    })
    const fleet = fleetSchema.parse(await (await ask('GET', 'stations?unit=652328')).json())
    expect(fleet.awaited.map((each) => each.station)).toEqual([station])
    const held = await parts.store.read((reads) => reads.documents.find('station', station))
    expect([held?.audience, JSON.parse(held?.body ?? '')]).toEqual(['unit:652328', order])
  })

  it('is enrolled with a code, of which the newest alone is worth anything', async () => {
    const { station } = stationMadeSchema.parse(await (await make()).json())
    const code = async () =>
      codeMadeSchema.parse(await (await ask('POST', `stations/${station}/codes`)).json())
    const [lost, good] = [await code(), await code()]
    expect(good).toMatchObject({ key: parts.identity.signer.kid, expiresAt: '2026-11-25T04:00:00.000Z' })
    expect((await page(station)).codeUntil).toBe(good.expiresAt)
    const request = { key: mulei.signer.publicKey, epoch: journalWriter().epoch, app: '0.1.0' }
    const come = ({ code: typed }: { code: string }) =>
      enrol(parts, { request: { ...request, code: typed }, address: '127.0.0.1', nowMs: parts.clock.nowMs })
    expect(await come(lost)).toMatchObject({ ok: false, problem: 'bad-code' })
    expect(await come(good)).toMatchObject({ ok: true, answer: { station: { id: station } } })
    expect(await page(station)).toMatchObject({ codeUntil: null, keys: [{ replaced: false }] })
  })

  it('is told what the county changed, by whoever has seen it as it is', async () => {
    const change = { name: { 'zh-CN': '城南驿站', en: 'South' }, phone: '0994-4822222', rev: 1 }
    const put = (body: object) => ask('PUT', `stations/${mulei.station}`, { body })
    expect(await (await put(change)).json()).toEqual({ rev: 2 })
    expect(await problemOf(put(change))).toBe('changed')
    expect(await page()).toMatchObject({ name: '城南驿站', rev: 2, said: { phone: '0994-4822222' } })
    await make()
    expect(await problemOf(put({ ...change, rev: 2, name: said.name }))).toBe('changed')
    for (const wrong of [{ name: { 'zh-CN': '' } }, { name: { 'zh-CN': 'x'.repeat(41) } }, { phone: '=1+1' }])
      expect(await problemOf(put({ ...change, rev: 2, ...wrong }))).toBe('malformed')
  })

  it('moves with its document and its feed, but not into a unit that is not the keeper’s', async () => {
    const move = (unit: string, token = keeper) =>
      ask('PUT', `stations/${mulei.station}/unit`, { body: { unit }, token })
    expect(await problemOf(move('652302'))).toBe('forbidden')
    parts.clock.nowMs += day
    const above = await served.readToken('6523', ['keep-stations'])
    expect((await move('652302', above)).status).toBe(204)
    const moved = await parts.store.read((reads) => reads.stations.find(mulei.station))
    const newest = await parts.store.read((reads) => reads.documents.newestFor(mulei.station))
    expect([moved?.unit, moved?.movedAt]).toEqual(['652302', newest])
    expect(await problemOf(ask('GET', `stations/${mulei.station}`))).toBe('forbidden')
    expect((await page(mulei.station, above)).units).toEqual([
      { unit: '652302', fromDay: '2026-11-23' },
      { unit: '652328', fromDay: '2026-11-22' },
    ])
  })

  it('is closed and opened again; closed, it gets no code', async () => {
    await ask('POST', `stations/${mulei.station}/codes`)
    const closing = (closed: boolean) => ask('PUT', `stations/${mulei.station}/closing`, { body: { closed } })
    await closing(true)
    expect(await page()).toMatchObject({ closedAt: '2026-11-22T04:00:00.000Z', codeUntil: null })
    expect(await problemOf(ask('POST', `stations/${mulei.station}/codes`))).toBe('changed')
    await closing(false)
    expect(await page()).toMatchObject({ closedAt: null, row: { state: 'never' } })
  })

  it('that was stolen is revoked from a day, and its page says what arrived since', async () => {
    await parts.store.write((writes) => writes.stations.setSealTo(mulei.station, 'age1x'))
    expect(await hearVisits(1, 2)).toBe('ok')
    parts.clock.nowMs += 3 * day
    expect(await hearVisits(3, 5)).toBe('ok')
    const revoke = (from: string | null) =>
      ask('POST', `stations/${mulei.station}/revocations`, { body: { from } })
    expect(await problemOf(revoke('2026-11-26'))).toBe('malformed')
    expect((await revoke('2026-11-24')).status).toBe(204)
    expect(await hearVisits(6, 6)).toBe('revoked')
    const held = await page()
    expect(held.keys).toMatchObject([{ revokedAt: '2026-11-23T16:00:00.000Z', entriesSince: 3 }])
    expect(held.row).toMatchObject({ acked: 5, alarms: ['revoked'] })
    expect((await parts.store.read((r) => r.stations.find(mulei.station)))?.sealTo).toBeUndefined()
  })

  it('shows its days, those without a word too, and the longest silence', async () => {
    await hearVisits(1, 2)
    parts.clock.nowMs += 3 * day
    await hearVisits(3, 3)
    parts.clock.nowMs += day / 2
    const { days, longestOfflineMs, journals } = await page()
    expect(days.map(({ day: name, entries, longestGapMs }) => [name, entries, longestGapMs])).toEqual([
      ['2026-11-26', 0, null],
      ['2026-11-25', 1, 3 * day],
      ['2026-11-24', 0, null],
      ['2026-11-23', 0, null],
      ['2026-11-22', 2, 0],
    ])
    expect(longestOfflineMs).toBe(3 * day)
    expect(journals).toMatchObject([{ acked: 3, tip: 3, lost: null }])
  })
})

describe('an alarm', () => {
  it('is seen and closed by somebody, as far as they saw it', async () => {
    await hearVisits(1, 1)
    parts.clock.nowMs += 2 * day
    const note = (body: object) => ask('PUT', `stations/${mulei.station}/alarms/silent`, { body })
    const [silent] = (await page()).alarms
    const measure = silent?.measure ?? 0
    expect(silent).toMatchObject({ alarm: 'silent', state: 'open', firstAt: '2026-11-22T04:00:00.000Z' })
    expect((await note({ state: 'seen', measure, words: '已打电话，停电' })).status).toBe(204)
    expect(await page()).toMatchObject({
      row: { alarms: ['silent'], seen: ['silent'] },
      notes: [
        {
          alarm: 'silent',
          state: 'seen',
          words: '已打电话，停电',
          by: '古丽',
          at: '2026-11-24T04:00:00.000Z',
        },
      ],
    })
    expect(await problemOf(note({ state: 'closed', measure: measure - 1 }))).toBe('changed')
    expect((await note({ state: 'closed', measure })).status).toBe(204)
    expect((await page()).row?.alarms).toEqual([])
    parts.clock.nowMs += 2 * day
    expect(await page()).toMatchObject({
      row: { state: 'red', alarms: ['silent'], seen: [] },
      notes: [{}, {}],
    })
    const other = await ask('PUT', `stations/${mulei.station}/alarms/fork`, {
      body: { state: 'seen', measure: 1 },
    })
    expect(await problemOf(other)).toBe('changed')
  })

  it('of silence keeps to the limits that somebody accepted, of the nearest unit', async () => {
    await hearVisits(1, 1)
    parts.clock.nowMs += 7 * 3_600_000
    const limits = async () => fleetSchema.parse(await (await ask('GET', 'stations?unit=652328')).json())
    expect((await limits()).limits).toMatchObject({ amberHours: 24, redHours: 72, unit: null, by: null })
    const accept = (body: object, token = keeper) =>
      ask('PUT', 'silence-limits', { body: { amberHours: 6, redHours: 12, rev: 0, ...body }, token })
    const above = await served.readToken('6523', ['keep-stations'], '州里')
    expect((await accept({ unit: '6523' }, above)).status).toBe(200)
    expect(await limits()).toMatchObject({
      limits: { unit: '6523', by: '州里', rev: 0 },
      stations: [{ state: 'amber' }],
    })
    expect((await accept({ unit: '652328', redHours: 7, amberHours: 6 })).status).toBe(200)
    expect(await limits()).toMatchObject({ limits: { unit: '652328', by: '古丽', rev: 1 } })
    expect(await problemOf(accept({ unit: '652328' }))).toBe('changed')
    expect(await problemOf(accept({ unit: '652328', rev: 1, redHours: 6 }))).toBe('malformed')
    expect(await problemOf(accept({ unit: '6523' }))).toBe('forbidden')
  })
})

it('is changed by nobody who may only read, and each change is in the log', async () => {
  const reader = await served.readToken('652328')
  expect(await problemOf(make(order, reader))).toBe('forbidden')
  expect((await page(mulei.station, reader)).cards).toBeNull()
  await make()
  const auditor = await served.readToken('652328', ['audit'])
  const log = (await (await ask('GET', 'audit?kind=change', { token: auditor })).json()) as {
    entries: object[]
  }
  expect(log.entries[0]).toMatchObject({ what: 'post /v1/stations', about: { station: '652328-0002' } })
})
