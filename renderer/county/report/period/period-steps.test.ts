import fc from 'fast-check'
import { expect, it } from 'vitest'
import { dayAfter } from '../../../../federation/contract/calendar-days.ts'
import { periodAround, periodsToChoose, shownKinds, shownOf, stepFrom, toKind } from './period-steps.ts'

const today = '2026-11-27'
const days = fc.integer({ min: 0, max: 9_000 }).map((by) => dayAfter('2004-01-01', by))
const kinds = fc.constantFrom(...shownKinds)

it('reads of an address what period it is about, and that there is none', () => {
  expect(['2026-W47', '2026-11', '2026-winter', '2026'].map((name) => shownOf(name)?.to)).toEqual([
    '2026-11-22',
    '2026-11-30',
    '2027-02-28',
    '2027-01-03',
  ])
  for (const name of ['2026-W54', '2026-13', '2026-02-30..2026-03-01', 'trends', '', '1999'])
    expect(shownOf(name)).toBeUndefined()
})

it('holds the day that a period is asked around, of every kind', () => {
  fc.assert(
    fc.property(kinds, days, (kind, day) => {
      const shown = shownOf(periodAround(kind, day))
      expect(shown?.kind).toBe(kind)
      expect(shown && shown.from <= day && day <= shown.to).toBe(true)
    }),
  )
})

it('steps to the neighbour and back again, without a day between', () => {
  fc.assert(
    fc.property(kinds, days, (kind, day) => {
      const name = periodAround(kind, day)
      const before = shownOf(stepFrom(name, -1, '2100-01-01') ?? '')
      expect(before && dayAfter(before.to, 1)).toBe(shownOf(name)?.from)
      expect(stepFrom(before?.name ?? '', 1, '2100-01-01')).toBe(name)
    }),
  )
})

it('never steps into what has not begun, and not before the year 2000', () => {
  expect(stepFrom('2026-11', 1, today)).toBeUndefined()
  expect(stepFrom('2026-10', 1, today)).toBe('2026-11')
  expect(stepFrom('2026', 1, today)).toBeUndefined()
  expect(stepFrom('2000-01', -1, today)).toBeUndefined()
  expect(stepFrom('2000-W01', -1, today)).toBeUndefined()
})

it('offers the running period first, and an older one that is shown last', () => {
  const shown = (name: string) => shownOf(name) ?? { kind: 'week' as const, name, from: '', to: '' }
  expect(periodsToChoose(shown('2026-10'), today).slice(0, 3)).toEqual(['2026-11', '2026-10', '2026-09'])
  expect(periodsToChoose(shown('2009'), today).at(-1)).toBe('2009')
  expect(periodsToChoose(shown('2026-11-01..2026-11-03'), today)).toEqual([])
})

it('changes the kind and stays with the time that was shown', () => {
  const to = (name: string, kind: (typeof shownKinds)[number]) => {
    const shown = shownOf(name)
    return shown && toKind(shown, kind, today)
  }
  expect(to('2026-W40', 'month')).toBe('2026-10')
  expect(to('2026-10', 'week')).toBe('2026-W44')
  expect(to('2026-10', 'range')).toBe('2026-10-01..2026-10-31')
  // Of a running one, up to today.
  expect(to('2026-11', 'range')).toBe('2026-11-01..2026-11-27')
  expect(to('2026', 'season')).toBe('2026-autumn')
})
