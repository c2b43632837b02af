import { dayAfter } from '../contract/calendar-days.ts'
import { knownForms } from '../requests/known-forms.ts'
import { requestCounts } from '../requests/request-counts.ts'
import type { Unit } from '../store/nouns/documents.ts'
import type { Delivery } from '../store/nouns/epochs.ts'
import type { Station, StationUnit } from '../store/nouns/stations.ts'
import type { StoreReads } from '../store/store.ts'
import { readHabits } from './missing/read-habits.ts'
import type { Period } from './period-bounds.ts'
import { readJobs } from './read-jobs.ts'
import { readLife } from './read-life.ts'
import type { ReportFacts, StationFacts } from './report-facts.ts'
import { sensitiveServices } from './sensitive-services.ts'
import { sumCounts } from './sum-counts.ts'
import { timeZoneOf } from './time-zone-of.ts'
import { scopeOf } from './unit-scope.ts'

type Reads = Pick<
  StoreReads,
  'hub' | 'documents' | 'stations' | 'epochs' | 'figures' | 'stock' | 'timelines' | 'listings' | 'requests'
>

/** What a report is made of besides what is sensitive: that is told of all units at once, and given with it. */
export type PlainFacts = Omit<ReportFacts, 'sensitive'>

/** Reads what the report of a unit's period is made of. The unit must exist. */
export async function readFacts(
  reads: Reads,
  asked: { unit: string; period: Period; nowMs: number },
): Promise<PlainFacts> {
  const { unit, period, nowMs } = asked
  const units = await reads.documents.units()
  const scope = scopeOf(unit, units)
  const unitsOf = Map.groupBy(await reads.stations.units(), (each) => each.station)
  const stations = (await reads.stations.list()).filter(({ id }) =>
    unitsOf.get(id)?.some((each) => scope.has(each.unit)),
  )
  const ids = stations.map((each) => each.id)
  const range = { stations: ids, fromDay: period.days[0] ?? '', toDay: period.days.at(-1) ?? '' }
  const deliveries = new Map((await reads.epochs.deliveries(ids)).map((each) => [each.station, each]))
  const facts = stations.flatMap((station) =>
    factsOf(station, unitsOf.get(station.id) ?? [], deliveries.get(station.id)),
  )
  const timeZone = await timeZoneOf(reads)
  // A door that was opened on Sunday may have been closed on Monday.
  const tallies = await reads.figures.days({ ...range, fromDay: dayAfter(range.fromDay, -1) })
  return {
    unit,
    scope,
    below: unitsBelow(unit, units),
    timeZone,
    stations: facts,
    tallies,
    life: await readLife(reads, { period, scope, stations: facts, tallies }),
    habits: await readHabits(reads, { stations: facts, scope, endMs: period.endMs, nowMs, timeZone }),
    contacts: await reads.figures.contacts(range),
    sensitiveServices: await sensitiveServices(reads),
    jobs: await readJobs(reads, { unit, units, period, nowMs, stations: ids }),
    requests: await requestCounts(reads, { period, scope, stations: facts, nowMs }),
    forms: new Map(
      [...(await knownForms(reads))].map(([form, { sensitive, desk }]) => [form, { sensitive, desk }]),
    ),
  }
}

/** Each with its own scope: what hangs on the unit itself is a part beside those below. */
function unitsBelow(unit: string, units: readonly Unit[]): PlainFacts['below'] {
  const below = units.filter(({ parent }) => parent === unit)
  if (below.length === 0) return []
  return [
    ...below.map(({ id }) => ({ unit: id, scope: scopeOf(id, units) })),
    { unit, scope: new Set([unit]) },
  ]
}

/** A station counts from its enrolment: a code that nobody used yet is no station. */
function factsOf(
  station: Station,
  units: readonly StationUnit[],
  delivery: Delivery | undefined,
): StationFacts[] {
  if (station.enrolledMs === undefined) return []
  const running = delivery?.epochs.filter((each) => each.closedMs === undefined) ?? []
  return [
    {
      station: station.id,
      name: station.name,
      enrolledMs: station.enrolledMs,
      closedMs: station.closedMs,
      units,
      coveredThroughMs: delivery?.coveredThroughMs,
      lastHeardMs: delivery?.lastHeardMs,
      journalsMs: delivery?.epochs.map(({ openedMs }) => openedMs) ?? [],
      waiting: sumCounts(running.map((each) => Math.max(0, each.tip - each.acked))),
      unread: delivery?.unread ?? 0,
      lost: delivery?.lost ?? [],
    },
  ]
}
