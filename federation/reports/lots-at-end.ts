import { ofLotCode } from '../timelines/life-counts.ts'
import type { DayTally } from './report-facts.ts'

type Sums = Map<string, number>

/** What is on hand of each lot after some days. `before`: what was before the first of them. */
export function lotsAfter(before: ReadonlyMap<string, number>, tallies: readonly DayTally[]): Sums {
  const sums = new Map(before)
  for (const { lots } of tallies) addTo(sums, lots ?? {})
  return sums
}

export function addTo(sums: Sums, counts: Readonly<Record<string, number>>): void {
  for (const code in counts)
    if (Object.hasOwn(counts, code)) sums.set(code, (sums.get(code) ?? 0) + (counts[code] ?? 0))
}

/** Sums of lots → sums of their items. */
export function itemsOf(lots: Iterable<[code: string, amount: number]>): Sums {
  const items: Sums = new Map()
  for (const [code, amount] of lots) {
    const { item } = ofLotCode(code)
    items.set(item, (items.get(item) ?? 0) + amount)
  }
  return items
}
