import { Temporal } from 'temporal-polyfill'
import type { DocumentBody } from '../../protocol/documents/index.ts'
import { toInstant } from '../../protocol/instants.ts'
import type { Recalled } from '../../protocol/recalled-lot.ts'
import type { StationStock, Stock } from '../contract/stock.ts'
import { driftDays } from '../contract/stock.ts'
import { dayAt } from '../reports/period-bounds.ts'
import { itemsApart } from '../reports/read-life.ts'
import { lineageOf, scopeOf } from '../reports/unit-scope.ts'
import type { Audience, Unit } from '../store/nouns/documents.ts'
import type { Station } from '../store/nouns/stations.ts'
import { endOfDays } from '../store/nouns/stock.ts'
import type { StoreReads } from '../store/store.ts'
import { stockItems } from './assemble-stock.ts'

type Reads = Pick<StoreReads, 'stations' | 'epochs' | 'stock' | 'documents'>
type Question = { unit: string; units: readonly Unit[]; nowMs: number; timeZone: string }

/** What lies at the stations that hang on a unit or below it today, and are not closed. */
export async function readStock(reads: Reads, asked: Question): Promise<Stock> {
  const { unit, units, nowMs, timeZone } = asked
  const scope = scopeOf(unit, units)
  const stations = (await reads.stations.list()).filter(
    (each) => scope.has(each.unit) && isRunning(each, nowMs),
  )
  const ids = stations.map(({ id }) => id)
  const day = dayAt(nowMs, timeZone)
  const lots = await reads.stock.runningBefore({ stations: ids, figures: ['lots'], day: endOfDays })
  const lotsOf = Map.groupBy(lots, ({ station }) => station)
  const knownOf = Map.groupBy(
    await reads.stock.lots(lots.map(({ station, code }) => ({ station, lot: code }))),
    ({ station }) => station,
  )
  const driftOf = await driftsOf(reads, ids, day)
  const recalls = await recallsOf(reads)
  const { sensitiveItems, datedItems } = await itemsApart(reads)
  const covered = new Map(
    (await reads.epochs.deliveries(ids)).map((each) => [each.station, each.coveredThroughMs]),
  )
  const rows = stations.map(({ id, name, unit: its }): StationStock => {
    const audiences = audiencesIn(units, { station: id, unit: its })
    const coveredMs = covered.get(id)
    const items = stockItems(
      {
        lots: lotsOf.get(id) ?? [],
        known: new Map((knownOf.get(id) ?? []).map((known) => [known.lot, known])),
        drift: driftOf.get(id) ?? new Map(),
        recalls: recalls.filter(({ audience }) => audiences.has(audience)),
        sensitiveItems,
        datedItems,
      },
      day,
    )
    const coveredThrough = coveredMs === undefined ? null : toInstant(coveredMs)
    return { station: id, name, unit: its, coveredThrough, items }
  })
  return { unit, at: toInstant(nowMs), day, timeZone, stations: rows }
}

function isRunning({ enrolledMs, closedMs }: Station, nowMs: number): boolean {
  return enrolledMs !== undefined && (closedMs === undefined || closedMs > nowMs)
}

/** Differences of counts by station and item: what they add up to tomorrow, less what they added up to before the first day. */
async function driftsOf(
  reads: Reads,
  stations: readonly string[],
  today: string,
): Promise<Map<string, Map<string, number>>> {
  const tomorrow = Temporal.PlainDate.from(today).add({ days: 1 })
  const first = tomorrow.subtract({ days: driftDays })
  const upTo = (day: Temporal.PlainDate) =>
    reads.stock.runningBefore({ stations, figures: ['adjusted'], day: day.toString() })
  const drifts = new Map<string, Map<string, number>>()
  const add = (sign: 1 | -1) => (each: { station: string; code: string; amount: number }) => {
    const ofStation = drifts.get(each.station) ?? new Map<string, number>()
    drifts.set(each.station, ofStation)
    const sum = (ofStation.get(each.code) ?? 0) + sign * each.amount
    if (sum === 0) ofStation.delete(each.code)
    else ofStation.set(each.code, sum)
  }
  for (const each of await upTo(tomorrow)) add(1)(each)
  for (const each of await upTo(first)) add(-1)(each)
  return drifts
}

async function recallsOf(reads: Reads): Promise<(Recalled & { audience: Audience })[]> {
  return (await reads.documents.ofType('recall')).map(({ audience, body }) => {
    const { item, lot }: DocumentBody<'recall'> = JSON.parse(body ?? '{}')
    return { audience, item, lot }
  })
}

/** As the feed has it: all, the station's unit and those above it, and the station. */
function audiencesIn(units: readonly Unit[], of: { station: string; unit: string }): Set<Audience> {
  return new Set<Audience>([
    '*',
    ...[...lineageOf(of.unit, units)].map((unit): Audience => `unit:${unit}`),
    `station:${of.station}`,
  ])
}
