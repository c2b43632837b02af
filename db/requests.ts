import type { EntryName } from '../protocol/ids.ts'
import type { ReadHandle } from './handles.ts'

export type RequestRow = {
  finger: string
  name: EntryName
  atMs: number
  form: string
  office: string
  urgency: string | null
  withdrawn: boolean
}

type Stored = Omit<RequestRow, 'name' | 'withdrawn'> & EntryName & { withdrawnMs: number | null }

const select = `SELECT finger, requests.epoch, requests.seq, requests.at_ms AS atMs, form, office, urgency, withdrawn_requests.at_ms AS withdrawnMs
  FROM requests LEFT JOIN withdrawn_requests USING (finger)`

const toRow = ({ epoch, seq, withdrawnMs, ...rest }: Stored): RequestRow => ({
  ...rest,
  name: { epoch, seq },
  withdrawn: withdrawnMs !== null,
})

/** The request filed here under a ticket's finger. */
export function findRequest(db: ReadHandle, finger: string): RequestRow | undefined {
  const row = db.sqlite.prepare<[string], Stored>(`${select} WHERE finger = ?`).get(finger)
  return row && toRow(row)
}

/** Requests filed here, newest first. */
export function listRequests(db: ReadHandle, limit: number): RequestRow[] {
  return db.sqlite
    .prepare<[number], Stored>(`${select} ORDER BY requests.at_ms DESC LIMIT ?`)
    .all(limit)
    .map(toRow)
}

/** Whether a ticket was taken back at this station, filed here or not. */
export function isWithdrawn(db: ReadHandle, finger: string): boolean {
  return db.sqlite.prepare('SELECT 1 FROM withdrawn_requests WHERE finger = ?').get(finger) !== undefined
}
