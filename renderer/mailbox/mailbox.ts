import type { Answer } from '../../station/contract/calls.ts'
import type { StationClient } from '../../station/contract/client.ts'
import { HostUnreachable } from '../../station/contract/client.ts'
import type { CallProblem } from '../../station/contract/problems.ts'
import type { MailAct, MailboxStore } from './mailbox-store.ts'
import { mustFollow } from './must-follow.ts'

// An act's way:
//
//   posted ─▶ in the store (on the disk) ─▶ offered ─▶ answered ─▶ forgotten
//                     ▲                        │
//                     └── no answer, or one that says "later": offered again ──┘
//
// The act's id makes a second offer harmless; so whatever is in doubt is offered again. The store is never a second truth: the host's
// answer alone is what a thank-you rests on.

export type Posted = {
  /** Whether the act is safe on this disk. False: only this page knows it. */
  kept: Promise<boolean>
  /** The host's last word on the act. */
  answer: Promise<Answer<unknown>>
}

export type Mailbox = {
  post(act: MailAct): Posted
  /** Offers what is waiting, now, whenever the host comes back, and from time to time. Returns how to stop. */
  start(): () => void
}

export type MailboxDeps = {
  store: MailboxStore
  client: StationClient
  after: (ms: number, act: () => void) => () => void
}

/** After these answers the same act may succeed later; after any other it never will, or never needs to. */
const later: readonly CallProblem[] = ['cannot-record', 'internal']

/** Between offers while something waits: soon enough for who stands there, rare enough for a host with a full disk. */
const offerAgainMs = 3_000

export function createMailbox({ store, client, after }: MailboxDeps): Mailbox {
  const settle = new Map<string, (answer: Answer<unknown>) => void>()
  /** Acts that the store refused: they live as long as this page. */
  const unkept = new Map<string, MailAct>()
  /** Refused for good in this document; a newer screen or host may think otherwise, so they stay in the store. */
  const refused = new Set<string>()
  let offering: Promise<void> | undefined
  let again = false
  let cancelTimer: (() => void) | undefined

  const offerAll = async () => {
    const kept = await store.all().catch(() => [])
    const acts = [...kept, ...unkept.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
    const waiting: MailAct[] = []
    for (const act of acts) {
      if (refused.has(act.id)) continue
      if (waiting.some((earlier) => mustFollow(act, earlier))) waiting.push(act)
      else if ((await offer(act)) === 'waits') waiting.push(act)
    }
    if (waiting.length > 0) offerSoon()
  }

  const offer = async (act: MailAct): Promise<'settled' | 'waits'> => {
    const answer = await client.call(act.call, act.input).catch((problem: unknown) => {
      if (problem instanceof HostUnreachable) return undefined
      throw problem
    })
    if (answer === undefined) return 'waits'
    if (!answer.ok && later.includes(answer.problem)) {
      // The person is told at once; the act is offered again all the same.
      settle.get(act.id)?.(answer)
      settle.delete(act.id)
      return 'waits'
    }
    if (!answer.ok && (answer.problem === 'bad-input' || answer.problem === 'unknown-call'))
      refused.add(act.id)
    else await forget(act.id)
    settle.get(act.id)?.(answer)
    settle.delete(act.id)
    return 'settled'
  }

  const forget = async (id: string) => {
    unkept.delete(id)
    // Still there after a failure: it will be offered and answered once more, to no effect.
    await store.forget(id).catch(() => undefined)
  }

  const offerNow = () => {
    cancelTimer?.()
    cancelTimer = undefined
    if (offering !== undefined) {
      again = true
      return
    }
    offering = offerAll().finally(() => {
      offering = undefined
      if (again) {
        again = false
        offerNow()
      }
    })
  }

  const offerSoon = () => {
    cancelTimer?.()
    cancelTimer = after(offerAgainMs, offerNow)
  }

  return {
    post(act) {
      const answer = new Promise<Answer<unknown>>((resolve) => settle.set(act.id, resolve))
      const kept = store.put(act).then(
        () => true,
        () => {
          unkept.set(act.id, act)
          return false
        },
      )
      void kept.then(offerNow)
      return { kept, answer }
    },
    start() {
      const stop = client.onReachable((reachable) => {
        if (reachable) offerNow()
      })
      offerNow()
      return () => {
        stop()
        cancelTimer?.()
      }
    },
  }
}
