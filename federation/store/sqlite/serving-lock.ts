import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'

export type ServingLock = { release(): void }

const name = 'hub.serving'

/**
 * Holds a data directory for one serving process; undefined when another one holds it. The lock is the operating system's, on
 * a file that SQLite keeps: it ends with the process, however that ends, and leaves nothing stale behind.
 */
export function lockServing(dir: string): ServingLock | undefined {
  mkdirSync(dir, { recursive: true, mode: 0o700 })
  const db = new SqliteDatabase(join(dir, name), { timeout: 0 })
  try {
    db.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    db.close()
    if (error instanceof SqliteDatabase.SqliteError && error.code === 'SQLITE_BUSY') return undefined
    throw error
  }
  return {
    release: () => {
      db.exec('ROLLBACK')
      db.close()
    },
  }
}
