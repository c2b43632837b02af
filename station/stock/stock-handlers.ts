import { findMovement } from '../../db/movements.ts'
import type { AnswerOf, ParsedInputOf } from '../contract/calls.ts'
import type { Handlers } from '../contract/dispatch.ts'
import type { UndoWindow } from '../record/undo-window.ts'
import { undoWindow } from '../record/undo-window.ts'
import { whoMay } from '../staff/who-may.ts'
import { count, judgeCount } from './count.ts'
import { readNote } from './delivery-note/read-note.ts'
import { destinationsOf } from './destinations.ts'
import { issue, transfer } from './give-out.ts'
import { movementList, voidMovement } from './movement-list.ts'
import { overviewOf } from './overview.ts'
import { knownLots, receive } from './receive.ts'
import type { StockParts } from './stock-parts.ts'
import { lookNow, performMoving } from './stock-parts.ts'
import { open, quarantine, release, writeOff } from './tend-lot.ts'
import { boxNow, take, undoTake } from './worker-stock.ts'

type WorkerCall = 'stock.box' | 'stock.take' | 'stock.undoTake'
type StaffCall =
  | 'stock.overview'
  | 'stock.movements'
  | 'stock.readDeliveryNote'
  | 'stock.receive'
  | 'stock.issue'
  | 'stock.count'
  | 'stock.open'
  | 'stock.writeOff'
  | 'stock.quarantine'
  | 'stock.release'
  | 'stock.transfer'
  | 'stock.destinations'
  | 'stock.void'

/** The calls of the noun "stock". */
export function stockHandlers(parts: StockParts): Pick<Handlers, WorkerCall | StaffCall> {
  return { ...workerHandlers(parts, undoWindow(parts.clock)), ...staffHandlers(parts) }
}

function workerHandlers(parts: StockParts, window: UndoWindow): Pick<Handlers, WorkerCall> {
  return {
    'stock.box': () => ({ ok: true, value: boxNow(parts) }),
    'stock.take': (input) => {
      const act = { id: input.act, call: 'stock.take', items: [input.item] }
      const performed = performMoving(parts, act, () => take(parts, input))
      if (performed.ok && performed.isNew) window.opened(input.act)
      return performed
    },
    'stock.undoTake': ({ act, takenBy }) =>
      parts.recorder.perform({ id: act, call: 'stock.undoTake' }, () => undoTake(parts, window, takenBy)),
  }
}

function staffHandlers(parts: StockParts): Pick<Handlers, StaffCall> {
  const { recorder, desk } = parts
  const named = (input: { act: string }, call: StaffCall) => ({ id: input.act, call })
  const moving = (input: { act: string; lines: readonly { item: string }[] }, call: StaffCall) => ({
    ...named(input, call),
    items: input.lines.map(({ item }) => item),
  })
  return {
    'stock.overview': ({ session }) =>
      desk.whoIs(session)
        ? { ok: true, value: overviewOf(lookNow(parts)) }
        : { ok: false, problem: 'not-signed-in' },
    'stock.movements': (input) =>
      desk.whoIs(input.session)
        ? { ok: true, value: movementList(parts, input) }
        : { ok: false, problem: 'not-signed-in' },
    'stock.readDeliveryNote': (input) => readDeliveryNote(parts, input),
    'stock.receive': (input) => recorder.perform(named(input, 'stock.receive'), () => receive(parts, input)),
    'stock.issue': (input) => performMoving(parts, moving(input, 'stock.issue'), () => issue(parts, input)),
    'stock.count': (input) => countByTwo(parts, input),
    'stock.open': (input) => recorder.perform(named(input, 'stock.open'), () => open(parts, input)),
    'stock.writeOff': (input) =>
      performMoving(parts, moving(input, 'stock.writeOff'), () => writeOff(parts, input)),
    'stock.quarantine': (input) => {
      const act = { ...named(input, 'stock.quarantine'), items: [input.item] }
      return performMoving(parts, act, () => quarantine(parts, input))
    },
    'stock.release': (input) => recorder.perform(named(input, 'stock.release'), () => release(parts, input)),
    'stock.destinations': ({ session }) =>
      desk.whoIs(session)
        ? { ok: true, value: destinationsOf(parts) }
        : { ok: false, problem: 'not-signed-in' },
    'stock.transfer': (input) =>
      performMoving(parts, moving(input, 'stock.transfer'), () => transfer(parts, input)),
    'stock.void': (input) => {
      // Goods that never came may have been all there were.
      const lines = findMovement(parts.journal.db, input.movement)?.lines ?? []
      return performMoving(parts, moving({ ...input, lines }, 'stock.void'), () => voidMovement(parts, input))
    },
  }
}

/** A count offered again is answered as it was: the second person is asked once, and a wrong PIN costs one try. */
async function countByTwo(
  parts: StockParts,
  input: ParsedInputOf<'stock.count'>,
): Promise<AnswerOf<'stock.count'>> {
  const { act, second, lines } = input
  const isDone = parts.journal.acts.find(act) !== undefined
  const problem = isDone ? undefined : judgeCount(parts, input)
  if (problem) return { ok: false, problem }
  if (second && !isDone) {
    const confirmed = await parts.desk.confirm(second.card, second.pin)
    if (confirmed === 'locked-out') return { ok: false, problem: 'locked-out' }
    // A card that is not known must not be told from a wrong PIN.
    if (confirmed !== 'right') return { ok: false, problem: 'wrong-pin' }
  }
  const items = lines.map(({ item }) => item)
  return performMoving(parts, { id: act, call: 'stock.count', items }, () => count(parts, input))
}

function readDeliveryNote(
  parts: StockParts,
  { session, fileBase64 }: ParsedInputOf<'stock.readDeliveryNote'>,
): AnswerOf<'stock.readDeliveryNote'> {
  const may = whoMay(parts.desk, session, 'receive')
  if (!may.ok) return { ok: false, problem: may.problem }
  const { catalogue, day } = lookNow(parts)
  const known = knownLots(parts.journal.db)
  const note = readNote(Buffer.from(fileBase64, 'base64'), { catalogue, known, day })
  return typeof note === 'string' ? { ok: false, problem: note } : { ok: true, value: note }
}
