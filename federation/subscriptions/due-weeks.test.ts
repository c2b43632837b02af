import { expect, it } from 'vitest'
import { at, zone } from '../../test/support/generator/report-facts.ts'
import { dueMs, lastDueWeek, nextDueWeek, weeksThrough } from './due-weeks.ts'

const on = (wall: string, hour = 9) => ({ hour, timeZone: zone, nowMs: at(wall) })

it('a week is due on the Monday after it, at its hour', () => {
  expect(dueMs('2026-W47', on('2026-11-20 00:00'))).toBe(at('2026-11-23 09:00'))
  expect(dueMs('2026-W53', on('2026-11-20 00:00', 23))).toBe(at('2027-01-04 23:00'))
})

it('and from then on it is the newest that is', () => {
  expect(lastDueWeek(on('2026-11-22 23:59'))).toBe('2026-W46')
  expect(lastDueWeek(on('2026-11-23 08:59'))).toBe('2026-W46')
  expect(lastDueWeek(on('2026-11-23 09:00'))).toBe('2026-W47')
  expect(nextDueWeek(on('2026-11-23 08:59'))).toBe('2026-W47')
  expect(nextDueWeek(on('2026-11-23 09:00'))).toBe('2026-W48')
})

it('weeks go on over the end of a year', () => {
  expect(weeksThrough('2026-W52', '2027-W01')).toEqual(['2026-W52', '2026-W53', '2027-W01'])
  expect(weeksThrough('2027-W01', '2026-W53')).toEqual([])
})
