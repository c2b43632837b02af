import type { Right } from './right.ts'
import type { Role } from './roles.ts'

/** Who somebody is, for what is kept of what they did: an account, or a token. `id` never comes to mean another; `name` is for people. */
export type Who = { kind: 'account' | 'token'; id: string; name: string }

/**
 * What a token, or a session's cookie, opens: this unit and everything below it, to read and for what else it says; and who it is. A
 * token has no role, and gives none. Milliseconds since 1970; without an end it is for ever.
 */
export type Access = {
  who: Who
  role?: Role | undefined
  unit: string
  may: readonly Right[]
  expiresMs?: number | undefined
}

/** Whoever has the launch link: it is printed to who started the hub. */
export const launchWho: Who = { kind: 'account', id: 'launch', name: 'launch' }
