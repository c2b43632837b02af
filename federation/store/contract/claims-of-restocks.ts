import { describe, expect, it } from 'vitest'
import type { StoreWrites } from '../store.ts'
import type { StoreOnTrial } from './store-on-trial.ts'

const [epoch, later] = ['0197b3a0-0000-7000-8000-000000000001', '0197b3a0-0000-7000-8000-000000000002']
const asked = { station: 'a', epoch, seq: 5 }
const lines = [{ item: 'gauze', qty: 30 }]
const came = { ...asked, seq: 9, atMs: 90, lines: [{ item: 'gauze', lot: 'L1', qty: 20 }], restock: asked }

export function claimsOfRestocks(on: StoreOnTrial): void {
  describe('restocks', () => {
    const write = (job: (restocks: StoreWrites['restocks']) => Promise<void>) =>
      on.store.write((w) => job(w.restocks))
    const find = () => on.store.read((r) => r.restocks.find(asked))
    const names = async (...stations: string[]) =>
      on.store.read(async (r) => ({
        open: (await r.restocks.open(stations, 10)).map(({ station, seq }) => `${station}${seq}`),
        closed: (await r.restocks.closed(stations, 10)).map(({ station, seq }) => `${station}${seq}`),
      }))

    it('keep the first request of a name', async () => {
      await write(async (w) => {
        await w.addRequest({ ...asked, askedMs: 50, lines })
        await w.addRequest({ ...asked, askedMs: 60, lines: [] })
      })
      expect(await find()).toEqual({
        ...asked,
        askedMs: 50,
        lines,
        answer: undefined,
        answeredMs: undefined,
        arrivals: [],
      })
      expect(await on.store.read((r) => r.restocks.find({ ...asked, station: 'b' }))).toBeUndefined()
    })

    it('are open until they are refused or something arrives, oldest first, and then the newest first', async () => {
      await write(async (w) => {
        for (const [station, seq, askedMs] of [
          ['a', 5, 50],
          ['b', 6, 40],
          ['a', 7, 30],
          ['c', 8, 20],
        ] as const)
          await w.addRequest({ station, epoch, seq, askedMs, lines })
      })
      expect(await names('a', 'b')).toEqual({ open: ['a7', 'b6', 'a5'], closed: [] })
      await write(async (w) => {
        await w.answer({ station: 'a', epoch, seq: 7 }, { answer: 'refused', answeredMs: 60 })
        await w.answer({ station: 'b', epoch, seq: 6 }, { answer: 'shipped', answeredMs: 60 })
        await w.addArrival(came)
      })
      expect(await names('a', 'b')).toEqual({ open: ['b6'], closed: ['a5', 'a7'] })
      expect(await find()).toMatchObject({ arrivals: [{ atMs: 90, lines: came.lines }] })
      await write((w) => w.answer({ station: 'a', epoch, seq: 7 }, { answer: 'approved', answeredMs: 70 }))
      expect(await names('a')).toEqual({ open: ['a7'], closed: ['a5'] })
      expect((await on.store.read((r) => r.restocks.open(['a', 'b', 'c'], 2))).length).toBe(2)
    })

    it('take arrivals and voids in any order, and each once', async () => {
      await write(async (w) => {
        await w.addArrival(came)
        await w.voidArrival({ ...came, epoch: later })
        await w.addArrival({ ...came, epoch: later })
        await w.addArrival({ ...came, lines: [] })
        await w.addRequest({ ...asked, askedMs: 50, lines })
      })
      expect(await find()).toMatchObject({ arrivals: [{ atMs: 90, lines: came.lines }] })
      expect(await names('a')).toEqual({ open: [], closed: ['a5'] })
      await write(async (w) => {
        await w.voidArrival(came)
        await w.voidArrival(came)
        // Of something else altogether.
        await w.voidArrival({ ...asked, seq: 77 })
      })
      expect(await find()).toMatchObject({ arrivals: [] })
      expect(await names('a')).toEqual({ open: ['a5'], closed: [] })
    })
  })
}
