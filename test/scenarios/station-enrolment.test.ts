// How a station joins: by a sheet scanned or a code typed, once, and again after its key was withdrawn.
import { v7 } from 'uuid'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CallName, InputOf } from '../../station/contract/calls.ts'
import type { Host } from '../../station/start-host.ts'
import { HubPeer } from '../support/peer/hub-peer.ts'
import { newKey, thumbprint } from '../support/peer/wire.ts'
import { scratchFolder, startTestHost } from '../support/station/host-in-process.ts'
import { until } from '../support/station/until.ts'

let hub: HubPeer
let folder: ReturnType<typeof scratchFolder>
let host: Host
beforeEach(async () => {
  hub = await HubPeer.open()
  folder = scratchFolder()
  host = await startTestHost(folder.path)
})
afterEach(async () => {
  await host.stop()
  await hub.close()
  folder.remove()
})

const call = <C extends CallName>(name: C, input: InputOf<C>) => host.inProcessClient.call(name, input)
const enrol = (code: string, key = thumbprint(hub.key.jwk)) =>
  call('enrolment.enrol', { hub: hub.url, code, key })
const delivery = async () => {
  const answer = await call('delivery.status', {})
  if (!answer.ok) throw new Error(answer.problem)
  return answer.value
}
const delivered = () =>
  until('delivered', async () => {
    const { state } = await delivery()
    if (state !== 'delivering' && state !== 'up-to-date') await call('delivery.syncNow', {})
    return state === 'up-to-date'
  })
const checkIn = () => call('visits.checkIn', { act: v7(), category: 'rider', services: ['water'] })
/** As a hub counts them: a copy of a line that came as well is no visit more. */
const visitsAtHub = (station: string) => {
  const visits = hub.lines(station).filter(({ line }) => line.includes('"visit.checked-in"'))
  const origins = visits.map(({ epoch, seq, line }) => {
    const { was = { epoch, seq } } = JSON.parse(line) as { was?: { epoch: string; seq: number } }
    return `${was.epoch}/${was.seq}`
  })
  return new Set(origins).size
}
const enrolments = () =>
  hub.calls
    .filter(({ path }) => path === '/v1/enrolments')
    .map(({ body }) => JSON.parse(body.toString()) as { key: { x: string }; epoch: string })

describe('looking at a hub', () => {
  it('shows what to compare when the code was typed', async () => {
    const { code } = hub.addCode()
    const key = thumbprint(hub.key.jwk)
    expect(await call('enrolment.look', { hub: `${hub.url}/`, code: code.toLowerCase() })).toEqual({
      ...{ ok: true },
      value: { hub: hub.url, code, key, fingerprint: key.slice(0, 12), matchesSheet: null },
    })
  })

  it.each([
    ['knows the hub of the sheet', (own: string) => own, true],
    ['knows another hub from it', () => thumbprint(newKey().jwk), false],
  ])('%s when it was scanned', async (_, keyOf, matchesSheet) => {
    const { code } = hub.addCode()
    const key = keyOf(thumbprint(hub.key.jwk))
    const scanned = `waystation:enrol?hub=${encodeURIComponent(hub.url)}&code=${code}&key=${key}`
    expect(await call('enrolment.look', { scanned })).toMatchObject({ ok: true, value: { matchesSheet } })
  })

  it('knows a hub whose key has changed since the sheet was printed', async () => {
    const { code } = hub.addCode()
    const key = thumbprint(hub.key.jwk)
    hub.rotateKey()
    const scanned = `waystation:enrol?hub=${hub.url}&code=${code}&key=${key}`
    expect(await call('enrolment.look', { scanned })).toMatchObject({
      value: { matchesSheet: true, key: thumbprint(hub.key.jwk) },
    })
  })

  it('spends nothing and refuses what is no code or no hub', async () => {
    expect(await call('enrolment.look', { scanned: 'https://example.org' })).toEqual({
      ok: false,
      problem: 'bad-code',
    })
    expect(await call('enrolment.look', { hub: hub.url, code: 'U' })).toEqual({
      ok: false,
      problem: 'bad-code',
    })
    hub.misbehave({ name: 'portal' }, { path: '/v1' })
    const { code } = hub.addCode()
    expect(await call('enrolment.look', { hub: hub.url, code })).toEqual({
      ok: false,
      problem: 'hub-unreachable',
    })
    expect(enrolments()).toEqual([])
  })
})

