import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysOfWeek } from './iso-week.ts'
import { daysOfPeriod, periodAfter, periodOfDay, periodOfName, weeksOfYear } from './report-period.ts'

const kinds = ['month', 'season', 'year'] as const
const someDay = fc
  .date({ min: new Date('2001-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

describe('a period by its name', () => {
  it.each([
    ['2026-11', 'month', '2026-11-01', '2026-11-30'],
    ['2028-02', 'month', '2028-02-01', '2028-02-29'],
    ['2026-spring', 'season', '2026-03-01', '2026-05-31'],
    ['2027-winter', 'season', '2027-12-01', '2028-02-29'],
    ['2026', 'year', '2025-12-29', '2027-01-03'],
    ['2026-11-03..2026-11-20', 'range', '2026-11-03', '2026-11-20'],
    ['2026-11-03..2026-11-03', 'range', '2026-11-03', '2026-11-03'],
  ])('%s is a %s', (name, kind, from, to) => {
    expect(periodOfName(name)).toEqual({ kind, name, from, to })
  })

  it.each([
    '2026-13',
    '2026-W47',
    '1999-11',
    '2026-fall',
    '26',
    '2026-02-30..2026-03-01',
    '2026-11-20..2026-11-03',
    '2024-01-01..2026-01-02',
    '2026-11-03..',
    '',
    '2026-11 ',
  ])('there is none called %o', (name) => {
    expect(periodOfName(name)).toBeUndefined()
  })
})

it('every day is in exactly one month, season and year, and those follow each other without a gap', () => {
  fc.assert(
    fc.property(someDay, fc.constantFrom(...kinds), (day, kind) => {
      const name = periodOfDay(kind, day)
      const period = periodOfName(name)
      if (!period) throw new Error(`no period ${name}`)
      expect(daysOfPeriod(period)).toContain(day)
      const next = periodOfName(periodAfter(name) ?? '')
      expect([next?.kind, periodAfter(next?.name ?? '', -1)]).toEqual([kind, name])
      expect(daysOfPeriod({ from: period.from, to: next?.from ?? '' })).toHaveLength(
        daysOfPeriod(period).length + 1,
      )
    }),
  )
})

it('a range is followed, and gone before, by one of as many days', () => {
  expect(periodAfter('2026-11-03..2026-11-20')).toBe('2026-11-21..2026-12-08')
  expect(periodAfter('2026-11-03..2026-11-20', -1)).toBe('2026-10-16..2026-11-02')
})

it('an ISO year is its weeks', () => {
  for (const year of ['2025', '2026', '2027']) {
    const period = periodOfName(year)
    expect(period && daysOfPeriod(period)).toEqual(
      weeksOfYear(year).flatMap((week) => daysOfWeek(week) ?? []),
    )
  }
  expect([weeksOfYear('2025').length, weeksOfYear('2026').length]).toEqual([52, 53])
})
