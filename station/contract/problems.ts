// What a call may refuse with. Screens translate the name; no raw message reaches a person.

/** who must act, and when trying again makes sense. */
export const callProblems = {
  /** The input is not what the call takes: a bug in the screen. */
  'bad-input': { who: 'host', retry: 'never' },
  /** There is no such call. */
  'unknown-call': { who: 'host', retry: 'never' },
  /** The host cannot write: disk full or failing. What was acknowledged is safe. */
  'cannot-record': { who: 'manager', retry: 'later' },
  /** The visit is not known here. */
  'no-such-visit': { who: 'worker', retry: 'never' },
  /** The ten seconds are over, or the visit was voided before. */
  'too-late': { who: 'worker', retry: 'never' },
  /** The station has not been enrolled yet. */
  'not-enrolled': { who: 'manager', retry: 'never' },
  'already-enrolled': { who: 'manager', retry: 'never' },
  'hub-unreachable': { who: 'manager', retry: 'later' },
  /** The hub's key is not the one of the enrolment sheet. */
  'wrong-hub-key': { who: 'county', retry: 'never' },
  'bad-code': { who: 'manager', retry: 'now' },
  'code-used': { who: 'county', retry: 'never' },
  'code-expired': { who: 'county', retry: 'never' },
  'slow-down': { who: 'manager', retry: 'later' },
  /** A bug: logged by the host, which goes on. */
  internal: { who: 'host', retry: 'later' },
} as const

export type CallProblem = keyof typeof callProblems
