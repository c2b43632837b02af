import { describe, expect, it } from 'vitest'
import type { HubTrial } from './hub-trial.ts'
import { WeeklyReader } from './weekly.ts'

// Section 3 of the page: an entry counts once per origin, on whatever road it comes; what is lost is said.

export function claimsOfCopies(trial: HubTrial): void {
  const unit = '652323'
  const weekly = new WeeklyReader(trial, unit)
  const total = async (station: string) => (await weekly.row(station)).visits.total
  const lost = async () => (await weekly.read()).completeness.lost
  /** A station of host.started and four visits, its hub holding `delivered` lines of them. */
  const withVisits = async (delivered: number) => {
    const one = await trial.newStation(unit)
    one.start()
    for (let people = 1; people <= 4; people += 1) one.visit({ people })
    if (delivered > 0) await one.push({ from: 1, to: delivered })
    return one
  }

  describe('copies', () => {
    it('count where the first never came', async () => {
      const one = await withVisits(3)
      one.beginNewEpoch()
      expect((await one.pushAll()).meaning).toBe('delivered')
      expect(await total(one.station)).toBe(4)
    })

    it('count nothing where the first came before', async () => {
      const one = await withVisits(5)
      one.beginNewEpoch({ delivered: 2 })
      await one.pushAll()
      expect(await total(one.station)).toBe(4)
    })

    it('count once where the first comes after them', async () => {
      const one = await withVisits(2)
      const old = one.journal
      one.beginNewEpoch()
      await one.pushAll()
      expect(await total(one.station)).toBe(4)
      expect((await one.push({ journal: old, from: 3 })).status).toBe(200)
      expect(await total(one.station)).toBe(4)
    })

    it('count once when the old epoch comes only after them, from its beginning', async () => {
      const one = await withVisits(0)
      const old = one.journal
      one.beginNewEpoch()
      await one.pushAll()
      await one.push({ journal: old, from: 1 })
      expect(await total(one.station)).toBe(4)
    })

    it('of copies count once', async () => {
      const one = await withVisits(2)
      one.beginNewEpoch()
      await one.push({ from: 1, to: 2 })
      one.beginNewEpoch()
      await one.pushAll()
      expect(await total(one.station)).toBe(4)
      one.beginNewEpoch({ delivered: 0 })
      await one.pushAll()
      expect(await total(one.station)).toBe(4)
    })

    it('of copies count once though the epoch between never came, and nothing of it is lost', async () => {
      const before = await lost()
      const one = await withVisits(2)
      one.beginNewEpoch()
      one.visit()
      one.beginNewEpoch()
      await one.pushAll()
      expect(await total(one.station)).toBe(5)
      expect((await lost()) - before).toBe(0)
    })

    it('of copies count once though the epoch between came in part, and nothing of it is lost', async () => {
      const before = await lost()
      const one = await withVisits(2)
      one.beginNewEpoch()
      // The hub knows how far this epoch went; the rest of it comes as copies of copies.
      await one.push({ from: 1, to: 2 })
      one.beginNewEpoch()
      await one.pushAll()
      expect(await total(one.station)).toBe(4)
      expect((await lost()) - before).toBe(0)
    })

    it('of two histories count both: same epoch and seq, other bytes', async () => {
      const one = await withVisits(5)
      const branch = one.journal.branchAt(3)
      branch.add({ ...one.journal.entry(4)!, body: { category: 'sanitation', services: [], people: 7 } })
      branch.add({ ...one.journal.entry(5)!, body: { category: 'sanitation', services: [], people: 8 } })
      expect((await one.push({ journal: branch, from: 4 })).problem).toBe('fork')
      one.journal = branch
      one.beginNewEpoch({ delivered: 3 })
      expect((await one.pushAll()).meaning).toBe('delivered')
      expect(await total(one.station)).toBe(6)
    })
  })

  describe('voids across epochs', () => {
    it('take away a visit of the old epoch that its copy names', async () => {
      const one = await withVisits(5)
      one.append('visit.voided', { visit: { seq: 2 }, reason: 'mis-tap' })
      const old = one.journal
      one.beginNewEpoch()
      expect(one.journal.entry(2)).toMatchObject({ body: { visit: { epoch: old.epoch, seq: 2 } } })
      await one.pushAll()
      expect(await total(one.station)).toBe(3)
      await one.push({ journal: old, from: 6 })
      expect(await total(one.station)).toBe(3)
    })

    it('take away a visit that came as a copy, by the name of its origin', async () => {
      const one = await withVisits(2)
      const old = one.epoch
      one.beginNewEpoch()
      one.append('visit.voided', { visit: { epoch: old, seq: 4 }, reason: 'mis-tap' })
      await one.pushAll()
      expect(await total(one.station)).toBe(3)
    })

    it('take away a visit of two epochs ago, though the epoch between never came', async () => {
      const one = await withVisits(1)
      const old = one.epoch
      one.beginNewEpoch()
      await one.pushAll()
      one.append('visit.voided', { visit: { epoch: old, seq: 3 }, reason: 'mis-tap' })
      one.beginNewEpoch()
      one.beginNewEpoch()
      await one.pushAll()
      expect(await total(one.station)).toBe(3)
    })

    it('take away a visit that comes after them', async () => {
      const one = await withVisits(0)
      const old = one.journal
      one.beginNewEpoch({ delivered: 5 })
      one.append('visit.voided', { visit: { epoch: old.epoch, seq: 3 }, reason: 'mis-tap' })
      await one.pushAll()
      await one.push({ journal: old, from: 1 })
      expect(await total(one.station)).toBe(3)
    })
  })

  describe('lost entries', () => {
    it('are the seqs up to the highest tip that came on no road', async () => {
      const before = await lost()
      const one = await withVisits(0)
      const old = one.journal
      // The batch says that the station had five lines; it brings two.
      await one.push({ from: 1, to: 2 })
      one.beginNewEpoch({ damaged: [4] })
      await one.pushAll()
      expect((await lost()) - before).toBe(1)
      expect(await total(one.station)).toBe(3)
      // A stick found later brings the old epoch whole.
      await one.push({ journal: old, from: 3 })
      expect((await lost()) - before).toBe(0)
      expect(await total(one.station)).toBe(4)
    })

    it('are none before the epoch is closed, or when everything came', async () => {
      const before = await lost()
      const open = await withVisits(2)
      const whole = await withVisits(3)
      whole.beginNewEpoch()
      await whole.pushAll()
      await open.heartbeat({ journal: open.journal.branchAt(2) })
      expect((await lost()) - before).toBe(0)
    })

    it('are counted from a tip that only a heartbeat named', async () => {
      const before = await lost()
      const one = await withVisits(2)
      const old = one.journal.branchAt(2)
      await one.heartbeat({ journal: old, manifest: { tip: 2 } })
      await one.push({ from: 2, to: 2, manifest: { tip: 5 } })
      // The machine's disk came back as it was after two lines.
      one.journal = old
      one.beginNewEpoch({ delivered: 2 })
      await one.pushAll()
      expect((await lost()) - before).toBe(3)
    })
  })
}
