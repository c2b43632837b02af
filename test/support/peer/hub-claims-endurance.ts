import { afterAll, beforeAll, describe, expect } from 'vitest'
import type { HubTrial } from './hub-trial.ts'
import { ackedOf, expectDelivered } from './hub-trial.ts'
import type { StationPeer } from './station-peer.ts'
import { WeeklyReader } from './weekly.ts'

// What a hub keeps through its own death and a backup brought back.

export function claimsOfEndurance(shared: HubTrial, options: { reports: boolean }): void {
  describe('what it acknowledged', () => {
    const trial = shared.another()
    beforeAll(() => trial.open())
    afterAll(() => trial.close())

    trial.claimNeeding('crash')('is there after it was killed', async () => {
      const station = await trial.newStation()
      for (let i = 0; i < 40; i += 1) station.visit()
      for (let to = 10; to <= 40; to += 10) {
        const answer = await station.push({ from: to - 9, to })
        expectDelivered(station, answer, to)
        await trial.hub.crash!()
        expect(await ackedOf(station)).toBe(to)
        // The same receipt, by the same key and under the same generation: it only died.
        expectDelivered(station, await station.push({ from: to - 9, to }), to)
      }
    })

    trial.claimNeeding('crash')(
      'is there when it is killed amid many senders, and nothing is there twice',
      async () => {
        const station = await trial.newStation()
        const others = Array.from({ length: 12 }, () => station.inEmptyEpoch())
        for (const one of others) for (let i = 0; i < 30; i += 1) one.visit()
        const pushOn = async (one: StationPeer) => {
          for (let from = one.acked + 1; from <= 30; from += 1) await one.push({ from, to: from })
        }
        const sending = Promise.all(others.map((one) => pushOn(one).catch(() => null)))
        await new Promise((done) => setTimeout(done, 150))
        await trial.hub.crash!()
        await sending
        for (const one of others) {
          expect(await ackedOf(one)).toBeGreaterThanOrEqual(one.acked)
          expect((await one.pushAll()).meaning).toBe('delivered')
          expect(one.acked).toBe(30)
        }
        if (!options.reports) return
        const rows = await new WeeklyReader(trial, '652328').row(station.station)
        expect(rows.visits.total).toBe(360)
      },
    )

    trial.claimNeeding('backup')(
      'is named less under a new generation after a backup was brought back, and counted once again',
      async () => {
        const station = await trial.newStation()
        for (let i = 0; i < 6; i += 1) station.visit()
        await station.push({ to: 2 })
        const bringBack = await trial.hub.backup!()
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
      },
    )
  })
}
