import type { Database } from 'better-sqlite3'
import type { AuditHead, AuditKind, AuditReads, AuditRow, AuditWrites } from '../nouns/audit.ts'

type Row = {
  n: number
  at_ms: number
  kind: AuditKind
  who_name: string
  unit: string | null
  line: string
  chain: Buffer
}

export function auditReads(db: Database): AuditReads {
  const newest = db.prepare<[], Pick<Row, 'n' | 'chain'>>(
    'SELECT n, chain FROM audit ORDER BY n DESC LIMIT 1',
  )
  const base = db.prepare<[], { base_n: number; base_chain: Buffer | null }>('SELECT * FROM audit_base')
  const search = db.prepare<Record<string, string | number | null>, Row>(`
    SELECT * FROM audit
    WHERE (unit IN (SELECT value FROM json_each(@units)) OR (@all = 1 AND unit IS NULL))
      AND (@before IS NULL OR n < @before) AND (@kind IS NULL OR kind = @kind)
      AND (@who IS NULL OR instr(lower(who_name), lower(@who)) > 0)
      AND (@fromMs IS NULL OR at_ms >= @fromMs) AND (@toMs IS NULL OR at_ms < @toMs)
    ORDER BY n DESC LIMIT @limit`)
  const after = db.prepare<[number, number], Row>('SELECT * FROM audit WHERE n > ? ORDER BY n LIMIT ?')
  const firstFrom = db
    .prepare<[number], number>('SELECT n FROM audit WHERE at_ms >= ? ORDER BY n LIMIT 1')
    .pluck()
  const baseOf = (): AuditHead => {
    const row = base.get()
    return { n: row?.base_n ?? 0, chain: row?.base_chain ?? undefined }
  }
  return {
    head: async () => newest.get() ?? baseOf(),
    base: async () => baseOf(),
    search: async ({ units, all, before, kind, who, fromMs, toMs }, limit) =>
      search
        .all({
          ...{ units: JSON.stringify(units), all: all ? 1 : 0, limit, before: before ?? null },
          ...{ kind: kind ?? null, who: who ?? null, fromMs: fromMs ?? null, toMs: toMs ?? null },
        })
        .map(toRow),
    after: async (n, limit) => after.all(n, limit).map(toRow),
    lastBefore: async (ms) => {
      const last = (firstFrom.get(ms) ?? (newest.get()?.n ?? 0) + 1) - 1
      return last > baseOf().n ? last : undefined
    },
  }
}

export function auditWrites(db: Database): AuditWrites {
  const add = db.prepare('INSERT INTO audit VALUES (?, ?, ?, ?, ?, ?, ?)')
  const move = db.prepare(
    'UPDATE audit_base SET base_n = @n, base_chain = (SELECT chain FROM audit WHERE n = @n) WHERE EXISTS (SELECT 1 FROM audit WHERE n = @n)',
  )
  const drop = db.prepare('DELETE FROM audit WHERE n <= (SELECT base_n FROM audit_base)')
  return {
    add: async ({ n, atMs, kind, whoName, unit, line, chain }) =>
      void add.run(n, atMs, kind, whoName, unit, line, chain),
    dropThrough: async (n) => {
      move.run({ n })
      drop.run()
    },
  }
}

function toRow({ n, at_ms: atMs, kind, who_name: whoName, unit, line, chain }: Row): AuditRow {
  return { n, atMs, kind, whoName, unit, line, chain }
}
