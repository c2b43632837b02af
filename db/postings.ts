import type { EntryName } from '../protocol/ids.ts'
import type { Job } from '../protocol/jobs/job.ts'
import { jobSchema } from '../protocol/jobs/job.ts'
import type { ReadHandle } from './handles.ts'

export type PostingRow = {
  name: EntryName
  atMs: number
  title: string
  until: string
  job: Job
  withdrawn: string | null
}

type Stored = Omit<PostingRow, 'name' | 'job'> & EntryName & { job: string }

const select = 'SELECT epoch, seq, at_ms AS atMs, title, until, job, withdrawn FROM postings'

const toRow = ({ epoch, seq, job, ...rest }: Stored): PostingRow => ({
  ...rest,
  name: { epoch, seq },
  job: jobSchema.parse(JSON.parse(job)),
})

/** The station's own postings, newest first. */
export function listPostings(db: ReadHandle, limit: number): PostingRow[] {
  return db.sqlite.prepare<[number], Stored>(`${select} ORDER BY at_ms DESC LIMIT ?`).all(limit).map(toRow)
}

/** What tells whether postings have changed since they were read last, without reading them. */
export function postingsMark(db: ReadHandle): string {
  const row = db.sqlite
    .prepare<[], { held: number; newest: number | null; withdrawn: number }>(
      'SELECT count(*) AS held, max(at_ms) AS newest, count(withdrawn) AS withdrawn FROM postings',
    )
    .get()
  return `${row?.held}/${row?.newest}/${row?.withdrawn}`
}

export function findPosting(db: ReadHandle, { epoch, seq }: EntryName): PostingRow | undefined {
  const row = db.sqlite
    .prepare<[string, number], Stored>(`${select} WHERE epoch = ? AND seq = ?`)
    .get(epoch, seq)
  return row && toRow(row)
}
