import * as fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import type { DeadlineDay } from './deadline-rules.ts'
import { deadlineRules } from './deadline-rules.ts'
import type { Calendar } from './deadlines.ts'
import { deadlinesFrom } from './deadlines.ts'

const unknown: Calendar = { years: new Set(), works: new Map() }
/** 2026 with the seven days of National Day off and the Saturday after worked in their place. */
const known: Calendar = {
  years: new Set(['2026', '2027']),
  works: new Map([
    ...Array.from({ length: 7 }, (_, n): [string, boolean] => [`2026-10-0${n + 1}`, false]),
    ['2026-10-10', true],
    ['2027-01-01', false],
  ]),
}
const of = (days: Partial<Record<DeadlineDay, string>>, calendar = unknown, today = '2026-11-22') =>
  Object.fromEntries(deadlinesFrom(days, { today, calendar }).map((each) => [each.rule.rule, each]))

describe('a limit', () => {
  it('of days counts from the next day', () => {
    expect(of({ 'award-received': '2026-11-01' })['sue-after-award']?.latest).toBe('2026-11-16')
  })

  it('of a year ends on the same date, and of a month on its last day where it has no such date', () => {
    expect(of({ knew: '2025-11-22' })['arbitration']?.latest).toBe('2026-11-22')
    expect(of({ knew: '2024-02-29' })['arbitration']?.latest).toBe('2025-02-28')
    expect(of({ 'started-work': '2026-01-31' })['written-contract']?.latest).toBe('2026-02-28')
  })

  it('moves over weekends and holidays where the calendar is known, worked weekends counted as work', () => {
    expect(of({ 'award-received': '2026-09-16' }, known)['sue-after-award']).toMatchObject({
      latest: '2026-10-08',
      isExact: true,
    })
    expect(of({ 'award-received': '2026-09-25' }, known)['sue-after-award']?.latest).toBe('2026-10-10')
    expect(of({ 'award-received': '2026-09-26' }, known)['sue-after-award']?.latest).toBe('2026-10-12')
  })

  it('stays at the earlier day, and says so, where the calendar is not known or ends too soon', () => {
    expect(of({ 'award-received': '2026-09-16' })['sue-after-award']).toMatchObject({
      latest: '2026-10-01',
      isExact: false,
    })
    const endsIn2026: Calendar = { years: new Set(['2026']), works: new Map([['2026-12-31', false]]) }
    expect(of({ 'award-received': '2026-12-16' }, endsIn2026)['sue-after-award']).toMatchObject({
      latest: '2026-12-31',
      isExact: false,
    })
  })

  it('of arbitration begins anew with a demand or a promise, and never earlier', () => {
    expect(of({ knew: '2025-12-01', demanded: '2026-06-01' })['arbitration']?.latest).toBe('2027-06-01')
    expect(of({ knew: '2026-06-01', demanded: '2025-12-01' })['arbitration']?.latest).toBe('2027-06-01')
  })

  it('is none for wages owed while the work goes on', () => {
    expect(of({ 'last-unpaid': '2026-03-15' })).toEqual({})
    expect(of({ 'last-unpaid': '2026-03-15', 'employment-ended': '2026-11-15' })).toHaveProperty(
      'arbitration-arrears.latest',
      '2027-11-15',
    )
  })

  it('is urgent from seven days before, when it is the worker who must act', () => {
    const urgent = (day: string) => of({ knew: '2025-12-01' }, unknown, day)['arbitration']?.isUrgent
    expect(urgent('2026-11-23')).toBe(false)
    expect(urgent('2026-11-24')).toBe(true)
    expect(urgent('2026-12-02')).toBe(true)
    expect(of({ accident: '2026-10-25' }, unknown, '2026-11-24')['injury-employer']?.isUrgent).toBe(false)
  })
})

it('never names an earlier day for a later beginning, and never one before the plain count', () => {
  const first = Temporal.PlainDate.from('2025-06-01')
  const anyDay = fc.integer({ min: 0, max: 600 }).map((days) => first.add({ days }).toString())
  const anyRule = fc.constantFrom(...deadlineRules)
  void fc.assert(
    fc.property(anyRule, anyDay, anyDay, ({ rule, from }, one, other) => {
      const [earlier = one, later = other] = [one, other].sort()
      const latest = (start: string, calendar: Calendar) =>
        of({ [from]: start }, calendar)[rule]?.latest ?? ''
      expect(latest(earlier, known) <= latest(later, known)).toBe(true)
      expect(latest(one, unknown) <= latest(one, known)).toBe(true)
    }),
  )
})

it('names its law and its words in Chinese and English', () => {
  for (const { law, words } of deadlineRules)
    for (const texts of [law, words]) expect(texts['en']).toBeTruthy()
})
