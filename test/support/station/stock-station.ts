import { v7 } from 'uuid'
import type { WriteHandle } from '../../../db/handles.ts'
import type { DocumentBody, DocumentTypeName } from '../../../protocol/documents/index.ts'
import type { EntryName } from '../../../protocol/ids.ts'
import type { AnswerOf, CallName, InputOf, OutputOf } from '../../../station/contract/calls.ts'
import type { Handlers } from '../../../station/contract/dispatch.ts'
import { dispatcherOf } from '../../../station/contract/dispatch.ts'
import type { Right } from '../../../station/contract/staff.ts'
import { loanHandlers } from '../../../station/loans/loan-handlers.ts'
import { watchClock } from '../../../station/record/clock-watch.ts'
import { hubTimeOf } from '../../../station/record/hub-time.ts'
import { recorderOf } from '../../../station/record/recorder.ts'
import { restockHandlers } from '../../../station/restocks/restock-handlers.ts'
import { rightsOf } from '../../../station/staff/rights.ts'
import type { SignedIn } from '../../../station/staff/staff-desk.ts'
import { openCatalogue } from '../../../station/stock/catalogue.ts'
import { stockAtHandover } from '../../../station/stock/stock-at-handover.ts'
import { stockHandlers } from '../../../station/stock/stock-handlers.ts'
import { lookNow } from '../../../station/stock/stock-parts.ts'
import { scratchDb, scratchJournal } from '../db/scratch-db.ts'
import type { FalseClock } from './false-clock.ts'
import { falseClock } from './false-clock.ts'

/** Sessions of the stand-in desk; each is of a card of the same name. */
export const sessions = {
  manager: 'session-of-manager-001',
  volunteer: 'session-of-volunteer-1',
  guest: 'session-of-guest-00001',
} as const

export type StockStation = ReturnType<typeof stockStation>

const pins: Record<string, string> = { manager: '246810', volunteer: '135790' }

/** The calls of stock, loans and restocks on a real database, with a false clock and a stand-in for the staff desk. */
export function stockStation(clock: FalseClock = falseClock(), scratch = scratchDb()) {
  scratch.db.sqlite.pragma('synchronous = OFF')
  const journal = scratchJournal(scratch)
  const told = { hurried: 0, confirmed: 0 }
  let shift: { name: EntryName; keeper: string } | undefined
  const hubTime = hubTimeOf(scratch.db, clock)
  const recorder = recorderOf(journal, clock, { watch: watchClock(clock), recorded: () => undefined })
  const parts = {
    ...{ journal, recorder, clock, hubTime },
    timeZone: () => 'Asia/Shanghai',
    catalogue: openCatalogue(scratch.db),
    desk: { whoIs, confirm },
    openShift: () => shift,
    station: () => '652328-0007',
    hurry: () => {
      told.hurried += 1
    },
  }
  let dispatch = start()

  /** A new run of the host on the same database. */
  function start() {
    const handlers = { ...stockHandlers(parts), ...loanHandlers(parts), ...restockHandlers(parts) }
    return dispatcherOf(handlers as unknown as Handlers, (error) => {
      throw error
    })
  }

  async function confirm(card: string, pin: string) {
    told.confirmed += 1
    if (pins[card] === undefined) return 'no-such-card' as const
    return pins[card] === pin ? ('right' as const) : ('wrong-pin' as const)
  }

  async function call<C extends CallName>(name: C, input: InputOf<C>): Promise<AnswerOf<C>> {
    return (await dispatch(name, input)) as AnswerOf<C>
  }

  return {
    ...{ clock, told, call, hubTime, db: scratch.db, journal, recorder, close: scratch.close },
    act: () => v7(),
    handover: stockAtHandover(parts),
    /** The shelves at this moment, without the way through a call. */
    look: () => lookNow(parts),
    restart: () => {
      dispatch = start()
    },
    /** The same, for a call that must succeed. */
    done: async <C extends CallName>(name: C, input: InputOf<C>): Promise<OutputOf<C>> => {
      const answer = await call(name, input)
      if (!answer.ok) throw new Error(`${name}: ${answer.problem}`)
      return answer.value
    },
    /** What it is refused with; undefined when it was done. */
    refused: async <C extends CallName>(name: C, input: InputOf<C>): Promise<string | undefined> => {
      const answer = await call(name, input)
      return answer.ok ? undefined : answer.problem
    },
    keepShift: (name: EntryName | undefined) => {
      shift = name && { name, keeper: 'manager' }
    },
    publish: <T extends DocumentTypeName>(type: T, id: string, body: DocumentBody<T> | null) =>
      publish(scratch.db, { type, id, body }),
    /** Goods of one lot come in. */
    receive: async (item: string, lot: string | null, usableUntil: string | null, qty: number) => {
      const line = { item, lot, usableUntil, qty }
      return call('stock.receive', { session: sessions.manager, act: v7(), source: 'union', lines: [line] })
    },
  }
}

function whoIs(session: string): SignedIn | undefined {
  const role = (['manager', 'volunteer', 'guest'] as const).find((each) => sessions[each] === session)
  const rights: readonly Right[] = role ? rightsOf(role) : []
  return role && { card: role, by: `staff/${role}`, role, rights: new Set(rights) }
}

/** A document as the feed would have brought it; null: it was withdrawn. */
function publish(db: WriteHandle, doc: { type: string; id: string; body: unknown }): void {
  const n = Number(db.sqlite.prepare('SELECT coalesce(max(n), 0) + 1 FROM documents').pluck().get())
  const gone = doc.body === null
  const line = { n, type: doc.type, id: doc.id, rev: n, gone, ...(gone ? {} : { body: doc.body }) }
  db.sqlite
    .prepare('INSERT OR REPLACE INTO documents (type, id, n, pass, gone, line) VALUES (?, ?, ?, 0, ?, ?)')
    .run(doc.type, doc.id, n, gone ? 1 : 0, JSON.stringify(line))
}
