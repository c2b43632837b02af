import { describe, expect, it } from 'vitest'
import type { HubTrial } from './hub-trial.ts'
import { ackedOf, expectConflict, expectDelivered, expectOneOf, isListed } from './hub-trial.ts'
import { chainStart } from './journal.ts'
import { digest } from './wire.ts'

// Heartbeats and a station's change of key: batches that add nothing, and the line that changes who signs.

export function claimsOfHeartbeats(trial: HubTrial): void {
  describe('heartbeats', () => {
    it('takes one before any entry, and lists the epoch', async () => {
      const station = trial.emptyEpoch()
      expectDelivered(station, await station.heartbeat(), 0)
      expect(await isListed(station)).toBe(true)
      station.visit()
      expectDelivered(station, await station.push(), 1)
    })

    it('takes one after the lines, again and again', async () => {
      const station = trial.emptyEpoch()
      station.visit()
      await station.push()
      expectDelivered(station, await station.heartbeat(), 1)
      expectDelivered(station, await station.heartbeat(), 1)
    })

    it('says gap to one beyond what it holds, and opens no epoch for it', async () => {
      const station = trial.emptyEpoch()
      for (let i = 0; i < 3; i += 1) station.visit()
      const nothing = { problem: 'gap', acked: 0, head: chainStart(station.epoch) }
      expectConflict(station, await station.heartbeat(), nothing)
      expect(await isListed(station)).toBe(false)
      await station.push({ from: 1, to: 2 })
      expectConflict(station, await station.heartbeat(), { problem: 'gap', acked: 2 })
    })

    it('says fork to one whose prev is not the held head', async () => {
      const station = trial.emptyEpoch()
      station.visit()
      await station.push()
      const other = digest('elsewhere')
      const answer = await station.heartbeat({ manifest: { prev: other, head: other } })
      expectConflict(station, answer, { problem: 'fork', acked: 1 })
    })

    it('tells a station that was rolled back how much it holds', async () => {
      const station = trial.emptyEpoch()
      for (let i = 0; i < 3; i += 1) station.visit()
      await station.push()
      const answer = await station.heartbeat({ journal: station.journal.branchAt(1) })
      expectDelivered(station, answer, 3)
    })

    it('does not take a heartbeat whose head is not its prev', async () => {
      const station = trial.emptyEpoch()
      const answer = await station.heartbeat({ manifest: { head: digest('elsewhere') } })
      expectOneOf(answer, [
        [422, 'corrupt'],
        [400, 'malformed'],
      ])
      expect(await isListed(station)).toBe(false)
    })
  })

  describe('a changed key of a station', () => {
    it('takes lines by the old key through station.rekeyed, and by the new one after it', async () => {
      const station = await trial.newStation()
      station.visit()
      const old = station.key
      station.rekey()
      station.visit()
      expectDelivered(station, await station.push({ from: 1, to: 2, key: old }), 2)
      expectDelivered(station, await station.push({ from: 3 }), 3)
      expectDelivered(station, await station.heartbeat(), 3)
    })

    it('takes the old lines again by the key of their time', async () => {
      const station = await trial.newStation()
      station.visit()
      const old = station.key
      station.rekey()
      station.visit()
      await station.pushAll()
      expectDelivered(station, await station.push({ from: 1, to: 2, key: old }), 3)
    })

    it('takes nothing by the old key after station.rekeyed', async () => {
      const station = await trial.newStation()
      const old = station.key
      station.rekey()
      station.visit()
      await station.push({ from: 1, to: 1, key: old })
      expectOneOf(await station.push({ from: 2, key: old }), [
        [401, 'bad-signature'],
        [403, 'revoked'],
      ])
      expect(await ackedOf(station)).toBe(1)
    })

    it('takes no batch that spans the change', async () => {
      const station = await trial.newStation()
      const old = station.key
      station.visit()
      station.rekey()
      station.visit()
      for (const key of [old, station.key]) {
        expectOneOf(await station.push({ from: 1, key }), [
          [401, 'bad-signature'],
          [422, 'corrupt'],
          [400, 'malformed'],
        ])
      }
    })

    it('takes tokens by the new key', async () => {
      const station = await trial.newStation()
      station.rekey()
      await station.pushAll()
      expect(await ackedOf(station)).toBe(1)
    })
  })
}
