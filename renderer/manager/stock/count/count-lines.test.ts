import { expect, test } from 'vitest'
import { aLot, anItemStock } from '../../../../test/support/sample-stock.ts'
import { lotsToCount, parseCount } from './count-lines.ts'

const tincture = anItemStock({ lots: [aLot({ lot: 'A' }), aLot({ lot: 'B', onHand: -1 })] })
const cups = anItemStock({
  item: { ...tincture.item, id: 'paper-cup', group: 'consumable', medicine: false },
  lots: [aLot({ item: 'paper-cup', lot: null })],
})
const counted = (of: Parameters<typeof lotsToCount>[1]) =>
  lotsToCount([tincture, cups], of).map(({ lot }) => lot.lot)

test('a group, the medicines or one item is counted lot by lot, those below zero too', () => {
  expect(counted({ group: 'first-aid' })).toEqual(['A', 'B'])
  expect(counted({ group: 'consumable' })).toEqual([null])
  expect(counted({ medicine: true })).toEqual(['A', 'B'])
  expect(counted({ item: 'paper-cup' })).toEqual([null])
})

test('zero is a count, an empty field is none, and anything but a whole number is refused', () => {
  expect(parseCount('0')).toBe(0)
  expect(parseCount(' 12 ')).toBe(12)
  expect(parseCount(' ')).toBeNull()
  for (const typed of ['-1', '1.5', 'x', '99999999']) expect(parseCount(typed), typed).toBe('bad')
})
