import { Temporal } from 'temporal-polyfill'
import type { DayFigures } from '../../../federation/store/nouns/figures.ts'
import { lineDigest } from '../../../protocol/chain.ts'
import type { Entry } from '../../../protocol/entry.ts'
import { readLine } from '../../../protocol/entry.ts'
import type { PlacedEntry } from '../../../protocol/true-time.ts'
import { trueTimes } from '../../../protocol/true-time.ts'

export type Journal = { epoch: string; lines: readonly string[] }
export type Delivered = { journal: Journal; from: number; to: number; receivedMs: number }

type Origin = { epoch: string; seq: number; digest: string }
type Counted = { origin: Origin; placed: PlacedEntry; isCopy: boolean; order: number; via: Journal }
type Day = Omit<DayFigures, 'station' | 'counts' | 'lots' | 'doors' | 'repairs'>

/** An entry that counts, once, with its true time; `voided`: as a visit, movement or loan; `idle`: it ends what is ended already. */
export type PlainEntry = {
  origin: Origin
  entry: Entry
  ms: number
  day: string
  unverified: boolean
  voided: boolean
  idle: boolean
}

const bands = ['00-04', '04-08', '08-12', '12-16', '16-20', '20-24']
const nounsVoided: Record<string, string> = {
  'visit.voided': 'visit',
  'stock.voided': 'movement',
  'loan.voided': 'loan',
}
const voidable: Record<string, RegExp> = {
  'visit.voided': /^visit[.]checked-in$/,
  'stock.voided': /^stock[.](received|taken|issued|counted|written-off|opened|transferred)$/,
  'loan.voided': /^loan[.](made|returned)$/,
}

/** Every entry of what was delivered, one by one in the plainest way. */
export function plainEntries(delivered: readonly Delivered[]): PlainEntry[] {
  const counted = countedOnce(delivered)
  const voided = new Set(counted.flatMap((each) => voidedBy(each, delivered)))
  const isVoided = ({ origin, placed: { entry } }: Counted) =>
    Object.keys(voidable).some(
      (by) => voidable[by]!.test(entry.kind) && voided.has(`${by} ${nameOf(origin)}`),
    )
  const idle = idleEndings(counted, { delivered, isVoided })
  return [...Map.groupBy(counted, (each) => each.origin.epoch).values()].flatMap((timeline) => {
    const placed = timeline.toSorted(inPlace)
    const times = trueTimes(placed.map((each) => each.placed))
    return placed.map((each, index) => {
      const { ms, unverified } = times[index]!
      const day = local(ms).toPlainDate().toString()
      const entry = each.placed.entry as Entry
      const voided = isVoided(each)
      return { origin: each.origin, entry, ms, day, unverified, voided, idle: idle.has(each) }
    })
  })
}

function local(ms: number): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO('Asia/Shanghai')
}

/** Figures by day, from every line that was delivered. */
export function plainCount(delivered: readonly Delivered[]): Day[] {
  const days = new Map<string, Day>()
  for (const { day: name, entry, ms, unverified, voided } of plainEntries(delivered)) {
    const day = days.get(name) ?? emptyDay(name)
    days.set(name, day)
    day.entries++
    if (unverified) day.unverified++
    if (entry.kind === 'visit.rated') bump(day.ratings, String(entry.body.score))
    if (entry.kind !== 'visit.checked-in' || voided) continue
    day.visits++
    day.people += entry.body.people
    bump(day.byCategory, entry.body.category)
    bump(day.byBand, bands[Math.floor(local(ms).hour / 4)]!)
    for (const service of new Set(entry.body.services)) bump(day.byService, service)
  }
  return [...days.values()].sort((a, b) => (a.day < b.day ? -1 : 1))
}

/** One entry per origin, as it arrived first. Unreadable lines count in no figure. */
function countedOnce(delivered: readonly Delivered[]): Counted[] {
  const byOrigin = new Map<string, Counted>()
  let order = 0
  const seen = new Map<string, number>()
  for (const { journal, from, to, receivedMs } of delivered)
    for (let seq = from; seq <= to; seq++) {
      if (seq <= (seen.get(journal.epoch) ?? 0)) continue
      seen.set(journal.epoch, seq)
      const line = journal.lines[seq - 1]!
      const read = readLine(line)
      if (!read.read) continue
      const was = read.entry.was
      const origin = was
        ? { epoch: was.epoch, seq: was.seq, digest: was.line }
        : { epoch: journal.epoch, seq, digest: lineDigest(line) }
      const held = byOrigin.get(nameOf(origin))
      // It arrived with the first; its place among others of its seq is that of the line itself.
      if (held) held.isCopy &&= was !== undefined
      else {
        const placed = { seq: origin.seq, entry: read.entry, arrivedMs: receivedMs }
        byOrigin.set(nameOf(origin), {
          origin,
          placed,
          isCopy: was !== undefined,
          order: order++,
          via: journal,
        })
      }
    }
  return [...byOrigin.values()]
}

