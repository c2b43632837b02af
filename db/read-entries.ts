import type { ReadHandle } from './handles.ts'

export type StoredLine = { seq: number; line: string }
export type ChainedLine = StoredLine & { chain: Buffer }
export type LineRange = { epochNo: number; after?: number; through?: number }

/** A few hundred microseconds of reading: whoever streams lets others in between two runs. */
const runLength = 128

/** Lines of an epoch after `after` through `through`, ascending, a run at a time: memory stays flat whatever the backlog. */
export function readRuns(db: ReadHandle, range: LineRange): Generator<StoredLine[]> {
  return runsOf<StoredLine>(db, range, 'seq, line')
}

/** The same, line by line, each with the chain through it. */
export function* readEntries(db: ReadHandle, range: LineRange): Generator<ChainedLine> {
  for (const run of runsOf<ChainedLine>(db, range, 'seq, line, chain')) yield* run
}

function* runsOf<Row extends StoredLine>(
  db: ReadHandle,
  range: LineRange,
  columns: string,
): Generator<Row[]> {
  const select = db.sqlite.prepare<[number, number, number, number], Row>(
    `SELECT ${columns} FROM entries WHERE epoch_no = ? AND seq > ? AND seq <= ? ORDER BY seq LIMIT ?`,
  )
  const through = range.through ?? Number.MAX_SAFE_INTEGER
  let after = range.after ?? 0
  for (;;) {
    const run = select.all(range.epochNo, after, through, runLength)
    const last = run.at(-1)
    if (!last) return
    yield run
    after = last.seq
  }
}
