import { describe, expect, it } from 'vitest'
import type { HubTrial } from './hub-trial.ts'
import { expectAbout } from './hub-trial.ts'
import type { StationPeer } from './station-peer.ts'
import { WeeklyReader, weekOf } from './weekly.ts'

// Section 7 of the page as the weekly report shows it: visits on their true day, and the doubt said.

const hourMs = 3_600_000
const dayMs = 24 * hourMs

export function claimsOfTimes(trial: HubTrial): void {
  const unit = '659001'
  const weekly = new WeeklyReader(trial, unit)
  const visitAt = (one: StationPeer, atMs: number) => one.visit({}, { at: atMs })
  const startAt = (one: StationPeer, atMs: number) => one.start({ at: atMs })
  const jump = (one: StationPeer, atMs: number, byMs: number) =>
    one.append('clock.jumped', { byMs }, { by: 'host', at: atMs })
  const row = async (one: StationPeer) => weekly.row(one.station)

  describe('true time', () => {
    it.each([
      ['two days slow', -2 * dayMs],
      ['two days fast', 2 * dayMs],
      ['in 1970', Number.NEGATIVE_INFINITY],
      ['in 2099', Date.UTC(2099, 0) - Date.UTC(2026, 0)],
    ])('puts a visit of a clock %s on the true day, when it was observed', async (_, byMs) => {
      const one = await trial.newStation(unit)
      const now = trial.nowMs() - 5000
      const wall = byMs === Number.NEGATIVE_INFINITY ? 60_000 : now + byMs
      const before = await weekly.onDay(now)
      startAt(one, wall - 3000)
      visitAt(one, wall - 2000)
      one.observe(now, wall)
      visitAt(one, wall + 1000)
      await one.pushAll()
      expect((await weekly.onDay(now)) - before).toBe(2)
      expect(await row(one)).toMatchObject({ visits: { total: 2 }, unverifiedTime: 0 })
    })

    it('takes the jumps between into account, before and behind the observation', async () => {
      const one = await trial.newStation(unit)
      const now = trial.nowMs() - 60_000
      const before = await weekly.onDay(now)
      startAt(one, now - 5000 - 3 * dayMs)
      visitAt(one, now - 4000 - 3 * dayMs)
      jump(one, now - 3000, 3 * dayMs)
      one.observe(now, now)
      jump(one, now + 1000 + 5 * dayMs, 5 * dayMs)
      visitAt(one, now + 2000 + 5 * dayMs)
      await one.pushAll()
      expect((await weekly.onDay(now)) - before).toBe(2)
      expect((await row(one)).unverifiedTime).toBe(0)
    })

    it('does not let the observation of one boot speak for another', async () => {
      const one = await trial.newStation(unit)
      const now = trial.nowMs() - 60_000
      const before = await weekly.onDay(now)
      startAt(one, now - 3000)
      one.observe(now, now)
      visitAt(one, now + 1000)
      startAt(one, 10_000)
      visitAt(one, 20_000)
      await one.pushAll()
      // In 1970 by its clock: held at the true time of the last verified entry before it.
      expect((await weekly.onDay(now)) - before).toBe(2)
      expect((await row(one)).unverifiedTime).toBeGreaterThan(0)
    })

    it('holds a visit of 2099 that nothing verifies at its arrival', async () => {
      const one = await trial.newStation(unit)
      const before = await weekly.onDay(trial.nowMs())
      startAt(one, Date.UTC(2099, 0))
      visitAt(one, Date.UTC(2099, 0, 2))
      await one.pushAll()
      expect((await weekly.onDay(trial.nowMs())) - before).toBe(1)
      expect((await row(one)).unverifiedTime).toBeGreaterThan(0)
    })

    it('times again what a late observation concerns', async () => {
      const one = await trial.newStation(unit)
      const now = trial.nowMs() - 5000
      const wall = now - dayMs
      // Last week's report is frozen by the hour, so yesterday is looked at in the running week only.
      const days = weekOf(wall) === weekOf(now) ? [now, wall] : [now]
      const counts = () => Promise.all(days.map((day) => weekly.onDay(day)))
      const before = await counts()
      const since = async () => (await counts()).map((count, i) => count - before[i]!)
      startAt(one, wall - 2000)
      visitAt(one, wall - 1000)
      await one.pushAll()
      expect(await since()).toEqual([0, 1].slice(0, days.length))
      one.observe(now, wall)
      await one.pushAll()
      expect(await since()).toEqual([1, 0].slice(0, days.length))
      expect((await row(one)).unverifiedTime).toBe(0)
    })

    it('times a copy at its origin’s place', async () => {
      const one = await trial.newStation(unit)
      const now = trial.nowMs() - 60_000
      const wall = now - 2 * dayMs
      const before = await weekly.onDay(now)
      startAt(one, wall - 2000)
      one.observe(now, wall)
      await one.pushAll()
      visitAt(one, wall + 1000)
      one.beginNewEpoch({ at: one.iso(now + 2000) })
      // The clock is right now; what it reads says nothing of the old boot's entries.
      one.observe(now + 3000, now + 3000)
      await one.pushAll()
      expect((await weekly.onDay(now)) - before).toBe(1)
      expect((await row(one)).visits.total).toBe(1)
    })
  })

  describe('covered through', () => {
    const covered = async (one: StationPeer) => (await row(one)).coveredThrough

    it('is nothing before the station has spoken', async () => {
      const one = await trial.newStation(unit)
      expect((await row(one)).coveredThrough ?? null).toBeNull()
    })

    it('follows heartbeats and whole batches, not parts', async () => {
      const one = await trial.newStation(unit)
      const now = trial.nowMs()
      one.start()
      one.observe(now, now)
      await one.push({ through: one.iso(now - 30_000) })
      expectAbout(await covered(one), now - 30_000, 1000)
      one.visit()
      one.visit()
      await one.push({ to: 3, through: one.iso(now - 20_000) })
      expectAbout(await covered(one), now - 30_000, 1000)
      await one.push({ through: one.iso(now - 15_000) })
      expectAbout(await covered(one), now - 15_000, 1000)
      await one.heartbeat({ through: one.iso(now - 10_000) })
      expectAbout(await covered(one), now - 10_000, 1000)
    })

    it('never goes back', async () => {
      const one = await trial.newStation(unit)
      const now = trial.nowMs()
      await one.heartbeat({ through: one.iso(now - 1000) })
      await one.heartbeat({ through: one.iso(now - hourMs) })
      expectAbout(await covered(one), now - 1000, 1000)
    })

    it('is never later than the hub’s own clock', async () => {
      const one = await trial.newStation(unit)
      await one.heartbeat({ through: '2099-01-01T00:00:00.000Z' })
      expectAbout(await covered(one), trial.nowMs(), 10_000)
      expect(Date.parse(String(await covered(one)))).toBeLessThanOrEqual(trial.nowMs() + 1000)
    })

    it('is timed like an entry after the tip', async () => {
      const one = await trial.newStation(unit)
      const now = trial.nowMs() - 60_000
      const wall = now - 5 * hourMs
      startAt(one, wall - 1000)
      one.observe(now, wall)
      await one.push({ through: one.iso(wall + 20_000) })
      expectAbout(await covered(one), now + 20_000, 1000)
    })
  })

  describe('completeness', () => {
    const own = new WeeklyReader(trial, '659004')
    const states = async () => (await own.read()).completeness

    it('tells complete, partial and silent stations apart', async () => {
      const before = await states()
      const silent = await trial.newStation('659004')
      expect(await states()).toMatchObject({ stations: before.stations + 1, silent: before.silent + 1 })
      silent.visit()
      await silent.pushAll()
      expect(await states()).toMatchObject({
        complete: before.complete + 1,
        silent: before.silent,
        partial: before.partial,
      })
    })

    it('calls a station that lost an entry partial', async () => {
      const before = await states()
      const one = await trial.newStation('659004')
      one.visit()
      one.visit()
      await one.push({ to: 1 })
      one.beginNewEpoch({ damaged: [2] })
      await one.pushAll()
      const { complete, partial, lost } = await states()
      expect([complete - before.complete, partial - before.partial, lost - before.lost]).toEqual([0, 1, 1])
    })
  })
}
