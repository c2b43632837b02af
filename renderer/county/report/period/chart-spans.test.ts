import fc from 'fast-check'
import { expect, it } from 'vitest'
import { dayAfter } from '../../../../federation/contract/calendar-days.ts'
import { daysOfPeriod } from '../../../../federation/contract/report-period.ts'
import { bucketsOf, spanOf } from './chart-spans.ts'

const counts = fc
  .record({
    start: fc.integer({ min: 0, max: 3_000 }),
    counts: fc.array(fc.nat(500), { minLength: 1, maxLength: 731 }),
  })
  .map(({ start, counts: all }) =>
    Object.fromEntries(all.map((count, index) => [dayAfter('2020-01-01', start + index), count])),
  )

it('puts every day into exactly one column, in order, and loses no visit', () => {
  fc.assert(
    fc.property(counts, (byDay) => {
      const buckets = bucketsOf(byDay)
      expect(buckets.flatMap(daysOfPeriod)).toEqual(Object.keys(byDay).sort())
      const sum = (of: number[]) => of.reduce((total, count) => total + count, 0)
      expect(sum(buckets.map(({ count }) => count))).toBe(sum(Object.values(byDay)))
    }),
  )
})

it('never draws more columns than can be read', () => {
  fc.assert(
    fc.property(counts, (byDay) => {
      expect(bucketsOf(byDay).length).toBeLessThanOrEqual(31)
    }),
  )
})

it('draws days of a month, weeks of a season, months of a year', () => {
  expect([7, 31, 92, 182, 183, 371].map(spanOf)).toEqual(['day', 'day', 'week', 'week', 'month', 'month'])
})
