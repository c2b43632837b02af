// The loop of PROTOCOL section 6 on a clock that stands still until it is told to go, against a real hub peer.
import { v7 } from 'uuid'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Delivery } from '../../station/contract/delivery.ts'
import type { Host } from '../../station/start-host.ts'
import { HubPeer } from '../support/peer/hub-peer.ts'
import type { FalseClock } from '../support/station/false-clock.ts'
import { falseClock } from '../support/station/false-clock.ts'
import { scratchFolder, startTestHost } from '../support/station/host-in-process.ts'
import { stockedFolder } from '../support/station/stocked-folder.ts'
import { until } from '../support/station/until.ts'

const minute = 60_000

let hub: HubPeer
let clock: FalseClock
let folder: ReturnType<typeof scratchFolder>
let host: Host
let fraction: number

beforeEach(async () => {
  hub = await HubPeer.open()
  clock = falseClock(Date.now())
  folder = scratchFolder()
  fraction = 1
})
afterEach(async () => {
  await host.stop()
  await hub.close()
  folder.remove()
})

const start = async () => {
  const random = {
    fraction: () => fraction,
    bytes: (count: number) => crypto.getRandomValues(new Uint8Array(count)),
  }
  host = await startTestHost(folder.path, {
    clock,
    random,
    config: { hub: hub.url, code: hub.addCode().code },
  })
}
const delivery = async (): Promise<Delivery> => {
  const answer = await host.inProcessClient.call('delivery.status', {})
  if (!answer.ok) throw new Error(answer.problem)
  return answer.value
}
const checkIn = () =>
  host.inProcessClient.call('visits.checkIn', { act: v7(), category: 'rider', services: ['water'] })
const stockUp = (qty: number) =>
  stockedFolder(folder.path, [
    {
      ...{ at: '2026-11-22T03:00:00.000Z', kind: 'stock.received', v: 1, by: 'staff/c-1' },
      body: {
        source: 'union',
        lines: [{ item: 'adhesive-bandage', lot: 'A', usableUntil: '2199-12', qty }],
      },
    },
  ])
const take = async () => {
  const act = { act: v7(), item: 'adhesive-bandage', qty: 1, warned: false }
  expect(await host.inProcessClient.call('stock.take', act)).toMatchObject({ ok: true })
}
const syncNow = () => host.inProcessClient.call('delivery.syncNow', {})
const batches = () => hub.calls.filter(({ path }) => path === '/v1/batches').length
/** Resolves when the loop rests after `count` batches in all; returns how long it means to rest. */
const restsAfter = async (count: number) => {
  await until(`${count} batches and a rest`, () => batches() >= count && clock.waits().length > 0)
  expect(batches()).toBe(count)
  return clock.waits()[0]
}
const upToDate = async () => {
  await start()
  await until('up to date', async () => (await delivery()).state === 'up-to-date' && clock.waits().length > 0)
  return batches()
}

describe('a station that is up to date', () => {
  it('sends a heartbeat at least every 5 min', async () => {
    let sent = await upToDate()
    for (const luck of [0, 1]) {
      fraction = luck
      clock.pass(5 * minute)
      sent += 1
      expect(await restsAfter(sent)).toBeLessThan(5 * minute)
    }
    expect(clock.waits()).toHaveLength(1)
  })

  it('keeps new entries for the next heartbeat, and says that they wait', async () => {
    const sent = await upToDate()
    await checkIn()
    clock.pass(3 * minute)
    expect(await delivery()).toMatchObject({ state: 'waiting', waiting: 2 })
    expect(batches()).toBe(sent)
    clock.pass(2 * minute)
    await restsAfter(sent + 1)
    expect(await delivery()).toMatchObject({ state: 'up-to-date', waiting: 0 })
  })

  it('goes at once when the manager says so', async () => {
    const sent = await upToDate()
    await checkIn()
    await syncNow()
    await restsAfter(sent + 1)
    expect(await delivery()).toMatchObject({ state: 'up-to-date', waiting: 0 })
  })

  it('goes at once when a shelf is empty, and not for what was taken before', async () => {
    stockUp(2)
    const sent = await upToDate()
    await take()
    expect([batches(), clock.waits()]).toEqual([sent, [290_000]])
    await take()
    await restsAfter(sent + 1)
    expect(await delivery()).toMatchObject({ state: 'up-to-date', waiting: 0 })
    await take()
    expect([batches(), clock.waits()]).toEqual([sent + 1, [290_000]])
  })

  it('goes at once when a network comes up', async () => {
    const sent = await upToDate()
    host.networkUp()
    await restsAfter(sent + 1)
  })

  it('sends no batch for a note of the hub’s clock alone', async () => {
    const sent = await upToDate()
    hub.clockErrorMs = 60_000
    clock.pass(5 * minute)
    await restsAfter(sent + 1)
    const { recorded, delivered } = await delivery()
    expect([recorded, (await delivery()).state]).toEqual([delivered, 'up-to-date'])
    clock.pass(5 * minute)
    await restsAfter(sent + 2)
    expect(hub.lines('652328-0001').filter(({ line }) => line.includes('clock.observed'))).toHaveLength(2)
  })
})