describe('enrolling', () => {
  it('makes it a station, and what it had recorded before is delivered', async () => {
    await checkIn()
    const { code, station } = hub.addCode({ name: '木垒县城区工会驿站' })
    expect(await enrol(code)).toEqual({
      ...{ ok: true, value: { station, name: '木垒县城区工会驿站', unit: '652328' } },
    })
    await delivered()
    expect(visitsAtHub(station)).toBe(1)
    expect(await call('kiosk.describe', {})).toMatchObject({ value: { station: { id: station } } })
    expect(await enrol(hub.addCode().code)).toEqual({ ok: false, problem: 'already-enrolled' })
  })

  it('is not begun with a hub of another key, and the code is not spent', async () => {
    const { code } = hub.addCode()
    expect(await enrol(code, thumbprint(newKey().jwk))).toEqual({ ok: false, problem: 'wrong-hub-key' })
    expect(enrolments()).toEqual([])
    expect(await enrol(code)).toMatchObject({ ok: true })
  })

  it('is repeated with the same key after a lost answer, over a restart too', async () => {
    const { code } = hub.addCode()
    hub.misbehave({ name: 'lost-answer' }, { path: '/v1/enrolments', times: 2 })
    expect(await enrol(code)).toEqual({ ok: false, problem: 'hub-unreachable' })
    await host.stop()
    host = await startTestHost(folder.path)
    expect(await enrol(code)).toEqual({ ok: false, problem: 'hub-unreachable' })
    expect(await enrol(code)).toMatchObject({ ok: true })
    expect(new Set(enrolments().map(({ key }) => key.x)).size).toBe(1)
    await delivered()
  })

  it.each([
    ['bad-code', () => 'ZZZZZZZZZZ'],
    ['code-expired', () => hub.addCode({ expired: true }).code],
    ['bad-code', () => 'too short'],
  ])('says %s', async (problem, codeOf) => {
    expect(await enrol(codeOf())).toEqual({ ok: false, problem })
  })

  it('says code-used of a code that another station has spent', async () => {
    const { code } = hub.addCode()
    const other = scratchFolder()
    const otherHost = await startTestHost(other.path, { config: { hub: hub.url, code } })
    await until('the other enrolled', () => hub.state.codes.get(code)?.usedBy !== null)
    expect(await enrol(code)).toEqual({ ok: false, problem: 'code-used' })
    await otherHost.stop()
    other.remove()
  })
})

describe('a station whose key was withdrawn', () => {
  it('keeps everything, is enrolled again with a new key, and delivers it in a new epoch', async () => {
    const { code, station } = hub.addCode()
    await enrol(code)
    await checkIn()
    await delivered()
    hub.revoke(station)
    await checkIn()
    await call('delivery.syncNow', {})
    await until('revoked', async () => (await delivery()).state === 'revoked')
    expect((await delivery()).waiting).toBeGreaterThan(0)
    const again = hub.addCode({ station }).code
    expect(await enrol(again)).toMatchObject({ ok: true, value: { station } })
    await delivered()
    const [first, second] = enrolments()
    expect(second?.key.x).not.toBe(first?.key.x)
    expect(visitsAtHub(station)).toBe(2)
    expect(await delivery()).toMatchObject({ epochsBegun: 2, waiting: 0 })
    expect(new Set(hub.lines(station).map(({ epoch }) => epoch))).toEqual(
      new Set([first?.epoch, second?.epoch]),
    )
  })

  it.each(['revoked', 'unknown-station', 'bad-signature'])(
    'believes %s from the road as little as anything unsigned: it keeps its trust, goes on trying, and delivers',
    async (problem) => {
      const { code, station } = hub.addCode()
      await enrol(code)
      await checkIn()
      await delivered()
      hub.misbehave({ name: 'problem', problem, status: 403 }, { path: '/v1/' })
      await checkIn()
      const asked = () => hub.calls.filter(({ path }) => path === '/v1/batches').length
      const before = asked()
      await call('delivery.syncNow', {})
      await until('refused', async () => (await delivery()).lastFault === problem)
      expect((await delivery()).nextTryAt).not.toBeNull()
      await until('tried again by itself', () => asked() > before + 1)
      expect(await checkIn()).toMatchObject({ ok: true })
      hub.behave()
      await delivered()
      expect(visitsAtHub(station)).toBe(3)
      expect(await delivery()).toMatchObject({ epochsBegun: 1 })
      expect(enrolments()).toHaveLength(1)
    },
  )

  it('is not enrolled by a hub it does not trust, whose code is not spent', async () => {
    const { code, station } = hub.addCode()
    await enrol(code)
    const foreign = await HubPeer.open()
    hub.misbehave({ name: 'problem', problem: 'revoked', status: 403 })
    await call('delivery.syncNow', {})
    await until('revoked', async () => (await delivery()).state === 'revoked')
    const other = { hub: foreign.url, code: foreign.addCode().code, key: thumbprint(foreign.key.jwk) }
    expect(await call('enrolment.enrol', other)).toEqual({ ok: false, problem: 'wrong-hub-key' })
    expect(foreign.calls.filter(({ path }) => path === '/v1/enrolments')).toEqual([])
    await foreign.close()
    hub.behave()
    await checkIn()
    await delivered()
    expect(visitsAtHub(station)).toBe(1)
  })
})
