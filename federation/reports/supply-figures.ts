import { lastDayOfLabel, stageOn } from '../../protocol/lot-stages.ts'
import type { SupplyFigures } from '../contract/weekly-report.ts'
import { ofLotCode } from '../timelines/life-counts.ts'
import { addTo, itemsOf, lotsAfter } from './lots-at-end.ts'
import type { DayTally } from './report-facts.ts'

/** A station's stock in a week. `tallies`: its days in the unit, ascending. `asOf`: the day the labels are held against. */
export type StationStockFacts = {
  /** On hand before the first of those days, by `item/lot`. */
  before: ReadonlyMap<string, number>
  tallies: readonly DayTally[]
  /** The label of each lot that is on hand at the end, null where it has none. */
  labels: ReadonlyMap<string, string | null>
  asOf: string
}

const flows = [
  'received',
  'donated',
  'taken',
  'issued',
  'adjusted',
  'writtenOff',
  'expired',
  'transferred',
] as const

/** Figures by item, those left out that neither moved nor lay there. */
export function supplyFigures(stock: StationStockFacts): Map<string, SupplyFigures> {
  const items = new Map<string, SupplyFigures>()
  const of = (item: string): SupplyFigures => {
    const known = items.get(item) ?? noSupplies()
    items.set(item, known)
    return known
  }
  for (const [item, amount] of itemsOf(stock.before)) of(item).opening = amount
  const sums = new Map<string, number>()
  for (const { counts } of stock.tallies) addTo(sums, counts ?? {})
  for (const [name, amount] of sums) {
    const slash = name.indexOf('/')
    const flow = flows.find((each) => each === name.slice(0, slash))
    if (flow) of(name.slice(slash + 1))[flow] += amount
  }
  for (const [item, times] of stockOuts(stock)) of(item).stockOuts = times
  for (const [code, amount] of lotsAfter(stock.before, stock.tallies)) {
    if (amount <= 0) continue
    const stage = stageOfLabel(stock.labels.get(code) ?? null, stock.asOf)
    if (stage === 'expired') of(ofLotCode(code).item).expiredOnShelf++
    if (stage === 'red' || stage === 'amber') of(ofLotCode(code).item).expiring++
  }
  for (const each of items.values()) each.closing = closingOf(each)
  return new Map([...items].filter(([, each]) => Object.values(each).some((figure) => figure !== 0)))
}

/** The sum of an item's figures at several stations. */
export function sumSupplies(parts: Iterable<SupplyFigures>): SupplyFigures {
  const sum = noSupplies()
  for (const part of parts)
    for (const figure of Object.keys(sum) as (keyof SupplyFigures)[]) sum[figure] += part[figure]
  return sum
}

function closingOf(of: SupplyFigures): number {
  return of.opening + of.received - of.taken - of.issued + of.adjusted - of.writtenOff - of.transferred
}

function stageOfLabel(label: string | null, day: string) {
  return stageOn(day, { effectiveUntil: lastDayOfLabel(label), recalled: false, quarantined: false })
}

/** Roll-ups know days, not hours: what ran out and was filled up on one day did not run out. */
function stockOuts({ before, tallies }: StationStockFacts): Map<string, number> {
  const onHand = itemsOf(before)
  const times = new Map<string, number>()
  for (const { lots } of tallies)
    for (const [item, amount] of itemsOf(Object.entries(lots ?? {}))) {
      const had = onHand.get(item) ?? 0
      onHand.set(item, had + amount)
      if (had > 0 && had + amount <= 0) times.set(item, (times.get(item) ?? 0) + 1)
    }
  return times
}

function noSupplies(): SupplyFigures {
  return {
    ...{ opening: 0, received: 0, donated: 0, taken: 0, issued: 0, adjusted: 0, writtenOff: 0, expired: 0 },
    ...{ transferred: 0, closing: 0, stockOuts: 0, expiring: 0, expiredOnShelf: 0 },
  }
}
