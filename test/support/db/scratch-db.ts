import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { WriteHandle } from '../../../db/handles.ts'
import type { Journal } from '../../../db/journal.ts'
import { openJournal } from '../../../db/journal.ts'
import type { FileEvents } from '../../../db/open.ts'
import { openForWriting } from '../../../db/open.ts'
import type { NewEntry } from '../../../protocol/entry.ts'

export type ScratchDb = { db: WriteHandle; path: string; close: () => void }

export const firstEpoch = '0197b3a0-0000-7000-8000-000000000001'

/** A real database file in a folder of its own; a fatal failure is thrown. */
export function scratchDb(events: Partial<FileEvents> = {}): ScratchDb {
  const folder = mkdtempSync(join(tmpdir(), 'waystation-db-'))
  const path = join(folder, 'station.db')
  const opened = openForWriting(path, {
    onFatal: (error) => {
      throw error
    },
    relieve: () => false,
    ...events,
  })
  if (!opened.ok) throw new Error(opened.say)
  const { db } = opened
  const close = () => {
    db.sqlite.close()
    rmSync(folder, { recursive: true })
  }
  return { db, path, close }
}

export function scratchJournal(scratch: ScratchDb, epoch = firstEpoch): Journal {
  return openJournal(scratch.db, { epoch, openedMs: Date.parse('2026-11-22T03:00:00.000Z') })
}

/** A visit's entry, `minute` minutes after three o'clock. */
export function visit(minute = 0, category = 'courier'): NewEntry {
  const at = new Date(Date.parse('2026-11-22T03:00:00.000Z') + minute * 60_000).toISOString()
  const body = { category, services: ['water'], people: 1 }
  return { at, kind: 'visit.checked-in', v: 1, by: 'worker', body }
}

/** Every row of every named table, for comparing two states. */
export function rowsOf(db: WriteHandle, tables: readonly string[]): Record<string, unknown[]> {
  return Object.fromEntries(tables.map((table) => [table, db.sqlite.prepare(`SELECT * FROM ${table}`).all()]))
}
