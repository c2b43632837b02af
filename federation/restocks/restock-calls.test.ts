import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { lineDigest } from '../../protocol/chain.ts'
import type { Signer } from '../../protocol/keys.ts'
import { problemSchema } from '../../protocol/problems.ts'
import type { AppInProcess } from '../../test/support/hub/app-in-process.ts'
import { appAround } from '../../test/support/hub/app-in-process.ts'
import type { HubInProcess } from '../../test/support/hub/hub-in-process.ts'
import { cutFrom, openHubInProcess } from '../../test/support/hub/hub-in-process.ts'
import type { JournalWriter } from '../../test/support/hub/journal-writer.ts'
import { epochs, journalWriter } from '../../test/support/hub/journal-writer.ts'
import type { RestockRow, Restocks } from '../contract/restocks.ts'
import { restockRowSchema, restocksSchema } from '../contract/restocks.ts'

let parts: HubInProcess
let served: AppInProcess
let by: { station: string; signer: Signer }
let officer: string
beforeEach(async () => {
  parts = await openHubInProcess()
  served = appAround(parts)
  by = await parts.addStation('652328')
  officer = await served.readToken('652328', ['publish'])
})
afterEach(() => parts.close())

const wished = [
  { item: 'sterile-gauze', qty: 30 },
  { item: 'bottled-water', qty: 48 },
]
const asking = () => journalWriter().put('restock.requested', { lines: wished })
const arrived = { item: 'sterile-gauze', lot: 'L1', usableUntil: '2027-05', qty: 25 }
const received = (restock: object) => ({ source: 'union', restock, lines: [arrived] })
const approve = { state: 'approved', rev: 0, lines: [{ item: 'sterile-gauze', qty: 25 }] }

async function deliver(journal: JournalWriter, from = 1, cursor = 0): Promise<void> {
  const accepted = await parts.intake.accept(
    await cutFrom(journal, by, { from, to: journal.lines.length, cursor }),
  )
  if (!accepted.ok) throw new Error(accepted.problem)
}

async function list(unit = '652328', token = officer): Promise<Restocks> {
  const headers = { authorization: `Bearer ${token}` }
  return restocksSchema.parse(
    await (await served.app.request(`/v1/restocks?unit=${unit}`, { headers })).json(),
  )
}

type Put = { token?: string; station?: string; seq?: number; headers?: Record<string, string> }

function put(body: object, { token = officer, station = by.station, seq = 1, headers = {} }: Put = {}) {
  return served.app.request(`/v1/restocks/${station}/${epochs[0]}/${seq}`, {
    method: 'PUT',
    body: JSON.stringify(body),
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
  })
}

async function answered(body: object): Promise<RestockRow> {
  return restockRowSchema.parse(await (await put(body)).json())
}

async function problemOf(answer: Response | Promise<Response>): Promise<string> {
  return problemSchema.parse(await (await answer).json()).type.replace('urn:waystation:problem:', '')
}

const documentOf = () => parts.store.read((reads) => reads.documents.find('restock', `${epochs[0]}-1`))

describe('a request', () => {
  it('is seen by its county and those above it, as it was asked', async () => {
    await deliver(asking())
    for (const [unit, token] of [
      ['652328', officer],
      ['6523', await served.readToken('6523')],
      ['demo', await served.readToken('demo')],
    ] as const) {
      const { open, closed } = await list(unit, token)
      expect(open).toEqual([
        {
          ...{ station: by.station, stationName: '驿站', unit: '652328', epoch: epochs[0], seq: 1 },
          ...{ askedAt: '2026-11-22T02:00:00.000Z', lines: wished, state: 'requested', rev: 0 },
          ...{ answeredAt: null, granted: null, expectedOn: null, note: null, known: false, arrivals: [] },
        },
      ])
      expect(closed).toEqual([])
    }
    expect((await list('652302', await served.readToken('652302'))).open).toEqual([])
    const headers = { authorization: `Bearer ${await served.readToken('652302')}` }
    expect(await problemOf(served.app.request('/v1/restocks?unit=652328', { headers }))).toBe('forbidden')
  })

  it('of a clock that runs ahead is not put at the end of the queue', async () => {
    const ahead = Date.parse('2099-01-01T00:00:00.000Z')
    await deliver(journalWriter().put('restock.requested', { lines: wished }, { atMs: ahead }))
    expect((await list()).open[0]?.askedAt).toBe('2026-11-22T04:00:00.000Z')
  })

  it('that came again as a copy in a new epoch is one request, under its first name', async () => {
    const first = asking()
    const line = lineDigest(Buffer.from(first.lines[0] ?? ''))
    const was = { epoch: epochs[0], seq: 1, line }
    const second = journalWriter(epochs[1])
      .put('journal.continued', { epoch: epochs[0], delivered: 0, head: null, damaged: [] })
      .put('restock.requested', { lines: wished }, { was })
      .put('stock.received', received({ epoch: epochs[0], seq: 1 }))
    await deliver(second)
    await deliver(first)
    const { open, closed } = await list()
    expect(open).toEqual([])
    expect(closed.map(({ epoch, seq, state }) => [epoch, seq, state])).toEqual([[epochs[0], 1, 'received']])
  })
})

