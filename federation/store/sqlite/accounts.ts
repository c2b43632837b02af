import type { Database } from 'better-sqlite3'
import { isRole } from '../../rights/roles.ts'
import type { Account, AccountReads, AccountWrites } from '../nouns/accounts.ts'

type AccountRow = {
  id: string
  name: string
  folded: string
  unit: string
  role: string
  created_ms: number
  disabled_ms: number | null
  password: string | null
  factor: string | null
  factor_step: number
  recovery: string
  set_up: string | null
  set_up_until_ms: number | null
  set_up_factor: string | null
  signed_in_ms: number | null
}

export function accountReads(db: Database): AccountReads {
  const find = db.prepare<[string], AccountRow>('SELECT * FROM accounts WHERE id = ?')
  const byName = db.prepare<[string], AccountRow>('SELECT * FROM accounts WHERE folded = ?')
  const bySetUp = db.prepare<[string], AccountRow>('SELECT * FROM accounts WHERE set_up = ?')
  const list = db.prepare<[], AccountRow>('SELECT * FROM accounts ORDER BY folded')
  const tries = db.prepare<[string], { wrong: number; at_ms: number }>(
    'SELECT wrong, at_ms FROM sign_in_tries WHERE key = ?',
  )
  const one = (row: AccountRow | undefined) => row && toAccount(row)
  return {
    find: async (id) => one(find.get(id)),
    findByName: async (folded) => one(byName.get(folded)),
    findBySetUp: async (hash) => one(bySetUp.get(hash)),
    list: async () => list.all().map(toAccount),
    tries: async (key) => {
      const row = tries.get(key)
      return row && { wrong: row.wrong, atMs: row.at_ms }
    },
  }
}

export function accountWrites(db: Database): AccountWrites {
  const put = db.prepare(`INSERT OR REPLACE INTO accounts VALUES (${Array(15).fill('?').join(', ')})`)
  const putTries = db.prepare('INSERT OR REPLACE INTO sign_in_tries VALUES (?, ?, ?)')
  const remove = db.prepare('DELETE FROM sign_in_tries WHERE key = ?')
  const removeBefore = db.prepare('DELETE FROM sign_in_tries WHERE at_ms < ?')
  return {
    put: async (account) => {
      const { id, name, folded, unit, role, createdMs, setUp } = account
      put.run(
        ...[id, name, folded, unit, role, createdMs, account.disabledMs ?? null],
        ...[account.password ?? null, account.factor ?? null, account.factorStep],
        ...[JSON.stringify(account.recovery), setUp?.hash ?? null, setUp?.untilMs ?? null],
        ...[setUp?.factor ?? null, account.signedInMs ?? null],
      )
    },
    putTries: async (key, { wrong, atMs }) => void putTries.run(key, wrong, atMs),
    removeTries: async (key) => void remove.run(key),
    removeTriesBefore: async (ms) => void removeBefore.run(ms),
  }
}

function toAccount(row: AccountRow): Account {
  const { set_up: hash, set_up_until_ms: untilMs, set_up_factor: factor } = row
  return {
    ...{ id: row.id, name: row.name, folded: row.folded, unit: row.unit, createdMs: row.created_ms },
    // A role of a newer version opens here what every role opens.
    role: isRole(row.role) ? row.role : 'read-only',
    disabledMs: row.disabled_ms ?? undefined,
    password: row.password ?? undefined,
    factor: row.factor ?? undefined,
    factorStep: row.factor_step,
    recovery: JSON.parse(row.recovery),
    setUp: hash !== null && untilMs !== null && factor !== null ? { hash, untilMs, factor } : undefined,
    signedInMs: row.signed_in_ms ?? undefined,
  }
}
