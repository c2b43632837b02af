import Database from 'better-sqlite3'

/** SQLite as our own databases are set: WAL, every commit on the disk before it is answered. */
export function openDurably(file: string): Database.Database {
  const database = new Database(file)
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  if (database.pragma('synchronous', { simple: true }) !== 2)
    throw new Error('SQLite did not take synchronous=FULL')
  return database
}
