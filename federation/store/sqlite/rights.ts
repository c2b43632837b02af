import type { Database } from 'better-sqlite3'
import type { RightReads, RightWrites, Session } from '../nouns/rights.ts'

type TokenRow = { hash: string; unit: string; created_ms: number; expires_ms: number | null }

export function rightReads(db: Database): RightReads {
  const token = db.prepare<[string], TokenRow>('SELECT * FROM read_tokens WHERE hash = ?')
  const session = db.prepare<[string], Session>(
    'SELECT hash, unit, expires_ms AS expiresMs FROM sessions WHERE hash = ?',
  )
  return {
    readToken: async (hash) => {
      const row = token.get(hash)
      if (!row) return undefined
      return { hash, unit: row.unit, createdMs: row.created_ms, expiresMs: row.expires_ms ?? undefined }
    },
    session: async (hash) => session.get(hash),
  }
}

export function rightWrites(db: Database): RightWrites {
  const addToken = db.prepare('INSERT INTO read_tokens VALUES (?, ?, ?, ?)')
  const addSession = db.prepare('INSERT INTO sessions VALUES (?, ?, ?)')
  const end = db.prepare('DELETE FROM sessions WHERE hash = ?')
  const endBefore = db.prepare('DELETE FROM sessions WHERE expires_ms < ?')
  return {
    addReadToken: async ({ hash, unit, createdMs, expiresMs }) =>
      void addToken.run(hash, unit, createdMs, expiresMs ?? null),
    addSession: async ({ hash, unit, expiresMs }) => void addSession.run(hash, unit, expiresMs),
    endSession: async (hash) => void end.run(hash),
    endSessionsBefore: async (ms) => void endBefore.run(ms),
  }
}
