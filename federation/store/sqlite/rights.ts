import type { Database } from 'better-sqlite3'
import type { Who } from '../../rights/access.ts'
import type { Right } from '../../rights/right.ts'
import { isRight } from '../../rights/right.ts'
import type { RightReads, RightWrites } from '../nouns/rights.ts'

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
  who_kind: Who['kind']
  who_id: string
  who_name: string
  unit: string
  may: string
  expires_ms: number
}

export function rightReads(db: Database): RightReads {
  const token = db.prepare<[string], TokenRow>('SELECT * FROM read_tokens WHERE hash = ?')
  const session = db.prepare<[string], SessionRow>('SELECT * FROM sessions WHERE hash = ?')
  return {
    readToken: async (hash) => {
      const row = token.get(hash)
      if (!row) return undefined
      const { id, name, unit, created_ms: createdMs, expires_ms, may } = row
      return { hash, id, name, unit, may: toRights(may), createdMs, expiresMs: expires_ms ?? undefined }
    },
    session: async (hash) => {
      const row = session.get(hash)
      if (!row) return undefined
      const who: Who = { kind: row.who_kind, id: row.who_id, name: row.who_name }
      return { hash, who, unit: row.unit, may: toRights(row.may), expiresMs: row.expires_ms }
    },
  }
}

export function rightWrites(db: Database): RightWrites {
  const addToken = db.prepare(
    'INSERT INTO read_tokens (hash, id, name, unit, created_ms, expires_ms, may) VALUES (?, ?, ?, ?, ?, ?, ?)',
  )
  const addSession = db.prepare(
    'INSERT INTO sessions (hash, who_kind, who_id, who_name, unit, may, expires_ms) VALUES (?, ?, ?, ?, ?, ?, ?)',
  )
  const end = db.prepare('DELETE FROM sessions WHERE hash = ?')
  const endBefore = db.prepare('DELETE FROM sessions WHERE expires_ms < ?')
  return {
    addReadToken: async ({ hash, id, name, unit, may, createdMs, expiresMs }) =>
      void addToken.run(hash, id, name, unit, createdMs, expiresMs ?? null, JSON.stringify(may)),
    addSession: async ({ hash, who, unit, may, expiresMs }) =>
      void addSession.run(hash, who.kind, who.id, who.name, unit, JSON.stringify(may), expiresMs),
    endSession: async (hash) => void end.run(hash),
    endSessionsBefore: async (ms) => void endBefore.run(ms),
  }
}

/** A right that a newer version gave and this one does not know is none here. */
function toRights(text: string): Right[] {
  const names: string[] = JSON.parse(text)
  return names.filter(isRight)
}
