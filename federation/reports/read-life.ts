import type { DocumentBody } from '../../protocol/documents/index.ts'
import type { DayFigures } from '../store/nouns/figures.ts'
import type { StationRunning } from '../store/nouns/stock.ts'
import type { StoreReads } from '../store/store.ts'
import { timeIn } from '../timelines/timeline.ts'
import { lotsAfter } from './lots-at-end.ts'
import type { Period } from './period-bounds.ts'
import type { FaultClosed, LifeFacts, StationFacts } from './report-facts.ts'
import { daysInScope } from './report-facts.ts'

type Reads = Pick<StoreReads, 'documents' | 'epochs' | 'stock' | 'timelines'>
type Asked = {
  period: Period
  scope: ReadonlySet<string>
  stations: readonly StationFacts[]
  tallies: readonly DayFigures[]
}

/** Reads what a report says of stock and station life. `tallies`: of the period, and of the day before it. */
export async function readLife(reads: Reads, asked: Asked): Promise<LifeFacts> {
  const before = await sumsBefore(reads, asked)
  return {
    before,
    lots: await reads.stock.lots(lotsAtEnd(before, asked)),
    doors: asked.tallies.flatMap(({ station, doors = [] }) =>
      doors.map((door) => ({ station, ms: timeIn(door.timing, door).ms, open: door.open })),
    ),
    repairs: await repairsOf(reads, asked.tallies),
    ...(await itemsApart(reads)),
  }
}

/** A station that moved here within the period brought what it then had. */
async function sumsBefore(reads: Reads, { period, scope, stations }: Asked): Promise<StationRunning[]> {
  const byDay = Map.groupBy(stations, (station) => daysInScope(station, { days: period.days, scope })[0])
  const sums: StationRunning[] = []
  for (const [day, here] of byDay)
    if (day !== undefined)
      sums.push(
        ...(await reads.stock.runningBefore({
          stations: here.map(({ station }) => station),
          figures: ['lots', 'loans', 'faults'],
          day,
        })),
      )
  return sums
}

function lotsAtEnd(before: readonly StationRunning[], { period, scope, stations, tallies }: Asked) {
  const sumsOf = Map.groupBy(before, (each) => each.station)
  const talliesOf = Map.groupBy(tallies, (each) => each.station)
  return stations.flatMap((of) => {
    const { station } = of
    const days = new Set(daysInScope(of, { days: period.days, scope }))
    const sums = (sumsOf.get(station) ?? []).filter(({ figure }) => figure === 'lots')
    const after = lotsAfter(
      new Map(sums.map(({ code, amount }) => [code, amount])),
      (talliesOf.get(station) ?? []).filter(({ day }) => days.has(day)),
    )
    return [...after].flatMap(([lot, amount]) => (amount > 0 ? [{ station, lot }] : []))
  })
}

async function repairsOf(reads: Reads, tallies: readonly DayFigures[]): Promise<FaultClosed[]> {
  const found: FaultClosed[] = []
  for (const { station, day, repairs = [] } of tallies)
    for (const repair of repairs) {
      const beganMs = await faultMs(reads, { station, repair })
      const ms = timeIn(repair.timing, repair).ms
      found.push({ station, day, openMs: beganMs === undefined ? undefined : Math.max(0, ms - beganMs) })
    }
  return found
}

/** The true time of the fault that a repair names, where it is held. */
async function faultMs(
  reads: Reads,
  { station, repair }: { station: string; repair: NonNullable<DayFigures['repairs']>[number] },
): Promise<number | undefined> {
  const { epoch, seq } = repair.fault
  const timeline = epoch === undefined ? repair.timeline : (await reads.epochs.find(station, epoch))?.no
  if (timeline === undefined) return undefined
  const fault = await reads.timelines.fault(timeline, seq)
  const stretch = fault && (await reads.timelines.stretchAt(timeline, seq))
  return stretch && timeIn(stretch, fault).ms
}

/** Items that count as first aid, those whose mere count could tell on somebody, and those whose every lot must have a date. */
export async function itemsApart(
  reads: Pick<StoreReads, 'documents'>,
): Promise<Pick<LifeFacts, 'firstAidItems' | 'sensitiveItems'> & { datedItems: ReadonlySet<string> }> {
  const items = (await reads.documents.everOfType('item')).map(({ id, body }) => {
    const item: Partial<DocumentBody<'item'>> = JSON.parse(body ?? '{}')
    return { id, ...item }
  })
  const ids = (isOne: (item: (typeof items)[number]) => boolean) =>
    new Set(items.filter(isOne).map(({ id }) => id))
  return {
    firstAidItems: ids(({ group }) => group === 'first-aid'),
    sensitiveItems: ids(({ sensitive }) => sensitive === true),
    datedItems: ids(({ expiry }) => expiry === 'lot'),
  }
}
