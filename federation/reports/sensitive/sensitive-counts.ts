import type { RequestCount } from '../../requests/request-counts.ts'
import { requestCounts } from '../../requests/request-counts.ts'
import type { DayFigures } from '../../store/nouns/figures.ts'
import type { StoreReads } from '../../store/store.ts'
import type { Period } from '../period-bounds.ts'
import { unitOnDay } from '../report-facts.ts'
import type { SensitiveCodes } from './sensitive-codes.ts'

/** By figure: the exact count at the stations that hang on each unit itself. */
export type UnitCounts = ReadonlyMap<string, ReadonlyMap<string, number>>

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

/** Every sensitive count of a period, at every unit that had a station in it. Nothing of this leaves the hub as it is. */
export async function sensitiveCounts(reads: Reads, { period, nowMs, codes }: Asked): Promise<UnitCounts> {
  const unitsOf = Map.groupBy(await reads.stations.units(), ({ station }) => station)
  const enrolled = (await reads.stations.list()).filter(({ enrolledMs }) => enrolledMs !== undefined)
  const stations = enrolled.map(({ id }) => ({ station: id, units: unitsOf.get(id) ?? [] }))
  const byId = new Map(stations.map((each) => [each.station, each]))
  const unitOf = (station: string, day: string) => unitOnDay(byId.get(station) ?? { units: [] }, day)
  const units = new Set(
    stations.flatMap(({ station }) =>
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
  for (const tally of tallies)
    for (const [figure, amount] of amountsOf(tally)) add(figure, unitOf(tally.station, tally.day), amount)
  for (const unit of units) {
    const here = stations.filter((each) => each.units.some((at) => at.unit === unit))
    const rows = await requestCounts(reads, { period, scope: new Set([unit]), stations: here, nowMs })
    for (const row of rows)
      for (const figure of requestFigures) add(`requests/${row.form}/${figure}`, unit, amountIn(row, figure))
  }
  return counts
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
