// What a shelf is, told again from the rules and not from the code: every lot is a row of single units, and every question goes
// through all that happened from the beginning. Slow, and plain enough to be believed.

export type ModelItem = { id: string; mustBeDated: boolean; opensForDays: number | undefined }
export type ModelLot = { item: string; lot: string | null }
type Line = ModelLot & { qty: number }

export type Happened = {
  kind: 'in' | 'out' | 'off' | 'count' | 'open' | 'aside' | 'release'
  lines: (Line & { counted?: number; label?: string | null; openedOn?: string })[]
  voided: boolean
}

/** One thing on the shelf, and the day it was opened. */
type Unit = { openedOn: string | null }
type Seen = {
  units: Unit[]
  missing: number
  label: string | null | undefined
  aside: boolean
  place: number
}

const same = (one: ModelLot, other: ModelLot) => one.item === other.item && one.lot === other.lot
const daysInMonth = (month: string) =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).getUTCDate()
const lastDay = (label: string) => (label.length === 7 ? `${label}-${daysInMonth(label)}` : label)
const addDays = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

export class ShelfModel {
  readonly happened: Happened[] = []
  readonly recalled: ModelLot[] = []
  readonly #items: readonly ModelItem[]

  constructor(items: readonly ModelItem[]) {
    this.#items = items
  }

  lots(): ModelLot[] {
    const lots: ModelLot[] = []
    for (const { lines } of this.happened)
      for (const line of lines) if (!lots.some((lot) => same(lot, line))) lots.push(line)
    return lots.map(({ item, lot }) => ({ item, lot }))
  }

  onHand(lot: ModelLot): number {
    const { units, missing } = this.#look(lot)
    return units.length - missing
  }

  label(lot: ModelLot): string | null | undefined {
    return this.#look(lot).label
  }

  opened(lot: ModelLot): number {
    return this.#look(lot).units.filter(({ openedOn }) => openedOn !== null).length
  }

  /** Place of the first receipt that counts. */
  place(lot: ModelLot): number {
    return this.#look(lot).place
  }

  /** The last days of the units that may be given out on a day; undefined when the lot is barred as a whole. */
  good(lot: ModelLot, day: string): string[] | undefined {
    const item = this.#items.find(({ id }) => id === lot.item)
    const { units, label, aside } = this.#look(lot)
    if (!item || aside) return undefined
    if (this.recalled.some((each) => each.item === lot.item && (each.lot === null || each.lot === lot.lot)))
      return undefined
    if (item.mustBeDated && (label ?? null) === null) return undefined
    const end = label ? lastDay(label) : '9999-12-31'
    if (end < day) return undefined
    return units
      .map(({ openedOn }) => {
        if (openedOn === null || item.opensForDays === undefined) return end
        const open = addDays(openedOn, item.opensForDays)
        return open < end ? open : end
      })
      .filter((last) => last >= day)
      .sort()
  }

  /** Whether anything may leave a lot at all: it has a good unit, or nobody knows of any unit and its label would allow one. */
  mayLeave(lot: ModelLot, day: string): boolean {
    const good = this.good(lot, day)
    return good !== undefined && (good.length > 0 || this.#look(lot).units.length === 0)
  }

  #look(lot: ModelLot): Seen {
    const seen: Seen = { units: [], missing: 0, label: undefined, aside: false, place: Infinity }
    for (const [place, { kind, lines, voided }] of this.happened.entries()) {
      if (voided) continue
      for (const line of lines.filter((each) => same(each, lot))) {
        if (kind === 'aside') seen.aside = true
        if (kind === 'release') seen.aside = false
        if (kind === 'in' && seen.label === undefined) {
          seen.label = line.label ?? null
          seen.place = place
        }
        if (kind === 'in') add(seen, line.qty)
        if (kind === 'out') remove(seen, line.qty)
        if (kind === 'count') line.qty > 0 ? add(seen, line.qty) : remove(seen, -line.qty)
        if (kind === 'off') writeOff(seen, line.qty)
        if (kind === 'open') openOne(seen, line.openedOn ?? '')
      }
    }
    return seen
  }
}

function add(seen: Seen, qty: number): void {
  for (let n = 0; n < qty; n += 1) {
    if (seen.missing > 0) seen.missing -= 1
    else seen.units.push({ openedOn: null })
  }
}

/** A closed one goes, else the one opened last. */
function remove(seen: Seen, qty: number): void {
  for (let n = 0; n < qty; n += 1) {
    const closed = seen.units.findIndex(({ openedOn }) => openedOn === null)
    const newest = seen.units.reduce(
      (best, { openedOn }, at) => ((openedOn ?? '') >= (seen.units[best]?.openedOn ?? '') ? at : best),
      0,
    )
    if (seen.units.length === 0) seen.missing += 1
    else seen.units.splice(closed >= 0 ? closed : newest, 1)
  }
}

/** The one opened first goes, else a closed one. */
function writeOff(seen: Seen, qty: number): void {
  for (let n = 0; n < qty; n += 1) {
    const opened = seen.units.filter(({ openedOn }) => openedOn !== null)
    const [oldest] = opened.sort((one, other) => ((one.openedOn ?? '') < (other.openedOn ?? '') ? -1 : 1))
    if (seen.units.length === 0) seen.missing += 1
    else seen.units.splice(oldest ? seen.units.indexOf(oldest) : 0, 1)
  }
}

/** Where all are open already, one opening must be a mistake: nobody knows which, so the days that end first stay. */
function openOne(seen: Seen, openedOn: string): void {
  const closed = seen.units.find((unit) => unit.openedOn === null)
  if (closed) {
    closed.openedOn = openedOn
    return
  }
  const days = [...seen.units.map((unit) => unit.openedOn ?? ''), openedOn].sort()
  for (const [at, unit] of seen.units.entries()) unit.openedOn = days[at] ?? null
}