describe('an answer', () => {
  beforeEach(() => deliver(asking()))

  it('goes to that station alone, each step as a new revision, and is known when its feed has come as far', async () => {
    const approved = await answered({ ...approve, note: '先给一半' })
    expect(approved).toMatchObject({ state: 'approved', rev: 1, known: false, note: '先给一半' })
    expect(approved.answeredAt).toBe('2026-11-22T04:00:00.000Z')
    expect(await documentOf()).toMatchObject({ audience: `station:${by.station}`, rev: 1 })
    const sent = { state: 'shipped', rev: 1, lines: approve.lines, expectedOn: '2026-11-25' }
    expect(await answered(sent)).toMatchObject({
      state: 'shipped',
      rev: 2,
      expectedOn: '2026-11-25',
      note: null,
    })
    const document = await documentOf()
    expect(JSON.parse(document?.body ?? '')).toEqual({
      ...{ station: by.station, restock: { epoch: epochs[0], seq: 1 }, state: 'shipped' },
      ...{ lines: approve.lines, expectedOn: '2026-11-25' },
    })
    await deliver(asking().visits(1), 2, document?.n ?? 0)
    expect((await list()).open[0]).toMatchObject({ state: 'shipped', known: true })
  })

  it('is not overwritten by one who has not seen it', async () => {
    expect(await answered(approve)).toMatchObject({ rev: 1 })
    const other = put({ state: 'refused', rev: 0, note: '没有货' })
    expect([(await other).status, await problemOf(other)]).toEqual([409, 'changed'])
    expect((await list()).open[0]).toMatchObject({ state: 'approved', rev: 1 })
  })

  it('may take back a refusal, which closes the request and gives nothing', async () => {
    expect(await answered({ state: 'refused', rev: 0, note: '请到县里领取' })).toMatchObject({
      state: 'refused',
      granted: [],
    })
    expect(await list()).toMatchObject({ open: [], closed: [{ state: 'refused', note: '请到县里领取' }] })
    await answered({ ...approve, rev: 1 })
    expect(await list()).toMatchObject({ open: [{ state: 'approved', rev: 2 }], closed: [] })
  })

  it('is over when goods came that name the request, and open again when that was a mistake', async () => {
    await answered({ ...approve, state: 'shipped' })
    const journal = asking().put('stock.received', received({ seq: 1 }))
    await deliver(journal, 2)
    const { open, closed } = await list()
    expect(open).toEqual([])
    expect(closed[0]).toMatchObject({ state: 'received', rev: 1 })
    expect(closed[0]?.arrivals).toEqual([
      { at: '2026-11-22T02:01:00.000Z', lines: [{ item: 'sterile-gauze', lot: 'L1', qty: 25 }] },
    ])
    expect(await problemOf(put({ ...approve, rev: 1 }))).toBe('changed')
    await deliver(journal.put('stock.voided', { movement: { seq: 2 }, reason: '点错了' }), 3)
    expect((await list()).open[0]).toMatchObject({ state: 'shipped', arrivals: [] })
  })

  it('needs the right to publish, and a station of one’s own unit', async () => {
    const reader = await served.readToken('652328')
    expect(await problemOf(put(approve, { token: reader }))).toBe('forbidden')
    const neighbour = await served.readToken('652302', ['publish'])
    expect(await problemOf(put(approve, { token: neighbour }))).toBe('forbidden')
    expect(await problemOf(put(approve, { token: 'wsr_nobody' }))).toBe('bad-token')
    expect(await documentOf()).toBeUndefined()
  })

  it('by a session comes from the county’s own page', async () => {
    const session = await served.app.request('/county/session', {
      method: 'POST',
      body: JSON.stringify({ token: officer }),
    })
    const cookie = session.headers.get('set-cookie')?.split(';')[0] ?? ''
    const by = (site: string) =>
      put(approve, { headers: { authorization: '', cookie, 'sec-fetch-site': site } })
    expect(await problemOf(by('cross-site'))).toBe('forbidden')
    expect((await by('same-origin')).status).toBe(200)
  })

  it('is refused where nobody asked, and where it says nothing that can be done', async () => {
    expect(await problemOf(put(approve, { seq: 9 }))).toBe('not-found')
    expect(await problemOf(put(approve, { station: '652328-0999' }))).toBe('not-found')
    const gauze = { item: 'sterile-gauze', qty: 1 }
    for (const wrong of [
      { ...approve, lines: [] },
      { ...approve, lines: [gauze, gauze] },
      { ...approve, lines: [{ ...gauze, qty: 0 }] },
      { ...approve, lines: [{ ...gauze, qty: 1.5 }] },
      { ...approve, state: 'received' },
      { state: 'refused', rev: 0 },
      { ...approve, state: 'shipped', expectedOn: '2026-02-30' },
    ])
      expect(await problemOf(put(wrong)), JSON.stringify(wrong)).toBe('malformed')
    expect(await documentOf()).toBeUndefined()
  })
})
