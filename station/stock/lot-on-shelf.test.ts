import { describe, expect, it } from 'vitest'
import { shelfOf } from '../../test/support/station/shelf-of.ts'

const opensFor = (opensForDays: number) => ({ item: { opensForDays } })

describe('a lot on the shelf', () => {
  it.each([
    ['2026-11-22', 'green', 5],
    ['2027-03-02', 'amber', 5],
    ['2027-05-01', 'red', 5],
    ['2027-05-31', 'red', 5],
    ['2027-06-01', 'expired', 0],
  ])('with a month on its label is on %s %s', (day, stage, usable) => {
    const { state, mayLeave } = shelfOf(day)
    expect(state).toMatchObject({ stage, usable, effectiveUntil: '2027-05-31' })
    expect(mayLeave).toBe(usable > 0)
  })

  it('is at its end after the day on its label, and not before', () => {
    expect(shelfOf('2027-05-09', { label: '2027-05-09' }).state.stage).toBe('red')
    expect(shelfOf('2027-05-10', { label: '2027-05-09' }).state.stage).toBe('expired')
  })

  it('is barred where this lot or every lot of its item is recalled, and no other', () => {
    for (const recall of ['A', null]) {
      const { state, mayLeave } = shelfOf('2026-11-22', { recall })
      expect([state.stage, state.usable, mayLeave]).toEqual(['recalled', 0, false])
    }
    expect(shelfOf('2026-11-22', { recall: 'a' }).state.stage).toBe('recalled')
    expect(shelfOf('2026-11-22', { recall: 'B' }).state.stage).toBe('green')
    expect(shelfOf('2026-11-22', { lot: null, recall: 'A' }).state.stage).not.toBe('recalled')
  })

  it('is barred while a person has set it aside', () => {
    const { state, mayLeave } = shelfOf('2026-11-22', { quarantine: 'damaged' })
    expect(state).toMatchObject({ stage: 'quarantined', usable: 0, quarantine: 'damaged' })
    expect(mayLeave).toBe(false)
  })

  it('is set aside by itself where it must have a date and has none', () => {
    expect(shelfOf('2026-11-22', { label: null }).state).toMatchObject({ quarantine: 'undated', usable: 0 })
    const printed = shelfOf('2026-11-22', { label: null, item: { expiry: 'if-printed' } })
    expect(printed.state).toMatchObject({ stage: 'green', usable: 5, effectiveUntil: null })
  })

  it('has one unit less to give when an opened one is past its days, and shows the worst of its units', () => {
    const opened = { ...opensFor(30), opened: ['2026-11-01'] }
    expect(shelfOf('2026-12-01', opened).state).toMatchObject({
      ...{ stage: 'red', usable: 5, opened: 1, openedOn: '2026-11-01', effectiveUntil: '2026-12-01' },
    })
    const past = shelfOf('2026-12-02', opened)
    expect(past.state).toMatchObject({ stage: 'expired', usable: 4, onHand: 5 })
    expect(past).toMatchObject({ mayLeave: true, leavesBefore: '2027-05-31' })
  })

  it('has nothing to give when its only unit is opened and past its days', () => {
    const last = shelfOf('2026-12-02', { ...opensFor(30), opened: ['2026-11-01'], onHand: 1 })
    expect([last.state.usable, last.mayLeave]).toEqual([0, false])
  })

  it('keeps an opened unit no longer than its label', () => {
    const opened = { ...opensFor(60), opened: ['2027-05-20'] }
    expect(shelfOf('2027-05-31', opened).state.effectiveUntil).toBe('2027-05-31')
    expect(shelfOf('2027-06-01', opened).state.usable).toBe(0)
  })

  it('keeps an opened unit to its label where the item says nothing of opening, and for the day where it says 0', () => {
    expect(shelfOf('2027-01-01', { opened: ['2026-11-01'] }).state).toMatchObject({ usable: 5, opened: 1 })
    const swab = { ...opensFor(0), opened: ['2026-11-01'] }
    expect(shelfOf('2026-11-01', swab).state.usable).toBe(5)
    expect(shelfOf('2026-11-02', swab).state.usable).toBe(4)
  })

  it('may be taken from while its label allows, though the books know of nothing', () => {
    expect(shelfOf('2026-11-22', { onHand: 0 }).mayLeave).toBe(true)
    const below = shelfOf('2026-11-22', { onHand: -2 })
    expect([below.state.usable, below.mayLeave]).toEqual([-2, true])
    expect(shelfOf('2027-06-01', { onHand: 0 }).mayLeave).toBe(false)
  })
})
