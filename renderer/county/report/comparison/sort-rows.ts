import type { ComparisonRow } from '../../../../federation/contract/report-comparison.ts'

export const rowOrders = ['completeness', 'perDay', 'own', 'peers', 'station'] as const
export type RowOrder = (typeof rowOrders)[number]

const worstFirst = ['silent', 'partial', 'complete', 'unexpected'] as const

const figures: Record<'perDay' | 'own' | 'peers', (row: ComparisonRow) => number | null> = {
  perDay: (row) => row.perDay,
  own: ({ own }) => own.change,
  peers: ({ peers }) => peers.difference,
}

/** By figures the highest first; what is not all in, or has no such figure, comes after all that have: no place is given to it. */
export function sortRows(rows: readonly ComparisonRow[], order: RowOrder): ComparisonRow[] {
  const byNumber = rows.toSorted((a, b) => (a.station < b.station ? -1 : 1))
  if (order === 'station') return byNumber
  if (order === 'completeness')
    return byNumber.toSorted((a, b) => worstFirst.indexOf(a.state) - worstFirst.indexOf(b.state))
  const of = figures[order]
  const placed = (row: ComparisonRow) => row.state === 'complete' && of(row) !== null
  return byNumber.toSorted(
    (a, b) => Number(placed(b)) - Number(placed(a)) || (placed(a) ? (of(b) ?? 0) - (of(a) ?? 0) : 0),
  )
}
