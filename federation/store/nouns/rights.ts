import type { Who } from '../../rights/access.ts'
import type { Right } from '../../rights/right.ts'

/** The right to read a unit and everything below it, and what else it may. Tokens are kept as hashes only. */
export type ReadToken = {
  hash: string
  /** What it is called where what was done with it is kept: no secret. */
  id: string
  name: string
  unit: string
  may: readonly Right[]
  createdMs: number
  expiresMs: number | undefined
}

/**
 * A console's session: a token's right, in a cookie; or an account, whose unit and role are asked for anew each time. `id` names it to
 * its own officer, `address` and `agent` (what the browser calls itself) tell them which it is.
 */
export type Session = {
  hash: string
  id: string
  who: Who
  unit: string
  may: readonly Right[]
  begunMs: number
  expiresMs: number
  address: string
  agent: string
}

type Whose = Pick<Who, 'kind' | 'id'>

export type RightReads = {
  readToken(hash: string): Promise<ReadToken | undefined>
  /** All tokens, the newest first. */
  tokens(): Promise<ReadToken[]>
  session(hash: string): Promise<Session | undefined>
  /** The newest first. */
  sessionsOf(who: Whose): Promise<Session[]>
}

export type RightWrites = {
  addReadToken(token: ReadToken): Promise<void>
  removeReadToken(id: string): Promise<void>
  addSession(session: Session): Promise<void>
  endSession(hash: string): Promise<void>
  /** Ends all of somebody's, but for the one kept. */
  endSessionsOf(who: Whose, keptHash?: string): Promise<void>
  endSessionsBefore(ms: number): Promise<void>
}
