import type { ReadHandle } from './handles.ts'

export type VisitRow = { atMs: number; category: string; services: string[]; people: number; voided: boolean }

/** Visits not voided with `fromMs <= at < toMs` by the station's clock. */
export function visitsBetween(db: ReadHandle, fromMs: number, toMs: number): Omit<VisitRow, 'voided'>[] {
  return db.sqlite
    .prepare<[number, number], { atMs: number; category: string; services: string; people: number }>(
      `SELECT at_ms AS atMs, category, services, people FROM visits
       WHERE at_ms >= ? AND at_ms < ? AND voided = 0 ORDER BY at_ms`,
    )
    .all(fromMs, toMs)
    .map((row) => ({ ...row, services: JSON.parse(row.services) as string[] }))
}

/** One visit by its entry name. */
export function findVisit(db: ReadHandle, name: { epoch: string; seq: number }): VisitRow | undefined {
  const row = db.sqlite
    .prepare<
      [string, number],
      { atMs: number; category: string; services: string; people: number; voided: number }
    >('SELECT at_ms AS atMs, category, services, people, voided FROM visits WHERE epoch = ? AND seq = ?')
    .get(name.epoch, name.seq)
  return row && { ...row, services: JSON.parse(row.services) as string[], voided: row.voided === 1 }
}
