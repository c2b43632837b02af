// Wrong PINs in a row, and the locks they bring. Every try is on the disk before the PIN is looked at, so that pulling the plug
// gives no free one; and the time of a lock is never taken from the wall clock, which whoever stands at the machine may set.
//
// How much of a lock is over is known from the machine's uptime while it runs. Across a reboot only this is certain: since the last
// note (one a minute) at least as much time has passed as the machine has been up since, so that much is counted and the time it
// was switched off is not; once the hub has spoken, its signed time tells how long that was, and is counted instead. So a lock can
// outlast its time on a machine without a network, and ends on any machine that runs.
import type { CardLock } from '../../db/card-locks.ts'
import { dropCardLock, listCardLocks, saveCardLocks } from '../../db/card-locks.ts'
import type { WriteHandle } from '../../db/handles.ts'
import { triesBeforeLock } from '../contract/staff.ts'
import type { HeldCard } from './card-book.ts'

const firstLockMs = 300_000
const longestLockMs = 24 * 3_600_000

type Asked = Pick<HeldCard, 'card' | 'sealed'>

export type LockOuts = {
  /** How long the card is still locked; 0 when it is not. */
  leftMs: (card: Asked) => number
  /** Wrong PINs in a row when they call for a lock that is not there yet (the host died in between); 0 otherwise. */
  owed: (card: Asked) => number
  /** Notes a try, durably, and returns how many there have been in a row, this one included. */
  spend: (card: Asked) => number
  /** Locks the card for the tries it has had; durable with the transaction it is called in. */
  lock: (card: Asked) => void
  /** The PIN was right: nothing is held against the card any more. */
  clear: (card: Asked) => void
  /** Notes how much is left of the locks that run: once a minute, and at the end. */
  save: () => void
}

export type LockClocks = { uptimeMs: () => number; hubNowMs: () => number | undefined }

/** What is known in this run: `countedMs` of the lock were over when the run read it, at `sinceMs` of its uptime. */
type Running = CardLock & { countedMs: number; sinceMs: number }

export function lockOutsOf(db: WriteHandle, clocks: LockClocks): LockOuts {
  const { uptimeMs, hubNowMs } = clocks
  const running = new Map<string, Running>()
  for (const lock of listCardLocks(db)) {
    const nowMs = uptimeMs()
    const countedMs = nowMs >= lock.uptimeMs ? nowMs - lock.uptimeMs : nowMs
    running.set(lock.card, { ...lock, countedMs, sinceMs: nowMs })
  }

  const find = ({ card, sealed }: Asked) => {
    const held = running.get(card)
    return held?.sealed === sealed ? held : undefined
  }
  const byUptimeMs = (one: Running) => one.countedMs + uptimeMs() - one.sinceMs
  function overMs(one: Running): number {
    const hubMs = hubNowMs()
    const byHubMs = one.hubMs === null || hubMs === undefined ? 0 : hubMs - one.hubMs
    return Math.max(byUptimeMs(one), byHubMs)
  }
  const left = (one: Running) => Math.max(0, one.leftMs - overMs(one))

  /** The same lock as of now. An uptime rounded up would look like a reboot to a run that begins in the same millisecond. */
  function asOfNow(one: Running): Running {
    const nowMs = uptimeMs()
    const hubMs = hubNowMs() ?? (one.hubMs === null ? null : one.hubMs + byUptimeMs(one))
    const { card, sealed, tries, lockedFor } = one
    return {
      ...{ card, sealed, tries, lockedFor, leftMs: Math.ceil(left(one)), uptimeMs: Math.floor(nowMs) },
      ...{ hubMs: hubMs === null ? null : Math.floor(hubMs), countedMs: 0, sinceMs: nowMs },
    }
  }

  function keep(locks: readonly Running[]): void {
    saveCardLocks(
      db,
      locks.map(({ countedMs, sinceMs, ...lock }) => lock),
    )
    for (const lock of locks) running.set(lock.card, lock)
  }

  const none = { tries: 0, lockedFor: 0, leftMs: 0, uptimeMs: 0, hubMs: null, countedMs: 0, sinceMs: 0 }
  return {
    leftMs: (asked) => {
      const held = find(asked)
      return held ? Math.ceil(left(held)) : 0
    },
    owed: (asked) => {
      const held = find(asked)
      return held && held.tries % triesBeforeLock === 0 && held.lockedFor < held.tries ? held.tries : 0
    },
    spend: ({ card, sealed }) => {
      const held = find({ card, sealed }) ?? { card, sealed, ...none }
      const tries = held.tries + 1
      keep([{ ...asOfNow(held), tries }])
      return tries
    },
    lock: (asked) => {
      const held = find(asked)
      if (!held) throw new Error('only a card that was tried is locked')
      const hubMs = hubNowMs()
      // Reckoned from a machine's uptime: no whole number, and the database keeps whole ones.
      const fromNow = { ...asOfNow(held), hubMs: hubMs === undefined ? null : Math.floor(hubMs) }
      keep([{ ...fromNow, leftMs: lockMs(held.tries), lockedFor: held.tries }])
    },
    clear: ({ card }) => {
      dropCardLock(db, card)
      running.delete(card)
    },
    save: () => {
      // One that has just ended is noted too, or the next run would go on with what was left of it.
      const locked = [...running.values()].filter((one) => one.leftMs > 0)
      if (locked.length > 0) keep(locked.map(asOfNow))
    },
  }
}

/** Five minutes after the fifth wrong PIN, twice as long after every further five, a day at most. */
export function lockMs(tries: number): number {
  const locks = Math.floor(tries / triesBeforeLock)
  return Math.min(longestLockMs, firstLockMs * 2 ** Math.min(locks - 1, 20))
}