describe('a station whose hub is not there', () => {
  it('backs off from 1 s, doubling to 15 min, and begins again after a success', async () => {
    let sent = await upToDate()
    hub.misbehave({ name: 'bad-gateway' })
    clock.pass(5 * minute)
    const waits: (number | undefined)[] = []
    for (let failure = 1; failure <= 12; failure += 1) {
      sent += 1
      waits.push(await restsAfter(sent))
      clock.pass(15 * minute)
    }
    expect(waits.map((ms) => (ms ?? 0) / 1000)).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900])
    sent += 1
    await restsAfter(sent)
    hub.behave()
    clock.pass(15 * minute)
    sent += 1
    await restsAfter(sent)
    hub.misbehave({ name: 'bad-gateway' })
    clock.pass(5 * minute)
    sent += 1
    expect(await restsAfter(sent)).toBe(1000)
  })

  it('does not try sooner because a shelf is empty', async () => {
    stockUp(1)
    const sent = await upToDate()
    hub.misbehave({ name: 'bad-gateway' })
    clock.pass(5 * minute)
    expect(await restsAfter(sent + 1)).toBe(1000)
    await take()
    expect([batches(), clock.waits()]).toEqual([sent + 1, [1000]])
    hub.behave()
    clock.pass(1000)
    await restsAfter(sent + 2)
    expect(await delivery()).toMatchObject({ state: 'up-to-date', waiting: 0 })
  })

  it('tries at once when the manager says so', async () => {
    const sent = await upToDate()
    hub.misbehave({ name: 'bad-gateway' })
    clock.pass(5 * minute)
    await restsAfter(sent + 1)
    await syncNow()
    await restsAfter(sent + 2)
  })

  it.each([
    ['offline', { name: 'lost-answer' }, 'unreachable'],
    ['refused', { name: 'portal' }, 'not-a-receipt'],
    ['refused', { name: 'receipt-other-station' }, 'wrong-station'],
    ['revoked', { name: 'problem', problem: 'revoked', status: 403 }, 'revoked'],
    ['waiting', { name: 'busy', retryAfterS: 1 }, 'busy'],
  ] as const)('says %s of %o', async (state, bad, lastFault) => {
    const sent = await upToDate()
    hub.misbehave(bad)
    clock.pass(5 * minute)
    await restsAfter(sent + 1)
    const { nextTryAt, ...rest } = await delivery()
    expect(rest).toMatchObject({ state, lastFault })
    expect(Date.parse(nextTryAt ?? '')).toBeGreaterThan(clock.wallMs())
  })
})

describe('a hub that asks for quiet', () => {
  it.each(['busy', 'slow-down'] as const)('gets it, whoever asks: %s', async (name) => {
    fraction = 0
    const sent = await upToDate()
    hub.misbehave({ name, retryAfterS: 300 }, { times: 1 })
    clock.pass(5 * minute)
    expect(await restsAfter(sent + 1)).toBe(300_000)
    await syncNow()
    host.networkUp()
    clock.pass(299_999)
    await checkIn()
    expect(await restsAfter(sent + 1)).toBe(1)
    clock.pass(1)
    await restsAfter(sent + 2)
    expect(await delivery()).toMatchObject({ state: 'up-to-date', lastFault: null })
  })
})
