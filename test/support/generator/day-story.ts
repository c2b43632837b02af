import { randomFrom } from './random.ts'
import type { Span } from './station-life.ts'
import { shanghaiOffsetMs } from './station-life.ts'
import type { TrueEntry } from './write-journal.ts'

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

/**
 * What a station's staff do in a period beside giving things out: they open in the morning and close in the evening (or forget to),
 * keep shifts, hold sessions, lend umbrellas, report faults and have them mended. The seq of an entry is its index + 1.
 */
export function dayStory({ seed, period }: { seed: number; period: Span }): TrueEntry[] {
  const random = randomFrom(seed, 'days')
  const told: TrueEntry[] = []
  const tell = (trueMs: number, kind: string, body: Record<string, unknown>, by = 'staff/c-0001') => {
    told.push({ trueMs, entry: { at: new Date(trueMs).toISOString(), kind, v: 1, by, body } })
    return told.length
  }
  const open: { loans: number[]; faults: number[] } = { loans: [], faults: [] }
  const midnight = Math.floor((period.fromMs + shanghaiOffsetMs) / dayMs) * dayMs - shanghaiOffsetMs
  for (let dayStartMs = midnight; dayStartMs + 22 * hourMs < period.toMs; dayStartMs += dayMs) {
    const at = (hour: number) => dayStartMs + hour * hourMs + random.whole(0, 20 * minuteMs)
    const guest = random.next() < 0.1
    tell(at(8), 'shift.opened', { checks: [{ check: 'water', ok: true, celsius: 92 }], guest })
    tell(at(8.5), 'station.opened', {})
    if (random.next() < 0.4) open.loans.push(tell(at(10), 'loan.made', lent(random.whole(1, 9)), 'worker'))
    if (random.next() < 0.15)
      open.faults.push(tell(at(11), 'equipment.faulted', { equipment: 'microwave', fault: 'broken' }))
    if (random.next() < 0.3)
      tell(at(15), 'session.held', {
        kind: random.pick({ haircut: 3, lecture: 1, 'legal-desk': 1 }),
        people: random.whole(2, 30),
      })
    const loan = random.next() < 0.5 ? open.loans.shift() : undefined
    if (loan !== undefined) tell(at(17), 'loan.returned', { loan: { seq: loan } }, 'worker')
    const fault = random.next() < 0.3 ? open.faults.shift() : undefined
    if (fault !== undefined)
      tell(at(18), 'equipment.repaired', { fault: { seq: fault }, outcome: 'repaired' })
    if (random.next() < 0.9) tell(at(20), 'station.closed', {})
    tell(at(20.5), 'shift.closed', { checks: [], guest })
  }
  return told
}

function lent(number: number): Record<string, unknown> {
  return { item: 'umbrella', code: `U-${number}` }
}
