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
  /** The item is not in the catalogue. */
  'no-such-item': { who: 'host', retry: 'never' },
  /** Given out by staff only. */
  'staff-only': { who: 'worker', retry: 'never' },
  /** No lot of it may be used: expired, recalled, set aside, or never received. */
  'nothing-usable': { who: 'manager', retry: 'never' },
  /** A warning must be seen first. */
  'not-warned': { who: 'worker', retry: 'now' },
  'no-such-movement': { who: 'worker', retry: 'never' },
  /** Nobody is signed in, or the session has ended. */
  'not-signed-in': { who: 'manager', retry: 'now' },
  /** This card's role may not do that. */
  'not-allowed': { who: 'manager', retry: 'never' },
  /** A line is not what it must be; nothing was recorded. */
  'bad-lines': { who: 'manager', retry: 'never' },
  'not-to-be-taken': { who: 'manager', retry: 'never' },
  'not-enough': { who: 'manager', retry: 'never' },
  'no-such-lot': { who: 'manager', retry: 'never' },
  'not-quarantined': { who: 'manager', retry: 'never' },
  /** Medicine is counted by two people. */
  'second-person': { who: 'manager', retry: 'now' },
  'wrong-pin': { who: 'manager', retry: 'now' },
  'locked-out': { who: 'manager', retry: 'later' },
  'bad-date': { who: 'manager', retry: 'never' },
  'own-station': { who: 'manager', retry: 'never' },
  'voided-already': { who: 'manager', retry: 'never' },
  'not-this-shift': { who: 'manager', retry: 'never' },
  /** The file is no table with the columns of a delivery note. */
  'not-a-note': { who: 'manager', retry: 'never' },
  'too-long': { who: 'manager', retry: 'never' },
  'out-already': { who: 'worker', retry: 'never' },
  'not-out': { who: 'worker', retry: 'never' },
  'no-such-loan': { who: 'worker', retry: 'never' },
  'shift-open-already': { who: 'manager', retry: 'never' },
  'no-shift': { who: 'manager', retry: 'never' },
  'no-such-card': { who: 'county', retry: 'never' },
  'no-such-fault': { who: 'manager', retry: 'never' },
  'repaired-already': { who: 'manager', retry: 'never' },
  'no-such-form': { who: 'county', retry: 'never' },
  'no-such-listing': { who: 'worker', retry: 'never' },
  /** The county has switched stations' own postings off. */
  'own-postings-off': { who: 'county', retry: 'never' },
  'no-such-office': { who: 'county', retry: 'never' },
  /** A name or phone was asked without the separate consent. */
  'no-consent': { who: 'worker', retry: 'now' },
  /** A request under this ticket was filed before. */
  'filed-already': { who: 'worker', retry: 'never' },
  /** A bug: logged by the host, which goes on. */
  internal: { who: 'host', retry: 'later' },
} as const

export type CallProblem = keyof typeof callProblems
