import { toInstant } from '../../protocol/instants.ts'
import type { ProblemName } from '../../protocol/problems.ts'
import { problemStatus, problemType } from '../../protocol/problems.ts'
import type { Answer, Refusal } from './endpoint.ts'

/** What each problem means, for whoever reads the answer with their own eyes. Programs read `type`. */
const titles: Record<ProblemName, string> = {
  malformed: 'This is not the shape of message that belongs here.',
  'bad-signature': 'The signature is not by a key that may sign this.',
  'bad-token': 'A valid token is needed here.',
  'stale-token': 'The token is outside its time; `at` is the time here.',
  revoked: 'This key was revoked.',
  forbidden: 'This is beyond what the token may do.',
  'unknown-station': 'No such station is enrolled here.',
  'bad-code': 'This code was never given.',
  'not-found': 'There is nothing here.',
  'method-not-allowed': 'This address knows other methods.',
  gap: 'Lines before these are not held yet; `acked` is the last one held.',
  fork: 'Other lines are held in this place.',
  'code-used': 'This code was used by another machine.',
  changed: 'Somebody changed this meanwhile: ask again what it is now.',
  'code-expired': 'This code is older than 72 hours.',
  'too-large': 'The message is larger than the limits.',
  corrupt: 'The content is not what its signed head says.',
  'slow-down': 'Too many of these; wait and try again.',
  internal: 'A fault of this hub. It was noted.',
  'cannot-print': 'This hub has nothing to print with.',
  busy: 'The hub cannot take this now; wait and try again.',
}

/** Problems whose receivers set their clocks, or their waits, by the hub's time. */
const withTime: ReadonlySet<ProblemName> = new Set(['stale-token', 'slow-down', 'busy'])

const defaultRetryS = 10

/** A refusal as RFC 9457 has it. */
export function answerProblem(refusal: Refusal, nowMs: number): Answer {
  const { problem, detail, acked, receipt } = refusal
  const status = problemStatus[problem]
  const waits = problem === 'slow-down' || problem === 'busy'
  const body = {
    type: problemType(problem),
    title: titles[problem],
    status,
    ...(detail === undefined ? {} : { detail }),
    ...(withTime.has(problem) ? { at: toInstant(nowMs) } : {}),
    ...(acked === undefined ? {} : { acked }),
    ...(receipt === undefined ? {} : { receipt }),
  }
  return {
    status,
    type: 'application/problem+json',
    body: JSON.stringify(body),
    headers: waits ? { 'retry-after': String(Math.ceil(refusal.retryAfterS ?? defaultRetryS)) } : {},
  }
}
