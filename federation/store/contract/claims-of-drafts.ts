import { describe, expect, it } from 'vitest'
import type { Draft } from '../nouns/drafts.ts'
import type { Revision } from '../nouns/revisions.ts'
import type { StoreOnTrial } from './store-on-trial.ts'

const author = { kind: 'account', id: 'account-1', name: '张静' } as const
const reviewer = { kind: 'account', id: 'account-2', name: '王玉兰' } as const
const written: Draft = {
  ...{ draft: 'd1', type: 'item', document: 'gauze', unit: 'a', body: '{"half":', baseRev: 0 },
  ...{ state: 'draft', rev: 1, author, savedMs: 10, touchedMs: 10, isAlone: false },
  ...{ submittedMs: undefined, reviewer: undefined, note: undefined, decidedMs: undefined },
  ...{ publishedRev: undefined, batch: undefined },
}
const returned: Draft = {
  ...{ ...written, draft: 'd2', type: 'kit', document: 'summer', state: 'returned', rev: 4, baseRev: 3 },
  ...{ submittedMs: 20, reviewer, note: '少了水', decidedMs: 30, touchedMs: 30, batch: 'b1' },
}
const waiting: Draft = { ...written, draft: 'd3', state: 'in-review', unit: 'b', touchedMs: 40 }
const done: Draft = {
  ...{ ...written, draft: 'd4', state: 'published', isAlone: true, publishedRev: 2, touchedMs: 5 },
  reviewer: author,
}

export function claimsOfDrafts(on: StoreOnTrial): void {
  describe('drafts', () => {
    const putAll = () =>
      on.store.write(async (w) => {
        for (const each of [written, returned, waiting, done]) await w.drafts.put(each)
      })

    it('are kept as they are, whole or not, and replaced', async () => {
      await putAll()
      const find = (draft: string) => on.store.read((r) => r.drafts.find(draft))
      expect(await find('d2')).toEqual(returned)
      expect(await find('d4')).toEqual(done)
      expect(await find('d9')).toBeUndefined()
      const next: Draft = { ...written, rev: 2, body: '{}', author: reviewer }
      await on.store.write((w) => w.drafts.put(next))
      expect(await find('d1')).toEqual(next)
    })

    it('are listed by unit, type, state, document and batch, the one touched last first', async () => {
      await putAll()
      const ids = async (asked: object, page = { offset: 0, limit: 9 }) =>
        (await on.store.read((r) => r.drafts.list({ units: ['a', 'b'], ...asked, ...page }))).map(
          ({ draft }) => draft,
        )
      expect(await ids({})).toEqual(['d3', 'd2', 'd1', 'd4'])
      expect(await ids({}, { offset: 1, limit: 2 })).toEqual(['d2', 'd1'])
      expect(await ids({ units: ['a'] })).toEqual(['d2', 'd1', 'd4'])
      expect(await ids({ type: 'kit' })).toEqual(['d2'])
      expect(await ids({ state: 'draft' })).toEqual(['d1'])
      expect(await ids({ type: 'item', document: 'gauze', units: ['b'] })).toEqual(['d3'])
      expect(await ids({ batch: 'b1' })).toEqual(['d2'])
      expect(await ids({ units: [] })).toEqual([])
    })

    it('are counted by state, for review without one’s own, and those open by type', async () => {
      await putAll()
      await on.store.read(async ({ drafts }) => {
        expect(await drafts.count({ units: ['a'], type: 'item' })).toBe(2)
        expect(Object.fromEntries(await drafts.countByState(['a']))).toEqual({
          ...{ draft: 1, published: 1, returned: 1 },
        })
        expect(await drafts.countForReview(['a', 'b'], reviewer.id)).toBe(1)
        expect(await drafts.countForReview(['a', 'b'], author.id)).toBe(0)
        expect(await drafts.countForReview(['a'], reviewer.id)).toBe(0)
        expect((await drafts.openOf('item')).map(({ draft }) => draft)).toEqual(['d3', 'd1'])
      })
    })
  })

  describe('revisions', () => {
    const first: Revision = {
      ...{ type: 'item', document: 'gauze', rev: 1, how: 'program', unit: undefined, body: '1' },
      ...{ author: undefined, approver: undefined, isAlone: false, draft: undefined, atMs: undefined },
    }
    const second: Revision = {
      ...{ ...first, rev: 2, how: 'review', unit: 'a', body: '2', author, approver: reviewer },
      ...{ draft: 'd1', atMs: 20 },
    }
    const gone: Revision = { ...first, rev: 3, how: 'direct', body: undefined, author, atMs: 30 }
    const other: Revision = { ...first, document: 'swab', isAlone: true }

    it('are all kept as they were first written, the newest first', async () => {
      await on.store.write(async (w) => {
        for (const each of [first, second, gone, { ...second, body: 'never' }, other])
          await w.revisions.add(each)
      })
      await on.store.read(async ({ revisions }) => {
        expect(await revisions.of('item', 'gauze')).toEqual([gone, second, first])
        expect(await revisions.of('kit', 'gauze')).toEqual([])
        expect(await revisions.newest('item')).toEqual([gone, other])
      })
    })

    it('say of what is withdrawn how it was last, and nothing of what came back', async () => {
      await on.store.write(async (w) => {
        for (const each of [first, second, gone, other]) await w.revisions.add(each)
      })
      const withdrawn = () => on.store.read(({ revisions }) => revisions.withdrawn('item'))
      expect(await withdrawn()).toEqual([second])
      await on.store.write((w) => w.revisions.add({ ...second, rev: 4 }))
      expect(await withdrawn()).toEqual([])
    })

    it('lend what is gone its last body, wherever a code still needs its name', async () => {
      const document = { type: 'item', id: 'gauze', audience: '*' } as const
      await on.store.write(async (w) => {
        for (const each of [first, second, gone]) await w.revisions.add(each)
        await w.documents.publish({ ...document, rev: 2, body: '2' })
        await w.documents.publish({ ...document, id: 'unkept', rev: 1, body: null })
      })
      const ever = () => on.store.read(({ documents }) => documents.everOfType('item'))
      expect(await ever()).toMatchObject([{ id: 'gauze', body: '2', isGone: false }])
      await on.store.write((w) => w.documents.publish({ ...document, rev: 3, body: null }))
      expect(await ever()).toMatchObject([{ id: 'gauze', rev: 3, body: '2', isGone: true }])
    })
  })
}
