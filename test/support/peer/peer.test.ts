import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { HubPeer } from './hub-peer.ts'
import type { Misbehaviour } from './misbehaviour.ts'
import { StationPeer } from './station-peer.ts'

let hub: HubPeer
let station: StationPeer

beforeEach(async () => {
  hub = await HubPeer.open()
  station = new StationPeer()
  expect((await station.enrol(hub.url, hub.addCode().code)).status).toBe(201)
})

afterEach(() => hub.close())

const visits = (count: number) => {
  for (let i = 0; i < count; i += 1) station.visit()
}

describe('the two peers together', () => {
  it('deliver a journal in runs, and a heartbeat after it', async () => {
    station.start()
    visits(6)
    expect(await station.pushAll(3)).toMatchObject({ status: 200, meaning: 'delivered' })
    expect(station.acked).toBe(7)
    expect(await station.heartbeat()).toMatchObject({ status: 200, meaning: 'delivered' })
    expect(hub.lines(station.station).map((one) => one.line)).toEqual(station.journal.lines.map(String))
    expect(hub.calls.map((call) => call.manifest?.to)).toEqual([undefined, 3, 6, 7, 7])
  })

  it('give batches and epochs back', async () => {
    visits(4)
    const cut = station.cut({ to: 2 })
    await station.send(cut)
    await station.pushAll()
    expect((await station.batchesBack(station.epoch, 1))[0]?.equals(cut.bytes)).toBe(true)
    expect(await station.batchesBack(station.epoch, 4)).toEqual([])
    expect(await station.epochs()).toMatchObject([
      { epoch: station.epoch, acked: 4, head: station.journal.headAt(4) },
    ])
  })

  it('pass documents on, withdraw them, and begin anew after a restore', async () => {
    hub.pageDocuments = 2
    for (const id of ['a', 'b', 'c']) hub.publish('service', id, { body: { id } })
    const before = hub.snapshot()
    hub.publish('service', 'b', { gone: true })
    await station.pull()
    expect(station.feed.cursor).toBe(4)
    expect(station.feed.documents.get('service/b')).toMatchObject({ gone: true, n: 4 })
    hub.restore(before)
    await station.pull()
    expect(station.feed).toMatchObject({ cursor: 3, wantsReset: false })
    expect(station.feed.documents.get('service/b')).toMatchObject({ gone: false, n: 2 })
  })

  it('meet a fork, and bring its entries over as copies', async () => {
    visits(3)
    await station.pushAll()
    hub.forkFrom(station.station, station.epoch, 2)
    station.append('visit.voided', { visit: { seq: 2 }, reason: 'mis-tap' })
    expect(await station.push()).toMatchObject({ status: 409, problem: 'gap', meaning: 'differs' })
    expect(await station.push({ from: 1 })).toMatchObject({
      status: 409,
      problem: 'fork',
      meaning: 'differs',
    })
    const old = station.epoch
    station.beginNewEpoch({ delivered: 1 })
    expect((await station.pushAll()).meaning).toBe('delivered')
    expect(station.journal.entry(4)).toMatchObject({
      body: { visit: { epoch: old, seq: 2 } },
      was: { seq: 4 },
    })
  })

  it('change the key of the station and of the hub', async () => {
    visits(2)
    station.rekey()
    visits(2)
    expect((await station.pushAll()).meaning).toBe('delivered')
    expect(hub.calls.filter((call) => call.manifest).map((call) => call.manifest?.to)).toEqual([3, 5])
    hub.rotateKey()
    expect((await station.heartbeat()).meaning).toBe('none')
    expect(await station.walkKeys()).toEqual(hub.keys)
    expect((await station.heartbeat()).meaning).toBe('delivered')
  })
})

const bads: [Misbehaviour, string, number][] = [
  [{ name: 'portal' }, 'none', 200],
  [{ name: 'receipt-by-stranger' }, 'none', 200],
  [{ name: 'receipt-other-type' }, 'none', 200],
  [{ name: 'no-receipt' }, 'none', 200],
  [{ name: 'receipt-other-epoch' }, 'foreign', 200],
  [{ name: 'receipt-other-station' }, 'foreign', 200],
  [{ name: 'receipt-other-hub' }, 'foreign', 200],
  [{ name: 'receipt-other-head' }, 'differs', 200],
  [{ name: 'receipt-beyond', by: 5 }, 'ahead', 200],
  [{ name: 'unsigned-fork' }, 'none', 409],
  [{ name: 'stranger-fork' }, 'none', 409],
  [{ name: 'signed-fork' }, 'differs', 409],
  [{ name: 'slow-down', retryAfterS: 3 }, 'none', 429],
  [{ name: 'busy', retryAfterS: 3 }, 'none', 503],
  [{ name: 'bad-gateway' }, 'none', 502],
]

describe('the bad hub', () => {
  it.each(bads)('$name is no delivery, and good again it is', async (bad, meaning, status) => {
    station.visit()
    hub.misbehave(bad, { times: 1 })
    expect(await station.push()).toMatchObject({ status, meaning })
    expect(station.acked).toBe(0)
    expect(await station.push()).toMatchObject({ status: 200, meaning: 'delivered' })
  })

  it.each<Misbehaviour>([
    { name: 'reset-request', afterBytes: 10 },
    { name: 'lost-answer' },
    { name: 'truncate', atBytes: 20 },
  ])('$name is no answer at all', async (bad) => {
    station.visit()
    hub.misbehave(bad, { times: 1 })
    await expect(station.push()).rejects.toThrow()
    expect(await station.push()).toMatchObject({ status: 200, meaning: 'delivered' })
  })

  it('drips a whole answer slowly', async () => {
    hub.misbehave({ name: 'drip', bytes: 100, everyMs: 5 }, { times: 1 })
    expect((await station.heartbeat()).meaning).toBe('delivered')
  })

  it('says by its own clock that a token is stale', async () => {
    hub.clockErrorMs = 3_600_000
    const answer = await station.get('/v1/epochs')
    expect(answer).toMatchObject({ status: 401, problem: 'stale-token' })
    expect(Date.parse(String(answer.json?.at)) - Date.now()).toBeGreaterThan(3_590_000)
  })

  it('knows nothing of a revoked station', async () => {
    hub.revoke(station.station)
    expect((await station.heartbeat()).problem).toBe('revoked')
    expect((await station.get('/v1/epochs')).problem).toBe('revoked')
  })
})
