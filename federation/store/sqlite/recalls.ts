import type { Database } from 'better-sqlite3'
import type { RecallReads, RecallWrites, WithdrawnRecall } from '../nouns/recalls.ts'

export function recallReads(db: Database): RecallReads {
  const withdrawn = db.prepare<[string, number], WithdrawnRecall>(`
    SELECT recall, rev, unit, item, lot, since, withdrawn_ms AS withdrawnMs, by FROM withdrawn_recalls
    WHERE unit IN (SELECT value FROM json_each(?)) ORDER BY withdrawn_ms DESC, recall LIMIT ?`)
  return { withdrawn: async (units, limit) => withdrawn.all(JSON.stringify(units), limit) }
}

export function recallWrites(db: Database): RecallWrites {
  const add = db.prepare('INSERT OR REPLACE INTO withdrawn_recalls VALUES (?, ?, ?, ?, ?, ?, ?, ?)')
  return {
    addWithdrawn: async ({ recall, rev, unit, item, lot, since, withdrawnMs, by }) =>
      void add.run(recall, rev, unit, item, lot, since, withdrawnMs, by),
  }
}
