// Which units may not tell a year's count of theirs, beside what its weeks have told already.
//
// The weeks of a year were told one by one, each so that no hidden count of it can be worked out (hidden-units.ts). A year's count is the
// sum of its weeks' and a unit's the sum of what is below it: so a year that is told may give away a week that was not. What the weeks
// told cannot be taken back; what of the year is told is chosen here.
//
// All the counts together are a flow without source or end: from the root of each week down its tree of units to the stations that hang
// on a unit itself, from there into the same unit's year and up the tree of the year, and round. Every equation that somebody could write
// down (a unit is what is below it, a year is its weeks) says that what comes into a place leaves it. What is known of a count is bounds
// of the flow through it. A count can have another value exactly if more, or less, can go round some other way back: a path in what the
// bounds still leave open. Whole numbers stay whole along such a path, so that one search for each hidden count is the exact answer.
//
// Whoever must not know is thought to know which hidden counts are small, and how much came after the weeks were told (the year has it,
// the weeks do not), unit by unit. While a hidden count is known, one more of the year's counts is hidden; with all of them hidden the
// year tells nothing that its weeks did not.
import { smallest } from './hidden-units.ts'

/** Each unit's parent; null or a unit that is not there: it is a root. */
export type Parents = Readonly<Record<string, string | null>>

/** One figure. `own`: exact counts at the stations that hang on each unit itself. */
export type CountsOfYear = {
  parents: Parents
  /** With all that came. */
  own: Readonly<Record<string, number>>
  /** As each week was told: its own tree and counts, and the units whose count it showed. */
  weeks: readonly {
    parents: Parents
    own: Readonly<Record<string, number>>
    isShown: (unit: string) => boolean
    /** What everybody knows that an own count is at most. */
    most?: Readonly<Record<string, number>> | undefined
  }[]
}

type Edge = {
  from: number
  to: number
  flow: number
  low: number
  high: number
  /** Of the unit whose count it is. Undefined: shown nowhere, and nothing that anybody must not know. */
  secretOf: string | undefined
}

/** The units of a year whose count is not shown. */
export function hiddenInYear(counts: CountsOfYear): Set<string> {
  const net = new Net()
  for (const [index, week] of counts.weeks.entries()) {
    const tree = treeOf(week.parents, week.own)
    const node = (unit: string | null) => (unit === null ? 'round' : `${index} ${unit}`)
    for (const [unit, { total, parent, hasBelow }] of tree) {
      const isSecret = !week.isShown(unit)
      net.add({
        ...{ from: node(parent), to: node(unit), flow: total, secretOf: isSecret ? unit : undefined },
        ...(isSecret ? boundsOfHidden(total) : { low: total, high: total }),
      })
      const own = week.own[unit]
      if (own === undefined) continue
      const most = week.most?.[unit] ?? Infinity
      const secretOf = hasBelow && own < smallest ? unit : undefined
      net.add({ from: node(unit), to: `own ${unit}`, flow: own, low: 0, high: most, secretOf })
    }
  }
  const year = addYear(net, counts)
  const hidden = new Set<string>()
  for (const [unit, { total }] of year.tree) if (total < smallest) hide(unit)
  for (;;) {
    const known = net.edges.find((edge) => edge.secretOf !== undefined && !net.canDiffer(edge))
    const next = known?.secretOf !== undefined && nextToHide(known.secretOf, { tree: year.tree, hidden })
    if (!next) return hidden
    hide(next)
  }

  function hide(unit: string): void {
    hidden.add(unit)
    const edge = year.edges.get(unit)
    if (!edge) return
    const { total = 0, late = 0 } = year.tree.get(unit) ?? {}
    const { low, high } = boundsOfHidden(total)
    Object.assign(edge, { low: Math.max(0, low - late), high: high - late, secretOf: unit })
  }
}

function boundsOfHidden(count: number): { low: number; high: number } {
  return count < smallest ? { low: 0, high: smallest - 1 } : { low: smallest, high: Infinity }
}

type Place = { total: number; late: number; parent: string | null; hasBelow: boolean }
type Tree = ReadonlyMap<string, Place>

/** Units with stations at or below them, with the sums of what is below. A ring in the tree ends where it began. */
function treeOf(parents: Parents, own: CountsOfYear['own'], late: CountsOfYear['own'] = {}): Tree {
  const tree = new Map<string, Place>()
  for (const [unit, count] of Object.entries(own)) {
    const seen = new Set<string>()
    let below: string | undefined
    for (let at: string | null = unit; at !== null && !seen.has(at); ) {
      seen.add(at)
      const up: string | null = parents[at] ?? null
      const parent: string | null = up !== null && up in parents && !seen.has(up) ? up : null
      const place: Place = tree.get(at) ?? { total: 0, late: 0, parent, hasBelow: false }
      place.total += count
      place.late += late[unit] ?? 0
      place.hasBelow ||= below !== undefined
      tree.set(at, place)
      below = at
      at = place.parent
    }
  }
  return tree
}

