import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Running } from '../nouns/stock.ts'
import { endOfDays } from '../nouns/stock.ts'
import type { Ending } from '../nouns/timelines.ts'
import type { StoreOnTrial } from './store-on-trial.ts'

const lot = (code: string, amount: number): Running => ({ figure: 'lots', code, amount })

export function claimsOfStock(on: StoreOnTrial): void {
  const sumsBefore = async (day: string, stations = ['a']) =>
    Object.fromEntries(
      (await on.store.read((r) => r.stock.runningBefore({ stations, figures: ['lots'], day }))).map(
        ({ code, amount }) => [code, amount],
      ),
    )

  describe('sums up to a day', () => {
    it('hold all that was added on days before it, and nothing of it or after', async () => {
      await on.store.write(async (w) => {
        await w.stock.addRunning('a', '2026-11-16', lot('gauze/A', 8))
        await w.stock.addRunning('a', '2026-11-17', lot('gauze/A', -3))
        await w.stock.addRunning('a', '1970-01-01', lot('gauze/B', 1))
        await w.stock.addRunning('b', '2026-11-16', lot('gauze/A', 90))
        await w.stock.addRunning('a', '2026-11-16', { figure: 'adjusted', code: 'gauze', amount: 70 })
      })
      expect(await sumsBefore('2026-11-16')).toEqual({ 'gauze/B': 1 })
      expect(await sumsBefore('2026-11-17')).toEqual({ 'gauze/A': 8, 'gauze/B': 1 })
      expect(await sumsBefore('2026-11-18')).toEqual({ 'gauze/A': 5, 'gauze/B': 1 })
      expect(await sumsBefore(endOfDays)).toEqual({ 'gauze/A': 5, 'gauze/B': 1 })
      expect(await sumsBefore(endOfDays, ['a', 'b'])).toHaveProperty('gauze/A')
      expect(await sumsBefore(endOfDays, [])).toEqual({})
    })

    it('say nothing of what adds up to nothing', async () => {
      await on.store.write(async (w) => {
        await w.stock.addRunning('a', '2026-02-28', lot('gauze/A', 8))
        await w.stock.addRunning('a', '2026-03-01', lot('gauze/A', -8))
      })
      expect(await sumsBefore('2026-03-01')).toEqual({ 'gauze/A': 8 })
      expect(await sumsBefore('2026-03-02')).toEqual({})
    })

    it('are what adding up day by day gives, on every day of any calendar', async () => {
      const day = fc
        .date({ min: new Date('0001-01-01'), max: new Date('9998-12-31'), noInvalidDate: true })
        .map((date) => date.toISOString().slice(0, 10))
      const near = fc
        .date({ min: new Date('2025-12-20'), max: new Date('2027-01-10'), noInvalidDate: true })
        .map((date) => date.toISOString().slice(0, 10))
      const added = fc.array(fc.tuple(fc.oneof(near, near, near, day), fc.integer({ min: -9, max: 9 })), {
        maxLength: 30,
      })
      let station = 0
      await fc.assert(
        fc.asyncProperty(added, near, async (all, asked) => {
          const name = `s-${station++}`
          await on.store.write(async (w) => {
            for (const [at, amount] of all) await w.stock.addRunning(name, at, lot('x', amount))
          })
          const sum = all.filter(([at]) => at < asked).reduce((total, [, amount]) => total + amount, 0)
          expect((await sumsBefore(asked, [name]))['x'] ?? 0).toBe(sum)
        }),
        { numRuns: 100 },
      )
    })
  })

  describe('lots', () => {
    const note = { station: 'a', lot: 'gauze/A', what: 'label', epoch: 'e1', seq: 5, digest: 'd' } as const
    const known = async () =>
      (await on.store.read((r) => r.stock.lots([{ station: 'a', lot: 'gauze/A' }])))[0]

    it('have the label of the first receipt told, whichever came first, until that is forgotten', async () => {
      await on.store.write(async (w) => {
        await w.stock.addNote({ ...note, epoch: 'e2', seq: 1, value: '2028-01' })
        await w.stock.addNote({ ...note, seq: 11, value: '2026-05' })
        await w.stock.addNote({ ...note, value: '2027-05' })
        await w.stock.addNote({ ...note, value: '2029-05' })
      })
      expect(await known()).toMatchObject({ label: '2027-05', opened: null, quarantine: null })
      await on.store.write((w) => w.stock.removeNote(note))
      expect(await known()).toMatchObject({ label: '2026-05' })
      await on.store.write((w) => w.stock.removeNote({ ...note, seq: 11 }))
      expect(await known()).toMatchObject({ label: '2028-01' })
    })

    it('were opened last when that was told last, and are set aside until released', async () => {
      await on.store.write(async (w) => {
        await w.stock.addNote({ ...note, what: 'opened', seq: 9, value: '2026-11-20' })
        await w.stock.addNote({ ...note, what: 'opened', seq: 3, value: '2026-11-21' })
        await w.stock.addNote({ ...note, what: 'quarantine', seq: 4, value: 'damaged' })
      })
      expect(await known()).toMatchObject({ opened: '2026-11-20', quarantine: 'damaged' })
      await on.store.write((w) => w.stock.addNote({ ...note, what: 'quarantine', seq: 6, value: null }))
      expect(await known()).toMatchObject({ quarantine: null, label: null })
    })

    it('of which nothing is known are known to be so', async () => {
      const nothing = { label: null, opened: null, quarantine: null }
      expect(await on.store.read((r) => r.stock.lots([{ station: 'b', lot: 'x/' }]))).toEqual([
        { station: 'b', lot: 'x/', ...nothing },
      ])
    })
  })

  it('codes are known once they were added, and counted no further than asked', async () => {
    await on.store.write(async (w) => {
      for (const code of ['gauze', 'constructor', 'gauze']) await w.stock.addCode('a', 'item', code)
    })
    const found = await on.store.read(async (r) => [
      await r.stock.hasCode('a', 'item', 'constructor'),
      await r.stock.hasCode('a', 'lot', 'constructor'),
      await r.stock.codes('a', 'item', 10),
      await r.stock.codes('a', 'item', 1),
      await r.stock.codes('b', 'item', 10),
    ])
    expect(found).toEqual([true, false, 2, 1, 0])
  })

  it('faults are found by their place, the first to arrive of two histories', async () => {
    const fault = { timeline: 1, seq: 4, digest: 'b', atMs: 10, arrivedMs: 50 }
    await on.store.write(async (w) => {
      await w.timelines.addFault({ ...fault, digest: 'a', atMs: 20, arrivedMs: 60 })
      await w.timelines.addFault(fault)
      await w.timelines.addFault({ ...fault, atMs: 99, arrivedMs: 99 })
    })
    expect(await on.store.read((r) => r.timelines.fault(1, 4))).toEqual(fault)
    expect(await on.store.read((r) => r.timelines.fault(1, 5))).toBeUndefined()
  })

  it('what ended a thing is found by the place of that thing and by its own origin, and is one of its origin', async () => {
    const ending: Ending = {
      ...{ noun: 'loan', timeline: 2, seq: 9, digest: 'b', via: 3, atMs: 10, arrivedMs: 50, counts: true },
      thing: { timeline: 1, seq: 4, digest: '' },
    }
    const moved = { ...ending, thing: { timeline: 1, seq: 7, digest: 'c' }, counts: false }
    await on.store.write(async (w) => {
      await w.timelines.saveEnding(ending)
      await w.timelines.saveEnding({ ...ending, digest: 'a' })
      await w.timelines.saveEnding(moved)
    })
    await on.store.read(async ({ timelines }) => {
      expect(await timelines.ending(ending)).toEqual(moved)
      expect(await timelines.ending({ ...ending, seq: 8 })).toBeUndefined()
      expect(await timelines.endingsOf(1, 4, 6)).toEqual([{ ...ending, digest: 'a' }])
      expect(await timelines.endingsOf(1, 4, 7)).toHaveLength(2)
      expect(await timelines.endingsOf(2, 0, 99)).toEqual([])
    })
  })
}
