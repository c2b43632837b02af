import * as fc from 'fast-check'
import type { NewEntry } from '../../../protocol/entry.ts'

/** One thing that may happen to stock or loans in a journal; `back` counts entries back from the tip. */
export type StockHappening = {
  do: 'stock'
  atMs: number
  what: (typeof whats)[number]
  item: string
  lot: string | null
  qty: number
  label: string | null
  back: number
}

const whats = [
  'received',
  'received',
  'taken',
  'issued',
  'counted',
  'written-off',
  'transferred',
  'opened',
  'quarantined',
  'released',
  'voided',
  'voided',
  'lent',
  'returned',
  'loan-voided',
  'asked',
] as const

export const stockHappening = (anyTime: fc.Arbitrary<number>): fc.Arbitrary<StockHappening> =>
  fc.record({
    do: fc.constant('stock' as const),
    atMs: anyTime,
    what: fc.constantFrom(...whats),
    item: fc.constantFrom('gauze', 'burn-cream'),
    lot: fc.constantFrom('A1', 'B2', null),
    qty: fc.integer({ min: 1, max: 9 }),
    label: fc.constantFrom('2027-05', '2026-11-22', null),
    back: fc.integer({ min: 0, max: 12 }),
  })

/** The entry it becomes in the journal at `place`; a void or return may name anything, or what comes only later. */
export function stockEntryOf(
  { atMs, what, item, lot, qty, label, back }: StockHappening,
  place: { tip: number; epoch: string },
): NewEntry | undefined {
  const at = new Date(atMs).toISOString()
  const entry = (kind: string, body: Record<string, unknown>): NewEntry => ({
    ...{ at, kind, v: 1, by: 'staff/c-0001', body },
  })
  // Three ahead: a void that comes before what it voids.
  const seq = place.tip + 3 - back
  const named = back % 2 === 0 ? { seq } : { epoch: place.epoch, seq }
  const lines = [{ item, lot, qty }]
  switch (what) {
    case 'received':
      return entry('stock.received', { source: 'union', lines: [{ ...lines[0], usableUntil: label }] })
    case 'counted': {
      const line = { item, lot, expected: back - 6, counted: qty }
      return entry('stock.counted', { lines: [line, { ...line, lot: 'C3' }] })
    }
    case 'written-off':
      return entry('stock.written-off', { reason: 'damaged', lines })
    case 'transferred':
      return entry('stock.transferred', { to: '652328-0008', lines })
    case 'opened':
      return entry('stock.opened', { item, lot, openedOn: '2026-11-20' })
    case 'quarantined':
      return entry('stock.quarantined', { item, lot, reason: 'doubtful' })
    case 'released':
      return entry('stock.released', { item, lot })
    case 'lent':
      return entry('loan.made', { item: 'umbrella', code: `U-${qty}` })
    case 'asked':
      return entry('restock.requested', { lines: [{ item, qty }] })
    case 'taken':
    case 'issued':
      return entry(`stock.${what}`, { lines: [...lines, { item, lot: 'C3', qty: 1 }] })
    default: {
      if (seq < 1) return undefined
      if (what === 'voided') return entry('stock.voided', { movement: named, reason: 'twice' })
      if (what === 'returned') return entry('loan.returned', { loan: named })
      return entry('loan.voided', { loan: named, reason: 'twice' })
    }
  }
}
