import {
  chmodSync,
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import type { MigrationFault } from './migrate.ts'
import { faultOf } from './migrate.ts'
import { databaseName } from './open-sqlite-store.ts'

export type PutBack =
  | { ok: true; kept: string | undefined }
  | { ok: false; fault: MigrationFault | 'damaged' }

/** Puts a backup in the place of a directory's database. What was there is kept under another name. Nobody may be serving. */
export function putBack({ from, dir, nowMs }: { from: string; dir: string; nowMs: number }): PutBack {
  const fault = faultOfFile(from)
  if (fault) return { ok: false, fault }
  const file = join(dir, databaseName)
  const incoming = `${file}.incoming`
  copyFileSync(from, incoming)
  chmodSync(incoming, 0o600)
  const descriptor = openSync(incoming, 'r+')
  fsyncSync(descriptor)
  closeSync(descriptor)
  const kept = existsSync(file) ? setAside(file, nowMs) : undefined
  renameSync(incoming, file)
  return { ok: true, kept }
}

/** The write-ahead log belongs to the database it was written for: folded in first, never left for the newcomer. */
function setAside(file: string, nowMs: number): string {
  const db = new SqliteDatabase(file)
  db.pragma('wal_checkpoint(TRUNCATE)')
  db.close()
  const kept = `${file}.before-${new Date(nowMs).toISOString().replaceAll(':', '')}`
  renameSync(file, kept)
  for (const suffix of ['-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true })
  return kept
}

function faultOfFile(file: string): MigrationFault | 'damaged' | undefined {
  try {
    const db = new SqliteDatabase(file, { readonly: true, fileMustExist: true })
    try {
      const fault = faultOf(db)
      if (fault) return fault
      if (db.pragma('user_version', { simple: true }) === 0) return 'not-a-hub'
      return db.pragma('quick_check(1)', { simple: true }) === 'ok' ? undefined : 'damaged'
    } finally {
      db.close()
    }
  } catch (error) {
    if (error instanceof SqliteDatabase.SqliteError)
      return error.code === 'SQLITE_NOTADB' ? 'not-a-hub' : 'damaged'
    throw error
  }
}
