import { randomBytes } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Signer } from '../../protocol/keys.ts'
import { makePrivateKey, toSigner } from '../../protocol/keys.ts'
import type { HubInProcess } from '../../test/support/hub/hub-in-process.ts'
import { cutFrom, openHubInProcess } from '../../test/support/hub/hub-in-process.ts'
import { epochs, journalWriter } from '../../test/support/hub/journal-writer.ts'
import { makeDayClock } from '../timelines/day-clock.ts'
import { enrol } from './enrol.ts'
import type { CodeAsked } from './make-code.ts'
import { makeCode } from './make-code.ts'

const hourMs = 3_600_000
let hub: HubInProcess
let signer: Signer
beforeEach(async () => {
  hub = await openHubInProcess()
  signer = await toSigner(await makePrivateKey())
})
afterEach(() => hub.close())

async function newCode(asked: CodeAsked = { unit: '652328', name: '木垒县城区工会驿站' }) {
  const days = makeDayClock('Asia/Shanghai')
  const made = await makeCode({ store: hub.store, clock: () => hub.clock.nowMs, randomBytes, days }, asked)
  if (!made.ok) throw new Error(made.why)
  return made
}

async function outcomeOf(code: string, by: { signer?: Signer; address?: string; epoch?: string } = {}) {
  const { epoch = epochs[0], address = '10.0.0.1' } = by
  const request = { code, key: (by.signer ?? signer).publicKey, epoch, app: '0.1.0' }
  const enrolled = await enrol(hub, { request, address, nowMs: hub.clock.nowMs })
  return enrolled.ok ? enrolled.answer.station.id : enrolled.problem
}

describe('a code', () => {
  it('names stations by their unit, one after the other', async () => {
    expect((await newCode()).station).toBe('652328-0001')
    expect((await newCode()).station).toBe('652328-0002')
    expect((await newCode({ unit: '6523-zd', name: '准东' })).station).toBe('6523-zd-0001')
  })

  it('is taken as people type it', async () => {
    const { code, station } = await newCode()
    const typed = ` ${code.slice(0, 5).toLowerCase()}-${code.slice(5)} `
      .replaceAll('0', 'O')
      .replaceAll('1', 'l')
    expect(await outcomeOf(typed)).toBe(station)
  })

  it('is not spent on a key that was revoked', async () => {
    const { station } = await newCode()
    const first = await newCode({ station })
    expect(await outcomeOf(first.code)).toBe(station)
    const { kid } = signer
    await hub.store.write((w) => w.stations.revokeKey(station, kid, hub.clock.nowMs))
    const second = await newCode({ station })
    expect(await outcomeOf(second.code)).toBe('revoked')
    const other = await toSigner(await makePrivateKey())
    expect(await outcomeOf(second.code, { signer: other })).toBe(station)
  })

  it('is good for 72 hours, and for ever for the key that used it', async () => {
    const { code, station } = await newCode()
    hub.clock.nowMs += 72 * hourMs
    expect(await outcomeOf(code)).toBe('code-expired')
    hub.clock.nowMs -= 1
    expect(await outcomeOf(code)).toBe(station)
    hub.clock.nowMs += 1000 * hourMs
    expect(await outcomeOf(code)).toBe(station)
    expect(await outcomeOf(code, { signer: await toSigner(await makePrivateKey()) })).toBe('code-used')
  })

  it('makes a station expected from the moment it is used', async () => {
    const { code, station } = await newCode()
    const enrolledMs = async () => (await hub.store.read((r) => r.stations.find(station)))?.enrolledMs
    expect(await enrolledMs()).toBeUndefined()
    hub.clock.nowMs += 5 * hourMs
    await outcomeOf(code)
    expect(await enrolledMs()).toBe(hub.clock.nowMs)
  })

  it('is kept only as its hash', async () => {
    const { code } = await newCode()
    expect(await hub.store.read((r) => r.enrolment.code(code))).toBeUndefined()
  })
})

describe('guesses', () => {
  const guess = (address: string) => outcomeOf('ZZZZZZZZZZ', { address })

  it('run out for an address after twenty, good codes too, and come back with time', async () => {
    const { code, station } = await newCode()
    for (let i = 0; i < 20; i++) expect(await guess('10.0.0.1')).toBe('bad-code')
    expect(await guess('10.0.0.1')).toBe('slow-down')
    expect(await outcomeOf(code)).toBe('slow-down')
    expect(await outcomeOf(code, { address: '10.0.0.2' })).toBe(station)
    hub.clock.nowMs += 6000
    expect(await guess('10.0.0.1')).toBe('bad-code')
    expect(await guess('10.0.0.1')).toBe('slow-down')
  })

  it('run out for everybody after a thousand', async () => {
    for (let i = 0; i < 1000; i++) expect(await guess(`10.1.${i >> 8}.${i & 255}`)).toBe('bad-code')
    expect(await guess('10.2.0.0')).toBe('slow-down')
    hub.clock.nowMs += 1000
    expect(await guess('10.2.0.0')).toBe('bad-code')
  }, 30_000)

  it('are not made by using a good code', async () => {
    for (let i = 0; i < 30; i++) {
      const { code, station } = await newCode()
      expect(await outcomeOf(code, { signer: await toSigner(await makePrivateKey()) })).toBe(station)
    }
  })
})

describe('a kiosk in the place of another', () => {
  it('becomes the same station, reads its past, and ends the old key’s time', async () => {
    const first = await newCode()
    await outcomeOf(first.code)
    const old = { station: first.station, signer }
    await hub.intake.accept(await cutFrom(journalWriter(epochs[1]).visits(2), old, { from: 1, to: 2 }))
    const fresh = await toSigner(await makePrivateKey())
    const again = await newCode({ station: first.station })
    expect(again.station).toBe(first.station)
    expect(await outcomeOf(again.code, { signer: fresh, epoch: epochs[2] })).toBe(first.station)
    const opening = (epoch: string, by: Signer) =>
      cutFrom(journalWriter(epoch).visits(1), { station: first.station, signer: by }, { from: 1, to: 1 })
    expect(await hub.intake.accept(await opening(epochs[3], signer))).toMatchObject({
      problem: 'bad-signature',
    })
    expect(await hub.intake.accept(await opening(epochs[3], fresh))).toMatchObject({ ok: true })
  })

  it('that kept its journal goes on with it under the new key, once the old one is revoked', async () => {
    const first = await newCode()
    await outcomeOf(first.code)
    const journal = journalWriter(epochs[1]).visits(3)
    const cut = (by: Signer, from: number) =>
      cutFrom(journal, { station: first.station, signer: by }, { from, to: from, tip: 3 })
    await hub.intake.accept(await cut(signer, 1))
    await hub.store.write((w) => w.stations.revokeKey(first.station, signer.kid, hub.clock.nowMs))
    expect(await hub.intake.accept(await cut(signer, 2))).toMatchObject({ problem: 'revoked' })
    const fresh = await toSigner(await makePrivateKey())
    const again = await newCode({ station: first.station })
    await outcomeOf(again.code, { signer: fresh, epoch: epochs[1] })
    expect(await hub.intake.accept(await cut(fresh, 2))).toMatchObject({ ok: true })
  })
})
