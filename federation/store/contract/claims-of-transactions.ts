import { describe, expect, it } from 'vitest'
import type { Epoch } from '../nouns/epochs.ts'
import type { StoreOnTrial } from './store-on-trial.ts'

const epochId = '0197b3a0-0000-7000-8000-000000000001'

function anEpoch(change: Partial<Epoch> = {}): Omit<Epoch, 'no'> {
  return {
    id: epochId,
    station: '652328-0001',
    openedMs: 1000,
    acked: 0,
    head: 'h',
    tip: 0,
    kid: 'k',
    rekeys: [],
    cursor: 0,
    coveredThroughMs: undefined,
    lastHeardMs: undefined,
    closedMs: undefined,
    continues: undefined,
    copied: false,
    mixed: false,
    app: undefined,
    clockErrorMs: undefined,
    ...change,
  }
}

export function claimsOfTransactions(on: StoreOnTrial): void {
  describe('transactions', () => {
    it('keep nothing of a job that throws', async () => {
      await expect(
        on.store.write(async (w) => {
          await w.epochs.add(anEpoch())
          throw new Error('no')
        }),
      ).rejects.toThrow('no')
      expect(await on.store.read((r) => r.epochs.list('652328-0001'))).toEqual([])
    })

    it('run one after the other, in the order they were asked for', async () => {
      const order: number[] = []
      await Promise.all(
        [1, 2, 3].map((each) =>
          on.store.write(async (w) => {
            await w.hub.wire()
            order.push(each)
            await w.hub.wire()
            order.push(each)
          }),
        ),
      )
      expect(order).toEqual([1, 1, 2, 2, 3, 3])
    })

    it('go on after one that failed', async () => {
      const failed = on.store.write(async () => Promise.reject(new Error('no')))
      const next = on.store.write((w) => w.hub.setWire('x'))
      await expect(failed).rejects.toThrow('no')
      await next
      expect(await on.store.read((r) => r.hub.wire())).toBe('x')
    })

    it('show a reader one state from its beginning to its end', async () => {
      let seen: (string | undefined)[] = []
      await on.store.write((w) => w.hub.setWire('before'))
      await on.store.read(async (r) => {
        const first = await r.hub.wire()
        await on.store.write((w) => w.hub.setWire('after'))
        seen = [first, await r.hub.wire()]
      })
      expect(seen).toEqual(['before', 'before'])
      expect(await on.store.read((r) => r.hub.wire())).toBe('after')
    })
  })
}
