import { readdirSync, readFileSync } from 'node:fs'
import type { Database } from 'better-sqlite3'

const folder = new URL('./migrations/', import.meta.url)

/** ASCII `WSHB`: tells the hub's file from any other SQLite database. */
export const applicationId = 0x57534842

export type MigrationFault = 'not-a-hub' | 'from-the-future'

/** Numbers and texts of the migrations, ascending. */
function migrations(): { number: number; sql: string }[] {
  return readdirSync(folder)
    .filter((name) => /^\d{4}-.+\.sql$/.test(name))
    .sort()
    .map((name) => ({ number: Number(name.slice(0, 4)), sql: readFileSync(new URL(name, folder), 'utf8') }))
}

export function newestMigration(): number {
  return migrations().at(-1)?.number ?? 0
}

/** What keeps this program from using the file, or undefined. An empty file is welcome. */
export function faultOf(db: Database): MigrationFault | undefined {
  const id = db.pragma('application_id', { simple: true })
  const version = Number(db.pragma('user_version', { simple: true }))
  const tables = Number(db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get())
  if (id !== applicationId && tables > 0) return 'not-a-hub'
  return version > newestMigration() ? 'from-the-future' : undefined
}

/** Brings the file up to date, each migration in a transaction of its own. The file must be without fault. */
export function migrate(db: Database): void {
  for (const { number, sql } of migrations()) {
    db.exec('BEGIN IMMEDIATE')
    try {
      // Read inside the transaction: a command may be opening the same new file at this moment.
      if (Number(db.pragma('user_version', { simple: true })) < number) {
        db.exec(sql)
        db.pragma(`application_id = ${applicationId}`)
        db.pragma(`user_version = ${number}`)
      }
      db.exec('COMMIT')
    } catch (error) {
      if (db.inTransaction) db.exec('ROLLBACK')
      throw error
    }
  }
}
