import { describe, expect, it } from 'vitest'
import type { CaseLogEntry } from '../nouns/casework.ts'
import type { StoreOnTrial } from './store-on-trial.ts'

const who = { kind: 'token' as const, id: 'token-1', name: '阿依' }
const opened: CaseLogEntry = { atMs: 10, who, office: 'o', finger: 'f1', act: 'opened' }

export function claimsOfCasework(on: StoreOnTrial): void {
  describe('casework', () => {
    it('logs who did what to which request and office, newest first, and drops what is old', async () => {
      const office: CaseLogEntry = { atMs: 20, who, office: 'o', finger: undefined, act: 'recipients' }
      const others: CaseLogEntry = { ...opened, atMs: 30, office: 'p', finger: 'f2' }
      await on.store.write(async (w) => {
        for (const each of [opened, office, others]) await w.casework.log(each)
      })
      const logs = () =>
        on.store.read(async (r) => [
          await r.casework.logOfOffice('o', 10),
          await r.casework.logOfRequest('f1', 10),
        ])
      expect(await logs()).toEqual([[office, opened], [opened]])
      expect(await on.store.read((r) => r.casework.logOfOffice('o', 1))).toEqual([office])
      await on.store.write((w) => w.casework.dropLogBefore(20))
      expect(await logs()).toEqual([[office], []])
    })

    it('keeps each statement of a destroyed month once', async () => {
      const gone = { office: 'o', month: '2026-12', statement: 'a.b.c', atMs: 10 }
      await on.store.write(async (w) => {
        await w.casework.addDestroyed({ ...gone, month: '2027-01' })
        await w.casework.addDestroyed(gone)
        await w.casework.addDestroyed({ ...gone, atMs: 99 })
      })
      expect(await on.store.read((r) => r.casework.destroyed('o'))).toEqual([
        gone,
        { ...gone, month: '2027-01' },
      ])
      expect(await on.store.read((r) => r.casework.destroyed('p'))).toEqual([])
    })
  })
}
