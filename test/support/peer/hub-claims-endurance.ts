import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ackedOf, expectDelivered, expectProblem, HubTrial } from './hub-trial.ts'
import { StationPeer } from './station-peer.ts'
import { WeeklyReader } from './weekly.ts'

// What a hub keeps through its own death, a backup brought back, and a kiosk replaced.

export function claimsOfEndurance(shared: HubTrial, options: { reports: boolean }): void {
  describe('what it acknowledged', () => {
    const trial = new HubTrial(shared.make)
    beforeAll(() => trial.open())
    afterAll(() => trial.close())

    it('is there after it was killed', async ({ annotate }) => {
      if (!trial.hub.crash) return void (await annotate('this hub offers no way to kill it'))
      const station = await trial.newStation()
      for (let i = 0; i < 40; i += 1) station.visit()
      for (let to = 10; to <= 40; to += 10) {
        const answer = await station.push({ from: to - 9, to })
        expectDelivered(station, answer, to)
        await trial.hub.crash()
        expect(await ackedOf(station)).toBe(to)
        // The same receipt, by the same key and under the same generation: it only died.
        expectDelivered(station, await station.push({ from: to - 9, to }), to)
      }
    })

    it('is there when it is killed amid many senders, and nothing is there twice', async ({ annotate }) => {
      if (!trial.hub.crash) return void (await annotate('this hub offers no way to kill it'))
      const station = await trial.newStation()
      const others = Array.from({ length: 12 }, () => station.inEmptyEpoch())
      for (const one of others) for (let i = 0; i < 30; i += 1) one.visit()
      const pushOn = async (one: StationPeer) => {
        for (let from = one.acked + 1; from <= 30; from += 1) await one.push({ from, to: from })
      }
      const sending = Promise.all(others.map((one) => pushOn(one).catch(() => null)))
      await new Promise((done) => setTimeout(done, 150))
      await trial.hub.crash()
      await sending
      for (const one of others) {
        expect(await ackedOf(one)).toBeGreaterThanOrEqual(one.acked)
        expect((await one.pushAll()).meaning).toBe('delivered')
        expect(one.acked).toBe(30)
      }
      if (!options.reports) return
      const rows = await new WeeklyReader(trial, '652328').row(station.station)
      expect(rows.visits.total).toBe(360)
    })

    it('is named less under a new generation after a backup was brought back, and counted once again', async ({
      annotate,
    }) => {
      if (!trial.hub.backup) return void (await annotate('this hub offers no backup'))
      const station = await trial.newStation()
      for (let i = 0; i < 6; i += 1) station.visit()
      await station.push({ to: 2 })
      const bringBack = await trial.hub.backup()
      await station.push({ to: 5 })
      const { generation } = station.hub
      await bringBack()
      const told = await station.heartbeat()
      expect(told.receipt).toMatchObject({ acked: 2, head: station.journal.headAt(2) })
      expect(told.receipt?.generation).not.toBe(generation)
      station.hub.generation = String(told.receipt?.generation)
      expectDelivered(station, await station.push({ from: 3 }), 6)
      expect((await station.pull()).status).toBe(200)
      if (!options.reports) return
      expect((await new WeeklyReader(trial, '652328').row(station.station)).visits.total).toBe(6)
    })
  })

  describe('a replaced kiosk', () => {
    it('reads its past and goes on under a key of its own', async ({ annotate }) => {
      if (!shared.hub.codeFor)
        return void (await annotate('this hub gives no code for a station that is there'))
      const dead = await shared.newStation()
      for (let i = 0; i < 3; i += 1) dead.visit()
      const batch = dead.cut()
      await dead.send(batch)
      const next = new StationPeer({ clock: dead.clock })
      const answer = await next.enrol(shared.hub.url, await shared.hub.codeFor(dead.station))
      expect([answer.status, next.station]).toEqual([201, dead.station])
      expect((await next.epochs()).map((one) => one.epoch)).toContain(dead.epoch)
      expect((await next.batchesBack(dead.epoch, 0)).map(String)).toEqual([String(batch.bytes)])
      next.visit()
      expectDelivered(next, await next.push(), 1)
      if (!shared.hub.revoke) return
      await shared.hub.revoke(dead.station, dead.key.kid)
      dead.visit()
      expectProblem(await dead.push(), 403, 'revoked')
      expectProblem(await dead.get('/v1/epochs'), 403, 'revoked')
      next.visit()
      expectDelivered(next, await next.push(), 2)
    })
  })
}
