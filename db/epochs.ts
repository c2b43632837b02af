import { chainStart } from '../protocol/chain.ts'
import type { ReadHandle, WriteHandle } from './handles.ts'

/** One epoch as it is held. `tip` 0: no entry yet. `delivered` and `continuedAfter` count in its own seqs. */
export type HeldEpoch = {
  no: number
  epoch: string
  openedMs: number
  continues: string | null
  /** Where the next epoch took over: what came after was copied there. Null for the living one. */
  continuedAfter: number | null
  firstSeq: number
  tip: number
  acked: number
}

const columns = `e.no, e.epoch, e.opened_ms AS openedMs, e.continues, e.continued_after AS continuedAfter,
  e.first_seq AS firstSeq,
  coalesce((SELECT max(seq) FROM entries WHERE epoch_no = e.no), e.first_seq - 1) AS tip,
  coalesce((SELECT acked FROM delivery_lines WHERE epoch_no = e.no), 0) AS acked`

/** Every epoch, oldest first; the last is the living one. */
export function listEpochs(db: ReadHandle): HeldEpoch[] {
  return db.sqlite.prepare<[], HeldEpoch>(`SELECT ${columns} FROM epochs e ORDER BY e.no`).all()
}

export function findEpoch(db: ReadHandle, epoch: string): HeldEpoch | undefined {
  return db.sqlite
    .prepare<[string], HeldEpoch>(`SELECT ${columns} FROM epochs e WHERE e.epoch = ?`)
    .get(epoch)
}

/** Chain value through `seq` (32 bytes), or undefined when that line is not held and is not the one before the first. */
export function chainAt(db: ReadHandle, epochNo: number, seq: number): Buffer | undefined {
  const stored = db.sqlite
    .prepare<[number, number], Buffer>('SELECT chain FROM entries WHERE epoch_no = ? AND seq = ?')
    .pluck()
    .get(epochNo, seq)
  if (stored) return stored
  const before = db.sqlite
    .prepare<[number], { firstSeq: number; chain: Buffer }>(
      'SELECT first_seq AS firstSeq, chain_before AS chain FROM epochs WHERE no = ?',
    )
    .get(epochNo)
  return before && before.firstSeq - 1 === seq ? before.chain : undefined
}

/** Adds an epoch to the database; the journal turns to it. Only inside a transaction. */
export function insertEpoch(
  db: WriteHandle,
  born: { epoch: string; openedMs: number; continues?: string },
): number {
  const { epoch, openedMs, continues } = born
  const made = db.sqlite
    .prepare('INSERT INTO epochs (epoch, opened_ms, continues, chain_before) VALUES (?, ?, ?, ?)')
    .run(epoch, openedMs, continues ?? null, chainStart(epoch))
  return Number(made.lastInsertRowid)
}
