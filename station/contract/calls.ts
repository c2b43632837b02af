// Every call a screen may make, in one list. To add one: its shape in the noun's file, a line here, a handler in station/.
import type * as z from 'zod'
import * as delivery from './delivery.ts'
import * as enrolment from './enrolment.ts'
import * as equipment from './equipment.ts'
import * as kiosk from './kiosk.ts'
import * as listings from './listings.ts'
import * as loans from './loans.ts'
import type { CallProblem } from './problems.ts'
import * as requests from './requests.ts'
import * as restocks from './restocks.ts'
import * as sessions from './sessions.ts'
import * as shifts from './shifts.ts'
import * as staff from './staff.ts'
import * as stock from './stock.ts'
import * as stockMoves from './stock-moves.ts'
import * as visits from './visits.ts'

export const calls = {
  'kiosk.describe': kiosk.describe,
  'visits.checkIn': visits.checkIn,
  'visits.undo': visits.undo,
  'visits.rate': visits.rate,
  'visits.today': visits.today,
  'visits.recent': visits.recent,
  'visits.void': visits.voidVisit,
  'delivery.status': delivery.status,
  'delivery.syncNow': delivery.syncNow,
  'enrolment.look': enrolment.look,
  'enrolment.enrol': enrolment.enrol,
  'stock.box': stock.box,
  'stock.take': stock.take,
  'stock.undoTake': stock.undoTake,
  'stock.overview': stock.overview,
  'stock.movements': stock.movements,
  'stock.readDeliveryNote': stockMoves.readDeliveryNote,
  'stock.receive': stockMoves.receive,
  'stock.issue': stockMoves.issue,
  'stock.count': stockMoves.count,
  'stock.open': stockMoves.open,
  'stock.writeOff': stockMoves.writeOff,
  'stock.quarantine': stockMoves.quarantine,
  'stock.release': stockMoves.release,
  'stock.transfer': stockMoves.transfer,
  'stock.destinations': stockMoves.destinations,
  'stock.void': stockMoves.voidMovement,
  'restocks.request': restocks.request,
  'restocks.list': restocks.list,
  'loans.shelf': loans.shelf,
  'loans.make': loans.make,
  'loans.bringBack': loans.bringBack,
  'loans.undo': loans.undo,
  'loans.void': loans.voidLoan,
  'staff.cards': staff.cards,
  'staff.signIn': staff.signIn,
  'staff.signOut': staff.signOut,
  'staff.trainings': staff.trainings,
  'shifts.current': shifts.current,
  'shifts.open': shifts.openShift,
  'shifts.handOver': shifts.handOver,
  'shifts.close': shifts.closeShift,
  'shifts.handoverSheet': shifts.handoverSheet,
  'equipment.list': equipment.list,
  'equipment.check': equipment.check,
  'equipment.reportFault': equipment.reportFault,
  'equipment.repair': equipment.repair,
  'sessions.hold': sessions.hold,
  'sessions.list': sessions.list,
  'listings.browse': listings.browse,
  'listings.opened': listings.opened,
  'listings.propose': listings.propose,
  'listings.withdraw': listings.withdraw,
  'listings.mine': listings.mine,
  'requests.forms': requests.forms,
  'requests.file': requests.file,
  'requests.withdraw': requests.withdraw,
  'requests.ticket': requests.ticket,
  'requests.list': requests.list,
  'requests.acceptKey': requests.acceptKey,
  'assessments.forms': sessions.forms,
  'assessments.assess': sessions.assess,
} as const

export type CallName = keyof typeof calls
export type InputOf<C extends CallName> = z.input<(typeof calls)[C]['input']>
export type ParsedInputOf<C extends CallName> = z.output<(typeof calls)[C]['input']>
export type OutputOf<C extends CallName> = z.output<(typeof calls)[C]['output']>
export type ProblemOf<C extends CallName> =
  | (typeof calls)[C]['problems'][number]
  | 'bad-input'
  | 'unknown-call'
  | 'internal'

/** What every call answers with: the value after the commit, or a problem of the closed list. */
/** Which of an act's lines is refused, counted from 0, and why: a code of the call's own. */
export type WrongLine = { at: number; fault: string }
export type Answer<T> = { ok: true; value: T } | { ok: false; problem: CallProblem; line?: WrongLine }
export type AnswerOf<C extends CallName> =
  | { ok: true; value: OutputOf<C> }
  | { ok: false; problem: ProblemOf<C>; line?: WrongLine }
