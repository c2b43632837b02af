import { toInstant } from '../../protocol/instants.ts'
import type { Awaited, Fleet, FleetStation, Lag, Limits } from '../contract/fleet.ts'
import { lagHours } from '../contract/fleet.ts'
import type { AlarmNote } from '../store/nouns/alarm-notes.ts'
import { alarmStateOf, raisedAlarms } from './raised-alarms.ts'

const hourMs = 3_600_000

/** What the hub holds of one station, as plain values. Milliseconds since 1970. */
export type FleetFacts = {
  station: string
  name: string
  unit: string
  enrolledMs: number
  closedMs: number | undefined
  /** Keys that were withdrawn, when all of them were; else 0. */
  revokedKeys: number
  lastHeardMs: number | undefined
  coveredThroughMs: number | undefined
  acked: number
  tip: number
  unread: number
  lost: number
  app: string | undefined
  clockErrorMs: number | undefined
  /** How often each happened. */
  twoMachines: number
  forks: number
  faults: number
  /** Of its unit, or of the nearest above it. */
  limits: Pick<Limits, 'amberHours' | 'redHours'>
  /** What people did about its alarms, oldest first. */
  notes: readonly AlarmNote[]
}

export type FleetAsked = {
  unit: string
  nowMs: number
  timeZone: string
  limits: Limits
  stations: readonly FleetFacts[]
  awaited: readonly Awaited[]
}

/** The stations with their lag: never heard of first, then those silent longest; closed ones last. */
export function assembleFleet({ nowMs, stations, ...asked }: FleetAsked): Fleet {
  const rows = stations.map((facts) => fleetStation(facts, nowMs))
  return {
    ...{ unit: asked.unit, at: toInstant(nowMs), timeZone: asked.timeZone, limits: asked.limits },
    ...{ stations: rows.sort(bySilence), awaited: [...asked.awaited] },
  }
}

export function fleetStation(facts: FleetFacts, nowMs: number): FleetStation {
  const state = lagOf(facts, nowMs)
  const alarms = raisedAlarms(facts, state)
    .map((raised) => ({ alarm: raised.alarm, state: alarmStateOf(raised, facts.notes) }))
    .filter((each) => each.state !== 'closed')
  return {
    station: facts.station,
    name: facts.name,
    unit: facts.unit,
    enrolledAt: toInstant(facts.enrolledMs),
    closedAt: instantOrNull(facts.closedMs),
    state,
    lastHeardAt: instantOrNull(facts.lastHeardMs),
    coveredThrough: instantOrNull(facts.coveredThroughMs),
    acked: facts.acked,
    tip: facts.tip,
    waiting: Math.max(0, facts.tip - facts.acked),
    unread: facts.unread,
    lost: facts.lost,
    app: facts.app ?? null,
    clockErrorMs: facts.clockErrorMs === undefined ? null : Math.round(facts.clockErrorMs),
    faults: facts.faults,
    alarms: alarms.map(({ alarm }) => alarm),
    seen: alarms.filter((each) => each.state === 'seen').map(({ alarm }) => alarm),
  }
}

export function instantOrNull(ms: number | undefined): string | null {
  return ms === undefined ? null : toInstant(ms)
}

export function lagOf(facts: FleetFacts, nowMs: number): Lag {
  if (facts.closedMs !== undefined && facts.closedMs <= nowMs) return 'closed'
  if (facts.lastHeardMs === undefined) return 'never'
  const hours = (nowMs - facts.lastHeardMs) / hourMs
  if (hours <= lagHours.fresh) return 'fresh'
  if (hours <= facts.limits.amberHours) return 'recent'
  return hours <= facts.limits.redHours ? 'amber' : 'red'
}

function bySilence(a: FleetStation, b: FleetStation): number {
  const place = (row: FleetStation) => (row.state === 'closed' ? 2 : row.lastHeardAt === null ? 0 : 1)
  const heard = (row: FleetStation) => row.lastHeardAt ?? row.enrolledAt
  return place(a) - place(b) || heard(a).localeCompare(heard(b)) || a.station.localeCompare(b.station)
}
