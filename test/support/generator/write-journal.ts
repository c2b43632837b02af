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
  by?: string
  /** The telling it is from: its own name there is `seq`. */
  told?: { telling: number; seq: number }
}

/** What the station's host would have written of its life: entries in order, stamped by its wall clock. seq is the index + 1. */
export function writeJournal(life: StationLife): TrueEntry[] {
  const events: Event[] = [
    ...life.boots.flatMap((boot, index) => bootEvents(boot, index, life)),
    ...life.visits.flatMap(visitEvents),
    ...life.ratings.map(({ atMs, score }) => ({
      ...{ trueMs: atMs, kind: 'visit.rated', body: { score }, by: 'worker' },
    })),
    ...(life.told ?? []).flatMap((telling, index) => toldEvents(telling, index, life)),
  ]
  events.sort((a, b) => a.trueMs - b.trueMs)
  const seqOf = new Map(events.map((event, index) => [event.visit, index + 1]))
  const seqOfTold = new Map(events.map(({ told }, index) => [told && toldName(told), index + 1]))
  return events.map((event) => ({
    trueMs: event.trueMs,
    ...(event.visit ? { visit: event.visit } : {}),
    entry: {
      at: new Date(wallAt(event.trueMs, life)).toISOString(),
      kind: event.kind,
      v: 1,
      by: event.by ?? 'host',
      body: event.voids
        ? { ...event.body, visit: { seq: seqOf.get(event.voids) } }
        : renamed(event, (seq) => seqOfTold.get(toldName({ telling: event.told?.telling ?? 0, seq })) ?? 0),
    },
  }))
}

function toldName({ telling, seq }: { telling: number; seq: number }): string {
  return `${telling}/${seq}`
}

/** The body of a told entry with what it names by the seq in this journal. */
function renamed({ body, told }: Event, seqOf: (seq: number) => number): Record<string, unknown> {
  if (!told) return body
  return Object.fromEntries(
    Object.entries(body).map(([member, value]) => {
      const seq = seqNamed(value)
      return [member, seq === undefined ? value : { seq: seqOf(seq) }]
    }),
  )
}

/** A reference is an object of `seq` alone. */
function seqNamed(value: unknown): number | undefined {
  if (typeof value !== 'object' || value === null || Object.keys(value).join() !== 'seq') return undefined
  return (value as { seq: number }).seq
}

/** What a telling says of the time in which the host ran; what names something that was not recorded is not recorded either. */
function toldEvents(telling: readonly TrueEntry[], index: number, life: StationLife): Event[] {
  const recorded = new Set<number>()
  return telling.flatMap(({ trueMs, entry }, place): Event[] => {
    const { kind, body, by } = entry
    const isOurs = kind !== 'host.started' && kind !== 'clock.observed'
    const runs = life.boots.some((boot) => trueMs > boot.fromMs + minuteMs && trueMs < boot.toMs - minuteMs)
    const named = Object.values(body).map(seqNamed)
    if (!isOurs || !runs || named.some((seq) => seq !== undefined && !recorded.has(seq))) return []
    recorded.add(place + 1)
    return [{ trueMs, kind, body, by, told: { telling: index, seq: place + 1 } }]
  })
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
    by: 'worker',
    visit,
  }
  if (voidedMs === undefined) return [arrival]
  const staff = voidedMs > 8000
  const body = { reason: staff ? 'duplicate' : 'accidental' }
  const by = staff ? 'staff/c-0001' : 'worker'
  return [arrival, { trueMs: atMs + voidedMs, kind: 'visit.voided', body, voids: visit, by }]
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
