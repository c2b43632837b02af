import * as fc from 'fast-check'
import type { NewEntry } from '../../../protocol/entry.ts'

/** Something of shifts, equipment, sessions or assessments. `back` counts entries back from the tip, for what names another. */
export type StationLife = { do: 'life'; atMs: number; what: (typeof happenings)[number]; back: number }

const happenings = [
  'shift.opened',
  'shift.handed-over',
  'shift.closed',
  'station.opened',
  'station.closed',
  'equipment.checked',
  'equipment.faulted',
  'equipment.repaired',
  'session.held',
  'station.assessed',
  'staff.signed-in',
] as const

export function anyStationLife(anyTime: fc.Arbitrary<number>): fc.Arbitrary<StationLife> {
  return fc.record({
    do: fc.constant('life' as const),
    atMs: anyTime,
    what: fc.constantFrom(...happenings),
    back: fc.integer({ min: 0, max: 12 }),
  })
}

/** Kind, author and body; at the very beginning there is nothing to name, and the reference leads nowhere. */
export function stationLifeOf(
  { what, back }: StationLife,
  place: { tip: number; epoch: string },
): Pick<NewEntry, 'kind' | 'by' | 'body'> {
  const seq = Math.max(1, place.tip - back)
  const piece = back % 2 === 0 ? 'microwave' : 'fan'
  const checks = [{ check: 'water', ok: back % 3 !== 0, celsius: 60 }]
  const bodies: Record<(typeof happenings)[number], Record<string, unknown>> = {
    'shift.opened': { checks, guest: back % 5 === 0 },
    'shift.handed-over': { to: `k${back}`, checks, guest: false, note: '水箱已清洗' },
    'shift.closed': { checks, guest: false },
    'station.opened': {},
    'station.closed': back % 2 === 0 ? { reason: 'weather' } : {},
    'equipment.checked': { lines: [{ equipment: piece, ok: back % 3 === 0 }] },
    'equipment.faulted': { equipment: piece, fault: 'broken' },
    'equipment.repaired': {
      fault: back % 2 === 0 ? { seq } : { epoch: place.epoch, seq },
      outcome: back % 4 === 0 ? 'retired' : 'repaired',
    },
    'session.held': { kind: 'haircut', people: back },
    'station.assessed': { form: 'five-strengths', formRev: 1, answers: { sign: true, seats: back } },
    'staff.signed-in': {},
  }
  return { kind: what, by: `staff/k${back}`, body: bodies[what] }
}
