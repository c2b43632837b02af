import type { Database } from 'better-sqlite3'
import type { DraftState, DraftType } from '../../contract/drafts.ts'
import type { Draft, DraftReads, DraftsAsked, DraftWrites } from '../nouns/drafts.ts'
import { whoFrom, whoInto } from './who-columns.ts'

type DraftRow = {
  draft: string
  type: DraftType
  document: string
  unit: string
  body: string
  base_rev: number
  state: DraftState
  rev: number
  author_kind: string
  author_id: string
  author_name: string
  saved_ms: number
  submitted_ms: number | null
  reviewer_kind: string | null
  reviewer_id: string | null
  reviewer_name: string | null
  note: string | null
  decided_ms: number | null
  is_alone: 0 | 1
  published_rev: number | null
  batch: string | null
  touched_ms: number
}

const columns = [
  ...['draft', 'type', 'document', 'unit', 'body', 'base_rev', 'state', 'rev'],
  ...['author_kind', 'author_id', 'author_name', 'saved_ms', 'submitted_ms'],
  ...['reviewer_kind', 'reviewer_id', 'reviewer_name', 'note', 'decided_ms'],
  ...['is_alone', 'published_rev', 'batch', 'touched_ms'],
] as const

const asked = `unit IN (SELECT value FROM json_each(@units))
  AND (@type IS NULL OR type = @type) AND (@state IS NULL OR state = @state)
  AND (@document IS NULL OR document = @document) AND (@batch IS NULL OR batch = @batch)`
type Bound = { units: string; type: string | null; state: string | null } & Record<
  'document' | 'batch',
  string | null
>

export function draftReads(db: Database): DraftReads {
  const find = db.prepare<[string], DraftRow>('SELECT * FROM drafts WHERE draft = ?')
  const list = db.prepare<Bound & { offset: number; limit: number }, DraftRow>(
    `SELECT * FROM drafts WHERE ${asked} ORDER BY touched_ms DESC, draft LIMIT @limit OFFSET @offset`,
  )
  const count = db.prepare<Bound, number>(`SELECT count(*) FROM drafts WHERE ${asked}`).pluck()
  const byState = db.prepare<[string], { state: DraftState; drafts: number }>(`
    SELECT state, count(*) AS drafts FROM drafts
    WHERE unit IN (SELECT value FROM json_each(?)) GROUP BY state`)
  const forReview = db
    .prepare<[string, string], number>(`
      SELECT count(*) FROM drafts
      WHERE unit IN (SELECT value FROM json_each(?)) AND state = 'in-review' AND author_id <> ?`)
    .pluck()
  const openOf = db.prepare<[string], DraftRow>(`
    SELECT * FROM drafts WHERE type = ? AND state NOT IN ('published', 'discarded') ORDER BY touched_ms DESC, draft`)
  return {
    find: async (draft) => {
      const row = find.get(draft)
      return row && toDraft(row)
    },
    list: async ({ offset, limit, ...by }) => list.all({ ...bound(by), offset, limit }).map(toDraft),
    count: async (by) => count.get(bound(by)) ?? 0,
    countByState: async (units) =>
      new Map(byState.all(JSON.stringify(units)).map(({ state, drafts }) => [state, drafts])),
    countForReview: async (units, reviewer) => forReview.get(JSON.stringify(units), reviewer) ?? 0,
    openOf: async (type) => openOf.all(type).map(toDraft),
  }
}

export function draftWrites(db: Database): DraftWrites {
  const put = db.prepare(
    `INSERT OR REPLACE INTO drafts (${columns.join(', ')}) VALUES (${columns.map((each) => `@${each}`).join(', ')})`,
  )
  return { put: async (draft) => void put.run(toRow(draft)) }
}

function bound({ units, type, state, document, batch }: DraftsAsked): Bound {
  return {
    ...{ units: JSON.stringify(units), type: type ?? null, state: state ?? null },
    ...{ document: document ?? null, batch: batch ?? null },
  }
}

function toDraft(row: DraftRow): Draft {
  const { draft, type, document, unit, body, state, rev } = row
  return {
    ...{ draft, type, document, unit, body, state, rev, baseRev: row.base_rev },
    author: whoFrom(row, 'author') ?? { kind: 'account', id: '', name: '' },
    ...{ savedMs: row.saved_ms, submittedMs: row.submitted_ms ?? undefined },
    ...{ reviewer: whoFrom(row, 'reviewer'), note: row.note ?? undefined },
    ...{ decidedMs: row.decided_ms ?? undefined, isAlone: row.is_alone === 1 },
    ...{ publishedRev: row.published_rev ?? undefined, batch: row.batch ?? undefined },
    touchedMs: row.touched_ms,
  }
}

function toRow(draft: Draft): Record<(typeof columns)[number], unknown> {
  const { type, document, unit, body, state, rev } = draft
  return {
    ...{ draft: draft.draft, type, document, unit, body, state, rev, base_rev: draft.baseRev },
    ...whoInto('author', draft.author),
    ...{ saved_ms: draft.savedMs, submitted_ms: draft.submittedMs ?? null },
    ...whoInto('reviewer', draft.reviewer),
    ...{ note: draft.note ?? null, decided_ms: draft.decidedMs ?? null, is_alone: draft.isAlone ? 1 : 0 },
    ...{ published_rev: draft.publishedRev ?? null, batch: draft.batch ?? null, touched_ms: draft.touchedMs },
  }
}
