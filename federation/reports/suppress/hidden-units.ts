// Which units may not tell a small count of theirs.
//
// A count stands at every unit of the tree, and a unit's count is its stations' own and those of the units below it: whoever reads the
// division and all of its counties but one knows the one. So a count below three is hidden, and then as many others as it takes that no
// hidden one can be worked out. What must not be worked out is held against somebody who knows more than the reports say: which of the
// hidden counts were small and which are hidden for their sake, and which units have stations of their own.
//
// The counts of a tree are one equation for each unit with something below it. With bounds for each count (a shown one: itself; a small
// one: 0 to 2; one hidden for another's sake: 3 and more) the values that a count can have are an interval, and going once up the tree
// and once down gives each interval exactly: the equations share no count in a ring. A hidden count is safe while its interval has two
// values. While one is not, the count beside it that costs least is hidden, too; hiding never makes another interval smaller. It ends
// at the latest with everything hidden, which tells nothing.

/** Below this a count could tell on somebody. None at all is such a count, too. */
export const smallest = 3

/**
 * A unit and those below it. `own`: the count at stations that hang on this unit itself; undefined where none does. Units without any
 * station at or below them are left out: everybody knows that they count nothing. `most`: what everybody knows the own count is at most,
 * one or more, from figures that are told (no more visits used a service than there were).
 */
export type CountTree = {
  unit: string
  own: number | undefined
  below: readonly CountTree[]
  most?: number | undefined
}

/** A unit of the tree, or the stations that hang on one that has units below it, too: those are shown nowhere, and must not be worked out. */
type Cell = {
  unit: string | undefined
  value: number
  most: number
  parent: Cell | undefined
  parts: Cell[]
  hidden: boolean
  low: number
  high: number
}

/** The units whose count is not shown. */
export function hiddenUnits(tree: CountTree): Set<string> {
  const cells: Cell[] = []
  cellOf(tree, undefined, cells)
  for (;;) {
    narrow(cells)
    const known = cells.find((cell) => isSecret(cell) && cell.low === cell.high)
    const next = known && cheapestBeside(known, cells)
    if (!next) break
    next.hidden = true
  }
  return new Set(cells.flatMap(({ unit, hidden }) => (unit !== undefined && hidden ? [unit] : [])))
}

function cellOf(
  { unit, own, below, most = Number.POSITIVE_INFINITY }: CountTree,
  parent: Cell | undefined,
  cells: Cell[],
): Cell {
  const cell: Cell = {
    ...{ unit, value: own ?? 0, parent, parts: [], hidden: false, low: 0, high: 0 },
    most: below.length > 0 ? Number.POSITIVE_INFINITY : most,
  }
  cells.push(cell)
  cell.parts = below.map((each) => cellOf(each, cell, cells))
  if (own !== undefined && below.length > 0) {
    const stations: Cell = { ...cell, unit: undefined, parent: cell, parts: [], most }
    cells.push(stations)
    cell.parts.push(stations)
  }
  if (cell.parts.length > 0) cell.value = cell.parts.reduce((sum, { value }) => sum + value, 0)
  cell.hidden = cell.value < smallest
  return cell
}

/** A hidden count; or one shown nowhere, when it is small. */
function isSecret({ unit, value, hidden }: Cell): boolean {
  return unit === undefined ? value < smallest : hidden
}

/** Sets the bounds of every count to the values it can have, given all that is shown: once up the tree, once down. Parents stand first. */
function narrow(cells: readonly Cell[]): void {
  for (const cell of cells.toReversed()) {
    ;[cell.low, cell.high] = saidOf(cell)
    cell.high = Math.min(cell.high, cell.most)
    if (cell.parts.length === 0) continue
    cell.low = Math.max(cell.low, sum(cell.parts, 'low'))
    cell.high = Math.min(cell.high, sum(cell.parts, 'high'))
  }
  for (const { low, high, parts } of cells) {
    const lows = sum(parts, 'low')
    const highs = sum(
      parts.filter((part) => Number.isFinite(part.high)),
      'high',
    )
    const open = parts.filter((part) => !Number.isFinite(part.high)).length
    for (const part of parts) {
      const isOpen = !Number.isFinite(part.high)
      const othersHigh = open > Number(isOpen) ? Number.POSITIVE_INFINITY : highs - (isOpen ? 0 : part.high)
      const othersLow = lows - part.low
      part.low = Math.max(part.low, low - othersHigh)
      part.high = Math.min(part.high, high - othersLow)
    }
  }
}

/** What is known of a count by itself. */
function saidOf({ unit, value, hidden }: Cell): [low: number, high: number] {
  if (unit === undefined) return [0, Number.POSITIVE_INFINITY]
  if (!hidden) return [value, value]
  return value < smallest ? [0, smallest - 1] : [smallest, Number.POSITIVE_INFINITY]
}

function sum(cells: readonly Cell[], of: 'low' | 'high'): number {
  return cells.reduce((total, cell) => total + cell[of], 0)
}

/**
 * What to hide so that a hidden count is not known any more: the smallest shown count beside it, so that the sum above, which more people
 * read, stays; else that sum, or one further up; else what it is made of. Undefined when everything is hidden.
 */
function cheapestBeside(known: Cell, cells: readonly Cell[]): Cell | undefined {
  for (let at: Cell | undefined = known; at; at = at.parent) {
    const beside = smallestOf(at.parent?.parts ?? [])
    const next = beside ?? (at.parent && isShown(at.parent) ? at.parent : undefined)
    if (next) return next
  }
  return smallestOf(known.parts) ?? smallestOf(cells)
}

function isShown({ unit, hidden }: Cell): boolean {
  return unit !== undefined && !hidden
}

function smallestOf(cells: readonly Cell[]): Cell | undefined {
  return cells
    .filter(isShown)
    .reduce<Cell | undefined>(
      (least, cell) => (least === undefined || cell.value < least.value ? cell : least),
      undefined,
    )
}
