import type { Entry } from '../../../protocol/entry.ts'
import type { Delivered, PlainEntry } from './plain-count.ts'
import { bump, plainEntries } from './plain-count.ts'

type Counts = Record<string, number>

/** What a day's entries say of stock and station life, in the plainest words. */
export type PlainDay = {
  counts: Counts
  lots: Counts
  doors: { ms: number; open: boolean }[]
  repairs: number[]
}

/** What is known of a lot beside its sum. */
export type PlainLot = { label: string | null; opened: string | null; quarantine: string | null }

/** Figures of stock and station life by day, from every line that was delivered; days without any are absent. */
export function plainLife(delivered: readonly Delivered[]): Map<string, PlainDay> {
  const days = new Map<string, PlainDay>()
  for (const each of plainEntries(delivered)) {
    if (each.voided || each.idle) continue
    const day = days.get(each.day) ?? { counts: {}, lots: {}, doors: [], repairs: [] }
    countOne(day, each)
    const isEmpty =
      day.doors.length + day.repairs.length + Object.keys({ ...day.counts, ...day.lots }).length === 0
    if (!isEmpty) days.set(each.day, day)
  }
  for (const { counts, lots, doors, repairs } of days.values()) {
    for (const sums of [counts, lots]) for (const name in sums) if (sums[name] === 0) delete sums[name]
    doors.sort((a, b) => a.ms - b.ms || Number(a.open) - Number(b.open))
    repairs.sort((a, b) => a - b)
  }
  return days
}

type Line = { item: string; lot: string | null; qty: number }

function countOne(day: PlainDay, { entry, ms }: PlainEntry): void {
  const move = (figure: string, lines: readonly Line[], sign: 1 | -1) => {
    for (const { item, lot, qty } of lines) {
      bump(day.counts, `${figure}/${item}`, qty)
      bump(day.lots, `${item}/${lot ?? ''}`, sign * qty)
    }
  }
  const perItem = (figure: string, lines: readonly Line[]) => {
    for (const { item, qty } of lines) bump(day.counts, `${figure}/${item}`, qty)
  }
  switch (entry.kind) {
    case 'stock.received':
      move('received', entry.body.lines, 1)
      if (entry.body.source === 'donation') perItem('donated', entry.body.lines)
      return
    case 'stock.taken':
    case 'stock.issued':
      move(entry.kind.slice(6), entry.body.lines, -1)
      for (const item of new Set(entry.body.lines.map((line) => line.item))) bump(day.counts, `uses/${item}`)
      return
    case 'stock.counted':
      for (const { item, lot, expected, counted } of entry.body.lines)
        move('adjusted', [{ item, lot, qty: counted - expected }], 1)
      return
    case 'stock.written-off':
      move('writtenOff', entry.body.lines, -1)
      if (entry.body.reason === 'expired') perItem('expired', entry.body.lines)
      return
    case 'stock.transferred':
      move('transferred', entry.body.lines, -1)
      return
    case 'session.held':
      bump(day.counts, `sessions/${entry.body.kind}`)
      bump(day.counts, `sessionPeople/${entry.body.kind}`, entry.body.people)
      return
    case 'shift.opened':
      bump(day.counts, 'shifts/')
      if (entry.body.guest) bump(day.counts, 'guestShifts/')
      return
    case 'station.opened':
    case 'station.closed':
      day.doors.push({ ms, open: entry.kind === 'station.opened' })
      return
    default:
      if (entry.kind === 'equipment.repaired') day.repairs.push(ms)
      if (once[entry.kind] !== undefined) bump(day.counts, `${once[entry.kind]}/`)
  }
}

const once: Record<string, string> = {
  'loan.made': 'loansMade',
  'loan.returned': 'loansReturned',
  'equipment.faulted': 'faultsOpened',
  'equipment.repaired': 'faultsClosed',
  'station.assessed': 'assessments',
}

/** What is on hand of each lot after all days before `day`; lots of which there is nothing are absent. */
export function plainOnHand(days: ReadonlyMap<string, PlainDay>, before: string): Counts {
  const sums: Counts = {}
  for (const [day, { lots }] of days)
    if (day < before) for (const [lot, qty] of Object.entries(lots)) bump(sums, lot, qty)
  return Object.fromEntries(Object.entries(sums).filter(([, qty]) => qty !== 0))
}

/** Labels, openings and quarantine by lot, from every line that was delivered. */
export function plainLots(delivered: readonly Delivered[]): Map<string, PlainLot> {
  const lots = new Map<string, PlainLot>()
  const labelled = new Set<string>()
  const asTold = plainEntries(delivered)
    .filter(({ voided }) => !voided)
    .sort(
      (a, b) =>
        orderOf(a).localeCompare(orderOf(b), 'en') ||
        a.origin.seq - b.origin.seq ||
        (a.origin.digest < b.origin.digest ? -1 : 1),
    )
  const lotOf = (item: string, lot: string | null) => {
    const name = `${item}/${lot ?? ''}`
    const known = lots.get(name) ?? { label: null, opened: null, quarantine: null }
    lots.set(name, known)
    return { name, known }
  }
  for (const { entry } of asTold) noteOne(entry)
  return lots

  function noteOne(entry: Entry): void {
    if (entry.kind === 'stock.received')
      for (const { item, lot, usableUntil } of entry.body.lines) {
        const { name, known } = lotOf(item, lot)
        if (!labelled.has(name)) known.label = usableUntil
        labelled.add(name)
      }
    if (entry.kind === 'stock.opened')
      lotOf(entry.body.item, entry.body.lot).known.opened = entry.body.openedOn
    if (entry.kind === 'stock.quarantined')
      lotOf(entry.body.item, entry.body.lot).known.quarantine = entry.body.reason
    if (entry.kind === 'stock.released') lotOf(entry.body.item, entry.body.lot).known.quarantine = null
  }
}

function orderOf({ origin }: PlainEntry): string {
  return origin.epoch
}
