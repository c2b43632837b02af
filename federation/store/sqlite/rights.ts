import type { Database } from 'better-sqlite3'
import type { Who } from '../../rights/access.ts'
import type { Right } from '../../rights/right.ts'
import { isRight } from '../../rights/right.ts'
import type { ReadToken, RightReads, RightWrites, Session } from '../nouns/rights.ts'

type TokenRow = {
  hash: string
  id: string
  name: string
  unit: string
  created_ms: number
  expires_ms: number | null
  may: string
}
type SessionRow = {
  hash: string
  id: string
  who_kind: Who['kind']
  who_id: string
  who_name: string
  unit: string
  may: string
  begun_ms: number
  expires_ms: number
  address: string
  agent: string
}

export function rightReads(db: Database): RightReads {
  const token = db.prepare<[string], TokenRow>('SELECT * FROM read_tokens WHERE hash = ?')
  const tokens = db.prepare<[], TokenRow>('SELECT * FROM read_tokens ORDER BY created_ms DESC, id')
  const session = db.prepare<[string], SessionRow>('SELECT * FROM sessions WHERE hash = ?')
  const sessions = db.prepare<[string, string], SessionRow>(
    'SELECT * FROM sessions WHERE who_kind = ? AND who_id = ? ORDER BY begun_ms DESC, id',
  )
  return {
    readToken: async (hash) => {
      const row = token.get(hash)
      return row && toToken(row)
    },
    tokens: async () => tokens.all().map(toToken),
    session: async (hash) => {
      const row = session.get(hash)
      return row && toSession(row)
    },
    sessionsOf: async ({ kind, id }) => sessions.all(kind, id).map(toSession),
  }
}

export function rightWrites(db: Database): RightWrites {
  const addToken = db.prepare(
    'INSERT INTO read_tokens (hash, id, name, unit, created_ms, expires_ms, may) VALUES (?, ?, ?, ?, ?, ?, ?)',
  )
  const removeToken = db.prepare('DELETE FROM read_tokens WHERE id = ?')
  const addSession = db.prepare(`INSERT INTO sessions
    (hash, id, who_kind, who_id, who_name, unit, may, begun_ms, expires_ms, address, agent)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`)
  const end = db.prepare('DELETE FROM sessions WHERE hash = ?')
  const endOf = db.prepare('DELETE FROM sessions WHERE who_kind = ? AND who_id = ? AND hash <> ?')
  const endBefore = db.prepare('DELETE FROM sessions WHERE expires_ms < ?')
  return {
    addReadToken: async ({ hash, id, name, unit, may, createdMs, expiresMs }) =>
      void addToken.run(hash, id, name, unit, createdMs, expiresMs ?? null, JSON.stringify(may)),
    removeReadToken: async (id) => void removeToken.run(id),
    addSession: async ({ hash, id, who, unit, may, begunMs, expiresMs, address, agent }) => {
      const whose = [who.kind, who.id, who.name]
      addSession.run(hash, id, ...whose, unit, JSON.stringify(may), begunMs, expiresMs, address, agent)
    },
    endSession: async (hash) => void end.run(hash),
    endSessionsOf: async ({ kind, id }, keptHash) => void endOf.run(kind, id, keptHash ?? ''),
    endSessionsBefore: async (ms) => void endBefore.run(ms),
  }
}

function toToken(row: TokenRow): ReadToken {
  const { hash, id, name, unit, created_ms: createdMs, expires_ms, may } = row
  return { hash, id, name, unit, may: toRights(may), createdMs, expiresMs: expires_ms ?? undefined }
}

function toSession(row: SessionRow): Session {
  const { hash, id, unit, address, agent, begun_ms: begunMs, expires_ms: expiresMs } = row
  const who: Who = { kind: row.who_kind, id: row.who_id, name: row.who_name }
  return { hash, id, who, unit, may: toRights(row.may), begunMs, expiresMs, address, agent }
}

/** A right that a newer version gave and this one does not know is none here. */
function toRights(text: string): Right[] {
  const names: string[] = JSON.parse(text)
  return names.filter(isRight)
}
