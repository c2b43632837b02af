import type { ReadHandle, WriteHandle } from './handles.ts'
import { transact } from './transact.ts'

export type ViewedDay = { day: string; lines: { listing: string; times: number }[] }

/** Counts one look at a listing. */
export function noteView(db: WriteHandle, day: string, listing: string): void {
  transact(db, () =>
    db.sqlite
      .prepare(
        `INSERT INTO listing_views (day, listing, times) VALUES (?, ?, 1)
         ON CONFLICT (day, listing) DO UPDATE SET times = min(times + 1, 99999)`,
      )
      .run(day, listing),
  )
}

/** Days before this one whose sums have not become an entry yet, oldest first. */
export function viewedDaysBefore(db: ReadHandle, day: string): ViewedDay[] {
  const rows = db.sqlite
    .prepare<[string], { day: string; listing: string; times: number }>(
      'SELECT day, listing, times FROM listing_views WHERE day < ? ORDER BY day, listing',
    )
    .all(day)
  return [...Map.groupBy(rows, (row) => row.day)].map(([of, lines]) => ({
    day: of,
    lines: lines.map(({ listing, times }) => ({ listing, times })),
  }))
}

/** Forgets a day's counts. Only inside the transaction in which they became an entry. */
export function dropViewsThrough(db: WriteHandle, day: string): void {
  db.sqlite.prepare('DELETE FROM listing_views WHERE day <= ?').run(day)
}
