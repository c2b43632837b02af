import { Temporal } from 'temporal-polyfill'
import { expect, it } from 'vitest'
import { daysOfWeek, weekAfter, weekOfDay } from './iso-week.ts'

it('agrees with the calendar for every day of sixty years', () => {
  for (let day = Temporal.PlainDate.from('2000-01-03'); day.year < 2060; day = day.add({ days: 1 })) {
    const expected = `${day.yearOfWeek}-W${String(day.weekOfYear).padStart(2, '0')}`
    expect(weekOfDay(day.toString())).toBe(expected)
    expect(daysOfWeek(expected)?.[day.dayOfWeek - 1]).toBe(day.toString())
  }
})

it('knows week 53 only in the years that have one', () => {
  expect(daysOfWeek('2026-W53')).toEqual([
    '2026-12-28',
    '2026-12-29',
    '2026-12-30',
    '2026-12-31',
    '2027-01-01',
    '2027-01-02',
    '2027-01-03',
  ])
  expect(daysOfWeek('2027-W53')).toBeUndefined()
})

it('refuses what is no week', () => {
  for (const text of ['2026-W54', '2026-W00', '2026-W7', '2026W47', '1999-W01', '2026-47', '', 'W47-2026'])
    expect(daysOfWeek(text), text).toBeUndefined()
})

it('steps over the turn of a year', () => {
  expect(weekAfter('2026-W53')).toBe('2027-W01')
  expect(weekAfter('2027-W01', -1)).toBe('2026-W53')
  expect(weekAfter('2026-W47', -5)).toBe('2026-W42')
})
