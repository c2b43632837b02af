import type { ReadHandle, WriteHandle } from './handles.ts'
import { projections } from './projections/index.ts'
import type { StoredLine } from './read-entries.ts'

/** Lays the lines of an epoch through `through` aside whose rows outlive them. Only inside the transaction that drops the lines. */
export function keepThrough(db: WriteHandle, epochNo: number, through: number): void {
  const kinds = projections.flatMap((each) => (each.outlives ? Object.keys(each.react(db)) : []))
  db.sqlite
    .prepare(
      `INSERT INTO kept_lines (epoch_no, seq, line) SELECT epoch_no, seq, line FROM entries
       WHERE epoch_no = ? AND seq <= ?
         AND CASE WHEN json_valid(line) THEN line ->> '$.kind' END IN (SELECT value FROM json_each(?))`,
    )
    .run(epochNo, through, JSON.stringify(kinds))
}

/** The lines of an epoch that outlived its other lines, in order. */
export function readKept(db: ReadHandle, epochNo: number): StoredLine[] {
  return db.sqlite
    .prepare<[number], StoredLine>('SELECT seq, line FROM kept_lines WHERE epoch_no = ? ORDER BY seq')
    .all(epochNo)
}
