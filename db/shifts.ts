import type { Entry } from '../protocol/entry.ts'
import { readLine } from '../protocol/entry.ts'
import type { EntryName } from '../protocol/ids.ts'
import { fromInstant } from '../protocol/instants.ts'
import type { ShiftChecks } from '../protocol/shift-checks.ts'
import { shiftChecksSchema } from '../protocol/shift-checks.ts'
import { listEpochs } from './epochs.ts'
import type { ReadHandle } from './handles.ts'
import type { LineRange } from './read-entries.ts'
import { readRuns } from './read-entries.ts'

export type ShiftKind = 'shift.opened' | 'shift.handed-over' | 'shift.closed'
export type DoorKind = 'station.opened' | 'station.closed'

/** One line of the shift book. `name`: its entry's origin. */
export type ShiftEvent = {
  name: EntryName
  kind: ShiftKind | DoorKind
  atMs: number
  by: string
  to: string | null
  guest: boolean
  checks: ShiftChecks
  note: string | null
  reason: string | null
}

type Row = Omit<ShiftEvent, 'name' | 'guest' | 'checks'> & {
  epoch: string
  seq: number
  guest: number
  checks: string
}

// In the order in which they were written, whatever the clock said; epochs are numbered as they began.
const select = `SELECT s.epoch, s.seq, s.kind, s.at_ms AS atMs, s.by, s.to_card AS "to", s.guest, s.checks, s.note, s.reason
  FROM epochs e CROSS JOIN shift_events s ON s.epoch = e.epoch`
const newestFirst = 'ORDER BY e.no DESC, s.seq DESC'

/** The newest events, the newest first. */
export function shiftBook(db: ReadHandle, limit: number): ShiftEvent[] {
  return db.sqlite.prepare<[number], Row>(`${select} ${newestFirst} LIMIT ?`).all(limit).map(toEvent)
}

/** The newest event of the shifts themselves, the door left out. */
export function lastShiftEvent(db: ReadHandle): ShiftEvent | undefined {
  return newest(db, "s.kind IN ('shift.opened', 'shift.handed-over', 'shift.closed')")
}

/** What began the shift that runs, or the last one that was closed. */
export function lastShiftBegin(db: ReadHandle): ShiftEvent | undefined {
  return newest(db, "s.kind IN ('shift.opened', 'shift.handed-over')")
}

export function lastDoorEvent(db: ReadHandle): ShiftEvent | undefined {
  return newest(db, "s.kind IN ('station.opened', 'station.closed')")
}

function newest(db: ReadHandle, which: string): ShiftEvent | undefined {
  const row = db.sqlite.prepare<[], Row>(`${select} WHERE ${which} ${newestFirst} LIMIT 1`).get()
  return row && toEvent(row)
}

/** A visit by its origin, as its entry says. */
export type VisitWritten = {
  name: EntryName
  atMs: number
  category: string
  services: readonly string[]
  people: number
  voided: boolean
}

/**
 * The visits that were written after one entry and, where given, before another, in that order. Read from the journal itself: the
 * table of visits is in the order of the clock, and would have to be looked through whole.
 */
export function visitsWritten(
  db: ReadHandle,
  from: EntryName,
  to: EntryName | undefined,
): readonly VisitWritten[] {
  const epochs = listEpochs(db)
  const numbers = new Map(epochs.map(({ epoch, no }) => [epoch, no]))
  const isBefore = (one: EntryName, other: EntryName) =>
    one.epoch === other.epoch
      ? one.seq < other.seq
      : (numbers.get(one.epoch) ?? 0) < (numbers.get(other.epoch) ?? 0)
  const visits = new Map<string, VisitWritten>()
  for (const { epoch, no } of epochs) {
    if (no < (numbers.get(from.epoch) ?? 0)) continue
    for (const entry of entriesOfVisits(db, { epochNo: no, after: epoch === from.epoch ? from.seq : 0 })) {
      // A copy is the fact it was copied from: the first of the two is counted.
      const name = entry.was ? { epoch: entry.was.epoch, seq: entry.was.seq } : { epoch, seq: entry.seq }
      const isWithin = isBefore(from, name) && (to === undefined || isBefore(name, to))
      if (entry.kind === 'visit.checked-in' && isWithin && !visits.has(keyOf(name))) {
        const { category, services, people } = entry.body
        const atMs = fromInstant(entry.at)
        visits.set(keyOf(name), { name, atMs, category, services, people, voided: false })
      }
      const voided =
        entry.kind === 'visit.voided' && visits.get(keyOf({ epoch: name.epoch, ...entry.body.visit }))
      if (voided) visits.set(keyOf(voided.name), { ...voided, voided: true })
    }
  }
  return [...visits.values()]
}

/** How many of them were not voided, and how many people. */
export function visitsInShift(
  db: ReadHandle,
  from: EntryName,
  to: EntryName | undefined,
): { visits: number; people: number } {
  const counted = visitsWritten(db, from, to).filter(({ voided }) => !voided)
  return { visits: counted.length, people: counted.reduce((sum, { people }) => sum + people, 0) }
}

function* entriesOfVisits(db: ReadHandle, range: LineRange): Generator<Entry> {
  for (const run of readRuns(db, range)) {
    for (const { line } of run) {
      // Reading a line costs a hundred times what passing it over does.
      const read = line.includes('"kind":"visit.') ? readLine(line) : undefined
      if (read?.read) yield read.entry
    }
  }
}

const keyOf = ({ epoch, seq }: EntryName) => `${epoch}/${seq}`

/** What was held at the station after one entry and, where given, before another: people by kind. */
export function sessionsInShift(
  db: ReadHandle,
  from: EntryName,
  to: EntryName | undefined,
): { kind: string; people: number }[] {
  return db.sqlite
    .prepare<object, { kind: string; people: number }>(
      `SELECT h.kind, sum(h.people) AS people FROM sessions_held h JOIN epochs e ON e.epoch = h.epoch
       WHERE ${between('h')} GROUP BY h.kind ORDER BY h.kind`,
    )
    .all(bounds(from, to))
}

/** By place in the journal and not by time: a clock that visited another year in the middle of a shift loses no visit. */
function between(table: string): string {
  return `(e.no, ${table}.seq) > ((SELECT no FROM epochs WHERE epoch = @fromEpoch), @fromSeq)
    AND (@toEpoch IS NULL OR (e.no, ${table}.seq) < ((SELECT no FROM epochs WHERE epoch = @toEpoch), @toSeq))`
}

function bounds(from: EntryName, to: EntryName | undefined): object {
  return {
    ...{ fromEpoch: from.epoch, fromSeq: from.seq },
    ...{ toEpoch: to?.epoch ?? null, toSeq: to?.seq ?? null },
  }
}

function toEvent({ epoch, seq, guest, checks, ...plain }: Row): ShiftEvent {
  const read = shiftChecksSchema.parse(JSON.parse(checks))
  return { ...plain, name: { epoch, seq }, guest: guest === 1, checks: read }
}
