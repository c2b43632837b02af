import type { Database } from 'better-sqlite3'
import type { CaseAct } from '../../contract/requests.ts'
import type { Who } from '../../rights/access.ts'
import type { CaseLogEntry, CaseworkReads, CaseworkWrites, DestroyedMonth } from '../nouns/casework.ts'

type LogRow = {
  at_ms: number
  who_kind: Who['kind']
  who_id: string
  who_name: string
  office: string
  finger: string | null
  act: CaseAct
}

export function caseworkReads(db: Database): CaseworkReads {
  const ofRequest = db.prepare<[string, number], LogRow>(
    'SELECT * FROM request_log WHERE finger = ? ORDER BY n DESC LIMIT ?',
  )
  const ofOffice = db.prepare<[string, number], LogRow>(
    'SELECT * FROM request_log WHERE office = ? ORDER BY n DESC LIMIT ?',
  )
  const destroyed = db.prepare<[string], DestroyedMonth>(
    'SELECT office, month, statement, at_ms AS atMs FROM destroyed_months WHERE office = ? ORDER BY month, at_ms',
  )
  return {
    logOfRequest: async (finger, limit) => ofRequest.all(finger, limit).map(toEntry),
    logOfOffice: async (office, limit) => ofOffice.all(office, limit).map(toEntry),
    destroyed: async (office) => destroyed.all(office),
  }
}

export function caseworkWrites(db: Database): CaseworkWrites {
  const log = db.prepare(
    'INSERT INTO request_log (at_ms, who_kind, who_id, who_name, office, finger, act) VALUES (?, ?, ?, ?, ?, ?, ?)',
  )
  const dropBefore = db.prepare('DELETE FROM request_log WHERE at_ms < ?')
  const addDestroyed = db.prepare('INSERT OR IGNORE INTO destroyed_months VALUES (?, ?, ?, ?)')
  return {
    log: async ({ atMs, who, office, finger, act }) =>
      void log.run(atMs, who.kind, who.id, who.name, office, finger ?? null, act),
    dropLogBefore: async (ms) => void dropBefore.run(ms),
    addDestroyed: async ({ office, month, statement, atMs }) =>
      void addDestroyed.run(office, month, statement, atMs),
  }
}

function toEntry({ at_ms, who_kind, who_id, who_name, office, finger, act }: LogRow): CaseLogEntry {
  const who = { kind: who_kind, id: who_id, name: who_name }
  return { atMs: at_ms, who, office, finger: finger ?? undefined, act }
}
