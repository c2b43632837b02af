// A card made at the hub, sealed to a station, and everything a PIN may meet there: without a network, after a restart, by a clock
// that somebody has set.
import { execFile } from 'node:child_process'
import { readdirSync, readFileSync, renameSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { v7 } from 'uuid'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makePrivateKey, toSigner } from '../../protocol/keys.ts'
import type { CallName, InputOf, OutputOf } from '../../station/contract/calls.ts'
import type { Host } from '../../station/start-host.ts'
import type { HubProcess } from '../support/hub/hub-process.ts'
import { hubCommand, startHub } from '../support/hub/hub-process.ts'
import type { FalseClock } from '../support/station/false-clock.ts'
import { falseClock } from '../support/station/false-clock.ts'
import { rememberingLog, scratchFolder, startTestHost } from '../support/station/host-in-process.ts'
import { until } from '../support/station/until.ts'

const main = resolve(import.meta.dirname, '../../federation/main.ts')
const pin = '493817'
const wrongPin = '000000'
const minuteMs = 60_000

let folder: ReturnType<typeof scratchFolder>
let hub: HubProcess
let host: Host
let clock: FalseClock
let log: ReturnType<typeof rememberingLog>
let station: string

const hubData = () => join(folder.path, 'hub')
const stationData = (name = 'station') => join(folder.path, name)
const makeCode = (...of: string[]) =>
  hubCommand<{ code: string; station: string }>('code', '--data', hubData(), ...of)
const staff = (...args: string[]) =>
  hubCommand<{ pin?: string; stations: { station: string; sent: boolean }[] }>(
    ...['staff', '--data', hubData(), ...args],
  )
const give = () =>
  staff(
    ...['--station', station, '--card', 'k1', '--role', 'manager', '--name', '古丽'],
    ...['--valid-until', '2099-12-31', '--pin', pin],
  )
async function start(name?: string, code?: string): Promise<void> {
  log = rememberingLog()
  const config = { hub: hub.url, ...(code !== undefined && { code }) }
  host = await startTestHost(stationData(name), { clock, log, config })
}
async function call<C extends CallName>(name: C, input: InputOf<C>): Promise<OutputOf<C>> {
  const answer = await host.inProcessClient.call(name, input)
  if (!answer.ok) throw new Error(`${name}: ${answer.problem}`)
  return answer.value
}
const problemOf = async <C extends CallName>(name: C, input: InputOf<C>) => {
  const answer = await host.inProcessClient.call(name, input)
  return answer.ok ? undefined : answer.problem
}
const signIn = (typed: string) => call('staff.signIn', { act: v7(), card: 'k1', pin: typed })
const session = async () => {
  const answer = await signIn(pin)
  if (answer.is !== 'signed-in') throw new Error(answer.is)
  return answer.session
}
const cardState = async () => (await call('staff.cards', {})).cards.find(({ card }) => card === 'k1')?.state
const cardBecomes = (state: 'valid' | undefined) =>
  until(`the card is ${state ?? 'gone'}`, async () => {
    await host.inProcessClient.call('delivery.syncNow', {})
    return (await cardState()) === state
  })

beforeEach(async () => {
  folder = scratchFolder()
  clock = falseClock(Date.now())
  hub = await startHub(hubData())
  const made = await makeCode('--unit', '652328', '--name', '木垒县城区工会驿站')
  station = made.station
  await give()
  await start(undefined, made.code)
  await cardBecomes('valid')
})
afterEach(async () => {
  await host.stop()
  await hub.stop('SIGKILL')
  folder.remove()
})

