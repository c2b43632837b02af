import { readFileSync } from 'node:fs'
import type Database from 'better-sqlite3'

/** Numbered in tens; a file once released is never changed. `user_version` is the number of the last one applied. */
export const migrations = [
  { no: 10, file: '0010-journal.sql' },
  { no: 20, file: '0020-visits.sql' },
  { no: 30, file: '0030-delivery.sql' },
  { no: 40, file: '0040-feed.sql' },
  { no: 50, file: '0050-host.sql' },
  { no: 70, file: '0070-station-life.sql' },
  { no: 80, file: '0080-stock.sql' },
  { no: 90, file: '0090-requests.sql' },
  { no: 100, file: '0100-listings.sql' },
  { no: 130, file: '0130-loan-voids.sql' },
] as const

/** `WSJ1` as SQLite's application id: tells our file from any other. */
export const applicationId = 0x57534a31

export type UnfitFile = 'from-the-future' | 'not-ours'

/** Why this file must not be touched, or undefined when it may be migrated. */
export function unfitness(sqlite: Database.Database): UnfitFile | undefined {
  const version = sqlite.pragma('user_version', { simple: true }) as number
  const owner = sqlite.pragma('application_id', { simple: true }) as number
  const empty = sqlite.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() === 0
  if (empty && owner === 0) return undefined
  if (owner !== applicationId) return 'not-ours'
  const newest = migrations.at(-1)?.no ?? 0
  return version > newest ? 'from-the-future' : undefined
}

/** Applies what is missing, each migration in its own transaction. */
export function migrate(sqlite: Database.Database): void {
  const done = sqlite.pragma('user_version', { simple: true }) as number
  for (const { no, file } of migrations) {
    if (no <= done) continue
    const sql = readFileSync(new URL(`./migrations/${file}`, import.meta.url), 'utf8')
    sqlite.transaction(() => {
      sqlite.exec(sql)
      sqlite.pragma(`application_id = ${applicationId}`)
      sqlite.pragma(`user_version = ${no}`)
    })()
  }
}
