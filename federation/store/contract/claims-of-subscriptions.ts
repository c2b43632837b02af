import { describe, expect, it } from 'vitest'
import type { Dispatch, Subscription } from '../nouns/subscriptions.ts'
import type { StoreOnTrial } from './store-on-trial.ts'

const subscription: Subscription = {
  ...{ id: 's1', unit: '652328', name: '周一报表', formats: ['json', 'csv'], hour: 9, language: 'zh-CN' },
  ...{ target: { kind: 'webhook', url: 'https://a.example/in' }, restatements: true, paused: false },
  ...{ secret: 'whsec_x', firstWeek: '2026-W47', rev: 1, changedMs: 5 },
  who: { kind: 'account', id: 'a1', name: '古丽' },
}
const dispatch: Dispatch = {
  ...{ subscription: 's1', week: '2026-W47', revision: 1, state: 'waiting', sent: [], tries: 0, about: '' },
  ...{ triedMs: undefined, nextMs: 10, fault: undefined, failingMs: undefined, deliveredMs: undefined },
}

export function claimsOfSubscriptions(on: StoreOnTrial): void {
  describe('subscriptions', () => {
    it('are kept as they were made, and as they were changed', async () => {
      await on.store.write((w) => w.subscriptions.put(subscription))
      expect(await on.store.read((r) => r.subscriptions.find('s1'))).toEqual(subscription)
      const changed: Subscription = {
        ...{ ...subscription, target: { kind: 'folder', folder: 'monday' }, secret: undefined },
        ...{ paused: true, restatements: false, rev: 2 },
      }
      await on.store.write((w) => w.subscriptions.put(changed))
      expect(await on.store.read((r) => r.subscriptions.list())).toEqual([changed])
    })

    it('go with all that is known of what they were sent', async () => {
      await on.store.write(async (w) => {
        await w.subscriptions.put(subscription)
        await w.subscriptions.putDispatch(dispatch)
        await w.subscriptions.putDispatch({ ...dispatch, subscription: 's2' })
        await w.subscriptions.remove('s1')
      })
      expect(await on.store.read((r) => r.subscriptions.find('s1'))).toBeUndefined()
      expect(await on.store.read((r) => r.subscriptions.dispatches('s1'))).toEqual([])
      expect(await on.store.read((r) => r.subscriptions.dispatches('s2'))).toHaveLength(1)
    })
  })

  describe('dispatches', () => {
    const failing: Dispatch = {
      ...{ ...dispatch, revision: 2, sent: ['json'], tries: 3, triedMs: 7, nextMs: 20 },
      ...{ fault: 'refused', about: '500', failingMs: 6 },
    }

    it('are kept as they were noted, the newest first', async () => {
      const delivered: Dispatch = { ...dispatch, week: '2026-W46', state: 'delivered', deliveredMs: 9 }
      await on.store.write(async (w) => {
        for (const each of [dispatch, failing, delivered]) await w.subscriptions.putDispatch(each)
      })
      expect(await on.store.read((r) => r.subscriptions.dispatches('s1'))).toEqual([
        failing,
        dispatch,
        delivered,
      ])
      expect(await on.store.read((r) => r.subscriptions.dispatch(failing))).toEqual(failing)
      expect(
        await on.store.read((r) => r.subscriptions.dispatch({ ...failing, revision: 3 })),
      ).toBeUndefined()
    })

    it('are due when they wait and their moment has come, unless the subscription is paused', async () => {
      const dueAt = (ms: number) => on.store.read((r) => r.subscriptions.due(ms))
      await on.store.write(async (w) => {
        await w.subscriptions.put(subscription)
        for (const each of [failing, dispatch]) await w.subscriptions.putDispatch(each)
        await w.subscriptions.putDispatch({
          ...dispatch,
          week: '2026-W45',
          state: 'failed',
          nextMs: undefined,
        })
      })
      expect(await dueAt(9)).toEqual([])
      expect(await dueAt(6), 'the last try was made by a clock that was ahead').toEqual([failing])
      expect(await dueAt(10)).toEqual([dispatch])
      expect(await dueAt(20)).toEqual([dispatch, failing])
      await on.store.write((w) => w.subscriptions.put({ ...subscription, paused: true }))
      expect(await dueAt(20)).toEqual([])
    })
  })

  describe('reports', () => {
    it('are listed by their weeks from one on, with the newest revision of each', async () => {
      await on.store.write(async (w) => {
        for (const [unit, period, revision] of [
          ['u', '2026-W46', 1],
          ['u', '2026-W47', 1],
          ['u', '2026-W47', 2],
          ['u', '2027-W01', 1],
          ['u', '2026-autumn', 1],
          ['u', '2027', 1],
          ['v', '2026-W48', 1],
        ] as const)
          await w.reports.add({ unit, period, revision, madeMs: 1, body: '{}' })
      })
      expect(await on.store.read((r) => r.reports.newestFrom('u', '2026-W47'))).toEqual([
        { week: '2026-W47', revision: 2 },
        { week: '2027-W01', revision: 1 },
      ])
    })
  })
}