/** The sum of each unit with stations at or below it. */
export function totalsIn(parents: Parents, own: CountsOfYear['own']): Map<string, number> {
  return new Map([...treeOf(parents, own)].map(([unit, { total }]) => [unit, total]))
}

/** The year's half of the flow, told as if all of it were shown. */
function addYear(net: Net, { parents, own, weeks }: CountsOfYear) {
  const inWeeks: Record<string, number> = {}
  for (const week of weeks)
    for (const [unit, count] of Object.entries(week.own)) inWeeks[unit] = (inWeeks[unit] ?? 0) + count
  const all: Record<string, number> = {}
  const late: Record<string, number> = {}
  for (const unit of new Set([...Object.keys(own), ...Object.keys(inWeeks)])) {
    all[unit] = own[unit] ?? 0
    late[unit] = (own[unit] ?? 0) - (inWeeks[unit] ?? 0)
  }
  const tree = treeOf(parents, all, late)
  const edges = new Map<string, Edge>()
  for (const [unit, { total, late: lateBelow, parent, hasBelow }] of tree) {
    const count = all[unit]
    if (count !== undefined)
      net.add({
        ...{ from: `own ${unit}`, to: `year ${unit}`, flow: inWeeks[unit] ?? 0, low: 0, high: Infinity },
        secretOf: hasBelow && count < smallest ? unit : undefined,
      })
    const flow = total - lateBelow
    const to = parent === null ? 'round' : `year ${parent}`
    edges.set(unit, net.add({ from: `year ${unit}`, to, flow, low: flow, high: flow, secretOf: undefined }))
  }
  return { tree, edges }
}

/**
 * What of the year to hide so that a unit's count is not known any more: its own; else the smallest beside it, so that the sum above,
 * which more people read, stays; else that sum, and so on upwards; else the smallest that is left.
 */
function nextToHide(
  known: string,
  { tree, hidden }: { tree: Tree; hidden: ReadonlySet<string> },
): string | undefined {
  const shown = [...tree].filter(([unit]) => !hidden.has(unit)).sort(([, a], [, b]) => a.total - b.total)
  for (let at: string | null = known; at !== null; ) {
    if (at === known && tree.has(at) && !hidden.has(at)) return at
    const parent: string | null = tree.get(at)?.parent ?? null
    const beside = shown.find(([, place]) => parent !== null && place.parent === parent)
    if (beside) return beside[0]
    if (parent !== null && !hidden.has(parent)) return parent
    at = parent
  }
  return shown[0]?.[0]
}

class Net {
  readonly edges: Edge[] = []
  readonly #nodes = new Map<string, number>()
  readonly #at: number[][] = []

  add({ from, to, ...rest }: Omit<Edge, 'from' | 'to'> & { from: string; to: string }): Edge {
    const edge: Edge = { from: this.#node(from), to: this.#node(to), ...rest }
    const index = this.edges.push(edge) - 1
    this.#at[edge.from]?.push(index)
    this.#at[edge.to]?.push(index)
    return edge
  }

  #node(name: string): number {
    const known = this.#nodes.get(name)
    if (known !== undefined) return known
    this.#nodes.set(name, this.#at.length)
    return this.#at.push([]) - 1
  }

  /** Whether one more or one less can go through, all else that is known staying true. */
  canDiffer(edge: Edge): boolean {
    return (
      (edge.flow < edge.high && this.#leads(edge.to, edge.from, edge)) ||
      (edge.flow > edge.low && this.#leads(edge.from, edge.to, edge))
    )
  }

  /** Whether one can be brought from a place to another, adding where there is room and taking back where something goes. */
  #leads(start: number, end: number, without: Edge): boolean {
    const seen = new Set([start])
    const open = [start]
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (at === end) return true
      for (const index of this.#at[at] ?? []) {
        const edge = this.edges[index]
        if (!edge || edge === without) continue
        const next = edge.from === at ? edge.to : edge.from
        const hasRoom = edge.from === at ? edge.flow < edge.high : edge.flow > edge.low
        if (!hasRoom || seen.has(next)) continue
        seen.add(next)
        open.push(next)
      }
    }
    return false
  }
}
