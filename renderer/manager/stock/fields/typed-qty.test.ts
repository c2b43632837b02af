import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseQty, roundUpToPacks, splitQty } from './typed-qty.ts'

test('packages and single units add up', () => {
  expect(parseQty({ packs: '2', units: '5' }, 100)).toEqual({ qty: 205 })
  expect(parseQty({ packs: '', units: ' 7 ' }, 100)).toEqual({ qty: 7 })
  expect(parseQty({ packs: '3', units: '' }, 10)).toEqual({ qty: 30 })
})

test('nothing, fractions, signs, letters and lorries are no quantity, each by its own name', () => {
  expect(parseQty({ packs: '', units: '' }, 10)).toEqual({ fault: 'no-quantity' })
  expect(parseQty({ packs: '0', units: '00' }, 10)).toEqual({ fault: 'no-quantity' })
  for (const units of ['1.5', '-3', '1e3', '三', '+4', '0x10'])
    expect(parseQty({ packs: '', units }, 1)).toEqual({ fault: 'bad-quantity' })
  expect(parseQty({ packs: '', units: '100000' }, 1)).toEqual({ fault: 'too-much' })
  expect(parseQty({ packs: '99999', units: '' }, 2)).toEqual({ fault: 'too-much' })
})

test('whatever is split into packages is the same when read again', () => {
  void fc.assert(
    fc.property(fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: 1, max: 500 }), (qty, packSize) => {
      expect(parseQty(splitQty(qty, packSize), packSize)).toEqual({ qty })
    }),
  )
})

test('a wish is rounded up to whole packages, never down', () => {
  expect(roundUpToPacks(1, 100)).toBe(100)
  expect(roundUpToPacks(100, 100)).toBe(100)
  expect(roundUpToPacks(101, 100)).toBe(200)
  expect(roundUpToPacks(7, 1)).toBe(7)
})
