import * as fc from 'fast-check'
import { continueEpoch } from '../../../db/continue-epoch.ts'
import type { Journal } from '../../../db/journal.ts'
import type { NewEntry } from '../../../protocol/entry.ts'
import { toInstant } from '../../../protocol/instants.ts'
import type { StockHappening } from './random-stock.ts'
import { stockEntryOf, stockHappening } from './random-stock.ts'
import type { StationLife } from './station-life.ts'
import { anyStationLife, stationLifeOf } from './station-life.ts'

/** One thing that may happen to a journal. `back` counts entries back from the tip. */
export type Happening =
  | { do: 'visit'; atMs: number; category: string; people: number }
  | { do: 'void'; atMs: number; back: number }
  | { do: 'rate'; atMs: number; score: number }
  | { do: 'observe'; atMs: number; hubMs: number }
  | StationLife
  | { do: 'unknown'; atMs: number }
  | { do: 'continue'; delivered: number }
  | StockHappening

/** Any clock: right, days off, in 1970 or in 2099. */
const anyTime = fc.oneof(
  fc.integer({ min: 1_795_000_000_000, max: 1_795_600_000_000 }),
  fc.integer({ min: 0, max: 4_100_000_000_000 }),
)

export const anyHistory: fc.Arbitrary<Happening[]> = fc.array(
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        do: fc.constant('visit' as const),
        atMs: anyTime,
        category: fc.constantFrom('rider', 'taxi'),
        people: fc.integer({ min: 1, max: 9 }),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        do: fc.constant('void' as const),
        atMs: anyTime,
        back: fc.integer({ min: 0, max: 12 }),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        do: fc.constant('rate' as const),
        atMs: anyTime,
        score: fc.integer({ min: 1, max: 3 }),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ do: fc.constant('observe' as const), atMs: anyTime, hubMs: anyTime }),
    },
    { weight: 6, arbitrary: anyStationLife(anyTime) },
    { weight: 8, arbitrary: stockHappening(anyTime) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('unknown' as const), atMs: anyTime }) },
    {
      weight: 1,
      arbitrary: fc.record({
        do: fc.constant('continue' as const),
        delivered: fc.integer({ min: 0, max: 30 }),
      }),
    },
  ),
  { maxLength: 60 },
)

/** Makes it happen, as the host would. */
export function happen(journal: Journal, happening: Happening): void {
  if (happening.do === 'continue') {
    const { no, tip } = journal.place()
    const epoch = `0197b3a0-0000-7000-8000-${String(no + 100).padStart(12, '0')}`
    const started: NewEntry = {
      ...{ at: toInstant(0), kind: 'host.started', v: 1, by: 'host' },
      body: { app: '0.1.0', boot: '9f3a61c2' },
    }
    continueEpoch(journal, { epoch, openedMs: 0, delivered: Math.min(tip, happening.delivered), started })
    return
  }
  const entry = entryOf(journal, happening)
  if (entry) journal.append([entry])
}

function entryOf(journal: Journal, happening: Happening): NewEntry | undefined {
  if (happening.do === 'continue') return undefined
  const { tip, epoch } = journal.place()
  const at = toInstant(happening.atMs)
  const common = { at, v: 1, by: 'worker' }
  switch (happening.do) {
    case 'stock':
      return stockEntryOf(happening, { tip, epoch })
    case 'visit': {
      const { category, people } = happening
      return { ...common, kind: 'visit.checked-in', body: { category, services: ['rest'], people } }
    }
    case 'void': {
      const seq = tip - happening.back
      if (seq < 1) return undefined
      const visit = happening.back % 2 === 0 ? { seq } : { epoch, seq }
      return { ...common, kind: 'visit.voided', body: { visit, reason: 'mis-tap' } }
    }
    case 'rate':
      return { ...common, kind: 'visit.rated', body: { score: happening.score } }
    case 'observe': {
      const body = { hubAt: toInstant(happening.hubMs), wallAt: at, roundTripMs: 20 }
      return { ...common, by: 'host', kind: 'clock.observed', body }
    }
    case 'life':
      return { ...common, ...stationLifeOf(happening, { tip, epoch }) }
    default:
      return { ...common, kind: 'kettle.boiled', body: { litres: 2 } }
  }
}
