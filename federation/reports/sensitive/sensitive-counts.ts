import type { RequestCount } from '../../requests/request-counts.ts'
import { requestCounts } from '../../requests/request-counts.ts'
import type { DayFigures } from '../../store/nouns/figures.ts'
import type { StoreReads } from '../../store/store.ts'
import type { Period } from '../period-bounds.ts'
import { unitOnDay } from '../report-facts.ts'
import type { SensitiveCodes } from './sensitive-codes.ts'

/** By figure: the exact count at the stations that hang on each unit itself. */
export type UnitCounts = ReadonlyMap<string, ReadonlyMap<string, number>>

/** By figure and unit, what everybody can read that its own count is at most; where nothing is said, it may be anything. */
export type MostCounts = Readonly<Record<string, Readonly<Record<string, number>>>>

export const requestFigures = ['filed', 'answered', 'overdue', 'handedOver', 'inTime'] as const
export const sessionFigures = { times: 'sessions', people: 'sessionPeople' } as const
/** What moved. What lies on shelves would tell what moved from week to week, and is not in any report. */
export const itemFigures = [
  'received',
  'donated',
  'taken',
  'issued',
  'writtenOff',
  'expired',
  'transferred',
] as const

type Reads = Pick<StoreReads, 'hub' | 'documents' | 'stations' | 'figures' | 'requests'>
type Asked = { period: Period; nowMs: number; codes: SensitiveCodes }

/**
 * Every sensitive count of a period, at every unit that had a station in it: where there was none, everybody knows that nothing was
 * counted, and behind what everybody knows no other count can hide. The same where nothing came that could have counted. Nothing of this
 * leaves the hub as it is.
 */
export async function sensitiveCounts(
  reads: Reads,
  { period, nowMs, codes }: Asked,
): Promise<{ counts: UnitCounts; most: MostCounts }> {
  const unitsOf = Map.groupBy(await reads.stations.units(), ({ station }) => station)
  const enrolled = (await reads.stations.list()).filter(({ enrolledMs }) => enrolledMs !== undefined)
  const stations = enrolled.map(({ id }) => ({ station: id, units: unitsOf.get(id) ?? [] }))
  const byId = new Map(stations.map((each) => [each.station, each]))
  const unitOf = (station: string, day: string) => unitOnDay(byId.get(station) ?? { units: [] }, day)
  const there = enrolled.filter(
    ({ enrolledMs = 0, closedMs = period.endMs }) => enrolledMs < period.endMs && closedMs >= period.startMs,
  )
  const units = new Set(
    there.flatMap(({ id: station }) =>
      period.days.map((day) => unitOf(station, day)).filter((unit) => unit !== undefined),
    ),
  )
  const counts = new Map<string, Map<string, number>>()
  for (const figure of figuresOf(codes)) counts.set(figure, new Map([...units].map((unit) => [unit, 0])))
  const add = (figure: string, unit: string | undefined, amount: number) => {
    const of = counts.get(figure)
    if (of && unit !== undefined) of.set(unit, (of.get(unit) ?? 0) + amount)
  }

  const [fromDay = '', toDay = ''] = [period.days[0], period.days.at(-1)]
  const tallies = await reads.figures.days({ stations: [...byId.keys()], fromDay, toDay })
  const came = new Map<string, { visits: number; others: number }>()
  for (const tally of tallies) {
    const unit = unitOf(tally.station, tally.day)
    for (const [figure, amount] of amountsOf(tally)) add(figure, unit, amount)
    const of = came.get(unit ?? '') ?? { visits: 0, others: 0 }
    came.set(unit ?? '', {
      visits: of.visits + tally.visits,
      others: of.others + tally.entries - tally.visits,
    })
  }
  for (const unit of units) {
    const here = stations.filter((each) => each.units.some((at) => at.unit === unit))
    const rows = await requestCounts(reads, { period, scope: new Set([unit]), stations: here, nowMs })
    for (const row of rows)
      for (const figure of requestFigures) add(`requests/${row.form}/${figure}`, unit, amountIn(row, figure))
  }
  return { counts, most: mostOf(counts, came) }
}

/**
 * Every report tells its visits, and how many entries they are among. A visit counts once under a service; a session, a request and a
 * movement are entries of their own, though one may count many people or pieces.
 */
function mostOf(
  counts: ReadonlyMap<string, Map<string, number>>,
  came: ReadonlyMap<string, { visits: number; others: number }>,
): MostCounts {
  const most: Record<string, Record<string, number>> = {}
  for (const [figure, own] of counts) {
    if (/^requests\/.*\/(answered|overdue|handedOver|inTime)$/.test(figure)) continue
    const isByEntry = /\/(times|filed)$/.test(figure)
    const of: Record<string, number> = {}
    for (const unit of own.keys()) {
      const { visits, others } = came.get(unit) ?? { visits: 0, others: 0 }
      const bound = figure.startsWith('services/') ? visits : isByEntry || others === 0 ? others : undefined
      if (bound === 0) own.delete(unit)
      else if (bound !== undefined) of[unit] = bound
    }
    most[figure] = of
  }
  return most
}

function figuresOf({ forms, services, sessions, items }: SensitiveCodes): string[] {
  return [
    ...forms.flatMap((form) => requestFigures.map((figure) => `requests/${form}/${figure}`)),
    ...services.map((service) => `services/${service}`),
    ...sessions.flatMap((kind) => Object.keys(sessionFigures).map((figure) => `sessions/${kind}/${figure}`)),
    ...items.flatMap((item) => itemFigures.map((figure) => `items/${item}/${figure}`)),
  ]
}

/** What a day says of anything, by the names of figures here; those that are not sensitive are passed over by whoever adds them up. */
function amountsOf({ byService, counts = {} }: DayFigures): [string, number][] {
  const of = (name: string): [string, number][] => {
    const slash = name.indexOf('/')
    const [figure, code, amount] = [name.slice(0, slash), name.slice(slash + 1), counts[name] ?? 0]
    if (figure === sessionFigures.times) return [[`sessions/${code}/times`, amount]]
    if (figure === sessionFigures.people) return [[`sessions/${code}/people`, amount]]
    return [[`items/${code}/${figure}`, amount]]
  }
  return [
    ...Object.entries(byService).map(([service, count]): [string, number] => [`services/${service}`, count]),
    ...Object.keys(counts).flatMap(of),
  ]
}

function amountIn(row: RequestCount, figure: (typeof requestFigures)[number]): number {
  return row[figure]
}
