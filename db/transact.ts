import { CannotRecord, isFatal, refusalOf } from './faults.ts'
import type { WriteHandle } from './handles.ts'

/**
 * Runs `work` in one transaction and returns its value only after the commit is on the disk. Within another `transact` it joins
 * that one. On a full disk it makes room if there is a ballast and runs `work` once more. Throws CannotRecord when nothing was
 * written; any doubt goes to `onFatal` first.
 */
export function transact<T>(db: WriteHandle, work: () => T): T {
  const { sqlite } = db
  if (ended.has(db)) throw new Error('this database met a fatal failure and takes nothing more')
  if (sqlite.inTransaction) return work()
  try {
    return attempt(db, work)
  } catch (error) {
    const isFull = error instanceof CannotRecord && error.reason === 'disk-full'
    if (!isFull || !db.relieve()) throw error
    return attempt(db, work)
  }
}

function attempt<T>(db: WriteHandle, work: () => T): T {
  const { begin, commit, rollback } = statementsOf(db)
  try {
    begin.run()
    const value = work()
    commit.run()
    return value
  } catch (error) {
    if (db.sqlite.inTransaction && !isFatal(error)) rollback.run()
    throw translate(db, error)
  }
}

/** What a caller of the database should see in place of SQLite's own error. */
export function translate(db: WriteHandle, error: unknown): unknown {
  if (isFatal(error)) {
    ended.add(db)
    db.onFatal(error as Error)
  }
  const reason = refusalOf(error)
  return reason ? new CannotRecord(reason, error) : error
}

// After a failure in doubt no commit may follow, even where `onFatal` does not end the process (tests).
const ended = new WeakSet<WriteHandle>()

type Statements = Record<'begin' | 'commit' | 'rollback', { run: () => unknown }>
const prepared = new WeakMap<WriteHandle, Statements>()

function statementsOf(db: WriteHandle): Statements {
  const known = prepared.get(db)
  if (known) return known
  const { sqlite } = db
  const made = {
    begin: sqlite.prepare('BEGIN IMMEDIATE'),
    commit: sqlite.prepare('COMMIT'),
    rollback: sqlite.prepare('ROLLBACK'),
  }
  prepared.set(db, made)
  return made
}
