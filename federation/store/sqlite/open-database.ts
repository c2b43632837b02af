import type { Database } from 'better-sqlite3'
import SqliteDatabase from 'better-sqlite3'
import type { MigrationFault } from './migrate.ts'
import { faultOf, migrate } from './migrate.ts'

/** better-sqlite3 13 is built for N-API 10 and crashes without a word on a Node that has less. */
const neededNapi = 10
/** A command and the serving hub share the file; each transaction lasts milliseconds. */
const busyTimeoutMs = 5000
/** Pages kept in memory by the writing connection, in KiB. */
const cacheKiB = 64 * 1024

export type Opened = { ok: true; writer: Database; reader: Database } | { ok: false; fault: MigrationFault }

/** Opens the hub's file for writing and for reading, up to date and durable. Throws what SQLite throws. */
export function openDatabase(file: string): Opened {
  if (Number(process.versions.napi) < neededNapi)
    throw new Error(`the hub's database needs Node 22 or later; this is ${process.version}`)
  const writer = new SqliteDatabase(file, { timeout: busyTimeoutMs })
  const fault = faultOf(writer)
  if (fault) {
    writer.close()
    return { ok: false, fault }
  }
  writer.pragma('journal_mode = WAL')
  makeDurable(writer)
  writer.pragma(`cache_size = -${cacheKiB}`)
  migrate(writer)
  const reader = new SqliteDatabase(file, { timeout: busyTimeoutMs })
  makeDurable(reader)
  reader.pragma('query_only = 1')
  return { ok: true, writer, reader }
}

/** In WAL this build's default lets a power cut take acknowledged commits; so it is set, and read back. */
function makeDurable(db: Database): void {
  db.pragma('synchronous = FULL')
  if (db.pragma('synchronous', { simple: true }) !== 2) throw new Error('synchronous=FULL was not taken')
  if (db.pragma('journal_mode', { simple: true }) !== 'wal')
    throw new Error('the database is not in WAL mode')
}
