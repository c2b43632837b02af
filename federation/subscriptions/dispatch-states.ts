// The life of a dispatch, one step a function:
//
//   waiting ──try──▶ waiting (next try later) ──▶ … ──▶ failed     after `mostTries`: a person sends it again
//      │                                                  │
//      ├──all formats arrived──▶ delivered                │
//      └──a newer revision is there──▶ superseded ◀───────┘
//
// A try is counted before it is made: a hub that dies in it counts it, too, and waits as long before the next. What was sent and not noted
// is sent again under the same name.
import type { Dispatch, DispatchName } from '../store/nouns/subscriptions.ts'
import type { Fault } from './post-file.ts'

const minuteMs = 60_000
const longestPauseMs = 6 * 60 * minuteMs
/** With the pauses below some three days: a weekend, and the Monday on which somebody comes to mend it. */
export const mostTries = 20

/** How long to wait after so many tries: a minute, two, four … six hours at most. */
export function pauseMs(tries: number): number {
  return Math.min(longestPauseMs, minuteMs * 2 ** (tries - 1))
}

export function newDispatch({ subscription, week, revision }: DispatchName, nowMs: number): Dispatch {
  return {
    ...{
      subscription,
      week,
      revision,
      state: 'waiting',
      sent: [],
      tries: 0,
      triedMs: undefined,
      nextMs: nowMs,
    },
    ...{ fault: undefined, about: '', failingMs: undefined, deliveredMs: undefined },
  }
}

/** What the last try ended with is no news of this one; since when it fails stays. */
export function tried(dispatch: Dispatch, nowMs: number): Dispatch {
  const tries = dispatch.tries + 1
  const times = { triedMs: nowMs, nextMs: nowMs + pauseMs(tries) }
  return { ...dispatch, ...times, tries, fault: undefined, about: '' }
}

export function failed(dispatch: Dispatch, { fault, about }: Fault, nowMs: number): Dispatch {
  const failing = { ...dispatch, fault, about, failingMs: dispatch.failingMs ?? nowMs }
  return dispatch.tries < mostTries ? failing : { ...failing, state: 'failed', nextMs: undefined }
}

export function delivered(dispatch: Dispatch, nowMs: number): Dispatch {
  const none = { nextMs: undefined, fault: undefined, about: '', failingMs: undefined }
  return { ...dispatch, ...none, state: 'delivered', deliveredMs: nowMs }
}

export function superseded(dispatch: Dispatch): Dispatch {
  return { ...dispatch, state: 'superseded', nextMs: undefined }
}

/** Somebody asks for it: tries are counted from the beginning. What arrived of one that did not whole is not sent again. */
export function anew(dispatch: Dispatch, nowMs: number): Dispatch {
  const sent = dispatch.state === 'delivered' ? [] : dispatch.sent
  return { ...dispatch, state: 'waiting', sent, tries: 0, nextMs: nowMs }
}
