import { describe, expect, it } from 'vitest'
import type { AuditRow, AuditSought } from '../nouns/audit.ts'
import type { StoreOnTrial } from './store-on-trial.ts'

const aRow: AuditRow = {
  ...{ n: 1, atMs: 10, kind: 'read', whoName: '古丽', unit: 'u', line: '{"n":1}' },
  chain: Buffer.alloc(32, 1),
}
const all: AuditSought = { units: ['u', 'v'], all: true }

export function claimsOfAudit(on: StoreOnTrial): void {
  describe('the audit log', () => {
    const add = (...rows: AuditRow[]) =>
      on.store.write(async (w) => {
        for (const row of rows) await w.audit.add(row)
      })
    const search = async (sought: Partial<AuditSought>, limit = 9) =>
      (await on.store.read((r) => r.audit.search({ ...all, ...sought }, limit))).map(({ n }) => n)
    const four = [
      aRow,
      { ...aRow, n: 2, atMs: 20, unit: 'v', kind: 'change' as const, whoName: 'Aygul' },
      { ...aRow, n: 3, atMs: 15, unit: null, kind: 'entry' as const, whoName: '' },
      { ...aRow, n: 4, atMs: 30, chain: Buffer.alloc(32, 4) },
    ]

    it('is read from its end by unit, kind, name and time, and from its beginning', async () => {
      await add(...four)
      expect(await search({})).toEqual([4, 3, 2, 1])
      expect([await search({ all: false }), await search({ units: ['v'], all: false })]).toEqual([
        [4, 2, 1],
        [2],
      ])
      expect([await search({ kind: 'entry' }), await search({ who: 'aYg' })]).toEqual([[3], [2]])
      expect([await search({ fromMs: 15, toMs: 30 }), await search({ before: 3 }, 1)]).toEqual([[3, 2], [2]])
      const after = await on.store.read((r) => r.audit.after(2, 9))
      expect(after.map(({ n }) => n)).toEqual([3, 4])
      expect({ ...after[1], chain: Buffer.from(after[1]?.chain ?? []) }).toEqual(four[3])
    })

    it('has its head and its base at nothing while it is empty, and moves them', async () => {
      const ends = () => on.store.read(async (r) => [(await r.audit.base()).n, (await r.audit.head()).n])
      expect(await ends()).toEqual([0, 0])
      await add(...four)
      expect(await ends()).toEqual([0, 4])
      await on.store.write((w) => w.audit.dropThrough(4))
      expect([await ends(), await search({})]).toEqual([[4, 4], []])
      const head = await on.store.read((r) => r.audit.head())
      expect(Buffer.from(head.chain ?? [])).toEqual(Buffer.alloc(32, 4))
    })

    it('says what lies wholly before a time, by the order it was written in', async () => {
      await add(...four)
      const last = (ms: number) => on.store.read((r) => r.audit.lastBefore(ms))
      expect([await last(10), await last(16), await last(99)]).toEqual([undefined, 1, 4])
      await on.store.write((w) => w.audit.dropThrough(1))
      expect(await last(16)).toBeUndefined()
    })
  })
}
