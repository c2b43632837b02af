import type { Database } from 'better-sqlite3'
import type { DraftType, HistoryRow } from '../../contract/drafts.ts'
import type { Revision, RevisionReads, RevisionWrites } from '../nouns/revisions.ts'
import { whoFrom, whoInto } from './who-columns.ts'

type RevisionRow = {
  type: DraftType
  document: string
  rev: number
  how: HistoryRow['how']
  unit: string | null
  body: string | null
  author_kind: string | null
  author_id: string | null
  author_name: string | null
  approver_kind: string | null
  approver_id: string | null
  approver_name: string | null
  is_alone: 0 | 1
  draft: string | null
  at_ms: number | null
}

export function revisionReads(db: Database): RevisionReads {
  const of = db.prepare<[string, string], RevisionRow>(
    'SELECT * FROM revisions WHERE type = ? AND document = ? ORDER BY rev DESC',
  )
  const newest = db.prepare<[string], RevisionRow>(`
    SELECT * FROM revisions AS r WHERE type = ? AND NOT EXISTS (
      SELECT 1 FROM revisions AS later
      WHERE later.type = r.type AND later.document = r.document AND later.rev > r.rev)
    ORDER BY n`)
  const withdrawn = db.prepare<[string], RevisionRow>(`
    SELECT * FROM revisions AS r WHERE type = ? AND body IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM revisions AS later
      WHERE later.type = r.type AND later.document = r.document AND later.rev > r.rev AND later.body IS NOT NULL)
    AND EXISTS (
      SELECT 1 FROM revisions AS gone
      WHERE gone.type = r.type AND gone.document = r.document AND gone.rev > r.rev)
    ORDER BY n`)
  return {
    of: async (type, document) => of.all(type, document).map(toRevision),
    newest: async (type) => newest.all(type).map(toRevision),
    withdrawn: async (type) => withdrawn.all(type).map(toRevision),
  }
}

export function revisionWrites(db: Database): RevisionWrites {
  const add = db.prepare(`
    INSERT INTO revisions (type, document, rev, how, unit, body, author_kind, author_id, author_name,
      approver_kind, approver_id, approver_name, is_alone, draft, at_ms)
    VALUES (@type, @document, @rev, @how, @unit, @body, @author_kind, @author_id, @author_name,
      @approver_kind, @approver_id, @approver_name, @is_alone, @draft, @at_ms)
    ON CONFLICT DO NOTHING`)
  return {
    add: async ({ type, document, rev, how, unit, body, author, approver, isAlone, draft, atMs }) =>
      void add.run({
        ...{ type, document, rev, how, unit: unit ?? null, body: body ?? null },
        ...whoInto('author', author),
        ...whoInto('approver', approver),
        ...{ is_alone: isAlone ? 1 : 0, draft: draft ?? null, at_ms: atMs ?? null },
      }),
  }
}

function toRevision(row: RevisionRow): Revision {
  const { type, document, rev, how } = row
  return {
    ...{ type, document, rev, how, unit: row.unit ?? undefined, body: row.body ?? undefined },
    ...{ author: whoFrom(row, 'author'), approver: whoFrom(row, 'approver') },
    ...{ isAlone: row.is_alone === 1, draft: row.draft ?? undefined, atMs: row.at_ms ?? undefined },
  }
}
