import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayAfter } from '../../contract/calendar-days.ts'
import { bands } from '../../contract/weekly-report.ts'
import type { KnownDay } from './visit-habit.ts'
import { visitHabit } from './visit-habit.ts'

/** Days in a row from Monday 19 October on, with so many visits each, in the morning. */
function daysOf(visits: readonly number[], byBand?: Record<string, number>): KnownDay[] {
  return visits.map((count, index) => ({
    day: dayAfter('2026-10-19', index),
    visits: count,
    byBand: byBand ?? { '08-12': count },
  }))
}

const [monday, sunday] = ['2026-11-16', '2026-11-22']

describe('what a day is typically like', () => {
  it('is not told from fewer than five days', () => {
    expect(visitHabit(daysOf([31, 31, 31, 31]))).toBeUndefined()
    expect(visitHabit(daysOf([31, 31, 31, 31, 31]))?.days).toBe(5)
  })

  it('is the middle day, whatever the busiest one was', () => {
    expect(visitHabit(daysOf([30, 31, 32, 31, 900]))?.typicalOn(monday)).toBe(31)
  })

  it('is told for each weekday that was seen three times', () => {
    const week = [40, 42, 41, 39, 40, 20, 0]
    const habit = visitHabit(daysOf([...week, ...week, ...week]))
    expect([habit?.typicalOn(monday), habit?.typicalOn(sunday)]).toEqual([40, 0])
  })

  it('is told by all days for a weekday that was seen less often', () => {
    const habit = visitHabit(daysOf([10, 20, 30, 20, 20, 20, 0, 90]))
    expect(habit?.typicalOn(monday)).toBe(20)
  })
})

describe('how much of a day came before an hour', () => {
  it('follows the bands', () => {
    const habit = visitHabit(daysOf([8, 8, 8, 8, 8], { '08-12': 6, '16-20': 2 }))
    expect([0, 8, 10, 12, 15, 18, 24].map((hour) => habit?.shareBefore(hour / 24))).toEqual([
      0, 0, 0.375, 0.75, 0.75, 0.875, 1,
    ])
  })

  it('is the hour itself where nobody ever came', () => {
    expect(visitHabit(daysOf([0, 0, 0, 0, 0], {}))?.shareBefore(0.25)).toBe(0.25)
  })

  it('never shrinks with the hour, and is all of the day at its end', () => {
    const counts = fc.array(fc.nat(50), { minLength: 6, maxLength: 6 })
    fc.assert(
      fc.property(counts, fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (ofBands, parts) => {
        const byBand = Object.fromEntries(bands.map((band, index) => [band, ofBands[index] ?? 0]))
        const habit = visitHabit(daysOf([1, 1, 1, 1, 1], byBand))
        const shares = [0, ...parts.toSorted((a, b) => a - b), 1].map((part) => habit?.shareBefore(part) ?? 9)
        expect(shares).toEqual(shares.toSorted((a, b) => a - b))
        expect([shares[0], shares.at(-1)]).toEqual([0, 1])
      }),
    )
  })
})
