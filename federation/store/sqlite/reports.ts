import type { Database } from 'better-sqlite3'
import type {
  DirtyWeek,
  KeptSensitiveWeek,
  ReportReads,
  ReportRevision,
  ReportWrites,
} from '../nouns/reports.ts'

const columns = 'unit, week, revision, made_ms AS madeMs, body'

export function reportReads(db: Database): ReportReads {
  const newest = db.prepare<[string, string], ReportRevision>(
    `SELECT ${columns} FROM report_revisions WHERE unit = ? AND week = ? ORDER BY revision DESC LIMIT 1`,
  )
  const find = db.prepare<[string, string, number], ReportRevision>(
    `SELECT ${columns} FROM report_revisions WHERE unit = ? AND week = ? AND revision = ?`,
  )
  const all = db.prepare<[string, string], ReportRevision>(
    `SELECT ${columns} FROM report_revisions WHERE unit = ? AND week = ? ORDER BY revision`,
  )
  const dirty = db.prepare<[], DirtyWeek>(
    'SELECT station, week, changed_ms AS changedMs FROM dirty_weeks ORDER BY week, station',
  )
  const sensitive = db.prepare<[string], KeptSensitiveWeek>(
    'SELECT week, made_ms AS madeMs, body FROM sensitive_weeks WHERE week = ?',
  )
  return {
    newest: async (unit, week) => newest.get(unit, week),
    find: async (unit, week, revision) => find.get(unit, week, revision),
    revisions: async (unit, week) => all.all(unit, week),
    dirtyWeeks: async () => dirty.all(),
    sensitiveWeek: async (week) => sensitive.get(week),
  }
}

export function reportWrites(db: Database): ReportWrites {
  const add = db.prepare('INSERT INTO report_revisions VALUES (?, ?, ?, ?, ?)')
  const addSensitive = db.prepare('INSERT INTO sensitive_weeks VALUES (?, ?, ?)')
  const mark = db.prepare('INSERT OR REPLACE INTO dirty_weeks VALUES (?, ?, ?)')
  const clear = db.prepare('DELETE FROM dirty_weeks WHERE station = ? AND week = ? AND changed_ms = ?')
  return {
    add: async ({ unit, week, revision, madeMs, body }) => void add.run(unit, week, revision, madeMs, body),
    addSensitiveWeek: async ({ week, madeMs, body }) => void addSensitive.run(week, madeMs, body),
    markDirty: async ({ station, week, changedMs }) => void mark.run(station, week, changedMs),
    clearDirty: async (weeks) => {
      for (const { station, week, changedMs } of weeks) clear.run(station, week, changedMs)
    },
  }
}
