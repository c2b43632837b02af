import { chainAt, listEpochs } from './epochs.ts'
import type { WriteHandle } from './handles.ts'
import { keepThrough } from './kept-lines.ts'
import { projections } from './projections/index.ts'
import { transact } from './transact.ts'

/** PROTOCOL: an entry is kept at least 400 days after delivery. */
const keptMs = 400 * 86_400_000
/** Few enough that a check-in which comes just then does not notice. */
const linesAtOnce = 500

/**
 * Drops at most 500 of the oldest lines that were delivered more than 400 days ago, with their rows and the acts of that time;
 * of stock and loans, where the oldest still counts in what there is now, the lines are kept apart and the rows stay.
 * `hubNowMs` and the receipts it is held against are times the hub has signed: a clock gone wrong must not empty a journal. Returns
 * how many lines went; 0 when there is nothing (more) to drop.
 */
export function prune(db: WriteHandle, hubNowMs: number): number {
  const beforeMs = hubNowMs - keptMs
  const deliveredThrough = db.sqlite
    .prepare<[number, number], number | null>(
      'SELECT max(acked) FROM receipts WHERE epoch_no = ? AND signed_ms < ?',
    )
    .pluck()
  for (const epoch of listEpochs(db)) {
    const old = Math.min(deliveredThrough.get(epoch.no, beforeMs) ?? 0, epoch.tip)
    if (old < epoch.firstSeq) continue
    const through = Math.min(old, epoch.firstSeq + linesAtOnce - 1)
    transact(db, () => dropThrough(db, epoch, through))
    return through - epoch.firstSeq + 1
  }
  return dropActs(db, beforeMs)
}

function dropThrough(db: WriteHandle, epoch: { no: number; epoch: string }, through: number): void {
  const chain = chainAt(db, epoch.no, through)
  db.sqlite
    .prepare('UPDATE epochs SET first_seq = ?, chain_before = ? WHERE no = ?')
    .run(through + 1, chain, epoch.no)
  keepThrough(db, epoch.no, through)
  db.sqlite.prepare('DELETE FROM entries WHERE epoch_no = ? AND seq <= ?').run(epoch.no, through)
  for (const { tables, outlives } of projections)
    for (const table of outlives ? [] : tables)
      db.sqlite.prepare(`DELETE FROM ${table} WHERE epoch = ? AND seq <= ?`).run(epoch.epoch, through)
}

/** An act's id is a UUIDv7: its first 48 bits are the screen's time. */
function dropActs(db: WriteHandle, beforeMs: number): number {
  const hex = Math.max(0, Math.floor(beforeMs)).toString(16).padStart(12, '0')
  const oldest = `${hex.slice(0, 8)}-${hex.slice(8)}`
  return transact(
    db,
    () =>
      db.sqlite
        .prepare('DELETE FROM acts WHERE act IN (SELECT act FROM acts WHERE act < ? ORDER BY act LIMIT ?)')
        .run(oldest, linesAtOnce).changes,
  )
}
