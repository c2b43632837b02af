import { toInstant } from '../../protocol/instants.ts'
import type { Alarm, Fleet, FleetStation, Lag } from '../contract/fleet.ts'
import { lagHours } from '../contract/fleet.ts'

const hourMs = 3_600_000
/** A kiosk without network time drifts seconds a day; five minutes off is a wrong clock, not a slow one. */
const clockAlarmMs = 5 * 60_000

/** What the hub holds of one station, as plain values. Milliseconds since 1970. */
export type FleetFacts = {
  station: string
  name: string
  unit: string
  enrolledMs: number
  closedMs: number | undefined
  revoked: boolean
  lastHeardMs: number | undefined
  coveredThroughMs: number | undefined
  acked: number
  tip: number
  unread: number
  lost: number
  app: string | undefined
  clockErrorMs: number | undefined
  twoMachines: boolean
  forked: boolean
}

export type FleetAsked = { unit: string; nowMs: number; timeZone: string; stations: readonly FleetFacts[] }

/** The stations with their lag: never heard of first, then those silent longest; closed ones last. */
export function assembleFleet({ unit, nowMs, timeZone, stations }: FleetAsked): Fleet {
  const rows = stations.map((facts) => fleetStation(facts, nowMs))
  return { unit, at: toInstant(nowMs), timeZone, stations: rows.sort(bySilence) }
}

function fleetStation(facts: FleetFacts, nowMs: number): FleetStation {
  return {
    station: facts.station,
    name: facts.name,
    unit: facts.unit,
    enrolledAt: toInstant(facts.enrolledMs),
    closedAt: instantOrNull(facts.closedMs),
    state: lagOf(facts, nowMs),
    lastHeardAt: instantOrNull(facts.lastHeardMs),
    coveredThrough: instantOrNull(facts.coveredThroughMs),
    acked: facts.acked,
    tip: facts.tip,
    waiting: Math.max(0, facts.tip - facts.acked),
    unread: facts.unread,
    lost: facts.lost,
    app: facts.app ?? null,
    clockErrorMs: facts.clockErrorMs === undefined ? null : Math.round(facts.clockErrorMs),
    alarms: alarmsOf(facts),
  }
}

function instantOrNull(ms: number | undefined): string | null {
  return ms === undefined ? null : toInstant(ms)
}

function lagOf(facts: FleetFacts, nowMs: number): Lag {
  if (facts.closedMs !== undefined && facts.closedMs <= nowMs) return 'closed'
  if (facts.lastHeardMs === undefined) return 'never'
  const hours = (nowMs - facts.lastHeardMs) / hourMs
  if (hours <= lagHours.fresh) return 'fresh'
  if (hours <= lagHours.recent) return 'recent'
  return hours <= lagHours.amber ? 'amber' : 'red'
}

function alarmsOf(facts: FleetFacts): Alarm[] {
  const alarms: [Alarm, boolean][] = [
    ['two-machines', facts.twoMachines],
    ['fork', facts.forked],
    ['revoked', facts.revoked],
    ['lost', facts.lost > 0],
    ['clock', Math.abs(facts.clockErrorMs ?? 0) > clockAlarmMs],
    ['unread', facts.unread > 0],
  ]
  return alarms.filter(([, on]) => on).map(([alarm]) => alarm)
}

function bySilence(a: FleetStation, b: FleetStation): number {
  const place = (row: FleetStation) => (row.state === 'closed' ? 2 : row.lastHeardAt === null ? 0 : 1)
  const heard = (row: FleetStation) => row.lastHeardAt ?? row.enrolledAt
  return place(a) - place(b) || heard(a).localeCompare(heard(b)) || a.station.localeCompare(b.station)
}
