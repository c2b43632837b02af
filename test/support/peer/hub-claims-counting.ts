import { describe, expect, it } from 'vitest'
import { unreadable } from './hub-claims-lines.ts'
import type { HubTrial } from './hub-trial.ts'
import { dayOf, gained, WeeklyReader } from './weekly.ts'

// What the weekly report counts of the lines a hub was given, and who may read it.

export function claimsOfCounting(trial: HubTrial): void {
  const weekly = new WeeklyReader(trial, '652324')
  const station = () => trial.newStation('652324')
  const visits = async () => (await weekly.read()).totals.visits

  describe('the weekly report', () => {
    it('counts visits and their people, by category, service, day and band', async () => {
      const one = await station()
      const before = await visits()
      const day = dayOf(trial.nowMs())
      one.start()
      one.observe(trial.nowMs(), trial.nowMs())
      one.visit({ category: 'rider', services: ['rest', 'water'], people: 2 })
      one.visit({ category: 'rider', services: ['water'], people: 1 })
      one.visit({ category: 'sanitation', services: [], people: 3 })
      await one.pushAll()
      const after = await visits()
      expect([after.total - before.total, after.people - before.people]).toEqual([3, 6])
      expect(gained(before.byCategory, after.byCategory)).toEqual({ rider: 2, sanitation: 1 })
      expect(gained(before.byService, after.byService)).toEqual({ rest: 1, water: 2 })
      expect(gained(before.byDay, after.byDay)).toEqual({ [day]: 3 })
      expect(Object.values(gained(before.byBand, after.byBand))).toEqual([3])
      expect(await weekly.row(one.station)).toMatchObject({
        visits: { total: 3 },
        unread: 0,
        unverifiedTime: 0,
      })
    })

    it('counts a category and a service it does not know under their own names', async () => {
      const one = await station()
      const before = await visits()
      one.visit({ category: 'drone-pilot', services: ['foot-bath'], people: 1 })
      await one.pushAll()
      const after = await visits()
      expect(gained(before.byCategory, after.byCategory)).toEqual({ 'drone-pilot': 1 })
      expect(gained(before.byService, after.byService)).toEqual({ 'foot-bath': 1 })
      expect((await weekly.row(one.station)).unread).toBe(0)
    })

    it('counts a visit for legal help or counselling, and does not show which it was', async () => {
      const one = await station()
      const before = await visits()
      one.visit({ services: ['legal', 'water'] })
      one.visit({ services: ['counselling'] })
      await one.pushAll()
      const after = await visits()
      expect(after.total - before.total).toBe(2)
      expect(gained(before.byService, after.byService)).toEqual({ water: 1 })
    })

    it('counts a voided visit nowhere, in the same batch or a later one', async () => {
      const one = await station()
      const before = await visits()
      one.visit({ category: 'rider', services: ['water'] })
      one.visit({ category: 'courier', services: ['rest'] })
      one.append('visit.voided', { visit: { seq: 1 }, reason: 'mis-tap' })
      await one.pushAll()
      expect((await visits()).total - before.total).toBe(1)
      one.append('visit.voided', { visit: { seq: 2 }, reason: 'mis-tap' })
      one.append('visit.voided', { visit: { seq: 2 }, reason: 'twice' })
      await one.pushAll()
      expect(await visits()).toEqual(before)
      expect((await weekly.row(one.station)).visits.total).toBe(0)
    })

    it('counts a batch that came twice, overlapped or was refused once or not at all', async () => {
      const one = await station()
      const before = await visits()
      for (let i = 0; i < 4; i += 1) one.visit()
      const first = one.cut({ from: 1, to: 3 })
      await one.send(first)
      await one.send(first)
      await one.push({ from: 2, to: 4 })
      const branch = one.journal.branchAt(3)
      branch.add({ ...one.journal.entry(4)!, by: 'staff/other' })
      expect((await one.push({ journal: branch, from: 1 })).problem).toBe('fork')
      expect((await visits()).total - before.total).toBe(4)
    })

    it('counts lines it cannot read as unread, and those around them as ever', async () => {
      const one = await station()
      const at = one.iso()
      for (const [, line] of unreadable) {
        one.visit()
        const seq = one.journal.tip + 1
        one.appendLine(line.replace('"seq":2', `"seq":${seq}`).replace('2026-11-22T03:04:05.678Z', at))
        await one.pushAll()
      }
      one.visit()
      await one.pushAll()
      const row = await weekly.row(one.station)
      expect(row).toMatchObject({ unread: unreadable.length, visits: { total: unreadable.length + 1 } })
    })

    it('is also a table', async () => {
      const answer = await weekly.ask({ ending: '.csv' })
      expect(answer.status).toBe(200)
      expect(answer.headers.get('content-type')).toMatch(/^text\/csv/)
      expect(answer.bytes.toString()).toContain('652324')
    })
  })

  describe('who may read it', () => {
    it('is the unit and those above it', async () => {
      for (const unit of ['652324', '6523', '65']) {
        expect((await weekly.ask({ token: await weekly.tokenFor(unit) })).status).toBe(200)
      }
    })

    it('is not another county, a unit below it, nobody, or a station', async () => {
      const one = await station()
      const other = await weekly.tokenFor('652302')
      expect([401, 403, 404]).toContain((await weekly.ask({ token: other })).status)
      const own = await weekly.tokenFor('652324')
      expect([401, 403, 404]).toContain((await weekly.ask({ unit: '6523', token: own })).status)
      for (const token of ['', 'x', one.token()]) {
        expect([401, 403]).toContain((await weekly.ask({ token })).status)
      }
    })

    it('does not see the stations of another county', async () => {
      const [one, other] = [await station(), await trial.newStation('652302')]
      const listed = (await weekly.read()).stations.map((row) => row.station)
      expect(listed).toContain(one.station)
      expect(listed).not.toContain(other.station)
    })
  })
}
