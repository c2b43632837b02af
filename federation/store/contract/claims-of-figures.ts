import { describe, expect, it } from 'vitest'
import type { Stretch, Tally } from '../nouns/timelines.ts'
import type { StoreOnTrial } from './store-on-trial.ts'

function aStretch(change: Partial<Stretch> = {}): Stretch {
  return {
    timeline: 1,
    from: 1,
    boot: 1,
    started: true,
    jumpMs: 0,
    observedMs: undefined,
    firstSeq: 1,
    firstAtMs: 10,
    lastSeq: 4,
    lastAtMs: 40,
    offsetMs: undefined,
    lowerMs: undefined,
    upperMs: undefined,
    held: 0,
    ...change,
  }
}

function aTally(change: Partial<Tally> = {}): Tally {
  return {
    ...{ entries: 1, unverified: 0, visits: 1, people: 2, byCategory: { rider: 1 }, byService: {} },
    ...{ byBand: { '08-12': 1 }, ratings: {}, reach: { '08-12': [1, 2] } },
    ...change,
  }
}

export function claimsOfFigures(on: StoreOnTrial): void {
  describe('timelines', () => {
    it('find the stretch of a seq, the last one, and the last verified before a boot', async () => {
      const rows = [
        aStretch({ offsetMs: 5 }),
        aStretch({ from: 5, boot: 5 }),
        aStretch({ from: 9, boot: 5, jumpMs: 3, upperMs: 8 }),
        aStretch({ timeline: 2, from: 1 }),
      ]
      await on.store.write(async (w) => {
        for (const row of rows) await w.timelines.saveStretch(row)
      })
      const found = await on.store.read(async (r) => ({
        at: await Promise.all([1, 4, 5, 12].map(async (seq) => (await r.timelines.stretchAt(1, seq))?.from)),
        last: await r.timelines.lastStretch(1),
        verified: (await r.timelines.lastVerifiedBefore(1, 9))?.from,
        from5: (await r.timelines.stretches(1, 5)).map(({ from }) => from),
      }))
      expect(found).toEqual({ at: [1, 1, 5, 9], last: rows[2], verified: 1, from5: [5, 9] })
      await on.store.write((w) => w.timelines.removeStretches(1, 5, 8))
      expect((await on.store.read((r) => r.timelines.stretches(1, 1))).map(({ from }) => from)).toEqual([
        1, 9,
      ])
    })

    it('keep tallies by stretch and day, and sum them by station and day', async () => {
      const key = { station: 'a-0001', timeline: 1, stretch: 1, day: '2026-11-16' }
      await on.store.write(async (w) => {
        await w.stations.add({ id: 'a-0001', name: 'x', unit: 'a', createdMs: 1, fromDay: '2026-01-01' })
        await w.timelines.saveTally(key, aTally())
        await w.timelines.saveTally(
          { ...key, stretch: 5 },
          aTally({ byCategory: { rider: 2, constructor: 1 } }),
        )
        await w.timelines.saveTally({ ...key, timeline: 2, day: '2026-11-17' }, aTally())
      })
      const range = { fromDay: '2026-11-16', toDay: '2026-11-16' }
      const all = await on.store.read((r) => r.figures.days(range))
      expect(all).toEqual([
        {
          ...{ station: 'a-0001', day: '2026-11-16', entries: 2, unverified: 0, visits: 2, people: 4 },
          ...{ byCategory: { rider: 3, constructor: 1 }, byService: {}, byBand: { '08-12': 2 }, ratings: {} },
        },
      ])
      expect(await on.store.read((r) => r.figures.days({ ...range, stations: ['b-0001'] }))).toEqual([])
      const visitDays = (stations: string[]) =>
        on.store.read((r) => r.figures.visitDays({ ...range, stations }))
      expect(await visitDays(['a-0001', 'b-0001'])).toEqual([
        { station: 'a-0001', day: '2026-11-16', visits: 2, byBand: { '08-12': 2 } },
      ])
      expect(await visitDays(['b-0001'])).toEqual([])
      await on.store.write((w) => w.timelines.removeTallies({ timeline: 1, from: 5 }))
      expect(await on.store.read((r) => r.timelines.talliesOf({ timeline: 1, from: 1 }))).toEqual([
        { day: '2026-11-16', tally: aTally() },
      ])
      expect(await on.store.read((r) => r.timelines.tally({ ...key, stretch: 5 }))).toBeUndefined()
    })

    it('keep voids until they are taken back', async () => {
      const visit = { noun: 'visit', timeline: 1, seq: 3, digest: '', via: 1 } as const
      await on.store.write(async (w) => {
        await w.timelines.addVoid(visit)
        await w.timelines.addVoid(visit)
        await w.timelines.addVoid({ ...visit, seq: 9 })
        await w.timelines.addVoid({ ...visit, noun: 'stock' })
      })
      expect(await on.store.read((r) => r.timelines.voids(1, 1, 5))).toEqual([
        { ...visit, noun: 'stock' },
        visit,
      ])
      await on.store.write((w) => w.timelines.removeVoid(visit))
      expect(await on.store.read((r) => r.timelines.voids(1, 1, 5))).toEqual([{ ...visit, noun: 'stock' }])
    })
  })

  describe('contacts', () => {
    it('keep the first, the last and the longest gap of a day', async () => {
      const heard = (atMs: number, entries: number) =>
        on.store.write((w) =>
          w.figures.addContact({ station: 'a-0001', day: '2026-11-16', atMs, batches: 1, entries }),
        )
      await heard(100, 3)
      await heard(150, 0)
      await heard(400, 2)
      await heard(410, 0)
      const contacts = await on.store.read((r) =>
        r.figures.contacts({ stations: ['a-0001'], fromDay: '2026-11-16', toDay: '2026-11-17' }),
      )
      expect(contacts).toEqual([
        {
          ...{ station: 'a-0001', day: '2026-11-16', firstMs: 100, lastMs: 410 },
          ...{ longestGapMs: 250, batches: 4, entries: 5 },
        },
      ])
    })
  })

  describe('reports', () => {
    it('keep every revision, and marks until they are cleared as they were seen', async () => {
      const revision = { unit: 'u', period: '2026-W47', revision: 1, madeMs: 5, body: '{}' }
      const mark = { station: 'a', week: '2026-W47', changedMs: 10 }
      await on.store.write(async (w) => {
        await w.reports.add(revision)
        await w.reports.add({ ...revision, revision: 2 })
        await w.reports.markDirty(mark)
        await w.reports.markDirty({ ...mark, week: '2026-W46' })
      })
      expect(await on.store.read((r) => r.reports.newest('u', '2026-W47'))).toMatchObject({ revision: 2 })
      expect(await on.store.read((r) => r.reports.isFrozen('u', '2026-W47'))).toBe(true)
      expect(await on.store.read((r) => r.reports.isFrozen('u', '2026-W46'))).toBe(false)
      expect(await on.store.read((r) => r.reports.find('u', '2026-W47', 1))).toEqual(revision)
      const keep = (body: string) =>
        on.store.write((w) => w.reports.keepGrounds({ unit: 'u', period: '2026-W47', body }))
      await keep('{}')
      await keep('{"a":1}')
      expect(await on.store.read((r) => r.reports.grounds('u', '2026-W47'))).toBe('{"a":1}')
      expect(await on.store.read((r) => r.reports.grounds('u', '2026-W46'))).toBeUndefined()
      const seen = await on.store.read((r) => r.reports.dirtyWeeks())
      await on.store.write((w) => w.reports.markDirty({ ...mark, changedMs: 20 }))
      await on.store.write((w) => w.reports.clearDirty(seen))
      expect(await on.store.read((r) => r.reports.dirtyWeeks())).toEqual([{ ...mark, changedMs: 20 }])
    })

    it('keep marks of longer periods by unit until they are cleared as they were seen', async () => {
      const mark = { unit: 'u', period: '2026-11', changedMs: 10 }
      await on.store.write(async (w) => {
        await w.reports.markDirtyPeriod(mark)
        await w.reports.markDirtyPeriod({ ...mark, unit: 'v' })
      })
      const seen = await on.store.read((r) => r.reports.dirtyPeriods())
      expect(seen).toEqual([mark, { ...mark, unit: 'v' }])
      await on.store.write((w) => w.reports.markDirtyPeriod({ ...mark, changedMs: 20 }))
      await on.store.write((w) => w.reports.clearDirtyPeriods(seen))
      expect(await on.store.read((r) => r.reports.dirtyPeriods())).toEqual([{ ...mark, changedMs: 20 }])
    })

    it('keep what is told of sensitive counts, of a week or a year', async () => {
      await on.store.write((w) => w.reports.addSensitive({ period: '2026', madeMs: 5, body: '{}' }))
      expect(await on.store.read((r) => r.reports.sensitive('2026'))).toEqual({
        period: '2026',
        madeMs: 5,
        body: '{}',
      })
      expect(await on.store.read((r) => r.reports.sensitive('2026-W47'))).toBeUndefined()
    })
  })
}
