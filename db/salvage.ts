// What can still be read of a damaged database, carried over into a fresh one. Rows are taken as they are: whether a line is what
// was written is for the chain to say.
import type Database from 'better-sqlite3'
import { isFatal } from './faults.ts'
import type { ReadHandle, WriteHandle } from './handles.ts'
import { rebuild } from './projections/rebuild.ts'
import { transact } from './transact.ts'

type Row = Record<string, unknown>

/** In the order in which they may be written: what a row refers to comes before it. Documents are asked from the hub anew. */
const tables = [
  'epochs',
  'entries',
  'kept_lines',
  'delivery_lines',
  'receipts',
  'acts',
  'signing_keys',
  'enrolment',
  'card_locks',
] as const
const wideRun = 256
/** Past so many places without a readable line the rest of an epoch is given up. */
const hopeless = 10_000

/** Carries over everything readable, then makes the projections anew. Returns how many lines there were. */
export function salvage(from: ReadHandle, into: WriteHandle): number {
  return transact(into, () => {
    let lines = 0
    for (const table of tables) {
      const rows = table === 'entries' ? entriesOf(from.sqlite) : rowsOf(from.sqlite, table)
      for (const row of rows) lines += put(into.sqlite, table, row) && table === 'entries' ? 1 : 0
    }
    rebuild(into)
    return lines
  })
}

/** From the front up to the first bad page, then from the back down to the last. */
function* rowsOf(sqlite: Database.Database, table: string): Generator<Row> {
  for (const order of ['ASC', 'DESC']) {
    const rows = attempt(() =>
      sqlite.prepare<[], Row>(`SELECT * FROM ${table} ORDER BY 1 ${order}`).iterate(),
    )
    for (;;) {
      const next = attempt(() => rows?.next())
      if (!next || next.done) break
      yield next.value
    }
  }
}

/** Lines have names without a hole, so that each one can be asked for by its own where a run of them cannot be read. */
function* entriesOf(sqlite: Database.Database): Generator<Row> {
  for (const epoch of rowsOf(sqlite, 'epochs')) {
    const run = attempt(() =>
      sqlite.prepare<[unknown, number, number], Row>(
        'SELECT * FROM entries WHERE epoch_no = ? AND seq > ? ORDER BY seq LIMIT ?',
      ),
    )
    let after = Number(epoch['first_seq']) - 1
    for (let missing = 0; run && missing < hopeless; ) {
      const rows = attempt(() => run.all(epoch['no'], after, wideRun))
      if (rows?.length === 0) break
      const found = rows ?? onesAfter(sqlite, epoch['no'], after)
      yield* found
      missing = found.length > 0 ? 0 : missing + wideRun
      after = rows ? Number(rows.at(-1)?.['seq']) : after + wideRun
    }
  }
}

function onesAfter(sqlite: Database.Database, epochNo: unknown, after: number): Row[] {
  const one = sqlite.prepare<[unknown, number], Row>('SELECT * FROM entries WHERE epoch_no = ? AND seq = ?')
  const found: Row[] = []
  for (let seq = after + 1; seq <= after + wideRun; seq += 1) {
    const row = attempt(() => one.get(epochNo, seq))
    if (row) found.push(row)
  }
  return found
}

/** False when the fresh database will not have the row: twice the same, or damaged so that it fits no column. */
function put(sqlite: Database.Database, table: string, row: Row): boolean {
  const columns = Object.keys(row)
  const places = columns.map(() => '?').join(', ')
  try {
    const insert = sqlite.prepare(`INSERT OR IGNORE INTO ${table} (${columns.join(', ')}) VALUES (${places})`)
    return insert.run(...Object.values(row)).changes === 1
  } catch (error) {
    if (isConstraint(error)) return false
    throw error
  }
}

function isConstraint(error: unknown): boolean {
  return /^SQLITE_(CONSTRAINT|MISMATCH)/.test(String((error as { code?: unknown }).code))
}

/** Undefined where the damaged file cannot be read; only that is expected here. */
function attempt<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch (error) {
    if (isFatal(error) || /^SQLITE_ERROR/.test(String((error as { code?: unknown }).code))) return undefined
    throw error
  }
}
