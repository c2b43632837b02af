import type { Alarm, Lag } from '../contract/fleet.ts'
import type { AlarmNote } from '../store/nouns/alarm-notes.ts'
import type { FleetFacts } from './assemble-fleet.ts'

/** A kiosk without network time drifts seconds a day; five minutes off is a wrong clock, not a slow one. */
const clockAlarmMs = 5 * 60_000

/**
 * Something the county must look at. `measure` grows when it becomes worse or happens again, and never without that: what somebody
 * wrote about it at one measure does not speak for a higher one.
 */
export type Raised = { alarm: Alarm; measure: number }

type Facts = Omit<FleetFacts, 'notes' | 'limits'>

/** What goes on at a station, whether or not somebody has seen it. */
export function raisedAlarms(facts: Facts, state: Lag): Raised[] {
  const measures: Record<Alarm, number> = {
    'two-machines': facts.twoMachines,
    fork: facts.forks,
    revoked: facts.revokedKeys,
    lost: facts.lost,
    clock: doublingsBeyond(Math.abs(facts.clockErrorMs ?? 0), clockAlarmMs),
    unread: facts.unread,
    silent: silence(facts, state),
  }
  return (Object.entries(measures) as [Alarm, number][])
    .filter(([, measure]) => measure > 0)
    .map(([alarm, measure]) => ({ alarm, measure }))
}

/** `open`: nobody has seen it as it is now. */
export type AlarmState = 'open' | AlarmNote['state']

/** The newest note speaks, as long as it was written of this measure or more. `notes`: of the station, oldest first. */
export function alarmStateOf({ alarm, measure }: Raised, notes: readonly AlarmNote[]): AlarmState {
  const newest = notes.findLast((note) => note.alarm === alarm)
  return newest === undefined || newest.measure < measure ? 'open' : newest.state
}

/** How often a wrong clock's error doubled since it was noticed: one that drifts is not anew every minute. */
function doublingsBeyond(errorMs: number, limitMs: number): number {
  return errorMs <= limitMs ? 0 : Math.floor(Math.log2(errorMs / limitMs)) + 1
}

/** Another silence begins later, and one that turns red is a step on: both are a higher number. A withdrawn key cannot be heard. */
function silence({ lastHeardMs, enrolledMs, revokedKeys }: Facts, state: Lag): number {
  if (revokedKeys > 0 || !(state === 'amber' || state === 'red' || state === 'never')) return 0
  return Math.floor((lastHeardMs ?? enrolledMs) / 60_000) * 2 + (state === 'red' ? 1 : 0)
}
