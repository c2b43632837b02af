import { describe, expect, it } from 'vitest'
import type { Entry } from './entry.ts'
import { toInstant } from './instants.ts'
import type { PlacedEntry } from './true-time.ts'
import { trueTimes } from './true-time.ts'

const minute = 60_000
const arrivedMs = 1000 * minute
let boots = 0

// Minutes on a made-up day; `at` is what the wall clock said.
const place = ([seq, at]: [number, number], kind: Entry['kind'], body: object): PlacedEntry => ({
  seq,
  entry: { at: toInstant(at * minute), kind, body: body as Entry['body'] },
  arrivedMs,
})
const started = (seq: number, at: number) =>
  place([seq, at], 'host.started', { app: '1', boot: String(boots++) })
const visit = (seq: number, at: number) => place([seq, at], 'visit.rated', { score: 3 })
const jumped = (seq: number, at: number, by: number) =>
  place([seq, at], 'clock.jumped', { byMs: by * minute })
const observed = (seq: number, at: number, hub: number) =>
  place([seq, at], 'clock.observed', {
    hubAt: toInstant(hub * minute),
    wallAt: toInstant(at * minute),
    roundTripMs: 9,
  })

const timesOf = (...placed: PlacedEntry[]) =>
  trueTimes(placed).map(({ ms, unverified }) => (unverified ? `~${ms / minute}` : ms / minute))

describe('trueTimes', () => {
  it('uses the first observation after an entry, else the last before', () => {
    expect(
      timesOf(
        started(1, 0),
        visit(2, 10),
        observed(3, 20, 25),
        visit(4, 30),
        observed(5, 40, 47),
        visit(6, 50),
      ),
    ).toEqual([5, 15, 25, 37, 47, 57])
  })

  it('undoes a jump between entry and observation, forward and backward', () => {
    // The clock was 100 slow until it was set right at seq 3.
    expect(timesOf(started(1, 0), visit(2, 10), jumped(3, 120, 100), observed(4, 130, 130))).toEqual([
      100, 110, 120, 130,
    ])
    // Observed first, then somebody set it 60 wrong.
    expect(timesOf(started(1, 0), observed(2, 10, 10), jumped(3, 80, 60), visit(4, 90))).toEqual([
      0, 10, 20, 30,
    ])
  })

  it('holds an unobserved boot between its verified neighbours and marks it', () => {
    expect(
      timesOf(
        ...[started(1, 100), observed(2, 110, 110)],
        ...[started(3, 0), visit(4, 150), visit(5, 9999)],
        ...[started(6, 200), observed(7, 210, 210)],
      ),
    ).toEqual([100, 110, '~110', '~150', '~200', 200, 210])
  })

  it('holds the last unobserved boot below the arrival, and a first one below what follows', () => {
    expect(timesOf(started(1, 5), visit(2, 9999))).toEqual(['~5', '~1000'])
    expect(timesOf(started(1, 900), started(2, 200), observed(3, 210, 210))).toEqual(['~200', 200, 210])
  })

  it('counts entries before the first host.started to its boot', () => {
    expect(timesOf(visit(1, 0), started(2, 5), observed(3, 10, 110))).toEqual([100, 105, 110])
  })
})
