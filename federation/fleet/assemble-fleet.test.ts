import { expect, it } from 'vitest'
import { fleetSchema } from '../contract/fleet.ts'
import type { FleetFacts } from './assemble-fleet.ts'
import { assembleFleet } from './assemble-fleet.ts'

const nowMs = Date.parse('2026-11-22T04:00:00.000Z')
const hourMs = 3_600_000

function facts(change: Partial<FleetFacts> = {}): FleetFacts {
  return {
    station: '652328-0001',
    name: '木垒县城区工会驿站',
    unit: '652328',
    enrolledMs: nowMs - 1000 * hourMs,
    closedMs: undefined,
    revoked: false,
    lastHeardMs: nowMs,
    coveredThroughMs: nowMs,
    acked: 10,
    tip: 10,
    unread: 0,
    lost: 0,
    app: '0.1.0',
    clockErrorMs: 0,
    twoMachines: false,
    forked: false,
    ...change,
  }
}
const fleet = (...stations: FleetFacts[]) =>
  assembleFleet({ unit: '652328', nowMs, timeZone: 'Asia/Shanghai', stations })
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
    only({ twoMachines: true, forked: true, revoked: true, lost: 1, clockErrorMs: -300_001, unread: 1 })
      ?.alarms,
  ).toEqual(['two-machines', 'fork', 'revoked', 'lost', 'clock', 'unread'])
  expect(only({ clockErrorMs: 300_000 })?.alarms).toEqual([])
})

it('is what the contract says', () => {
  const made = fleet(facts(), facts({ station: 'b', lastHeardMs: undefined, coveredThroughMs: undefined }))
  expect(fleetSchema.parse(made)).toEqual(made)
})
