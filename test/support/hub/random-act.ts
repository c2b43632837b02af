import fc from 'fast-check'

const hourMs = 3_600_000

/** One thing that happens at a station of a random life. */
export type Act = {
  kind:
    | 'visit'
    | 'void'
    | 'rate'
    | 'move'
    | 'void-move'
    | 'lend'
    | 'life'
    | 'start'
    | 'jump'
    | 'set'
    | 'observe'
    | 'strange'
  /** Time that passes before it. */
  waitMs: number
  /** A choice among what is possible: which visit is voided, how far the clock goes. */
  pick: number
}

const visits: Act['kind'][] = ['visit', 'visit', 'visit', 'void', 'rate']
const stock: Act['kind'][] = [
  'move',
  'move',
  'move',
  'move',
  'void-move',
  'void-move',
  'lend',
  'life',
  'life',
]
const rest: Act['kind'][] = ['start', 'jump', 'set', 'observe', 'strange']

/** Acts of visits alone, or of stock and station life as well. */
export function actArbitrary(of: 'visits' | 'all'): fc.Arbitrary<Act> {
  return fc.record({
    kind: fc.constantFrom(...visits, ...(of === 'all' ? stock : []), ...rest),
    waitMs: fc.oneof(fc.integer({ min: 0, max: hourMs }), fc.integer({ min: 0, max: 30 * hourMs })),
    pick: fc.nat(1_000_000),
  })
}

type Name = { epoch?: string; seq: number }
export type Written = { kind: string; body: Record<string, unknown> }

const items = ['gauze', 'constructor', 'burn-cream']
const lots = ['A1', null, 'toString']
const sources = ['union', 'donation', 'transfer']
const reasons = ['expired', 'lost']
const labels = ['2027-05', '2026-12-24', null]

/** A movement of stock, or something said of a lot. Lines may name one lot twice, and move what is not there. */
export function randomMove(pick: number): Written {
  const line = (n: number) => ({
    ...{ item: items[n % 3]!, lot: lots[Math.floor(n / 3) % 3]!, qty: 1 + (Math.floor(n / 9) % 40) },
  })
  const lines = [line(pick), line(pick + 5), line(pick + 9)].slice(0, 1 + (pick % 3))
  const { item, lot } = lines[0]!
  switch (Math.floor(pick / 7) % 10) {
    case 0:
    case 1:
    case 2:
      return {
        kind: 'stock.received',
        body: {
          source: sources[pick % 3],
          lines: lines.map((each, n) => ({ ...each, usableUntil: labels[(pick + n) % 3] })),
        },
      }
    case 3:
      return { kind: 'stock.taken', body: { lines } }
    case 4:
      return { kind: 'stock.issued', body: { lines } }
    case 5: {
      const counted = { item, lot, expected: (pick % 50) - 10, counted: pick % 30 }
      return { kind: 'stock.counted', body: { lines: [counted] } }
    }
    case 6:
      return { kind: 'stock.written-off', body: { reason: reasons[pick % 2], lines } }
    case 7:
      return { kind: 'stock.transferred', body: { to: '652328-0008', lines } }
    case 8:
      return { kind: 'stock.opened', body: { item, lot, openedOn: `2026-11-${10 + (pick % 15)}` } }
    default:
      return pick % 2 === 0
        ? { kind: 'stock.quarantined', body: { item, lot, reason: `reason-${pick % 4}` } }
        : { kind: 'stock.released', body: { item, lot } }
  }
}

/** What happens at a station beside visits and stock. `faults`: those that may be repaired. */
export function randomLife(pick: number, faults: readonly Name[]): Written {
  const fault = faults[pick % Math.max(1, faults.length)]
  switch (Math.floor(pick / 3) % 9) {
    case 0:
    case 1:
      return { kind: 'station.opened', body: {} }
    case 2:
    case 3:
      return { kind: 'station.closed', body: {} }
    case 4:
      return {
        kind: 'session.held',
        body: { kind: ['haircut', 'clinic', 'legal-desk'][pick % 3], people: pick % 9 },
      }
    case 5:
      return { kind: 'shift.opened', body: { checks: [], guest: pick % 2 === 0 } }
    case 6:
      return { kind: 'station.assessed', body: { form: 'stars', formRev: 1, answers: { seats: pick % 40 } } }
    case 7:
      return fault
        ? { kind: 'equipment.repaired', body: { fault, outcome: 'repaired' } }
        : { kind: 'station.opened', body: {} }
    default:
      return { kind: 'equipment.faulted', body: { equipment: 'microwave', fault: 'broken' } }
  }
}
