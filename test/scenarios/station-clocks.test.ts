// A wall clock that is wrong in every way: entries keep what it said, and what the journal notes beside them is enough to tell when
// they truly were.
import { v7 } from 'uuid'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Entry } from '../../protocol/entry.ts'
import { readLine } from '../../protocol/entry.ts'
import { trueTimes } from '../../protocol/true-time.ts'
import type { Delivery } from '../../station/contract/delivery.ts'
import type { Host } from '../../station/start-host.ts'
import { HubPeer } from '../support/peer/hub-peer.ts'
import type { FalseClock } from '../support/station/false-clock.ts'
import { falseClock } from '../support/station/false-clock.ts'
import { scratchFolder, startTestHost } from '../support/station/host-in-process.ts'
import { until } from '../support/station/until.ts'

const minute = 60_000
const station = '652328-0001'

let hub: HubPeer
let clock: FalseClock
let folder: ReturnType<typeof scratchFolder>
let host: Host
/** When each visit truly was: by the hub's clock, which is right. */
let truth: number[]

beforeEach(async () => {
  hub = await HubPeer.open()
  folder = scratchFolder()
  truth = []
})
afterEach(async () => {
  await host.stop()
  await hub.close()
  folder.remove()
})

const start = async (wallMs: number) => {
  clock = falseClock(wallMs)
  const code = [...hub.state.codes.keys()][0] ?? hub.addCode().code
  host = await startTestHost(folder.path, { clock, config: { hub: hub.url, code } })
}
const call = async <T>(name: 'delivery.status' | 'delivery.syncNow') =>
  (await host.inProcessClient.call(name, {})) as { ok: true; value: T }
const checkIn = async () => {
  truth.push(Date.parse(hub.now))
  const input = { act: v7(), category: 'rider', services: ['water'] }
  expect(await host.inProcessClient.call('visits.checkIn', input)).toMatchObject({ ok: true })
}
/** Time goes by for everybody. */
const pass = (ms: number) => {
  hub.clockErrorMs += ms
  clock.pass(ms)
}
const sync = async () => {
  const before = hub.calls.length
  await until('a rest', () => clock.waits().length > 0)
  await call('delivery.syncNow')
  await until('a batch and a rest', () => hub.calls.length > before && clock.waits().length > 0)
}
const delivery = async () => (await call<Delivery>('delivery.status')).value
const entriesAtHub = () =>
  hub.lines(station).map(({ line, seq }) => {
    const read = readLine(line)
    if (!read.read) throw new Error(read.why)
    return { seq, entry: read.entry as Entry, arrivedMs: Date.parse(hub.now) }
  })
const kindsAtHub = () => entriesAtHub().map(({ entry }) => entry.kind)
const visitTimes = () => {
  const placed = entriesAtHub()
  const times = trueTimes(placed)
  return placed.flatMap(({ entry }, i) => (entry.kind === 'visit.checked-in' ? [times[i]] : []))
}

const expectTrueTimes = () => {
  const times = visitTimes()
  expect(times.map((each) => each?.unverified)).toEqual(truth.map(() => false))
  for (const [i, each] of times.entries())
    expect(Math.abs((each?.ms ?? 0) - (truth[i] ?? 0))).toBeLessThan(2000)
}

describe('a wrong clock', () => {
  it.each([
    ['of 1970', 0],
    ['of 2099', Date.parse('2099-06-01T00:00:00.000Z')],
    ['two days slow', Date.now() - 2 * 86_400_000],
    ['right', Date.now()],
  ])('%s is told from what the hub signed', async (_, wallMs) => {
    await start(wallMs)
    await checkIn()
    pass(3 * minute)
    await checkIn()
    await sync()
    await sync()
    expectTrueTimes()
    const error = (await delivery()).clockErrorMs ?? Number.NaN
    expect(Math.abs(error - (clock.wallMs() - Date.parse(hub.now)))).toBeLessThan(2000)
  })

  it('that is set in the middle of a run, to and fro, is written down each time, before anything else', async () => {
    await start(0)
    await checkIn()
    pass(minute)
    clock.setWall(Date.parse(hub.now))
    await checkIn()
    pass(minute)
    await sync()
    clock.setWall(Date.parse('2099-01-01T00:00:00.000Z'))
    pass(10 * minute)
    await checkIn()
    clock.setWall(clock.wallMs() - 3_600_000)
    await checkIn()
    pass(minute)
    await sync()
    await sync()
    const kinds = kindsAtHub()
    expect(kinds.filter((kind) => kind === 'clock.jumped')).toHaveLength(3)
    for (const [i, kind] of kinds.entries())
      if (kind === 'clock.jumped') expect(kinds[i + 1]).toMatch(/^visit\.checked-in|clock\.observed$/)
    expectTrueTimes()
  })

  it('that is set while nobody comes is written down before the next batch is cut', async () => {
    await start(Date.now())
    await sync()
    clock.setWall(clock.wallMs() + 86_400_000)
    await sync()
    expect(kindsAtHub()).toContain('clock.jumped')
  })

  it('has not jumped when the machine was asleep', async () => {
    await start(Date.now())
    await checkIn()
    hub.clockErrorMs += 8 * 60 * minute
    clock.sleep(8 * 60 * minute)
    await checkIn()
    await sync()
    await sync()
    expect(kindsAtHub()).not.toContain('clock.jumped')
    expectTrueTimes()
  })

  it('of a run that never reached the hub stays in doubt, held between its neighbours', async () => {
    await start(Date.now())
    await checkIn()
    await sync()
    await sync()
    await host.stop()
    hub.misbehave({ name: 'bad-gateway' })
    await start(0)
    await checkIn()
    await host.stop()
    hub.behave()
    await start(Date.now())
    await checkIn()
    await sync()
    await sync()
    const times = visitTimes()
    expect(times.map((each) => each?.unverified)).toEqual([false, true, false])
    expect(times[1]?.ms).toBeGreaterThanOrEqual(times[0]?.ms ?? Number.NaN)
    expect(times[1]?.ms).toBeLessThanOrEqual(times[2]?.ms ?? Number.NaN)
  })
})

describe('trusted now', () => {
  it('is what a page is told when the wall clock is behind it', async () => {
    await start(0)
    await sync()
    pass(minute)
    const described = await host.inProcessClient.call('kiosk.describe', {})
    if (!described.ok) throw new Error(described.problem)
    expect(Math.abs(Date.parse(described.value.now) - Date.parse(hub.now))).toBeLessThan(2000)
  })
})
