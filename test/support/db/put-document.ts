import type { WriteHandle } from '../../../db/handles.ts'

/** Puts a document into a station's database as a page of the feed would have. A null body withdraws it. */
export function putDocument(
  db: WriteHandle,
  document: { type: string; id: string; rev?: number; body: unknown },
): void {
  const { type, id, rev = 1, body } = document
  const n = (db.sqlite.prepare<[], number | null>('SELECT max(n) FROM documents').pluck().get() ?? 0) + 1
  const gone = body === null
  const line = JSON.stringify({ n, type, id, rev, gone, ...(gone ? {} : { body }) })
  db.sqlite
    .prepare('INSERT OR REPLACE INTO documents (type, id, n, pass, gone, line) VALUES (?, ?, ?, 0, ?, ?)')
    .run(type, id, n, gone ? 1 : 0, line)
}
