import type { Database } from 'better-sqlite3'
import type { EnrolmentReads, EnrolmentWrites, GuessAllowance } from '../nouns/enrolment.ts'

type CodeRow = {
  hash: string
  station: string
  created_ms: number
  expires_ms: number
  used_by: string | null
}

export function enrolmentReads(db: Database): EnrolmentReads {
  const code = db.prepare<[string], CodeRow>('SELECT * FROM enrolment_codes WHERE hash = ?')
  const allowance = db.prepare<[string], GuessAllowance>(
    'SELECT address, left, at_ms AS atMs FROM guess_allowances WHERE address = ?',
  )
  return {
    code: async (hash) => {
      const row = code.get(hash)
      if (!row) return undefined
      const { station, created_ms: createdMs, expires_ms: expiresMs, used_by: usedBy } = row
      return { hash, station, createdMs, expiresMs, usedBy: usedBy ?? undefined }
    },
    allowance: async (address) => allowance.get(address),
  }
}

export function enrolmentWrites(db: Database): EnrolmentWrites {
  const addCode = db.prepare('INSERT INTO enrolment_codes VALUES (?, ?, ?, ?, ?)')
  const useCode = db.prepare('UPDATE enrolment_codes SET used_by = ? WHERE hash = ? AND used_by IS NULL')
  const setAllowance = db.prepare(
    'INSERT OR REPLACE INTO guess_allowances (address, left, at_ms) VALUES (?, ?, ?)',
  )
  const forget = db.prepare('DELETE FROM guess_allowances WHERE at_ms < ?')
  return {
    addCode: async ({ hash, station, createdMs, expiresMs, usedBy }) =>
      void addCode.run(hash, station, createdMs, expiresMs, usedBy ?? null),
    useCode: async (hash, kid) => {
      if (useCode.run(kid, hash).changes !== 1) throw new Error('the code is used already')
    },
    setAllowance: async ({ address, left, atMs }) => void setAllowance.run(address, left, atMs),
    forgetAllowancesBefore: async (ms) => void forget.run(ms),
  }
}
