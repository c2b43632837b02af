import type { Database } from 'better-sqlite3'
import type { EnrolmentCode, EnrolmentReads, EnrolmentWrites, GuessAllowance } from '../nouns/enrolment.ts'

type CodeRow = {
  hash: string
  station: string
  created_ms: number
  expires_ms: number
  used_by: string | null
}

export function enrolmentReads(db: Database): EnrolmentReads {
  const code = db.prepare<[string], CodeRow>('SELECT * FROM enrolment_codes WHERE hash = ?')
  const unused = db.prepare<[string], CodeRow>(
    'SELECT * FROM enrolment_codes WHERE station = ? AND used_by IS NULL ORDER BY expires_ms DESC LIMIT 1',
  )
  const allowance = db.prepare<[string], GuessAllowance>(
    'SELECT address, left, at_ms AS atMs FROM guess_allowances WHERE address = ?',
  )
  return {
    code: async (hash) => {
      const row = code.get(hash)
      return row && toCode(row)
    },
    unusedCode: async (station) => {
      const row = unused.get(station)
      return row && toCode(row)
    },
    allowance: async (address) => allowance.get(address),
  }
}

function toCode(row: CodeRow): EnrolmentCode {
  const { hash, station, created_ms: createdMs, expires_ms: expiresMs, used_by: usedBy } = row
  return { hash, station, createdMs, expiresMs, usedBy: usedBy ?? undefined }
}

export function enrolmentWrites(db: Database): EnrolmentWrites {
  const addCode = db.prepare('INSERT INTO enrolment_codes VALUES (?, ?, ?, ?, ?)')
  const drop = db.prepare('DELETE FROM enrolment_codes WHERE station = ? AND used_by IS NULL')
  const useCode = db.prepare('UPDATE enrolment_codes SET used_by = ? WHERE hash = ? AND used_by IS NULL')
  const setAllowance = db.prepare(
    'INSERT OR REPLACE INTO guess_allowances (address, left, at_ms) VALUES (?, ?, ?)',
  )
  const forget = db.prepare('DELETE FROM guess_allowances WHERE at_ms < ?')
  return {
    addCode: async ({ hash, station, createdMs, expiresMs, usedBy }) =>
      void addCode.run(hash, station, createdMs, expiresMs, usedBy ?? null),
    dropUnusedCodes: async (station) => void drop.run(station),
    useCode: async (hash, kid) => {
      if (useCode.run(kid, hash).changes !== 1) throw new Error('the code is used already')
    },
    setAllowance: async ({ address, left, atMs }) => void setAllowance.run(address, left, atMs),
    forgetAllowancesBefore: async (ms) => void forget.run(ms),
  }
}
