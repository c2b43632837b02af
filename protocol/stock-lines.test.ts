import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  countedLineSchema,
  maxOnHand,
  maxQuantity,
  movedLineSchema,
  movedLinesSchema,
  quantitySchema,
  receivedLineSchema,
} from './stock-lines.ts'

const moved = { item: 'adhesive-bandage', lot: '20260501', qty: 2 }

describe('quantitySchema', () => {
  it('takes every whole number from 1 to its bound', () => {
    void fc.assert(
      fc.property(fc.integer({ min: 1, max: maxQuantity }), (qty) => quantitySchema.safeParse(qty).success),
    )
  })

  it('refuses every number that is negative, nothing, a fraction or absurd', () => {
    const wrong = fc.oneof(
      fc.integer({ max: 0 }),
      fc.integer({ min: maxQuantity + 1 }),
      fc.double().filter((n) => !Number.isInteger(n)),
    )
    void fc.assert(fc.property(wrong, (qty) => !quantitySchema.safeParse(qty).success))
  })

  it.each([['2'], [null], [Number.NaN], [Number.POSITIVE_INFINITY], [1e300], [true]])('refuses %j', (qty) => {
    expect(quantitySchema.safeParse(qty).success).toBe(false)
  })
})

describe('a moved line', () => {
  it('takes a lot as printed, and null where none is printed', () => {
    expect(movedLineSchema.safeParse(moved).success).toBe(true)
    expect(movedLineSchema.safeParse({ ...moved, lot: null }).success).toBe(true)
  })

  it('must speak of its lot: a forgotten one is no unprinted one', () => {
    const { lot: _, ...lotless } = moved
    expect(movedLineSchema.safeParse(lotless).success).toBe(false)
    expect(movedLineSchema.safeParse({ ...moved, lot: '' }).success).toBe(false)
  })

  it('takes an item the catalogue does not have, and no item that is no slug', () => {
    expect(movedLineSchema.safeParse({ ...moved, item: 'moon-dust' }).success).toBe(true)
    for (const item of ['创可贴', 'FA01', '', 'a'.repeat(33), 'a b'])
      expect(movedLineSchema.safeParse({ ...moved, item }).success).toBe(false)
  })

  it('comes in lists of 1 to 100', () => {
    const many = (length: number) => Array.from({ length }, () => moved)
    expect(movedLinesSchema.safeParse(many(100)).success).toBe(true)
    expect(movedLinesSchema.safeParse(many(0)).success).toBe(false)
    expect(movedLinesSchema.safeParse(many(101)).success).toBe(false)
  })
})

describe('a received line', () => {
  it.each([['2027-05'], ['2027-05-31'], [null]])('takes the label %j', (usableUntil) => {
    expect(receivedLineSchema.safeParse({ ...moved, usableUntil }).success).toBe(true)
  })

  it.each([['2027-02-30'], ['2027-13'], ['2027'], [''], [undefined], ['31.05.2027'], [202705]])(
    'refuses the label %j',
    (usableUntil) => expect(receivedLineSchema.safeParse({ ...moved, usableUntil }).success).toBe(false),
  )
})

describe('a counted line', () => {
  const line = (expected: number, counted: number) =>
    countedLineSchema.safeParse({ item: 'gauze', lot: null, expected, counted }).success

  it('takes a shelf that was expected to hold less than nothing, and none on the shelf', () => {
    expect(line(-3, 0)).toBe(true)
  })

  it('refuses a shelf that holds less than nothing, a fraction, or more than any shelf', () => {
    expect(line(3, -1)).toBe(false)
    expect(line(3, 0.5)).toBe(false)
    expect(line(3, maxOnHand + 1)).toBe(false)
    expect(line(0.5, 3)).toBe(false)
  })
})
