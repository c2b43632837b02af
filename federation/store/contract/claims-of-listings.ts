import { describe, expect, it } from 'vitest'
import type { ListingAct } from '../nouns/listings.ts'
import type { StoreWrites } from '../store.ts'
import type { StoreOnTrial } from './store-on-trial.ts'

const epoch = '0197b3a0-0000-7000-8000-000000000001'
const name = { station: 'a', epoch, seq: 5 }
const posting = { ...name, postedMs: 50, title: '卸货工', until: '2026-12-05', job: '{}' }
const act: ListingAct = {
  ...{ listing: 'l', rev: 1, unit: 'u', actsAs: 'who', atMs: 10 },
  shown: { kind: 'notice', title: '通知', from: null, until: '2026-12-05' },
}

export function claimsOfListings(on: StoreOnTrial): void {
  describe('listings', () => {
    const write = (job: (listings: StoreWrites['listings']) => Promise<void>) =>
      on.store.write((w) => job(w.listings))

    it('have their newest act before any instant, and the last publication behind a withdrawal', async () => {
      const gone: ListingAct = { ...act, rev: 2, shown: null, atMs: 20 }
      const other: ListingAct = { ...act, listing: 'm', unit: null, atMs: 15 }
      await write(async (w) => {
        for (const each of [act, other, gone]) await w.addAct(each)
      })
      const until = (ms: number) => on.store.read((r) => r.listings.actsBefore(ms))
      expect(await until(10)).toEqual([])
      expect(await until(20)).toEqual([act, other])
      expect(await until(21)).toEqual([other, gone])
      expect(await on.store.read((r) => r.listings.lastShown('l'))).toEqual(act)
      expect(await on.store.read((r) => r.listings.lastShown('n'))).toBeUndefined()
      expect(await on.store.read((r) => r.listings.actsOf('l'))).toEqual([gone, act])
    })

    it('that managers post are kept as they first came, and taken down in any order', async () => {
      await write(async (w) => {
        await w.addPosting(posting)
        await w.addPosting({ ...posting, title: 'second' })
        await w.withdrawPosting({ ...name, seq: 6 }, 'filled')
        await w.withdrawPosting({ ...name, seq: 6 }, 'mistake')
      })
      const find = (seq: number) => on.store.read((r) => r.listings.posting({ ...name, seq }))
      expect(await find(5)).toEqual({ ...posting, withdrawn: undefined, decision: undefined })
      expect(await find(6)).toBeUndefined()
      await write(async (w) => {
        await w.addPosting({ ...posting, seq: 6, postedMs: 60 })
        await w.addPosting({ ...posting, station: 'b' })
        await w.decide(name, { decision: 'approved', by: 'who', atMs: 70 })
      })
      const all = await on.store.read((r) => r.listings.postings(['a'], 10))
      expect(all).toEqual([
        { ...posting, seq: 6, postedMs: 60, withdrawn: 'filled', decision: undefined },
        { ...posting, withdrawn: undefined, decision: { decision: 'approved', by: 'who', atMs: 70 } },
      ])
      expect(await on.store.read((r) => r.listings.postings(['a'], 1))).toHaveLength(1)
    })

    it('are looked at so often by station and day', async () => {
      const looks = { station: 'a', day: '2026-11-22', listing: 'l', times: 2 }
      await write(async (w) => {
        await w.addLooks(looks)
        await w.addLooks({ ...looks, times: 3 })
        await w.addLooks({ ...looks, day: '2026-11-23' })
        await w.addLooks({ ...looks, station: 'b' })
      })
      const of = (fromDay: string, toDay: string) =>
        on.store.read((r) => r.listings.looks({ stations: ['a'], fromDay, toDay }))
      expect(await of('2026-11-22', '2026-11-22')).toEqual([{ ...looks, times: 5 }])
      expect(await of('2026-11-01', '2026-11-30')).toHaveLength(2)
    })
  })
}
