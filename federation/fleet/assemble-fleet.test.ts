import { expect, it } from 'vitest'
import { fleetSchema, usualLimits } from '../contract/fleet.ts'
import type { FleetFacts } from './assemble-fleet.ts'
import { assembleFleet } from './assemble-fleet.ts'

const nowMs = Date.parse('2026-11-22T04:00:00.000Z')
const hourMs = 3_600_000
const limits = { ...usualLimits, unit: null, rev: 0, by: null, at: null }
const who = { kind: 'account', id: 'a', name: '古丽' } as const

function facts(change: Partial<FleetFacts> = {}): FleetFacts {
  return {
    station: '652328-0001',
    name: '木垒县城区工会驿站',
    unit: '652328',
    enrolledMs: nowMs - 1000 * hourMs,
    closedMs: undefined,
    revokedKeys: 0,
    lastHeardMs: nowMs,
    coveredThroughMs: nowMs,
    acked: 10,
    tip: 10,
    unread: 0,
    lost: 0,
    app: '0.1.0',
    clockErrorMs: 0,
    twoMachines: 0,
    forks: 0,
    faults: 0,
    limits: usualLimits,
    notes: [],
    ...change,
  }
}
const fleet = (...stations: FleetFacts[]) =>
  assembleFleet({ unit: '652328', nowMs, timeZone: 'Asia/Shanghai', limits, stations, awaited: [] })
const only = (change: Partial<FleetFacts>) => fleet(facts(change)).stations[0]

it('is fresh for an hour, recent for a day, amber for three, then red', () => {
  const stateAfter = (hours: number) => only({ lastHeardMs: nowMs - hours * hourMs })?.state
  expect([0, 1, 1.01, 24, 24.01, 72, 72.01, 2000].map(stateAfter)).toEqual([
    'fresh',
    'fresh',
    'recent',
    'recent',
    'amber',
    'amber',
    'red',
    'red',
  ])
  expect(only({ lastHeardMs: undefined })?.state).toBe('never')
  expect(only({ closedMs: nowMs - 1 })?.state).toBe('closed')
})

it('puts those never heard of first, then the longest silent, and the closed last', () => {
  const rows = fleet(
    facts({ station: 'fresh' }),
    facts({ station: 'closed', closedMs: nowMs - 1, lastHeardMs: undefined }),
    facts({ station: 'week', lastHeardMs: nowMs - 168 * hourMs }),
    facts({ station: 'never', lastHeardMs: undefined }),
    facts({ station: 'day', lastHeardMs: nowMs - 24 * hourMs }),
  ).stations
  expect(rows.map((row) => row.station)).toEqual(['never', 'week', 'day', 'fresh', 'closed'])
})

it('says how many entries are known to wait', () => {
  expect(only({ acked: 7, tip: 12 })?.waiting).toBe(5)
  expect(only({ acked: 12, tip: 7 })?.waiting).toBe(0)
})

it('raises an alarm for each thing the county must look at', () => {
  expect(only({})?.alarms).toEqual([])
  expect(
    only({ twoMachines: 1, forks: 1, revokedKeys: 1, lost: 1, clockErrorMs: -300_001, unread: 1 })?.alarms,
  ).toEqual(['two-machines', 'fork', 'revoked', 'lost', 'clock', 'unread'])
  expect(only({ clockErrorMs: 300_000 })?.alarms).toEqual([])
  const silent = [24, 25, 73].map((hours) => only({ lastHeardMs: nowMs - hours * hourMs })?.alarms)
  expect(silent).toEqual([[], ['silent'], ['silent']])
  expect(only({ lastHeardMs: undefined })?.alarms).toEqual(['silent'])
  // A withdrawn key cannot be heard: its silence is no news.
  expect(only({ lastHeardMs: undefined, revokedKeys: 2 })?.alarms).toEqual(['revoked'])
  expect(only({ lastHeardMs: undefined, closedMs: nowMs - 1 })?.alarms).toEqual([])
})

it('is amber and red by the limits of its unit', () => {
  const states = [5, 6.01, 12.01].map(
    (hours) => only({ lastHeardMs: nowMs - hours * hourMs, limits: { amberHours: 6, redHours: 12 } })?.state,
  )
  expect(states).toEqual(['recent', 'amber', 'red'])
})

it('rests when somebody closed an alarm, and comes back when it grows or happens again', () => {
  const note = { station: '652328-0001', alarm: 'lost', measure: 3, words: undefined, who, atMs: 1 } as const
  const closed = { ...note, state: 'closed' } as const
  const told = (change: Partial<FleetFacts>) => {
    const row = only(change)
    return [row?.alarms, row?.seen]
  }
  expect(told({ lost: 3, notes: [{ ...note, state: 'seen' }] })).toEqual([['lost'], ['lost']])
  expect(told({ lost: 3, notes: [{ ...note, state: 'seen' }, closed] })).toEqual([[], []])
  expect(told({ lost: 4, notes: [closed] })).toEqual([['lost'], []])
  const silentSince = (hours: number) => Math.floor((nowMs - hours * hourMs) / 60_000) * 2
  const quiet = { ...closed, alarm: 'silent', measure: silentSince(30) } as const
  expect(told({ lastHeardMs: nowMs - 30 * hourMs, notes: [quiet] })).toEqual([[], []])
  // Another silence, and the same one grown red.
  expect(told({ lastHeardMs: nowMs - 25 * hourMs, notes: [quiet] })).toEqual([['silent'], []])
  const long = { ...quiet, measure: silentSince(80) }
  expect(told({ lastHeardMs: nowMs - 80 * hourMs, notes: [long] })).toEqual([['silent'], []])
  const clock = { ...closed, alarm: 'clock', measure: 1 } as const
  expect(told({ clockErrorMs: 599_999, notes: [clock] })).toEqual([[], []])
  expect(told({ clockErrorMs: 600_000, notes: [clock] })).toEqual([['clock'], []])
})

it('is what the contract says', () => {
  const made = fleet(facts(), facts({ station: 'b', lastHeardMs: undefined, coveredThroughMs: undefined }))
  expect(fleetSchema.parse(made)).toEqual(made)
})
