import { chmodSync, closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import SqliteDatabase from 'better-sqlite3'

/** Copies a database that may be at work. The copy gets its name only when it is whole and on the disk. */
export async function backupDatabase(file: string, to: string): Promise<void> {
  const unfinished = `${to}.unfinished`
  rmSync(unfinished, { force: true })
  const db = new SqliteDatabase(file, { readonly: true, fileMustExist: true })
  try {
    await db.backup(unfinished)
  } finally {
    db.close()
  }
  chmodSync(unfinished, 0o600)
  const descriptor = openSync(unfinished, 'r+')
  fsyncSync(descriptor)
  closeSync(descriptor)
  renameSync(unfinished, to)
}
