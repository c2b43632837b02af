import { expect, it } from 'vitest'
import type { UnitRow } from '../../../federation/contract/weekly-report.ts'
import { sortUnits } from './sort-units.ts'

function unit(name: string, visits: number, [complete, stations]: [number, number]): UnitRow {
  const completeness = { stations, complete, partial: stations - complete, silent: 0, lost: 0 }
  return { unit: name, visits, people: 2 * visits, completeness }
}

const units = [unit('c', 5, [3, 4]), unit('a', 9, [1, 4]), unit('b', 5, [2, 2]), unit('d', 0, [0, 0])]
const order = (by: 'unit' | 'completeness' | 'visits' | 'people', ascending: boolean) =>
  sortUnits(units, { by, ascending }, (name) => name)
    .map((each) => each.unit)
    .join('')

it('sorts by name, by what has most still to come, and by figures, either way', () => {
  expect(order('unit', true)).toBe('abcd')
  expect(order('unit', false)).toBe('dcba')
  expect(order('completeness', true)).toBe('acbd')
  expect(order('visits', false)).toBe('abcd')
  expect(order('visits', true)).toBe('dbca')
  expect(order('people', false)).toBe('abcd')
})
