// What travels over a MessagePort between a screen and the host.
import type { CallProblem } from './problems.ts'

/** Screen → host. */
export type CallMessage = { id: number; call: string; input: unknown }

/** Host → screen: the answer to one call, or a notice. */
export type AnswerMessage = {
  id: number
  answer: { ok: true; value: unknown } | { ok: false; problem: CallProblem }
}
export type NoticeMessage = { notice: string; value: unknown }
