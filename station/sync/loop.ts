// The station's one loop (PROTOCOL section 6).
//
//            start, enrolled, sync now, network up, time is over
//                 ┌──────────────────────────────────┐
//                 ▼                                  │
//   ┌────────► push ──── acked == tip ───► pull ──── read to the newest ───► waiting for the heartbeat (4 to 5 min)
//   │             │                         │
//   │             └────────── setback ──────┤
//   │                                       ▼
//   │                        backing off: random in [0, 1 s · 2ⁿ], at most 15 min
//   │                        held off:    until Retry-After is over, whoever asks
//   └───────────────────────────────────────┘
//
//   not enrolled ──(a code was given)──► enrolling ──► push        not enrolled ──(nobody asked)──► waits to be woken
//
// - Nothing a worker or manager does waits for any of it; it only reads what they have committed.
// - Entries delivered are those of a verified receipt. A batch sent is nothing; an answer that is not a receipt is nothing.
// - "Sync now" and a network coming up end a wait and a back-off. They do not end a Retry-After: a hub that asks for quiet has
//   a nation of stations knocking, each with a manager pressing the same button.
// - New entries of an up-to-date station wait for the heartbeat: a visit is in no hurry, and a fleet that sent each one at once
//   would cost the hub a hundred times as much. A request and a stock-out are in a hurry: they end the wait for the heartbeat, and
//   nothing else. Behind a line that is down they would only knock sooner.
import { backoffMs } from './backoff.ts'
import type { CycleParts } from './cycle.ts'
import { runCycle } from './cycle.ts'
import type { Fault, Setback } from './sync-parts.ts'

/** "At least every 5 min": spread over the last fifth, so that stations started together do not stay together. */
const heartbeatMs = { from: 240_000, spread: 50_000 }

export type LoopState = {
  isRunning: boolean
  /** What stood in the way of the last round; null after one that got through. */
  fault: Fault | 'internal' | null
  /** Wall clock of the next round; null while one runs, or when none is planned. */
  nextTryMs: number | null
}

export type Loop = {
  state: () => Readonly<LoopState>
  /** Ends a wait: sync now, a network coming up, an enrolment. */
  wake: () => void
  /** Ends the wait for the heartbeat, and no other: an entry was written that must go at once. */
  hurry: () => void
  /** Resolves when the loop has ended; it ends when `stopped` is aborted. */
  done: Promise<void>
}

export type LoopParts = CycleParts & {
  isEnrolled: () => boolean
  /** Tries the code the station was started with, if it was. Null: nothing to try. */
  enrolByCode: () => Promise<Setback | undefined | null>
  /** Says what to make of a throw: it is logged there, once. */
  onThrow: (error: unknown) => Fault | 'internal'
  changed: () => void
}

export function startLoop(parts: LoopParts): Loop {
  const { clock, stopped } = parts
  const state: LoopState = { isRunning: false, fault: null, nextTryMs: null }
  let waker = new AbortController()
  let isWoken = false
  let isHurried = false
  let isIdle = false

  const wake = () => {
    isWoken = true
    waker.abort()
  }
  const hurry = () => {
    isHurried = true
    if (isIdle) wake()
  }
  stopped.addEventListener('abort', wake)

  async function waitFor(ms: number): Promise<void> {
    waker = new AbortController()
    if (isWoken || stopped.aborted) waker.abort()
    await clock.wait(ms, waker.signal)
  }

  /** Waits `quietMs` whoever asks, then up to `restMs` unless woken (Infinity: until woken). */
  async function rest(quietMs: number, restMs: number): Promise<void> {
    const begunMs = clock.uptimeMs()
    const leftMs = (of: number) => begunMs + of - clock.uptimeMs()
    state.nextTryMs = Number.isFinite(restMs) ? clock.wallMs() + Math.max(quietMs, restMs) : null
    parts.changed()
    while (!stopped.aborted && leftMs(quietMs) > 0) {
      isWoken = false
      await waitFor(leftMs(quietMs))
    }
    if (!stopped.aborted && !isWoken && leftMs(restMs) > 0) await waitFor(leftMs(restMs))
    isWoken = false
  }

  async function restUntilHeartbeat(): Promise<void> {
    isIdle = true
    // What was written while the round was on its last steps may have missed it.
    const ms = isHurried ? 0 : heartbeatMs.from + parts.random.fraction() * heartbeatMs.spread
    await rest(0, ms)
    isIdle = false
  }

  let failures = 0
  // A road that dies every so often is still a road: only failures without anything delivered between them count up.
  const moved = () => {
    failures = 0
    parts.moved()
  }

  async function round(): Promise<Setback | undefined | null> {
    if (parts.isEnrolled()) return runCycle({ ...parts, moved })
    const tried = await parts.enrolByCode()
    return tried === undefined ? runCycle({ ...parts, moved }) : tried
  }

  async function run(): Promise<void> {
    while (!stopped.aborted) {
      state.isRunning = true
      state.nextTryMs = null
      isWoken = false
      isHurried = false
      parts.changed()
      let setback: Setback | undefined | null
      try {
        setback = await round()
        state.fault = setback?.fault ?? null
      } catch (error) {
        state.fault = parts.onThrow(error)
        setback = { fault: 'no-progress' }
      }
      state.isRunning = false
      failures = setback ? failures + 1 : 0
      if (setback === null || setback?.isFinal) await rest(0, Number.POSITIVE_INFINITY)
      else if (setback) await rest(setback.retryAfterMs ?? 0, backoffMs(failures, parts.random))
      else await restUntilHeartbeat()
    }
  }

  return { state: () => state, wake, hurry, done: run() }
}
