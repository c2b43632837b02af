import type { EntryName } from '../protocol/ids.ts'
import type { ReadHandle } from './handles.ts'

/** The line of an entry, or undefined when it is not held. */
export function findLine(db: ReadHandle, { epoch, seq }: EntryName): string | undefined {
  return db.sqlite
    .prepare<[string, number], string>(
      'SELECT line FROM entries WHERE epoch_no = (SELECT no FROM epochs WHERE epoch = ?) AND seq = ?',
    )
    .pluck()
    .get(epoch, seq)
}
