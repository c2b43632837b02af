import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { ComparisonRow } from '../../../../federation/contract/report-comparison.ts'
import { rowOrders, sortRows } from './sort-rows.ts'

type Of = { station: string; state: ComparisonRow['state']; perDay: number | null; change: number | null }

function rowOf({ station, state, perDay, change }: Of): ComparisonRow {
  return {
    ...{ station, name: station, state, lost: 0, coveredDays: 7, visits: 7, perDay, perOpenHour: null },
    own: { perDay: 1, change, standing: 'chance' },
    peers: { stations: 0, median: null, difference: change, standing: 'none' },
  }
}

const rows = fc.uniqueArray(
  fc.record({
    station: fc.string({ minLength: 1, maxLength: 4 }),
    state: fc.constantFrom('complete' as const, 'partial' as const, 'silent' as const),
    perDay: fc.option(fc.nat(90)),
    change: fc.option(fc.integer({ min: -100, max: 100 })),
  }),
  { selector: ({ station }) => station },
)

it('keeps every row once, and does not depend on the order they came in', () => {
  fc.assert(
    fc.property(rows, fc.constantFrom(...rowOrders), (all, order) => {
      const sorted = sortRows(all.map(rowOf), order)
      expect(sorted.map(({ station }) => station).sort()).toEqual(all.map(({ station }) => station).sort())
      expect(sortRows(all.map(rowOf).toReversed(), order)).toEqual(sorted)
    }),
  )
})

it('gives an incomplete station no place by its figures: it comes after every complete one', () => {
  fc.assert(
    fc.property(rows, fc.constantFrom('perDay' as const, 'own' as const, 'peers' as const), (all, order) => {
      const complete = all.map((each) => ({ ...each, perDay: each.perDay ?? 1, change: each.change ?? 1 }))
      const states = sortRows(complete.map(rowOf), order).map(({ state }) => state === 'complete')
      expect(states.toSorted((a, b) => Number(b) - Number(a))).toEqual(states)
    }),
  )
})

it('begins with what is least complete', () => {
  const states = ['complete', 'silent', 'partial'] as const
  const all = states.map((state) => rowOf({ station: state, state, perDay: 1, change: 1 }))
  expect(sortRows(all, 'completeness').map(({ state }) => state)).toEqual(['silent', 'partial', 'complete'])
})
