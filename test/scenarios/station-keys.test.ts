// The station's own key: replaced once a year or by command, at any moment, with a hub that may be away, restored or against it.
import { join } from 'node:path'
import { v7 } from 'uuid'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { systemClock } from '../../station/clock.ts'
import { systemRandom } from '../../station/random.ts'
import { rekeyStopped } from '../../station/rekey-stopped.ts'
import type { Host } from '../../station/start-host.ts'
import { HubPeer } from '../support/peer/hub-peer.ts'
import { thumbprint } from '../support/peer/wire.ts'
import { rememberingLog, scratchFolder, startTestHost } from '../support/station/host-in-process.ts'
import { until } from '../support/station/until.ts'

const dayMs = 86_400_000

let folder: ReturnType<typeof scratchFolder>
let data: string
let host: Host | undefined
beforeEach(() => {
  folder = scratchFolder()
  data = join(folder.path, 'station')
})
afterEach(async () => {
  await host?.stop()
  host = undefined
  folder.remove()
})

const start = async (config: { hub: string; code?: string }) => {
  host = await startTestHost(data, { config })
}
const stop = async () => {
  await host?.stop()
  host = undefined
}
const client = () => {
  if (!host) throw new Error('no host runs')
  return host.inProcessClient
}
const checkIn = async () => {
  const answer = await client().call('visits.checkIn', {
    act: v7(),
    category: 'rider',
    services: ['water'],
  })
  if (!answer.ok) throw new Error(answer.problem)
}
const delivery = async () => {
  const answer = await client().call('delivery.status', {})
  if (!answer.ok) throw new Error(answer.problem)
  return answer.value
}
const delivered = () =>
  until('everything delivered', async () => {
    const { state, waiting } = await delivery()
    if (state === 'up-to-date' && waiting === 0) return true
    await client().call('delivery.syncNow', {})
    return false
  })
/** The command's work in this process, on a stopped station. */
const rekeyed = async () => {
  const config = { dataDir: data, app: '0.1.0' }
  const onFatal = (error: Error) => {
    throw error
  }
  const parts = { config, clock: systemClock, random: systemRandom, log: rememberingLog(), onFatal }
  const done = await rekeyStopped(parts)
  if (!done.ok) throw new Error(done.say)
  return done.value
}

describe('with a hub of other hands', () => {
  let hub: HubPeer
  let station: string
  beforeEach(async () => {
    hub = await HubPeer.open()
    const given = hub.addCode()
    station = given.station
    await start({ hub: hub.url, code: given.code })
    await checkIn()
    await delivered()
  })
  afterEach(async () => {
    await stop()
    await hub.close()
  })

  const linesAtHub = () => hub.lines(station).map(({ line }) => JSON.parse(line) as { kind: string })
  const visitsAtHub = () => linesAtHub().filter(({ kind }) => kind === 'visit.checked-in').length
  const keyOf = (bytes: Buffer) =>
    JSON.parse(Buffer.from(bytes.toString('latin1').split('.')[0] ?? '', 'base64url').toString()).kid
  /** The keys of the batches that the hub took lines from, in order, without repetition. */
  const keysInTurn = () => {
    const kids = [...hub.station(station).epochs.values()].flatMap(({ batches }) =>
      batches.map(({ bytes }) => keyOf(bytes)),
    )
    return kids.filter((kid, at) => kid !== kids[at - 1])
  }

  it('takes a new key once a year, when everything is delivered, and tells it in a line of its own', async () => {
    expect(linesAtHub().some(({ kind }) => kind === 'station.rekeyed')).toBe(false)
    hub.clockErrorMs = 366 * dayMs
    await checkIn()
    await delivered()
    await until('the new key told', () => linesAtHub().some(({ kind }) => kind === 'station.rekeyed'))
    await checkIn()
    await delivered()
    expect(visitsAtHub()).toBe(3)
    expect(keysInTurn()).toEqual(hub.station(station).keys.map(thumbprint))
    expect(keysInTurn()).toHaveLength(2)
    const batches = [...hub.station(station).epochs.values()].flatMap((epoch) => epoch.batches)
    const told = linesAtHub().findIndex(({ kind }) => kind === 'station.rekeyed') + 1
    expect(batches.filter(({ from, to }) => from <= told && to > told)).toEqual([])
    // Not again until another year is over.
    await delivered()
    expect(linesAtHub().filter(({ kind }) => kind === 'station.rekeyed')).toHaveLength(1)
  })

  it('takes none while the hub’s signed time says that the year is not over, whatever the kiosk’s clock says', async () => {
    hub.clockErrorMs = 364 * dayMs
    await checkIn()
    await delivered()
    expect(linesAtHub().some(({ kind }) => kind === 'station.rekeyed')).toBe(false)
  })

  it('can be rekeyed twice while stopped, with lines waiting before, between and after', async () => {
    hub.misbehave({ name: 'bad-gateway' }, { path: '/v1' })
    await checkIn()
    await stop()
    const first = await rekeyed()
    await start({ hub: hub.url })
    await checkIn()
    await stop()
    const second = await rekeyed()
    expect(second.before).toBe(first.kid)
    await start({ hub: hub.url })
    await checkIn()
    hub.behave()
    await delivered()
    expect(visitsAtHub()).toBe(4)
    expect(keysInTurn()).toEqual([first.before, first.kid, second.kid])
  })

  it.each([
    ['under a new generation', false],
    ['under the same generation', true],
  ])('goes on with a hub brought back from before it was told, %s', async (_, sameGeneration) => {
    const backup = hub.snapshot()
    await stop()
    const { before, kid } = await rekeyed()
    await start({ hub: hub.url })
    await checkIn()
    await delivered()
    hub.restore(backup, { sameGeneration })
    hub.publish('category', 'rider', { body: { id: 'rider' } })
    await checkIn()
    await until('all visits there again', async () => {
      await client().call('delivery.syncNow', {})
      return visitsAtHub() === 3
    })
    await delivered()
    expect(keysInTurn()).toEqual([before, kid])
    expect(await delivery()).toMatchObject({ epochsBegun: 1 })
  })

  it('goes on with a hub that lost a whole epoch and the key told in it', async () => {
    const backup = hub.snapshot()
    backup.stations.get(station)?.epochs.clear()
    await stop()
    const { kid } = await rekeyed()
    await start({ hub: hub.url })
    await delivered()
    hub.misbehave({ name: 'signed-fork' }, { times: 1 })
    await checkIn()
    await until('a new epoch', async () => {
      await client().call('delivery.syncNow', {})
      return (await delivery()).epochsBegun === 2
    })
    await delivered()
    expect(keysInTurn().at(-1)).toBe(kid)
    hub.restore(backup)
    await until('all visits there again', async () => {
      await client().call('delivery.syncNow', {})
      return visitsAtHub() === 2
    })
    await delivered()
  })

  it('keeps the old key in a new epoch that begins before the hub was told', async () => {
    hub.misbehave({ name: 'bad-gateway' })
    await stop()
    const { before, kid } = await rekeyed()
    await start({ hub: hub.url })
    await checkIn()
    hub.behave()
    hub.misbehave({ name: 'signed-fork' }, { times: 1 })
    await delivered()
    expect(await delivery()).toMatchObject({ epochsBegun: 2 })
    // To this hub a copied station.rekeyed is one; to ours it is not. Either way the lines behind it arrive.
    expect(keysInTurn()).toEqual([before, kid])
    expect(visitsAtHub()).toBe(2)
  })
})
