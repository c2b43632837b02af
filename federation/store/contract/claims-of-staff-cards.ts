import { describe, expect, it } from 'vitest'
import type { StaffCard } from '../nouns/staff-cards.ts'
import type { StoreOnTrial } from './store-on-trial.ts'

const aCard: StaffCard = {
  card: 'k1',
  role: 'manager',
  name: '古丽',
  validUntil: '2027-12-31',
  trainings: [{ kind: 'first-aid', validUntil: '2027-03-31' }],
  verifier: { v: 1, salt: 'A'.repeat(22), n: 16_384, r: 8, p: 1, hash: 'B'.repeat(43) },
  rev: 1,
  withdrawnMs: undefined,
}

export function claimsOfStaffCards(on: StoreOnTrial): void {
  describe('staff cards', () => {
    const addStation = (id: string, sealTo?: string) =>
      on.store.write(async (w) => {
        await w.stations.add({ id, name: id, unit: 'u', createdMs: 1, fromDay: '2026-01-01' })
        await w.stations.setSealTo(id, sealTo)
      })
    const putCard = (card: StaffCard, ...stations: string[]) =>
      on.store.write(async (w) => {
        await w.staffCards.put(card)
        for (const station of stations)
          await w.staffCards.putPlace({
            card: card.card,
            station,
            sealedTo: undefined,
            sealedRev: undefined,
          })
      })
    const due = (station?: string) =>
      on.store.read(async (r) =>
        (await r.staffCards.due(station)).map((each) => [each.card.card, each.station, each.sealTo]),
      )

    it('come back as they were put, with their places', async () => {
      await putCard(aCard, 'u-0002', 'u-0001')
      const { card, none, places } = await on.store.read(async (r) => ({
        card: await r.staffCards.find('k1'),
        none: await r.staffCards.find('k2'),
        places: await r.staffCards.placesOf('k1'),
      }))
      expect(card).toEqual(aCard)
      expect(await on.store.read((r) => r.staffCards.list())).toEqual([aCard])
      expect(none).toBeUndefined()
      expect(places.map(({ station }) => station)).toEqual(['u-0001', 'u-0002'])
      await on.store.write((w) => w.staffCards.put({ ...aCard, name: undefined, rev: 2, withdrawnMs: 7 }))
      expect(await on.store.read((r) => r.staffCards.find('k1'))).toMatchObject({ rev: 2, withdrawnMs: 7 })
      await on.store.write((w) => w.staffCards.removePlace('k1', 'u-0002'))
      expect(await on.store.read((r) => r.staffCards.placesOf('k1'))).toHaveLength(1)
    })

    it('are due at stations with a recipient until they were sealed to it in their newest form', async () => {
      await addStation('u-0001', 'age1one')
      await addStation('u-0002')
      await putCard(aCard, 'u-0001', 'u-0002')
      expect(await due()).toEqual([['k1', 'u-0001', 'age1one']])
      expect(await due('u-0002')).toEqual([])
      await on.store.write((w) =>
        w.staffCards.putPlace({ card: 'k1', station: 'u-0001', sealedTo: 'age1one', sealedRev: 1 }),
      )
      expect(await due()).toEqual([])
      await on.store.write((w) => w.stations.setSealTo('u-0001', 'age1other'))
      expect(await due('u-0001')).toEqual([['k1', 'u-0001', 'age1other']])
      await on.store.write(async (w) => {
        await w.staffCards.putPlace({ card: 'k1', station: 'u-0001', sealedTo: 'age1other', sealedRev: 1 })
        await w.staffCards.put({ ...aCard, rev: 2 })
      })
      expect(await due()).toHaveLength(1)
    })

    it('are due nowhere once they are withdrawn', async () => {
      await addStation('u-0001', 'age1one')
      await putCard({ ...aCard, withdrawnMs: 5 }, 'u-0001')
      expect(await due()).toEqual([])
    })
  })
}
