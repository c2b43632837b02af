import { listEpochs } from '../epochs.ts'
import type { WriteHandle } from '../handles.ts'
import { readKept } from '../kept-lines.ts'
import { readEntries } from '../read-entries.ts'
import { transact } from '../transact.ts'
import { projections } from './index.ts'
import { projectorOf } from './projector.ts'

/**
 * Empties every projection and replays the journal, oldest epoch first, with the lines that outlived it. One transaction; returns the
 * lines of the journal replayed.
 */
export function rebuild(db: WriteHandle): number {
  return transact(db, () => {
    for (const { tables } of projections) for (const table of tables) db.sqlite.exec(`DELETE FROM ${table}`)
    const project = projectorOf(db)
    let replayed = 0
    for (const { no, epoch } of listEpochs(db)) {
      for (const { seq, line } of readKept(db, no)) project({ epoch, seq }, line)
      for (const { seq, line } of readEntries(db, { epochNo: no })) {
        project({ epoch, seq }, line)
        replayed += 1
      }
    }
    return replayed
  })
}
