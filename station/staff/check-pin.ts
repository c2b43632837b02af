import type { WriteHandle } from '../../db/handles.ts'
import { transact } from '../../db/transact.ts'
import { fitsPin, pinCosts } from '../../protocol/pin-hash.ts'
import type { PinVerifier } from '../../protocol/pin-verifier.ts'
import { triesBeforeLock } from '../contract/staff.ts'
import type { Draft, Recorder } from '../record/recorder.ts'
import type { CardBook, HeldCard } from './card-book.ts'
import type { LockOuts } from './lock-outs.ts'

export type Checked =
  | { is: 'right'; card: HeldCard }
  | { is: 'wrong-pin'; triesLeft: number }
  | { is: 'locked-out'; lockedForMs: number }
  | { is: 'not-valid'; why: 'expired' | 'unreadable' | 'no-such-card' }

export type PinChecker = {
  /** `ifRight`: what a right PIN brings about, written in the transaction that forgives the wrong ones. */
  check: (card: string, pin: string, ifRight?: readonly Draft[]) => Promise<Checked>
  /** Resolves when no PIN is being checked: before the database closes. */
  idle: () => Promise<void>
}

/**
 * Checks PINs, one after the other: scrypt needs tens of megabytes, and of five PINs offered at once none may be tried before the
 * one ahead of it has been counted. A card that cannot be signed in with takes as long as one that can.
 */
export function pinCheckerOf(parts: {
  db: WriteHandle
  recorder: Pick<Recorder, 'record'>
  book: CardBook
  locks: LockOuts
}): PinChecker {
  const { db, recorder, book, locks } = parts
  let last: Promise<unknown> = Promise.resolve()

  function lockOut(card: HeldCard, tries: number): Checked {
    const told: Draft = {
      kind: 'staff.locked-out',
      by: 'host',
      body: { card: card.card, tries: Math.min(tries, 999) },
    }
    recorder.record([told], () => locks.lock(card))
    return { is: 'locked-out', lockedForMs: locks.leftMs(card) }
  }

  async function check(name: string, pin: string, ifRight: readonly Draft[]): Promise<Checked> {
    const card = book.find(name)
    const verifier = card && (await book.verifierOf(card))
    if (!card || !verifier || book.isExpired(card)) {
      await fitsPin(pin, decoy)
      return { is: 'not-valid', why: !card ? 'no-such-card' : verifier ? 'expired' : 'unreadable' }
    }
    const owed = locks.owed(card)
    if (owed > 0) return lockOut(card, owed)
    const lockedForMs = locks.leftMs(card)
    if (lockedForMs > 0) return { is: 'locked-out', lockedForMs }
    const tries = locks.spend(card)
    if (!(await fitsPin(pin, verifier))) {
      const since = tries % triesBeforeLock
      return since === 0 ? lockOut(card, tries) : { is: 'wrong-pin', triesLeft: triesBeforeLock - since }
    }
    if (ifRight.length > 0) recorder.record(ifRight, () => locks.clear(card))
    else transact(db, () => locks.clear(card))
    return { is: 'right', card }
  }

  return {
    check: (card, pin, ifRight = []) => {
      const mine = last.then(() => check(card, pin, ifRight))
      // The next one waits for this one's end, and is no place for its error.
      last = mine.catch(() => undefined)
      return mine
    },
    idle: async () => void (await last),
  }
}

/** Fits no PIN that anybody will type. */
const decoy: PinVerifier = {
  ...{ v: 1, salt: 'AAAAAAAAAAAAAAAAAAAAAA', ...pinCosts },
  hash: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
}
