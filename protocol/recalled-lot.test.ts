import { describe, expect, it } from 'vitest'
import { isRecalled } from './recalled-lot.ts'

const of = (lot: string | null, item = 'burn-cream') => ({ item, lot })

describe('a recall', () => {
  it.each([
    ['a240518', 'A240518'],
    ['Ａ２４０５１８', 'A240518'],
    ['A 2405 18', 'A240518'],
    ['A–240518', 'A-240518'],
    ['A－240518', 'A-240518'],
  ])('of %s means what is printed %s, whoever typed it how', (called, printed) => {
    expect(isRecalled(of(printed), of(called))).toBe(true)
    expect(isRecalled(of(called), of(printed))).toBe(true)
  })

  it('means no other lot, no other item, and nothing without a number', () => {
    expect(isRecalled(of('A240519'), of('A240518'))).toBe(false)
    expect(isRecalled(of('A-240518'), of('A240518'))).toBe(false)
    expect(isRecalled(of('A240518', 'gauze'), of('A240518'))).toBe(false)
    expect(isRecalled(of(null), of('A240518'))).toBe(false)
  })

  it('of no lot means all of an item, those without a number included', () => {
    expect(isRecalled(of(null), of(null))).toBe(true)
    expect(isRecalled(of('A240518'), of(null))).toBe(true)
    expect(isRecalled(of('A240518', 'gauze'), of(null))).toBe(false)
  })
})
