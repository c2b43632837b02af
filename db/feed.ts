import { lineDigest } from '../protocol/chain.ts'
import { readChange } from './documents.ts'
import type { ReadHandle, WriteHandle } from './handles.ts'
import { transact } from './transact.ts'

/** How far the feed was read. `newest`: the newest change the hub has spoken of. */
export type FeedState = { cursor: number; newest: number; pass: number; resetting: boolean }

export function readFeedState(db: ReadHandle): FeedState {
  const row = db.sqlite
    .prepare<[], Omit<FeedState, 'resetting'> & { resetting: number }>(
      'SELECT cursor, newest, pass, resetting FROM feed',
    )
    .get()
  if (!row) throw new Error('the feed row is made by its migration')
  return { ...row, resetting: row.resetting === 1 }
}

/** The newest change the hub spoke of; the station pulls while its cursor is behind. Only inside a transaction. */
export function saveNewest(db: WriteHandle, newest: number): void {
  db.sqlite.prepare('UPDATE feed SET newest = ?').run(newest)
}

/**
 * The next page is asked from 0 and is a reset. With `otherGeneration` the change numbers we know are of another count: whatever
 * comes is newer. Only inside a transaction.
 */
export function startReset(db: WriteHandle, otherGeneration: boolean): void {
  db.sqlite.prepare('UPDATE feed SET cursor = 0, resetting = 1').run()
  if (otherGeneration) db.sqlite.prepare('UPDATE documents SET n = 0').run()
}

export type PageToApply = { after: number; to: number; more: boolean; lines: readonly string[] }

/**
 * Applies a page and moves the cursor to its end, in one transaction with whatever the caller adds. Every page from 0 begins a
 * reset: documents not seen until the page with no more behind it go then. What this version cannot read is kept raw.
 */
export function applyPage(db: WriteHandle, page: PageToApply): void {
  transact(db, () => {
    const state = readFeedState(db)
    const begins = page.after === 0
    const pass = begins ? state.pass + 1 : state.pass
    const resetting = begins || state.resetting
    for (const line of page.lines) keepChange(db, line, pass)
    if (resetting && !page.more) {
      db.sqlite.prepare('DELETE FROM documents WHERE pass < ?').run(pass)
      db.sqlite.prepare('DELETE FROM unread_changes WHERE pass < ?').run(pass)
    }
    const cursor = resetting ? page.to : Math.max(state.cursor, page.to)
    db.sqlite
      .prepare('UPDATE feed SET cursor = ?, pass = ?, resetting = ?')
      .run(cursor, pass, resetting && page.more ? 1 : 0)
  })
}

/** After an upgrade: lines whose envelope could not be read before are tried again. Returns how many became documents. */
export function readAgain(db: WriteHandle): number {
  return transact(db, () => {
    const held = db.sqlite
      .prepare<[], { digest: string; pass: number; line: string }>(
        'SELECT digest, pass, line FROM unread_changes',
      )
      .all()
    const readable = held.filter(({ line }) => readChange(line) !== undefined)
    for (const { digest, pass, line } of readable) {
      keepChange(db, line, pass)
      db.sqlite.prepare('DELETE FROM unread_changes WHERE digest = ?').run(digest)
    }
    return readable.length
  })
}

function keepChange(db: WriteHandle, line: string, pass: number): void {
  const change = readChange(line)
  if (!change) {
    db.sqlite
      .prepare('INSERT OR REPLACE INTO unread_changes (digest, pass, line) VALUES (?, ?, ?)')
      .run(lineDigest(line), pass, line)
    return
  }
  const { type, id, n, gone } = change
  // The higher change number wins; the same one again only says that the reset in progress has seen it.
  db.sqlite
    .prepare(
      `INSERT INTO documents (type, id, n, pass, gone, line) VALUES (@type, @id, @n, @pass, @gone, @line)
       ON CONFLICT (type, id) DO UPDATE SET
         line = CASE WHEN excluded.n >= n THEN excluded.line ELSE line END,
         gone = CASE WHEN excluded.n >= n THEN excluded.gone ELSE gone END,
         n = max(n, excluded.n), pass = excluded.pass`,
    )
    .run({ type, id, n, pass, gone: gone ? 1 : 0, line })
}
