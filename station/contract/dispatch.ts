// The one door of the host: every transport ends here. Input is checked on arrival, what leaves is checked too.
import type { Answer, AnswerOf, CallName, ParsedInputOf } from './calls.ts'
import { calls } from './calls.ts'

/** What answers each call. Expected refusals are answers; a throw is a bug, or the disk. */
export type Handlers = {
  [C in CallName]: (input: ParsedInputOf<C>) => AnswerOf<C> | Promise<AnswerOf<C>>
}

export type Dispatch = (call: string, input: unknown) => Promise<Answer<unknown>>

/**
 * `onThrow` hears what a handler threw, once, and says what to answer (`internal`, or `cannot-record` when it knows that nothing
 * was written).
 */
export function dispatcherOf(
  handlers: Handlers,
  onThrow: (error: unknown, call: CallName) => 'internal' | 'cannot-record',
): Dispatch {
  return async (call, input) => {
    if (!isCall(call)) return { ok: false, problem: 'unknown-call' }
    const parsed = calls[call].input.safeParse(input)
    if (!parsed.success) return { ok: false, problem: 'bad-input' }
    try {
      const handle = handlers[call] as (input: unknown) => Answer<unknown> | Promise<Answer<unknown>>
      const answer = await handle(parsed.data)
      return answer.ok ? { ok: true, value: calls[call].output.parse(answer.value) } : answer
    } catch (error) {
      return { ok: false, problem: onThrow(error, call) }
    }
  }
}

function isCall(name: string): name is CallName {
  return Object.hasOwn(calls, name)
}
