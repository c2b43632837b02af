import type { Journal } from '../../db/journal.ts'
import type { ShiftEvent } from '../../db/shifts.ts'
import { shiftBook } from '../../db/shifts.ts'
import type { EntryName } from '../../protocol/ids.ts'
import { toInstant } from '../../protocol/instants.ts'
import type { AnswerOf, OutputOf, ParsedInputOf } from '../contract/calls.ts'
import type { Handlers } from '../contract/dispatch.ts'
import { firstOf } from '../record/entry-names.ts'
import type { Deed, Draft, Recorder } from '../record/recorder.ts'
import type { OpenedDesk } from '../staff/open-staff-desk.ts'
import { rightsOf } from '../staff/rights.ts'
import { whoMay } from '../staff/who-may.ts'
import { cardIn, currentShift, doorOpenSinceMs, keeperOf } from './current-shift.ts'
import { handoverSheet } from './handover-sheet.ts'
import type { StockAtHandover } from './stock-at-handover.ts'

export type ShiftParts = {
  journal: Journal
  recorder: Recorder
  desk: OpenedDesk
  stockAtHandover: StockAtHandover
}

type ShiftCall =
  | 'shifts.current'
  | 'shifts.open'
  | 'shifts.handOver'
  | 'shifts.close'
  | 'shifts.handoverSheet'
type Current = OutputOf<'shifts.current'>
type ShiftDeed<C extends 'shifts.open' | 'shifts.handOver' | 'shifts.close'> = Deed<
  { shift: EntryName },
  Extract<AnswerOf<C>, { ok: false }>['problem']
>

/** A screen's page of the shift book. */
const bookLength = 100

/** The calls of the noun "shift". */
export function shiftHandlers(parts: ShiftParts): Pick<Handlers, ShiftCall> {
  const { journal, recorder, desk } = parts
  const { db } = journal
  const shiftNamed = (names: readonly EntryName[]) => ({ shift: firstOf(names) })

  function open({ session, checks, guest }: ParsedInputOf<'shifts.open'>): ShiftDeed<'shifts.open'> {
    const may = whoMay(desk, session, 'keep-shift')
    if (!may.ok) return { refuse: may.problem }
    if (currentShift(db)) return { refuse: 'shift-open-already' }
    const { by } = may.who
    const opened: Draft = { kind: 'shift.opened', by, body: { checks, guest } }
    const door: Draft[] = doorOpenSinceMs(db) === undefined ? [{ kind: 'station.opened', by, body: {} }] : []
    return { drafts: [opened, ...door], answer: shiftNamed }
  }

  /** Who hands over need not be the keeper: one who went home without a word is relieved by whoever comes. */
  function handOver(input: ParsedInputOf<'shifts.handOver'>): ShiftDeed<'shifts.handOver'> {
    const { session, to, checks, guest, note } = input
    const may = whoMay(desk, session, 'keep-shift')
    if (!may.ok) return { refuse: may.problem }
    if (!currentShift(db)) return { refuse: 'no-shift' }
    if (!mayKeep(desk, to)) return { refuse: 'no-such-card' }
    const body = { to, checks, guest, ...(note !== undefined && { note }) }
    return { drafts: [{ kind: 'shift.handed-over', by: may.who.by, body }], answer: shiftNamed }
  }

  function close(input: ParsedInputOf<'shifts.close'>): ShiftDeed<'shifts.close'> {
    const { session, checks, closesDoor, reason } = input
    const may = whoMay(desk, session, 'keep-shift')
    if (!may.ok) return { refuse: may.problem }
    const shift = currentShift(db)
    if (!shift) return { refuse: 'no-shift' }
    const { by } = may.who
    const closed: Draft = { kind: 'shift.closed', by, body: { checks, guest: shift.guest } }
    const body = reason === undefined ? {} : { reason }
    const closes = closesDoor && doorOpenSinceMs(db) !== undefined
    return {
      drafts: [closed, ...(closes ? [{ kind: 'station.closed', by, body } as const] : [])],
      answer: shiftNamed,
    }
  }

  return {
    'shifts.current': ({ session }) =>
      desk.whoIs(session) ? { ok: true, value: current(parts) } : { ok: false, problem: 'not-signed-in' },
    'shifts.open': (input) => recorder.perform({ id: input.act, call: 'shifts.open' }, () => open(input)),
    'shifts.handOver': (input) =>
      recorder.perform({ id: input.act, call: 'shifts.handOver' }, () => handOver(input)),
    'shifts.close': (input) => recorder.perform({ id: input.act, call: 'shifts.close' }, () => close(input)),
    'shifts.handoverSheet': ({ session }) => {
      if (!desk.whoIs(session)) return { ok: false, problem: 'not-signed-in' }
      const sheet = handoverSheet(db, parts)
      return sheet ? { ok: true, value: sheet } : { ok: false, problem: 'no-shift' }
    },
  }
}

function mayKeep(desk: OpenedDesk, card: string): boolean {
  const held = desk.book.find(card)
  return held !== undefined && !desk.book.isExpired(held) && rightsOf(held.role).includes('keep-shift')
}

function current({ journal, desk }: ShiftParts): Current {
  const { db } = journal
  const shift = currentShift(db)
  const sinceMs = doorOpenSinceMs(db)
  return {
    shift: shift ? shiftOf(shift, desk) : null,
    open: sinceMs !== undefined,
    openSince: sinceMs === undefined ? null : toInstant(sinceMs),
    book: shiftBook(db, bookLength).map((event) => lineOf(event, desk)),
  }
}

function shiftOf(event: ShiftEvent, desk: OpenedDesk): NonNullable<Current['shift']> {
  const { name, guest, atMs, checks, note } = event
  const keeper = keeperOf(event)
  return { name, keeper, keeperName: desk.nameOf(keeper), guest, since: toInstant(atMs), checks, note }
}

function lineOf(event: ShiftEvent, desk: OpenedDesk): Current['book'][number] {
  const { atMs, ...plain } = event
  const card = cardIn(event.by)
  return {
    ...plain,
    at: toInstant(atMs),
    byName: card === undefined ? null : desk.nameOf(card),
    toName: event.to === null ? null : desk.nameOf(event.to),
  }
}
