import { describe, expect, it } from 'vitest'
import type { RequestFiled } from '../nouns/requests.ts'
import type { StoreWrites } from '../store.ts'
import type { StoreOnTrial } from './store-on-trial.ts'

const asked: RequestFiled = {
  ...{ finger: 'f1', station: 'a', timeline: 1, seq: 5, digest: 'd', atMs: 50, arrivedMs: 60 },
  ...{ form: 'legal-aid', formRev: 2, office: 'o', category: 'wage-arrears', urgency: 'urgent' },
  ...{ worker: undefined, notice: 'legal/1', sealed: new Uint8Array([1, 2, 3]) },
}
const plain = { urgency: undefined, category: undefined, notice: undefined }

export function claimsOfRequests(on: StoreOnTrial): void {
  describe('requests', () => {
    const write = (job: (requests: StoreWrites['requests']) => Promise<unknown>) =>
      on.store.write(async (w) => void (await job(w.requests)))
    const find = (finger = 'f1') => on.store.read((r) => r.requests.find(finger))
    const sealed = (finger = 'f1') => on.store.read((r) => r.requests.sealed(finger))
    const queue = async (change: object = {}) =>
      (
        await on.store.read((r) => r.requests.queue({ offices: ['o'], isOpen: true, limit: 10, ...change }))
      ).map((each) => each.finger)

    it('keep the first entry of a finger, and its sealed file byte for byte', async () => {
      await write(async (w) => {
        expect(await w.add(asked)).toBe(true)
        expect(await w.add({ ...asked, station: 'b', sealed: new Uint8Array([9]) })).toBe(false)
      })
      const { sealed: _, digest: __, ...rest } = asked
      expect(await find()).toEqual({
        ...rest,
        ...{ state: 'filed', assignee: undefined, sealedBytes: 3, isSealedHeld: true, closedMs: undefined },
        ...{ steps: [], timing: { offsetMs: undefined, lowerMs: undefined, upperMs: undefined } },
      })
      expect(await sealed()).toEqual(asked.sealed)
      expect([await find('f2'), await sealed('f2')]).toEqual([undefined, undefined])
    })

    it('are timed by the stretch they stand in, as it is now', async () => {
      const stretch = {
        ...{ timeline: 1, from: 1, boot: 1, started: true, jumpMs: 0, observedMs: undefined, firstSeq: 1 },
        ...{ firstAtMs: 1, lastSeq: 9, lastAtMs: 9, offsetMs: 700, lowerMs: undefined, upperMs: undefined },
        held: 0,
      }
      await write((w) => w.add(asked))
      await on.store.write(async (w) => {
        await w.timelines.saveStretch(stretch)
        await w.timelines.saveStretch({ ...stretch, from: 6, offsetMs: 0 })
      })
      expect((await find())?.timing.offsetMs).toBe(700)
      await on.store.write((w) => w.timelines.saveStretch({ ...stretch, offsetMs: -5 }))
      expect((await find())?.timing.offsetMs).toBe(-5)
    })

    it('queue: urgent ones first, then as they came, page by page, of the offices asked for', async () => {
      await write(async (w) => {
        for (const [finger, arrivedMs, change] of [
          ['late', 90, plain],
          ['early', 10, plain],
          ['urgent', 80, {}],
          ['other', 5, { ...plain, office: 'p' }],
          ['form', 40, { ...plain, form: 'demand' }],
        ] as const)
          await w.add({ ...asked, finger, arrivedMs, ...change })
      })
      expect(await queue()).toEqual(['urgent', 'early', 'form', 'late'])
      expect(await queue({ limit: 2 })).toEqual(['urgent', 'early'])
      expect(await queue({ limit: 2, after: 'early' })).toEqual(['form', 'late'])
      expect(await queue({ form: 'demand' })).toEqual(['form'])
      expect(await queue({ urgency: 'urgent' })).toEqual(['urgent'])
      expect(await queue({ offices: ['p', 'o'], limit: 3 })).toEqual(['urgent', 'other', 'early'])
      expect(await queue({ offices: [] })).toEqual([])
    })

    it('keep each step with when and who, and leave the queue when they are over, to come back when they go on', async () => {
      await write(async (w) => {
        await w.add(asked)
        await w.add({ ...asked, finger: 'f2' })
        await w.assign('f1', '阿依')
        await w.addStep('f1', { state: 'assigned', atMs: 70, who: '主任' })
        await w.addStep('f1', { state: 'decided', atMs: 80, who: '阿依' })
        await w.addStep('f1', { state: 'answered', atMs: 90, who: '阿依' })
        await w.addStep('f2', { state: 'closed', atMs: 85, who: '阿依' })
      })
      expect(await find()).toMatchObject({
        ...{ state: 'answered', assignee: '阿依', closedMs: 80 },
        steps: [
          { state: 'assigned', atMs: 70, who: '主任' },
          { state: 'decided', atMs: 80, who: '阿依' },
          { state: 'answered', atMs: 90, who: '阿依' },
        ],
      })
      expect([await queue(), await queue({ isOpen: false })]).toEqual([[], ['f2', 'f1']])
      expect(await queue({ isOpen: false, after: 'f2' })).toEqual(['f1'])
      expect(await queue({ isOpen: false, state: 'closed' })).toEqual(['f2'])
      await write((w) => w.addStep('f1', { state: 'more-papers', atMs: 95, who: '阿依' }))
      expect([await queue(), await find()]).toMatchObject([['f1'], { closedMs: undefined }])
    })

    it('taken back, before or after they came, are over for good and hold nothing sealed', async () => {
      await write(async (w) => {
        expect(await w.withdraw('f2', { station: 'b', arrivedMs: 40 })).toBe(true)
        expect(await w.withdraw('f2', { station: 'c', arrivedMs: 41 })).toBe(false)
        await w.add(asked)
        await w.add({ ...asked, finger: 'f2' })
        await w.withdraw('f1', { station: 'b', arrivedMs: 70 })
        await w.addStep('f1', { state: 'answered', atMs: 80, who: '阿依' })
      })
      for (const [finger, closedMs] of [
        ['f1', 70],
        ['f2', 60],
      ] as const) {
        const steps = [{ state: 'withdrawn', atMs: closedMs, who: 'worker' }]
        expect(await find(finger)).toMatchObject({ state: 'withdrawn', isSealedHeld: false, closedMs, steps })
        expect(await sealed(finger)).toBeUndefined()
      }
      expect(await queue()).toEqual([])
    })

    it('tell what was open at a moment, and which copies may go', async () => {
      await write(async (w) => {
        for (const finger of ['f1', 'f2', 'f3']) await w.add({ ...asked, finger })
        await w.addStep('f1', { state: 'answered', atMs: 100, who: 'x' })
        await w.addStep('f2', { state: 'answered', atMs: 200, who: 'x' })
      })
      const openSince = async (ms: number, stations = ['a']) =>
        (await on.store.read((r) => r.requests.openSince(stations, ms))).map((each) => each.finger)
      expect(await openSince(100)).toEqual(['f1', 'f2', 'f3'])
      expect(await openSince(101)).toEqual(['f2', 'f3'])
      expect(await openSince(0, ['b'])).toEqual([])
      const arrived = async (fromMs: number, toMs: number, office = 'o') =>
        (await on.store.read((r) => r.requests.arrivedBetween({ office, fromMs, toMs, limit: 9 }))).map(
          (each) => each.finger,
        )
      expect(await arrived(60, 61)).toEqual(['f1', 'f2', 'f3'])
      expect([await arrived(61, 99), await arrived(0, 60), await arrived(0, 99, 'p')]).toEqual([[], [], []])
      const held = (ms: number, limit = 9) => on.store.read((r) => r.requests.heldAndOverBefore(ms, limit))
      expect(await held(201)).toEqual(['f1', 'f2'])
      expect(await held(201, 1)).toEqual(['f1'])
      await write((w) => w.dropSealed('f1'))
      expect([await held(201), await sealed(), (await find())?.sealedBytes]).toEqual([['f2'], undefined, 3])
    })
  })
}
