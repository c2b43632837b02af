import type { ReadHandle } from './handles.ts'

/**
 * SQLite's quick_check, a table (with its indexes) at a time: each step is one table and yields what is wrong with it. About 0.8 s a
 * million rows in all, so that a step of a station's largest table takes a moment that nobody is waiting in.
 *
 * Not in a thread: a thread that is ended while it loads better-sqlite3 takes the whole process with it.
 */
export function* checkFile(db: ReadHandle): Generator<string[]> {
  const tables = db.sqlite
    .prepare<[], string>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
    )
    .pluck()
    .all()
  for (const table of tables) {
    const rows = db.sqlite.pragma(`quick_check('${table}')`) as { quick_check: string }[]
    yield rows.map((row) => row.quick_check).filter((text) => text !== 'ok')
  }
}
