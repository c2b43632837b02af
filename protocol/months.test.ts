import { expect, it } from 'vitest'
import { firstDayOf, lastDayOf, monthAfter, monthOf } from './months.ts'

it('counts months over the ends of years, and knows their last days', () => {
  expect([monthAfter('2026-11'), monthAfter('2026-12'), monthAfter('2027-01', -2)]).toEqual([
    '2026-12',
    '2027-01',
    '2026-11',
  ])
  expect([firstDayOf('2027-02'), lastDayOf('2027-02'), lastDayOf('2028-02'), lastDayOf('2026-12')]).toEqual([
    '2027-02-01',
    '2027-02-28',
    '2028-02-29',
    '2026-12-31',
  ])
  expect(monthOf('2026-11-27')).toBe('2026-11')
})
