import { toInstant } from '../../protocol/instants.ts'
import type { Awaited, Fleet } from '../contract/fleet.ts'
import { sumCounts } from '../reports/sum-counts.ts'
import { scopeOf } from '../reports/unit-scope.ts'
import type { AlarmNote } from '../store/nouns/alarm-notes.ts'
import type { Unit } from '../store/nouns/documents.ts'
import type { Alarm, Delivery } from '../store/nouns/epochs.ts'
import type { Station } from '../store/nouns/stations.ts'
import { endOfDays } from '../store/nouns/stock.ts'
import type { StoreReads } from '../store/store.ts'
import type { FleetFacts } from './assemble-fleet.ts'
import { assembleFleet, instantOrNull } from './assemble-fleet.ts'
import { limitsFor } from './silence-limits.ts'

type Reads = Pick<StoreReads, 'hub' | 'stations' | 'epochs' | 'alarmNotes' | 'stock' | 'enrolment'>
type FleetQuestion = { unit: string; units: readonly Unit[]; nowMs: number; timeZone: string }

/** The stations that hang on a unit or below it today, and apart from them those that no kiosk was enrolled for. */
export async function readFleet(reads: Reads, asked: FleetQuestion): Promise<Fleet> {
  const { unit, units, nowMs, timeZone } = asked
  const scope = scopeOf(unit, units)
  const all = (await reads.stations.list()).filter((each) => scope.has(each.unit))
  const stations = await readFacts(reads, { stations: all, units })
  const waited = all.filter(({ enrolledMs, closedMs }) => enrolledMs === undefined && closedMs === undefined)
  const awaited = await Promise.all(waited.map((each) => awaitedOf(reads, each, nowMs)))
  const limits = limitsFor(unit, { units, limits: await reads.alarmNotes.limits() })
  return assembleFleet({ unit, nowMs, timeZone, limits, stations, awaited })
}

/** What the hub holds of those of these stations that a kiosk was ever enrolled for. */
export async function readFacts(
  reads: Omit<Reads, 'hub' | 'enrolment'>,
  { stations, units }: { stations: readonly Station[]; units: readonly Unit[] },
): Promise<FleetFacts[]> {
  const ids = stations.map((each) => each.id)
  const deliveries = new Map((await reads.epochs.deliveries(ids)).map((each) => [each.station, each]))
  const revoked = new Set(await reads.stations.revoked())
  const alarms = Map.groupBy(await reads.epochs.alarms(ids), ({ station }) => station)
  const notes = Map.groupBy(await reads.alarmNotes.notes(ids), ({ station }) => station)
  const limits = await reads.alarmNotes.limits()
  const sums = await reads.stock.runningBefore({ stations: ids, figures: ['faults'], day: endOfDays })
  const faults = new Map(sums.map(({ station, amount }) => [station, Math.max(0, amount)]))
  const facts: FleetFacts[] = []
  for (const station of stations) {
    const { id, unit, enrolledMs } = station
    if (enrolledMs === undefined) continue
    facts.push({
      ...factsOf({ ...station, enrolledMs }, deliveries.get(id), alarms.get(id) ?? []),
      revokedKeys: revoked.has(id) ? (await reads.stations.keys(id)).length : 0,
      faults: faults.get(id) ?? 0,
      limits: limitsFor(unit, { units, limits }),
      notes: (notes.get(id) ?? []) satisfies AlarmNote[],
    })
  }
  return facts
}

type Held = Omit<FleetFacts, 'revokedKeys' | 'faults' | 'limits' | 'notes'>

function factsOf(
  { id, name, unit, enrolledMs, closedMs }: Station & { enrolledMs: number },
  delivery: Delivery | undefined,
  alarms: readonly Alarm[],
): Held {
  const running = delivery?.epochs.filter((each) => each.closedMs === undefined) ?? []
  const timesOf = (kind: Alarm['kind']) =>
    sumCounts(alarms.filter((each) => each.kind === kind).map(({ times }) => times))
  return {
    ...{ station: id, name, unit, enrolledMs, closedMs },
    lastHeardMs: delivery?.lastHeardMs,
    coveredThroughMs: delivery?.coveredThroughMs,
    acked: sumCounts(running.map((each) => each.acked)),
    tip: sumCounts(running.map((each) => Math.max(each.tip, each.acked))),
    unread: delivery?.unread ?? 0,
    lost: sumCounts(delivery?.lost.map((each) => each.entries) ?? []),
    app: delivery?.app,
    clockErrorMs: delivery?.clockErrorMs,
    twoMachines: timesOf('two-machines'),
    forks: timesOf('fork'),
  }
}

async function awaitedOf(
  reads: Pick<StoreReads, 'enrolment'>,
  { id, name, unit, createdMs }: Station,
  nowMs: number,
): Promise<Awaited> {
  const code = await reads.enrolment.unusedCode(id)
  const untilMs = code !== undefined && code.expiresMs > nowMs ? code.expiresMs : undefined
  return { station: id, name, unit, createdAt: toInstant(createdMs), codeUntil: instantOrNull(untilMs) }
}
