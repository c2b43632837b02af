import type { Database } from 'better-sqlite3'
import { textsSchema } from '../../../protocol/ids.ts'
import type { Audience, DocumentReads, DocumentWrites, PublishedDocument, Unit } from '../nouns/documents.ts'

type DocumentRow = Omit<PublishedDocument, 'audience'> & { audience: string }
type UnitRow = { id: string; name: string; parent: string | null }

const columns = 'n, type, id, rev, audience, body'

export function documentReads(db: Database): DocumentReads {
  // A document that moved from one of these audiences to another has two changes here: the newer one is meant.
  const changes = db.prepare<{ audiences: string; after: number; limit: number }, DocumentRow>(`
    SELECT ${columns} FROM documents AS d
    WHERE audience IN (SELECT value FROM json_each(@audiences)) AND n > @after AND NOT EXISTS (
      SELECT 1 FROM documents AS newer
      WHERE newer.type = d.type AND newer.id = d.id AND newer.n > d.n
        AND newer.audience IN (SELECT value FROM json_each(@audiences)))
    ORDER BY n LIMIT @limit`)
  const newest = db
    .prepare<[string], number | null>('SELECT max(n) FROM documents WHERE audience = ?')
    .pluck()
  // Asked once for every batch that comes in: one statement, a few seeks.
  const newestFor = db
    .prepare<{ station: string }, number | null>(`
      WITH RECURSIVE up (unit, depth) AS (
        SELECT unit, 0 FROM stations WHERE id = @station
        UNION ALL
        SELECT units.parent, depth + 1 FROM units JOIN up ON units.id = up.unit
        WHERE units.parent IS NOT NULL AND depth < 16),
      audiences (name) AS (
        SELECT '*' UNION ALL SELECT 'station:' || @station UNION ALL SELECT 'unit:' || unit FROM up)
      SELECT max((SELECT max(n) FROM documents WHERE audience = name)) FROM audiences`)
    .pluck()
  const find = db.prepare<[string, string], DocumentRow>(
    `SELECT ${columns} FROM documents WHERE type = ? AND id = ? ORDER BY n DESC LIMIT 1`,
  )
  const ofType = db.prepare<[string], DocumentRow>(
    `SELECT ${columns} FROM documents WHERE type = ? AND body IS NOT NULL ORDER BY n`,
  )
  const goneOfType = db.prepare<{ type: string }, DocumentRow>(`
    SELECT d.n, d.type, d.id, d.rev, d.audience, r.body
    FROM documents AS d JOIN revisions AS r ON r.type = d.type AND r.document = d.id
    WHERE d.type = @type AND d.body IS NULL AND r.body IS NOT NULL
      AND r.rev = (SELECT max(rev) FROM revisions WHERE type = @type AND document = d.id AND body IS NOT NULL)
      AND d.n = (SELECT max(n) FROM documents WHERE type = @type AND id = d.id)
    ORDER BY d.n`)
  const units = db.prepare<[], UnitRow>('SELECT id, name, parent FROM units ORDER BY id')
  // The depth stops a tree that was published with a circle in it.
  const ancestors = db
    .prepare<[string], string>(`
      WITH RECURSIVE up (id, parent, depth) AS (
        SELECT id, parent, 0 FROM units WHERE id = ?
        UNION ALL
        SELECT units.id, units.parent, depth + 1 FROM units JOIN up ON units.id = up.parent WHERE depth < 16)
      SELECT id FROM up ORDER BY depth`)
    .pluck()
  return {
    changes: async ({ audiences, after, limit }) =>
      changes.all({ audiences: JSON.stringify(audiences), after, limit }).map(toDocument),
    newest: async (audiences) => {
      let highest = 0
      for (const audience of audiences) highest = Math.max(highest, newest.get(audience) ?? 0)
      return highest
    },
    newestFor: async (station) => newestFor.get({ station }) ?? 0,
    find: async (type, id) => {
      const row = find.get(type, id)
      return row && toDocument(row)
    },
    ofType: async (type) => ofType.all(type).map(toDocument),
    everOfType: async (type) => [
      ...ofType.all(type).map((row) => ({ ...toDocument(row), isGone: false })),
      ...goneOfType.all({ type }).map((row) => ({ ...toDocument(row), isGone: true })),
    ],
    units: async () => units.all().map(toUnit),
    ancestors: async (unit) => ancestors.all(unit),
  }
}

export function documentWrites(db: Database): DocumentWrites {
  const next = db.prepare<[], number>('UPDATE feed SET newest = newest + 1 RETURNING newest').pluck()
  const publish = db.prepare(`INSERT OR REPLACE INTO documents (${columns}) VALUES (?, ?, ?, ?, ?, ?)`)
  const putUnit = db.prepare('INSERT OR REPLACE INTO units (id, name, parent) VALUES (?, ?, ?)')
  const dropUnit = db.prepare('DELETE FROM units WHERE id = ?')
  return {
    publish: async ({ type, id, rev, audience, body }) => {
      const n = next.get() as number
      publish.run(n, type, id, rev, audience, body)
      if (type === 'unit' && body === null) dropUnit.run(id)
      if (type === 'unit' && body !== null) {
        const { name, parent } = JSON.parse(body)
        putUnit.run(id, JSON.stringify(name), parent)
      }
      return n
    },
  }
}

function toDocument(row: DocumentRow): PublishedDocument {
  return { ...row, audience: row.audience as Audience }
}

function toUnit({ id, name, parent }: UnitRow): Unit {
  return { id, name: textsSchema.parse(JSON.parse(name)), parent }
}
