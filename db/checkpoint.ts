import { isFatal } from './faults.ts'
import type { WriteHandle } from './handles.ts'
import { translate } from './transact.ts'

/** About 4 MB of WAL, SQLite's own default: an act writes four to eight pages of 4 KiB. */
const actsBetweenCheckpoints = 200

/**
 * Moves the WAL into the database off the act's path: after every 200 acts, when the event loop is free, and if it is not, at the
 * 400th: a WAL that grows makes each commit wait for the file's new length too. A failed fsync here is as fatal as in a commit,
 * since what the WAL held would be forgotten with it.
 */
export function checkpointEvery(db: WriteHandle, acts: number = actsBetweenCheckpoints): () => void {
  let since = 0
  let waiting = false
  const now = () => {
    since = 0
    if (db.sqlite.open) checkpoint(db, 'PASSIVE')
  }
  return () => {
    since += 1
    if (since >= 2 * acts) now()
    if (since < acts || waiting) return
    waiting = true
    setImmediate(() => {
      waiting = false
      if (since >= acts) now()
    })
  }
}

/** TRUNCATE also gives the WAL's room back. A full or busy disk only puts it off: the WAL holds everything. */
export function checkpoint(db: WriteHandle, mode: 'PASSIVE' | 'TRUNCATE'): void {
  try {
    db.sqlite.pragma(`wal_checkpoint(${mode})`)
  } catch (error) {
    if (isFatal(error)) throw translate(db, error)
  }
}
