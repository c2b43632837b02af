import type { ReadHandle } from './handles.ts'

export type StoredLine = { seq: number; line: string; chain: Buffer }

/** A few hundred microseconds of reading: whoever streams lets others in between two runs. */
const runLength = 128

/** Lines of an epoch after `after` through `through`, ascending, a run at a time: memory stays flat whatever the backlog. */
export function* readRuns(
  db: ReadHandle,
  range: { epochNo: number; after?: number; through?: number },
): Generator<StoredLine[]> {
  const select = db.sqlite.prepare<[number, number, number, number], StoredLine>(
    'SELECT seq, line, chain FROM entries WHERE epoch_no = ? AND seq > ? AND seq <= ? ORDER BY seq LIMIT ?',
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

/** The same, line by line. */
export function* readEntries(
  db: ReadHandle,
  range: { epochNo: number; after?: number; through?: number },
): Generator<StoredLine> {
  for (const run of readRuns(db, range)) yield* run
}
