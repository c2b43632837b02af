// The only writer of the journal: a line, its chain value, its projections and its act are one transaction.
import { chainNext } from '../protocol/chain.ts'
import type { NewEntry } from '../protocol/entry.ts'
import { formatLine } from '../protocol/entry.ts'
import type { EntryName } from '../protocol/ids.ts'
import type { Acts } from './acts.ts'
import { actsOf } from './acts.ts'
import { checkpointEvery } from './checkpoint.ts'
import { chainAt, insertEpoch, listEpochs } from './epochs.ts'
import type { WriteHandle } from './handles.ts'
import { projectorOf } from './projections/projector.ts'
import { transact } from './transact.ts'

/** The living epoch: where the next line goes. */
export type Place = { no: number; epoch: string; tip: number; head: Buffer }

export type Journal = {
  readonly db: WriteHandle
  place: () => Readonly<Place>
  /** Writes entries in order and returns their names after the commit. Throws CannotRecord when nothing was written. */
  append: (entries: readonly NewEntry[]) => EntryName[]
  /** Writes one ready line, whose seq must be the next one. Only inside a transaction: copies of an old epoch. */
  appendLine: (line: string) => void
  /** What acts were done; one is kept inside the transaction of what it did. */
  readonly acts: Acts
  /** Begins an epoch; the next line is its first. Only inside a transaction. */
  begin: (born: { epoch: string; openedMs: number; continues?: string }) => void
  /** Runs work that appends as one transaction; after a failure the journal stands where it stood. */
  within: <T>(work: () => T) => T
}

/** Opens the journal; a database without an epoch gets its first, `born`. */
export function openJournal(db: WriteHandle, born: { epoch: string; openedMs: number }): Journal {
  if (listEpochs(db).length === 0) transact(db, () => insertEpoch(db, born))
  const insert = db.sqlite.prepare('INSERT INTO entries (epoch_no, seq, line, chain) VALUES (?, ?, ?, ?)')
  const acts = actsOf(db)
  const project = projectorOf(db)
  const checkpointLater = checkpointEvery(db)
  let place = livingPlace(db)

  function write(line: string): EntryName {
    const seq = place.tip + 1
    const head = chainNext(place.head, Buffer.from(line))
    insert.run(place.no, seq, line, head)
    project({ epoch: place.epoch, seq }, line)
    place = { ...place, tip: seq, head }
    return { epoch: place.epoch, seq }
  }

  function within<T>(work: () => T): T {
    const before = place
    const isOwn = !db.sqlite.inTransaction
    try {
      const value = transact(db, () => {
        // Work may be run twice, after room was made on a full disk.
        place = before
        return work()
      })
      if (isOwn) checkpointLater()
      return value
    } catch (error) {
      place = before
      throw error
    }
  }

  return {
    db,
    acts,
    place: () => place,
    append: (entries) => within(() => entries.map((entry) => write(formatLine(place.tip + 1, entry)))),
    appendLine: write,
    begin: (next) => {
      insertEpoch(db, next)
      place = livingPlace(db)
    },
    within,
  }
}

function livingPlace(db: WriteHandle): Place {
  const living = listEpochs(db).at(-1)
  if (!living) throw new Error('a journal has at least one epoch')
  const head = chainAt(db, living.no, living.tip)
  if (!head) throw new Error(`no chain value at the tip of epoch ${living.epoch}`)
  return { no: living.no, epoch: living.epoch, tip: living.tip, head }
}
