import { readLine } from '../protocol/entry.ts'
import type { EntryName } from '../protocol/ids.ts'
import { fromInstant } from '../protocol/instants.ts'
import { findLine } from './find-line.ts'
import type { ReadHandle } from './handles.ts'

export type VisitRow = { atMs: number; category: string; services: string[]; people: number; voided: boolean }

type StoredVisit = { atMs: number; category: string; services: string; people: number; voided: number }

const columns = 'at_ms AS atMs, category, services, people, voided'
const toVisit = (row: StoredVisit): VisitRow => ({
  ...row,
  services: JSON.parse(row.services) as string[],
  voided: row.voided === 1,
})

/** Visits not voided with `fromMs <= at < toMs` by the station's clock. */
export function visitsBetween(db: ReadHandle, fromMs: number, toMs: number): VisitRow[] {
  return db.sqlite
    .prepare<[number, number], StoredVisit>(
      `SELECT ${columns} FROM visits WHERE at_ms >= ? AND at_ms < ? AND voided = 0 ORDER BY at_ms`,
    )
    .all(fromMs, toMs)
    .map(toVisit)
}

/** The newest by the station's clock with `fromMs <= at < toMs`, newest first, voided ones too; each with its entry's origin. */
export function newestVisits(
  db: ReadHandle,
  range: { fromMs: number; toMs: number; limit: number },
): (VisitRow & { name: EntryName })[] {
  return db.sqlite
    .prepare<[number, number, number], StoredVisit & EntryName>(
      `SELECT epoch, seq, ${columns} FROM visits WHERE at_ms >= ? AND at_ms < ?
       ORDER BY at_ms DESC, epoch DESC, seq DESC LIMIT ?`,
    )
    .all(range.fromMs, range.toMs, range.limit)
    .map(({ epoch, seq, ...row }) => ({ ...toVisit(row), name: { epoch, seq } }))
}

/** One visit by its entry's name, or undefined when that line is not held or is no visit. */
export function findVisit(db: ReadHandle, name: EntryName): VisitRow | undefined {
  const line = findLine(db, name)
  const read = line === undefined ? undefined : readLine(line)
  if (!read?.read) return undefined
  const { epoch, seq } = read.entry.was ?? name
  const row = db.sqlite
    .prepare<[number, string, number], StoredVisit>(
      `SELECT ${columns} FROM visits WHERE at_ms = ? AND epoch = ? AND seq = ?`,
    )
    .get(fromInstant(read.entry.at), epoch, seq)
  return row && toVisit(row)
}
