import { expect, it } from 'vitest'
import { parLevel, stockLevel } from './par-levels.ts'

const kits = [
  {
    months: [6, 7, 8],
    pars: [
      { item: 'tincture', qty: 40 },
      { item: 'heat-patch', qty: 0 },
    ],
  },
  { months: [8, 9], pars: [{ item: 'tincture', qty: 60 }] },
]

it('takes the season before the item, and the higher of two kits', () => {
  const of = (item: string, month: number, ownPar?: number) => parLevel({ item, month, ownPar }, kits)
  expect(of('tincture', 6, 20)).toBe(40)
  expect(of('tincture', 8, 20)).toBe(60)
  expect(of('tincture', 1, 20)).toBe(20)
  expect(of('heat-patch', 7, 100)).toBe(0)
  expect(of('gauze', 7)).toBeNull()
})

it('calls nothing low where nobody has said how much there should be, or that there should be none', () => {
  expect(stockLevel(0, null)).toBe('unknown')
  expect(stockLevel(0, 0)).toBe('enough')
  expect(stockLevel(-2, 5)).toBe('none')
  expect(stockLevel(4, 5)).toBe('low')
  expect(stockLevel(5, 5)).toBe('enough')
})
