import { join } from 'node:path'
import { openJournal } from '../../../db/journal.ts'
import { openForWriting } from '../../../db/open.ts'
import type { NewEntry } from '../../../protocol/entry.ts'

/** A station's folder whose journal begins with these entries, as a former run of the host left it. */
export function stockedFolder(path: string, entries: readonly NewEntry[]): void {
  const opened = openForWriting(join(path, 'station.db'), {
    onFatal: (error) => {
      throw error
    },
    relieve: () => false,
  })
  if (!opened.ok) throw new Error(opened.say)
  const epoch = '0197b3a0-0000-7000-8000-000000000001'
  openJournal(opened.db, { epoch, openedMs: Date.parse('2026-11-22T03:00:00.000Z') }).append(entries)
  opened.db.sqlite.close()
}