const endings: Record<string, { member: string; of: string }> = {
  'loan.returned': { member: 'loan', of: 'loan.made' },
  'equipment.repaired': { member: 'fault', of: 'equipment.faulted' },
}

/** Endings that do not count: of a thing that is not held or was none, or that another ended, told earlier. */
function idleEndings(
  counted: readonly Counted[],
  { delivered, isVoided }: { delivered: readonly Delivered[]; isVoided: (each: Counted) => boolean },
): Set<Counted> {
  const byName = new Map(counted.map((each) => [nameOf(each.origin), each]))
  const all = counted
    .filter(({ placed }) => endings[placed.entry.kind] !== undefined)
    .sort(({ origin: a }, { origin: b }) =>
      a.epoch === b.epoch ? a.seq - b.seq || (a.digest < b.digest ? -1 : 1) : a.epoch < b.epoch ? -1 : 1,
    )
  const ended = new Set<Counted>()
  const idle = new Set<Counted>()
  for (const each of all) {
    const { member, of } = endings[each.placed.entry.kind]!
    const reference = (each.placed.entry.body as Record<string, unknown>)[member]
    const [name] = namedBy(each.via, reference as { epoch?: string; seq: number }, delivered)
    const thing = name === undefined ? undefined : byName.get(name)
    const counts = thing?.placed.entry.kind === of && !isVoided(thing) && !isVoided(each) && !ended.has(thing)
    if (thing && counts) ended.add(thing)
    else idle.add(each)
  }
  return idle
}

/** What a void takes away: the entry that its own journal, or one that it goes on from, brought; or the line itself. */
function voidedBy({ placed, via }: Counted, delivered: readonly Delivered[]): string[] {
  const entry = placed.entry as Entry
  const member = nounsVoided[entry.kind]
  if (member === undefined) return []
  const reference = (entry.body as Record<string, unknown>)[member] as { epoch?: string; seq: number }
  return namedBy(via, reference, delivered).map((name) => `${entry.kind} ${name}`)
}

/** The origin that a reference in a journal means. */
function namedBy(
  via: Journal,
  reference: { epoch?: string; seq: number },
  delivered: readonly Delivered[],
): string[] {
  const { seq } = reference
  const epoch = reference.epoch ?? via.epoch
  if (epoch === via.epoch) return originOfOwn(via, seq)
  for (
    let from: Journal | undefined = via;
    from && from.epoch !== epoch;
    from = continuedBy(from, delivered)
  ) {
    const was = wasesOf(linesHeldOf(from, delivered)).find((each) => each.epoch === epoch && each.seq === seq)
    if (was) return [nameOf({ epoch, seq, digest: was.line })]
  }
  const own = delivered.find(({ journal }) => journal.epoch === epoch)?.journal
  return own && seq <= linesHeldOf(own, delivered).length ? originOfOwn(own, seq) : []
}

function originOfOwn(journal: Journal, seq: number): string[] {
  const line = journal.lines[seq - 1]
  if (line === undefined) return []
  const [was] = wasesOf([line])
  return [was ? nameOf({ epoch: was.epoch, seq: was.seq, digest: was.line }) : directName(journal, seq)]
}

function directName({ epoch, lines }: Journal, seq: number): string {
  return nameOf({ epoch, seq, digest: lineDigest(lines[seq - 1]!) })
}

function wasesOf(lines: readonly string[]) {
  return lines.map(readLine).flatMap((read) => (read.read && read.entry.was ? [read.entry.was] : []))
}

function linesHeldOf(journal: Journal, delivered: readonly Delivered[]): readonly string[] {
  const to = Math.max(0, ...delivered.filter((each) => each.journal === journal).map((each) => each.to))
  return journal.lines.slice(0, to)
}

function continuedBy(journal: Journal, delivered: readonly Delivered[]): Journal | undefined {
  const [first] = linesHeldOf(journal, delivered)
  const read = first === undefined ? undefined : readLine(first)
  if (!read?.read || read.entry.kind !== 'journal.continued') return undefined
  const { epoch } = read.entry.body
  return delivered.find((each) => each.journal.epoch === epoch)?.journal
}

function inPlace(a: Counted, b: Counted): number {
  return (
    a.origin.seq - b.origin.seq ||
    rankOf(a) - rankOf(b) ||
    Number(a.isCopy) - Number(b.isCopy) ||
    a.order - b.order
  )
}

function rankOf({ placed: { entry } }: Counted): number {
  return { 'host.started': 0, 'clock.jumped': 1, 'clock.observed': 3 }[entry.kind as string] ?? 2
}

function nameOf({ epoch, seq, digest }: Origin): string {
  return `${epoch}/${seq}/${digest}`
}

function emptyDay(day: string): Day {
  const counts = { entries: 0, unverified: 0, visits: 0, people: 0 }
  return { day, ...counts, byCategory: {}, byService: {}, byBand: {}, ratings: {} }
}

export function bump(counts: Record<string, number>, code: string, by = 1): void {
  counts[code] = (Object.hasOwn(counts, code) ? counts[code]! : 0) + by
}
