import { describe, expect, it } from 'vitest'
import type { WithdrawnRecall } from '../nouns/recalls.ts'
import type { StoreOnTrial } from './store-on-trial.ts'

export function claimsOfRecalls(on: StoreOnTrial): void {
  describe('recalls that are in force no more', () => {
    it('are those of the units asked for, the last one first, and no more than asked', async () => {
      const one: WithdrawnRecall = {
        ...{ recall: 'r-1', rev: 2, unit: 'a', item: 'gauze', lot: 'A1', since: '2026-11-01' },
        ...{ withdrawnMs: 10, by: '王玉兰' },
      }
      const whole = { ...one, recall: 'r-2', lot: null, since: null, withdrawnMs: 30 }
      await on.store.write(async (w) => {
        await w.recalls.addWithdrawn(one)
        await w.recalls.addWithdrawn(one)
        await w.recalls.addWithdrawn(whole)
        await w.recalls.addWithdrawn({ ...one, recall: 'r-3', unit: 'b', withdrawnMs: 20 })
      })
      const withdrawn = (units: string[], limit = 9) =>
        on.store.read((r) => r.recalls.withdrawn(units, limit))
      expect(await withdrawn(['a'])).toEqual([whole, one])
      expect((await withdrawn(['a', 'b'])).map(({ recall }) => recall)).toEqual(['r-2', 'r-3', 'r-1'])
      expect(await withdrawn(['a'], 1)).toEqual([whole])
      expect(await withdrawn([])).toEqual([])
    })
  })
}
