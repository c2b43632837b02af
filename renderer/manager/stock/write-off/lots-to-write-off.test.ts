import { expect, test } from 'vitest'
import { aLot, anItemStock } from '../../../../test/support/sample-stock.ts'
import { likelyReason, lotsToWriteOff, qtyToGo } from './lots-to-write-off.ts'

const shelf = [
  anItemStock({
    lots: [
      aLot({ lot: 'A', stage: 'expired' }),
      aLot({ lot: null }),
      aLot({ lot: 'gone', onHand: 0 }),
      aLot({ lot: 'owed', onHand: -3 }),
    ],
  }),
]
const found = (item: string | null, lot?: string | null) =>
  lotsToWriteOff(shelf, { item, lot }).map(({ state }) => state.lot)

test('only lots with something on hand can be written off; a lot without a number is one of its own', () => {
  expect(found(null)).toEqual(['A', null])
  expect(found('huoxiang-tincture', null)).toEqual([null])
  expect(found('huoxiang-tincture', 'A')).toEqual(['A'])
  expect(found('adhesive-bandage')).toEqual([])
})

test('the reason at hand is the worst that is true, and none where nothing is', () => {
  const reasonOf = (...stages: ('expired' | 'recalled' | 'green')[]) =>
    likelyReason(
      lotsToWriteOff([anItemStock({ lots: stages.map((stage) => aLot({ stage })) })], {
        item: null,
        lot: undefined,
      }),
    )
  expect(reasonOf('green', 'expired')).toBe('expired')
  expect(reasonOf('expired', 'recalled')).toBe('recalled')
  expect(reasonOf('green')).toBeNull()
})

test('of a lot with opened units past their days only those are to go', () => {
  expect(qtyToGo(aLot({ onHand: 10, usable: 10 }))).toBe(10)
  expect(qtyToGo(aLot({ onHand: 10, usable: 8 }))).toBe(2)
  expect(qtyToGo(aLot({ onHand: 10, usable: 0 }))).toBe(10)
})
