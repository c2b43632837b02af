import type { Fleet } from '../contract/fleet.ts'
import { sumCounts } from '../reports/sum-counts.ts'
import { scopeOf } from '../reports/unit-scope.ts'
import type { Unit } from '../store/nouns/documents.ts'
import type { Alarm, Delivery } from '../store/nouns/epochs.ts'
import type { Station } from '../store/nouns/stations.ts'
import type { StoreReads } from '../store/store.ts'
import type { FleetFacts } from './assemble-fleet.ts'
import { assembleFleet } from './assemble-fleet.ts'

type Reads = Pick<StoreReads, 'hub' | 'stations' | 'epochs'>
type FleetQuestion = { unit: string; units: readonly Unit[]; nowMs: number; timeZone: string }

/** An alarm is shown for as long as it goes on, and this long after; then the county has seen it. */
const alarmDays = 14

/** The stations that hang on a unit or below it today. A code that nobody used yet is no station. */
export async function readFleet(reads: Reads, asked: FleetQuestion): Promise<Fleet> {
  const { unit, units, nowMs, timeZone } = asked
  const scope = scopeOf(unit, units)
  const stations = (await reads.stations.list()).filter((each) => scope.has(each.unit))
  const ids = stations.map((each) => each.id)
  const deliveries = new Map((await reads.epochs.deliveries(ids)).map((each) => [each.station, each]))
  const revoked = new Set(await reads.stations.revoked())
  const alarms = (await reads.epochs.alarms(ids)).filter(
    (each) => nowMs - each.lastMs < alarmDays * 86_400_000,
  )
  const facts = stations.flatMap((station) => {
    const delivery = deliveries.get(station.id)
    const own = alarms.filter((each) => each.station === station.id)
    return factsOf(station, { delivery, alarms: own, revoked: revoked.has(station.id) })
  })
  return assembleFleet({ unit, nowMs, timeZone, stations: facts })
}

type Held = { delivery: Delivery | undefined; alarms: readonly Alarm[]; revoked: boolean }

function factsOf(station: Station, { delivery, alarms, revoked }: Held): FleetFacts[] {
  const { id, name, unit, enrolledMs, closedMs } = station
  if (enrolledMs === undefined) return []
  const running = delivery?.epochs.filter((each) => each.closedMs === undefined) ?? []
  return [
    {
      station: id,
      name,
      unit,
      enrolledMs,
      closedMs,
      revoked,
      lastHeardMs: delivery?.lastHeardMs,
      coveredThroughMs: delivery?.coveredThroughMs,
      acked: sumCounts(running.map((each) => each.acked)),
      tip: sumCounts(running.map((each) => Math.max(each.tip, each.acked))),
      unread: delivery?.unread ?? 0,
      lost: sumCounts(delivery?.lost.map((each) => each.entries) ?? []),
      app: delivery?.app,
      clockErrorMs: delivery?.clockErrorMs,
      twoMachines: alarms.some((each) => each.kind === 'two-machines'),
      forked: alarms.some((each) => each.kind === 'fork'),
    },
  ]
}
