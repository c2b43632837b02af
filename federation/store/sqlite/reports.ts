import type { Database } from 'better-sqlite3'
import type {
  DirtyPeriod,
  DirtyWeek,
  KeptSensitive,
  ReportReads,
  ReportRevision,
  ReportWrites,
} from '../nouns/reports.ts'

const columns = 'unit, period, revision, made_ms AS madeMs, body'

export function reportReads(db: Database): ReportReads {
  const some = db.prepare<[string, string], { 1: 1 }>(
    'SELECT 1 FROM report_revisions WHERE unit = ? AND period = ? LIMIT 1',
  )
  const newest = db.prepare<[string, string], ReportRevision>(
    `SELECT ${columns} FROM report_revisions WHERE unit = ? AND period = ? ORDER BY revision DESC LIMIT 1`,
  )
  const find = db.prepare<[string, string, number], ReportRevision>(
    `SELECT ${columns} FROM report_revisions WHERE unit = ? AND period = ? AND revision = ?`,
  )
  const all = db.prepare<[string, string], ReportRevision>(
    `SELECT ${columns} FROM report_revisions WHERE unit = ? AND period = ? ORDER BY revision`,
  )
  const newestFrom = db.prepare<[string, string], { week: string; revision: number }>(
    `SELECT period AS week, max(revision) AS revision FROM report_revisions
     WHERE unit = ? AND period >= ? AND period GLOB '????-W??' GROUP BY period`,
  )
  const grounds = db
    .prepare<[string, string], string>('SELECT body FROM report_grounds WHERE unit = ? AND period = ?')
    .pluck()
  const dirty = db.prepare<[], DirtyWeek>(
    'SELECT station, week, changed_ms AS changedMs FROM dirty_weeks ORDER BY week, station',
  )
  const dirtyPeriods = db.prepare<[], DirtyPeriod>(
    'SELECT unit, period, changed_ms AS changedMs FROM dirty_periods ORDER BY period, unit',
  )
  const sensitive = db.prepare<[string], KeptSensitive>(
    'SELECT period, made_ms AS madeMs, body FROM sensitive_periods WHERE period = ?',
  )
  return {
    isFrozen: async (unit, period) => some.get(unit, period) !== undefined,
    newest: async (unit, period) => newest.get(unit, period),
    find: async (unit, period, revision) => find.get(unit, period, revision),
    revisions: async (unit, period) => all.all(unit, period),
    newestFrom: async (unit, week) => newestFrom.all(unit, week),
    grounds: async (unit, period) => grounds.get(unit, period),
    dirtyWeeks: async () => dirty.all(),
    dirtyPeriods: async () => dirtyPeriods.all(),
    sensitive: async (period) => sensitive.get(period),
  }
}

export function reportWrites(db: Database): ReportWrites {
  const add = db.prepare('INSERT INTO report_revisions VALUES (?, ?, ?, ?, ?)')
  const keepGrounds = db.prepare('INSERT OR REPLACE INTO report_grounds VALUES (?, ?, ?)')
  const addSensitive = db.prepare('INSERT INTO sensitive_periods VALUES (?, ?, ?)')
  const mark = db.prepare('INSERT OR REPLACE INTO dirty_weeks VALUES (?, ?, ?)')
  const markPeriod = db.prepare('INSERT OR REPLACE INTO dirty_periods VALUES (?, ?, ?)')
  const clearPeriod = db.prepare('DELETE FROM dirty_periods WHERE unit = ? AND period = ? AND changed_ms = ?')
  const clear = db.prepare('DELETE FROM dirty_weeks WHERE station = ? AND week = ? AND changed_ms = ?')
  return {
    add: async ({ unit, period, revision, madeMs, body }) =>
      void add.run(unit, period, revision, madeMs, body),
    keepGrounds: async ({ unit, period, body }) => void keepGrounds.run(unit, period, body),
    addSensitive: async ({ period, madeMs, body }) => void addSensitive.run(period, madeMs, body),
    markDirty: async ({ station, week, changedMs }) => void mark.run(station, week, changedMs),
    clearDirty: async (weeks) => {
      for (const { station, week, changedMs } of weeks) clear.run(station, week, changedMs)
    },
    markDirtyPeriod: async ({ unit, period, changedMs }) => void markPeriod.run(unit, period, changedMs),
    clearDirtyPeriods: async (periods) => {
      for (const { unit, period, changedMs } of periods) clearPeriod.run(unit, period, changedMs)
    },
  }
}
