import { expect, it } from 'vitest'
import { periodOfName } from '../../../../federation/contract/report-period.ts'
import { rangeFault } from './range-fault.ts'

const today = '2026-11-27'

it.each([
  ['', '2026-11-03', 'no-day'],
  ['2026-11-03', '', 'no-day'],
  ['2026-02-29', '2026-03-01', 'no-day'],
  ['2026-11-03', '2026-11-31', 'no-day'],
  ['2026-11-04', '2026-11-03', 'turned'],
  ['2026-11-28', '2026-12-03', 'to-come'],
  ['1999-12-31', '2000-01-03', 'too-early'],
  ['2024-11-01', '2026-11-02', 'too-long'],
] as const)('says of %s to %s: %s', (from, to, fault) => {
  expect(rangeFault({ from, to, today })).toBe(fault)
})

it('lets through what the hub takes: a leap day, one day, two years and a day, days that are still to come', () => {
  for (const [from, to] of [
    ['2024-02-29', '2024-02-29'],
    ['2026-11-27', '2026-11-27'],
    ['2024-11-01', '2026-11-01'],
    ['2026-11-03', '2026-12-31'],
  ] as const) {
    expect(rangeFault({ from, to, today })).toBeUndefined()
    expect(periodOfName(`${from}..${to}`)).toBeDefined()
  }
})
