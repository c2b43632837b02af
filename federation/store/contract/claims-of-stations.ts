import { describe, expect, it } from 'vitest'
import type { StoreOnTrial } from './store-on-trial.ts'

export function claimsOfStations(on: StoreOnTrial): void {
  describe('stations', () => {
    const add = (id: string, unit: string) =>
      on.store.write((w) => w.stations.add({ id, name: id, unit, createdMs: 5, fromDay: '2026-01-01' }))

    it('leave their numbers taken for ever', async () => {
      await add('652328-0001', '652328')
      await add('652328-0012', '652328')
      expect(await on.store.read((r) => r.stations.highestNumber('652328'))).toBe(12)
      expect(await on.store.read((r) => r.stations.highestNumber('652302'))).toBe(0)
    })

    it('remember where they hung since when', async () => {
      await add('a-0001', 'a')
      await on.store.write((w) => w.stations.move('a-0001', { unit: 'b', fromDay: '2026-05-01', movedAt: 9 }))
      expect(await on.store.read((r) => r.stations.units('a-0001'))).toEqual([
        { station: 'a-0001', unit: 'a', fromDay: '2026-01-01' },
        { station: 'a-0001', unit: 'b', fromDay: '2026-05-01' },
      ])
      expect(await on.store.read((r) => r.stations.find('a-0001'))).toMatchObject({ unit: 'b', movedAt: 9 })
    })

    it('are enrolled once, and closed when told', async () => {
      await add('a-0001', 'a')
      await on.store.write((w) => w.stations.enrol('a-0001', 10))
      await on.store.write((w) => w.stations.enrol('a-0001', 20))
      await on.store.write((w) => w.stations.close('a-0001', 30))
      expect(await on.store.read((r) => r.stations.find('a-0001'))).toMatchObject({
        enrolledMs: 10,
        closedMs: 30,
      })
      await on.store.write(async (w) => {
        await w.stations.close('a-0001', undefined)
        await w.stations.rename('a-0001', '新名')
      })
      expect(await on.store.read((r) => r.stations.find('a-0001'))).toMatchObject({
        ...{ name: '新名', enrolledMs: 10, closedMs: undefined },
      })
    })

    it('are revoked when every key is, from the earliest date said', async () => {
      await add('a-0001', 'a')
      const key = { kty: 'OKP', crv: 'Ed25519', x: 'x'.repeat(43) } as const
      const base = { station: 'a-0001', key, addedMs: 1, replacedIn: undefined, revokedMs: undefined }
      await on.store.write(async (w) => {
        await w.stations.addKey({ ...base, kid: 'one', by: 'enrolment' })
        await w.stations.addKey({ ...base, kid: 'two', by: 'rekeyed' })
        await w.stations.replaceOtherKeys('a-0001', { kid: 'two', epoch: 'e' })
        await w.stations.revokeKey('a-0001', 'one', 50)
        await w.stations.revokeKey('a-0001', 'one', 70)
      })
      expect(await on.store.read((r) => r.stations.revoked())).toEqual([])
      expect(await on.store.read((r) => r.stations.keys('a-0001'))).toEqual([
        { ...base, kid: 'one', by: 'enrolment', replacedIn: 'e', revokedMs: 50 },
        { ...base, kid: 'two', by: 'rekeyed' },
      ])
      await on.store.write((w) => w.stations.revokeKey('a-0001', 'two', 80))
      expect(await on.store.read((r) => r.stations.revoked())).toEqual(['a-0001'])
    })
  })
}
