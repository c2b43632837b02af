import type { CountTree } from '../../../federation/reports/suppress/hidden-units.ts'
import { smallest } from '../../../federation/reports/suppress/hidden-units.ts'

/** More than any count here, so that what has no bound has room. */
const most = 7

/** Somebody who knows every shown count, which hidden ones were small, and where stations hang: all tables that look the same to them. */
export function possibleCounts(tree: CountTree, hidden: ReadonlySet<string>): Map<string, Set<number>> {
  const values = new Map<string, Set<number>>()
  const truth = new Map<string, number>()
  const total = (of: CountTree): number => {
    const sum = (of.own ?? 0) + of.below.reduce((all, each) => all + total(each), 0)
    truth.set(of.unit, sum)
    return sum
  }
  total(tree)
  const fits = (unit: string, value: number): boolean => {
    const real = truth.get(unit) ?? 0
    if (!hidden.has(unit)) return value === real
    return real < smallest ? value < smallest : value >= smallest
  }
  /** Every way the units of a tree can count, as far as each fits by itself. */
  const ways = (of: CountTree): { sum: number; counts: [string, number][] }[] => {
    const bound = Math.min(most, of.most ?? most)
    const own = of.own === undefined ? [0] : Array.from({ length: bound + 1 }, (_, value) => value)
    let all = own.map((value): { sum: number; counts: [string, number][] } => ({
      sum: value,
      counts: of.own !== undefined && of.below.length > 0 ? [[`${of.unit}'s own`, value]] : [],
    }))
    for (const each of of.below) {
      const next = ways(each)
      all = all.flatMap((one) =>
        next.map((other) => ({ sum: one.sum + other.sum, counts: [...one.counts, ...other.counts] })),
      )
    }
    return all
      .filter(({ sum }) => fits(of.unit, sum))
      .map(({ sum, counts }) => ({ sum, counts: [...counts, [of.unit, sum]] }))
  }
  for (const { counts } of ways(tree))
    for (const [name, value] of counts) values.set(name, (values.get(name) ?? new Set()).add(value))
  return values
}