describe('a staff card', () => {
  it('signs in without a network, and says what its holder may do', async () => {
    await hub.stop('SIGKILL')
    expect(await signIn(pin)).toMatchObject({ is: 'signed-in', card: 'k1', name: '古丽', role: 'manager' })
    expect((await call('shifts.current', { session: await session() })).shift).toBeNull()
  })

  it('is locked by five wrong PINs, over a restart and by a set clock, and opens in time', async () => {
    const left = [await signIn(wrongPin), await signIn(wrongPin), await signIn('not a PIN')]
    expect(left.map((each) => 'triesLeft' in each && each.triesLeft)).toEqual([4, 3, 2])
    await host.stop()
    await start()
    expect(await signIn(wrongPin)).toEqual({ is: 'wrong-pin', triesLeft: 1 })
    expect(await signIn(wrongPin)).toEqual({ is: 'locked-out', lockedForMs: 5 * minuteMs })

    clock.setWall(clock.wallMs() + 30 * 86_400_000)
    expect(await signIn(pin)).toMatchObject({ is: 'locked-out' })
    await host.stop()
    await start()
    clock.setWall(clock.wallMs() - 60 * 86_400_000)
    expect(await signIn(pin)).toMatchObject({ is: 'locked-out' })
    expect((await call('staff.cards', {})).cards[0]?.lockedUntil).not.toBeNull()

    clock.pass(5 * minuteMs)
    clock.setWall(Date.now())
    expect(await signIn(pin)).toMatchObject({ is: 'signed-in' })
  })

  it('ends its session when the county withdraws it, and the card is gone', async () => {
    const secret = await session()
    await staff('--card', 'k1', '--withdraw')
    await cardBecomes(undefined)
    expect(await problemOf('shifts.current', { session: secret })).toBe('not-signed-in')
    expect(await signIn(pin)).toEqual({ is: 'not-valid', why: 'no-such-card' })
  })

  it('is unreadable to a kiosk whose key is gone, and comes to one that is enrolled anew', async () => {
    await host.stop()
    renameSync(join(stationData(), 'station-sealing.json'), join(stationData(), 'elsewhere'))
    await start()
    expect(await cardState()).toBe('unreadable')
    expect(await signIn(pin)).toEqual({ is: 'not-valid', why: 'unreadable' })
    await host.stop()

    await hubCommand('revoke', '--data', hubData(), '--station', station)
    const { code } = await makeCode('--station', station)
    await start('other-kiosk', code)
    await cardBecomes('valid')
    expect(await signIn(pin)).toMatchObject({ is: 'signed-in' })
  })
})

describe('a PIN and its verifier', () => {
  it('are nowhere in the clear on the station’s disk, in its log or in what it sends; the PIN not on the hub’s', async () => {
    await signIn(pin)
    await signIn(wrongPin)
    const secret = await session()
    await host.inProcessClient.call('delivery.syncNow', {})
    await host.stop()
    const stationFiles = bytesUnder(stationData())
    const hubFiles = bytesUnder(hubData())
    const salt = /"salt":"([A-Za-z0-9_-]{22})"/.exec(hubFiles.toString('latin1'))?.[1]
    if (salt === undefined) throw new Error('the hub keeps a verifier')
    expect(stationFiles.includes('"staff.signed-in"')).toBe(true)
    for (const text of [pin, salt, secret]) expect(stationFiles.includes(text)).toBe(false)
    for (const text of [pin, secret]) expect(hubFiles.includes(text)).toBe(false)
    for (const text of [pin, wrongPin, salt, secret]) expect(JSON.stringify(log.lines)).not.toContain(text)
    expect(statSync(join(stationData(), 'station-sealing.json')).mode & 0o077).toBe(0)
    await start()
  })
})

describe('the hub', () => {
  it('publishes nothing to a station without a key to seal to, and says what to do', async () => {
    const { station: empty } = await makeCode('--unit', '652328', '--name', '未启用')
    const args = ['staff', '--data', hubData(), '--card', 'k1', '--station', empty]
    const { stdout } = await promisify(execFile)(process.execPath, [main, ...args])
    expect(stdout).toContain(`Station ${empty} has no kiosk yet`)
    expect(JSON.parse(stdout.trim().split('\n').at(-1) ?? '')).toMatchObject({
      stations: [
        { station, sent: true },
        { station: empty, sent: false },
      ],
    })
    const { cards } = await hubCommand<{ cards: object[] }>('staff', '--data', hubData(), '--list')
    expect(cards).toEqual([
      {
        ...{ card: 'k1', role: 'manager', name: '古丽', validUntil: '2099-12-31', trainings: [] },
        stations: [
          { station, sent: true },
          { station: empty, sent: false },
        ],
      },
    ])
  })

  it('enrols no kiosk whose key is none, and its code stays good', async () => {
    const { code } = await makeCode('--unit', '652328', '--name', '未启用')
    const { x } = (await toSigner(await makePrivateKey())).publicKey
    const asked = { code, key: { kty: 'OKP', crv: 'Ed25519', x }, epoch: v7(), app: '0.1.0' }
    const enrol = (sealTo?: string) =>
      fetch(`${hub.url}/v1/enrolments`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ ...asked, ...(sealTo !== undefined && { sealTo }) }),
      })
    expect((await enrol('age1qqqqqqqqqqqqqqqq')).status).toBe(400)
    expect((await enrol()).status).toBe(201)
  })
})

/** Every file below a folder, one after the other. */
function bytesUnder(folderPath: string): Buffer {
  const names = readdirSync(folderPath, { recursive: true, withFileTypes: true })
  return Buffer.concat(
    names.filter((each) => each.isFile()).map((each) => readFileSync(join(each.parentPath, each.name))),
  )
}
