// Every call a screen may make, in one list. To add one: its shape in the noun's file, a line here, a handler in station/.
import type * as z from 'zod'
import * as delivery from './delivery.ts'
import * as enrolment from './enrolment.ts'
import * as kiosk from './kiosk.ts'
import type { CallProblem } from './problems.ts'
import * as visits from './visits.ts'

export const calls = {
  'kiosk.describe': kiosk.describe,
  'visits.checkIn': visits.checkIn,
  'visits.undo': visits.undo,
  'visits.rate': visits.rate,
  'visits.today': visits.today,
  'delivery.status': delivery.status,
  'delivery.syncNow': delivery.syncNow,
  'enrolment.look': enrolment.look,
  'enrolment.enrol': enrolment.enrol,
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
export type Answer<T> = { ok: true; value: T } | { ok: false; problem: CallProblem }
export type AnswerOf<C extends CallName> =
  | { ok: true; value: OutputOf<C> }
  | { ok: false; problem: ProblemOf<C> }
