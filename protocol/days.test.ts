import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daySchema, monthSchema, useByLabelSchema } from './days.ts'

const dayMs = 86_400_000
const first = Date.UTC(1900, 0, 1)
const count = (Date.UTC(2199, 11, 31) - first) / dayMs

describe('daySchema', () => {
  it('takes every day there is', () => {
    void fc.assert(
      fc.property(fc.integer({ min: 0, max: count }), (n) => {
        const day = new Date(first + n * dayMs).toISOString().slice(0, 10)
        return daySchema.safeParse(day).success
      }),
    )
  })

  it('takes of all combinations of year, month and day only those a calendar has', () => {
    const two = (n: number) => String(n).padStart(2, '0')
    const parts = fc.tuple(
      fc.integer({ min: 1900, max: 2199 }),
      fc.integer({ min: 0, max: 13 }),
      fc.integer({ min: 0, max: 32 }),
    )
    void fc.assert(
      fc.property(parts, ([year, month, day]) => {
        const date = new Date(Date.UTC(year, month - 1, day))
        const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
        return daySchema.safeParse(`${year}-${two(month)}-${two(day)}`).success === exists
      }),
      { numRuns: 1_000 },
    )
  })

  it.each(['2027-02-30', '2027-02-29', '2100-02-29', '2027-04-31', '2027-13-01', '2027-00-10', '2027-1-1'])(
    'refuses %s',
    (text) => expect(daySchema.safeParse(text).success).toBe(false),
  )

  it('knows the leap days of 2000 and 2028', () => {
    expect(daySchema.safeParse('2000-02-29').success).toBe(true)
    expect(daySchema.safeParse('2028-02-29').success).toBe(true)
  })

  it.each([
    '',
    '20270531',
    '2027/05/31',
    '2027-05-31T00:00:00.000Z',
    ' 2027-05-31',
    '2027-05-31\n',
    '二〇二七年',
  ])('refuses %j, which is no day at all', (text) => expect(daySchema.safeParse(text).success).toBe(false))
})

describe('useByLabelSchema', () => {
  it('takes a month and a day', () => {
    expect(useByLabelSchema.safeParse('2027-05').success).toBe(true)
    expect(useByLabelSchema.safeParse('2027-05-31').success).toBe(true)
  })

  it.each(['2027', '2027-13', '2027-00', '2027-5', '2027-02-30', '0027-05', '9999-12'])(
    'refuses %s',
    (text) => {
      expect(useByLabelSchema.safeParse(text).success).toBe(false)
      expect(monthSchema.safeParse(text).success).toBe(false)
    },
  )
})
