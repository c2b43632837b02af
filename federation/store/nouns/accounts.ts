import type { Role } from '../../rights/roles.ts'

/**
 * An officer. Times are milliseconds since 1970. Without a password it has still to be set up, with the code whose hash is `setUp`.
 */
export type Account = {
  id: string
  name: string
  /** The name as names are compared: two accounts never share one. */
  folded: string
  unit: string
  role: Role
  createdMs: number
  disabledMs: number | undefined
  /** Argon2id, as a PHC string. */
  password: string | undefined
  /** The second factor's secret, Base32; and the last 30 seconds (counted from 1970) of which a code was taken. */
  factor: string | undefined
  factorStep: number
  /** Hashes of the recovery codes not used yet. */
  recovery: readonly string[]
  setUp: { hash: string; untilMs: number; factor: string } | undefined
  signedInMs: number | undefined
}

/** Tries in a row that were wrong, or are under way; `atMs`: the last. */
export type SignInTries = { wrong: number; atMs: number }

export type AccountReads = {
  find(id: string): Promise<Account | undefined>
  findByName(folded: string): Promise<Account | undefined>
  findBySetUp(hash: string): Promise<Account | undefined>
  /** All accounts, those disabled too, by their names. */
  list(): Promise<Account[]>
  tries(key: string): Promise<SignInTries | undefined>
}

export type AccountWrites = {
  /** Adds an account, or replaces it. */
  put(account: Account): Promise<void>
  putTries(key: string, tries: SignInTries): Promise<void>
  removeTries(key: string): Promise<void>
  removeTriesBefore(ms: number): Promise<void>
}
