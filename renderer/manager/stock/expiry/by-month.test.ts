import { expect, test } from 'vitest'
import { aLot, anItemStock } from '../../../../test/support/sample-stock.ts'
import { endingsByMonth, monthsFrom } from './by-month.ts'

test('lots stand in the month they end in, soonest first; barred ones apart, and what is gone or never ends nowhere', () => {
  const { barred, months } = endingsByMonth([
    anItemStock({
      lots: [
        aLot({ lot: 'late', effectiveUntil: '2027-06-30' }),
        aLot({ lot: 'never', effectiveUntil: null }),
        aLot({ lot: 'gone', effectiveUntil: '2027-01-01', onHand: 0 }),
        aLot({ lot: 'expired', effectiveUntil: '2026-01-31', stage: 'expired' }),
      ],
    }),
    anItemStock({
      lots: [
        aLot({ lot: 'soon', effectiveUntil: '2027-06-02' }),
        aLot({ lot: 'first', effectiveUntil: '2026-12-31', stage: 'amber' }),
        aLot({ lot: 'aside', effectiveUntil: null, stage: 'quarantined' }),
      ],
    }),
  ])
  const lots = (endings: readonly { lot: { lot: string | null } }[]) => endings.map(({ lot }) => lot.lot)
  expect(lots(barred)).toEqual(['expired', 'aside'])
  expect(months.map(({ month, endings }) => [month, lots(endings)])).toEqual([
    ['2026-12', ['first']],
    ['2027-06', ['soon', 'late']],
  ])
})

test('months go on over the end of a year', () => {
  expect(monthsFrom('2026-11-26', 4)).toEqual(['2026-11', '2026-12', '2027-01', '2027-02'])
})
