import type { NewEntry } from '../../../protocol/entry.ts'
import type { Boot, StationLife, Visit } from './station-life.ts'

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs
/** A station that can reach its hub looks at the hub's clock a minute after the start, and daily from then on. */
const firstLookMs = minuteMs

/** A line to be, with the truth about it that no journal knows. */
export type TrueEntry = { trueMs: number; entry: NewEntry; visit?: Visit }

type Event = {
  trueMs: number
  kind: string
  body: Record<string, unknown>
  visit?: Visit
  voids?: Visit
  staff?: boolean
}

/** What the station's host would have written of its life: entries in order, stamped by its wall clock. seq is the index + 1. */
export function writeJournal(life: StationLife): TrueEntry[] {
  const events: Event[] = [
    ...life.boots.flatMap((boot, index) => bootEvents(boot, index, life)),
    ...life.visits.flatMap(visitEvents),
    ...life.ratings.map(({ atMs, score }) => ({ trueMs: atMs, kind: 'visit.rated', body: { score } })),
  ]
  events.sort((a, b) => a.trueMs - b.trueMs)
  const seqOf = new Map(events.map((event, index) => [event.visit, index + 1]))
  return events.map((event) => ({
    trueMs: event.trueMs,
    ...(event.visit ? { visit: event.visit } : {}),
    entry: {
      at: new Date(wallAt(event.trueMs, life)).toISOString(),
      kind: event.kind,
      v: 1,
      by: event.kind.startsWith('visit.') ? (event.staff ? 'staff/c-0001' : 'worker') : 'host',
      body: event.voids ? { ...event.body, visit: { seq: seqOf.get(event.voids) } } : event.body,
    },
  }))
}

/** What the station's wall clock shows at a true instant. */
export function wallAt(trueMs: number, life: StationLife): number {
  const boot = life.boots.findLast((each) => each.fromMs <= trueMs) ?? life.boots[0]
  if (!boot) return trueMs
  return trueMs + boot.errorMs + (boot.jump && boot.jump.atMs <= trueMs ? boot.jump.byMs : 0)
}

export function isOffline(trueMs: number, life: StationLife): boolean {
  return life.offline.some((span) => trueMs >= span.fromMs && trueMs < span.toMs)
}

/** True when the host runs and the hub answers. */
export function isOnline(trueMs: number, life: StationLife): boolean {
  return !isOffline(trueMs, life) && life.boots.some((boot) => trueMs >= boot.fromMs && trueMs < boot.toMs)
}

function visitEvents(visit: StationLife['visits'][number]): Event[] {
  const { atMs, category, services, people, voidedMs } = visit
  const arrival: Event = {
    trueMs: atMs,
    kind: 'visit.checked-in',
    body: { category, services, people },
    visit,
  }
  if (voidedMs === undefined) return [arrival]
  const staff = voidedMs > 8000
  const body = { reason: staff ? 'duplicate' : 'accidental' }
  return [arrival, { trueMs: atMs + voidedMs, kind: 'visit.voided', body, voids: visit, staff }]
}

function bootEvents(boot: Boot, index: number, life: StationLife): Event[] {
  const { jump } = boot
  const looks = looksAtClock(boot, life).map((trueMs) => ({
    trueMs,
    kind: 'clock.observed',
    body: {
      hubAt: new Date(trueMs - 30).toISOString(),
      wallAt: new Date(wallAt(trueMs, life) - 30).toISOString(),
      roundTripMs: 60,
    },
  }))
  return [
    {
      trueMs: boot.fromMs,
      kind: 'host.started',
      body: { app: '0.1.0', boot: (index + 1).toString(16).padStart(8, '0') },
    },
    ...(jump ? [{ trueMs: jump.atMs, kind: 'clock.jumped', body: { byMs: jump.byMs } }] : []),
    ...looks,
  ]
}

/** A minute after the start, a minute after a jump, and daily: each at the first moment from then on that the hub answers. */
function looksAtClock(boot: Boot, life: StationLife): number[] {
  const wanted = [boot.fromMs + firstLookMs, ...(boot.jump ? [boot.jump.atMs + firstLookMs] : [])]
  for (let daily = boot.fromMs + dayMs; daily < boot.toMs; daily += dayMs) wanted.push(daily)
  const looks = wanted.map((trueMs) => {
    const cut = life.offline.find((span) => trueMs >= span.fromMs && trueMs < span.toMs)
    return cut ? cut.toMs : trueMs
  })
  return [...new Set(looks)].filter((trueMs) => trueMs < boot.toMs).sort((a, b) => a - b)
}
