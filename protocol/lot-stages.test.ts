import * as fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { isUsable, lastDayOfLabel, lastDayOpened, stageOn } from './lot-stages.ts'

const plain = { recalled: false, quarantined: false }

describe('a label', () => {
  it('lasts to the end of its month, leap years included', () => {
    expect(lastDayOfLabel('2028-02')).toBe('2028-02-29')
    expect(lastDayOfLabel('2027-02')).toBe('2027-02-28')
    expect(lastDayOfLabel('2027-12')).toBe('2027-12-31')
    expect(lastDayOfLabel('2027-05-07')).toBe('2027-05-07')
    expect(lastDayOfLabel(null)).toBeNull()
  })

  it('is shortened by opening and never lengthened', () => {
    const iodine = { openedOn: '2027-01-31', opensForDays: 30 }
    expect(lastDayOpened(iodine, '2027-12-31')).toBe('2027-03-02')
    expect(lastDayOpened(iodine, '2027-02-10')).toBe('2027-02-10')
    expect(lastDayOpened({ ...iodine, opensForDays: 0 }, null)).toBe('2027-01-31')
  })
})

describe('a stage', () => {
  it('turns amber at 90 days, red at 30, and expired on the day after the last', () => {
    const at = (day: string) => stageOn(day, { ...plain, effectiveUntil: '2027-05-31' })
    expect(at('2027-03-01')).toBe('green')
    expect(at('2027-03-02')).toBe('amber')
    expect(at('2027-04-30')).toBe('amber')
    expect(at('2027-05-01')).toBe('red')
    expect(at('2027-05-31')).toBe('red')
    expect(at('2027-06-01')).toBe('expired')
  })

  it('says the worst of what is true of the lot', () => {
    const past = { effectiveUntil: '2020-01-01' }
    expect(stageOn('2027-01-01', { ...past, recalled: true, quarantined: true })).toBe('recalled')
    expect(stageOn('2027-01-01', { ...past, recalled: false, quarantined: true })).toBe('expired')
    expect(stageOn('2027-01-01', { effectiveUntil: null, recalled: false, quarantined: true })).toBe(
      'quarantined',
    )
    expect(stageOn('2027-01-01', { ...plain, effectiveUntil: null })).toBe('green')
  })

  it('never allows a lot again once a day has ended it', () => {
    const first = Temporal.PlainDate.from('2026-01-01')
    const anyDay = fc.integer({ min: 0, max: 3_000 }).map((days) => first.add({ days }).toString())
    void fc.assert(
      fc.property(anyDay, anyDay, anyDay, (until, one, other) => {
        const [earlier = one, later = other] = [one, other].sort()
        const stage = (day: string) => stageOn(day, { ...plain, effectiveUntil: until })
        if (!isUsable(stage(earlier))) expect(isUsable(stage(later))).toBe(false)
        expect(isUsable(stage(one))).toBe(one <= until)
      }),
    )
  })
})
