import { describe, expect, it } from 'vitest'
import { shelfOf } from '../../test/support/station/shelf-of.ts'
import { leaveFirstExpiry } from './leave-first-expiry.ts'

const day = '2026-11-22'
const early = shelfOf(day, { lot: 'early', label: '2027-01', onHand: 2, received: 3 })
const late = shelfOf(day, { lot: 'late', label: '2027-06-30', onHand: 3, received: 1 })
const never = shelfOf(day, {
  ...{ lot: 'never', label: null, onHand: 4, received: 2 },
  item: { expiry: 'if-printed' },
})
const expired = shelfOf(day, { lot: 'expired', label: '2026-10', onHand: 9 })
const aside = shelfOf(day, { lot: 'aside', label: '2026-12', onHand: 9, quarantine: 'damaged' })
const lots = [never, late, expired, early, aside]
const from = (lines: ReturnType<typeof leaveFirstExpiry>) =>
  typeof lines === 'string' ? lines : lines.map(({ lot, qty }) => `${lot} ${qty}`)

describe('what leaves', () => {
  it('leaves from the lot that expires first, and what nothing ends leaves last', () => {
    expect(from(leaveFirstExpiry(lots, 2, 'taken'))).toEqual(['early 2'])
    expect(from(leaveFirstExpiry(lots, 4, 'taken'))).toEqual(['early 2', 'late 2'])
    expect(from(leaveFirstExpiry(lots, 9, 'taken'))).toEqual(['early 2', 'late 3', 'never 4'])
  })

  it('leaves from the lot that came first where two expire on one day', () => {
    const second = shelfOf(day, { lot: 'a-second', label: '2027-06', onHand: 3, received: 7 })
    expect(from(leaveFirstExpiry([second, late], 1, 'taken'))).toEqual(['late 1'])
  })

  it('takes more than the books know off the last lot that anything came from, in one line', () => {
    expect(from(leaveFirstExpiry([early, late], 7, 'taken'))).toEqual(['early 2', 'late 5'])
    const empty = shelfOf(day, { lot: 'empty', label: '2028-01', onHand: 0 })
    expect(from(leaveFirstExpiry([empty, early], 3, 'taken'))).toEqual(['early 3'])
    expect(from(leaveFirstExpiry([empty], 1, 'taken'))).toEqual(['empty 1'])
  })

  it('gives out no more than the books know, whatever other lots are below 0', () => {
    const below = shelfOf(day, { lot: 'below', label: '2026-12', onHand: -3 })
    expect(leaveFirstExpiry(lots, 10, 'refused')).toBe('not-enough')
    expect(from(leaveFirstExpiry([below, early], 2, 'refused'))).toEqual(['early 2'])
    expect(leaveFirstExpiry([below], 1, 'refused')).toBe('not-enough')
  })

  it('is nothing where every lot is expired, recalled or set aside, or none was ever here', () => {
    for (const beyond of ['taken', 'refused'] as const) {
      expect(leaveFirstExpiry([expired, aside], 1, beyond)).toBe('nothing-usable')
      expect(leaveFirstExpiry([], 1, beyond)).toBe('nothing-usable')
    }
  })

  it('leaves the units that are past their days after opening', () => {
    const opened = { opened: ['2026-10-01'], item: { opensForDays: 30 } }
    const past = shelfOf(day, { lot: 'past', label: '2026-12', onHand: 2, ...opened })
    expect(from(leaveFirstExpiry([past, late], 3, 'taken'))).toEqual(['past 1', 'late 2'])
  })
})
