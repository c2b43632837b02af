import type { EntryName } from '../protocol/ids.ts'
import type { ReadHandle } from './handles.ts'

export type SessionRow = { name: EntryName; atMs: number; kind: string; people: number; by: string }

/** The newest, the newest first, in the order in which they were written. */
export function newestSessions(db: ReadHandle, limit: number): SessionRow[] {
  return db.sqlite
    .prepare<[number], Omit<SessionRow, 'name'> & EntryName>(
      `SELECT h.epoch, h.seq, h.at_ms AS atMs, h.kind, h.people, h.by
       FROM epochs e CROSS JOIN sessions_held h ON h.epoch = e.epoch ORDER BY e.no DESC, h.seq DESC LIMIT ?`,
    )
    .all(limit)
    .map(({ epoch, seq, ...plain }) => ({ ...plain, name: { epoch, seq } }))
}

/** How many and how many people, by kind, with `fromMs <= at < toMs` by the station's clock. */
export function sumSessions(
  db: ReadHandle,
  fromMs: number,
  toMs: number,
): { kind: string; times: number; people: number }[] {
  return db.sqlite
    .prepare<[number, number], { kind: string; times: number; people: number }>(
      `SELECT kind, count(*) AS times, sum(people) AS people FROM sessions_held
       WHERE at_ms >= ? AND at_ms < ? GROUP BY kind ORDER BY kind`,
    )
    .all(fromMs, toMs)
}
