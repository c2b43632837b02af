import type { ReadHandle, WriteHandle } from './handles.ts'
import { transact } from './transact.ts'

/** What is kept of a card's wrong PINs; see migration 0070. */
export type CardLock = {
  card: string
  sealed: string
  tries: number
  lockedFor: number
  leftMs: number
  uptimeMs: number
  hubMs: number | null
}

export function listCardLocks(db: ReadHandle): CardLock[] {
  return db.sqlite
    .prepare<[], CardLock>(
      `SELECT card, sealed, tries, locked_for AS lockedFor, left_ms AS leftMs, uptime_ms AS uptimeMs,
        hub_ms AS hubMs FROM card_locks`,
    )
    .all()
}

/** In one transaction, joined to the caller's where there is one. */
export function saveCardLocks(db: WriteHandle, locks: readonly CardLock[]): void {
  transact(db, () => {
    const save = db.sqlite.prepare(
      `INSERT OR REPLACE INTO card_locks (card, sealed, tries, locked_for, left_ms, uptime_ms, hub_ms)
       VALUES (@card, @sealed, @tries, @lockedFor, @leftMs, @uptimeMs, @hubMs)`,
    )
    for (const lock of locks) save.run(lock)
  })
}

export function dropCardLock(db: WriteHandle, card: string): void {
  transact(db, () => db.sqlite.prepare('DELETE FROM card_locks WHERE card = ?').run(card))
}
