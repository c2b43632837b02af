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

/** A console's session: the same right, in a cookie. */
export type Session = { hash: string; who: Who; unit: string; may: readonly Right[]; expiresMs: number }

export type RightReads = {
  readToken(hash: string): Promise<ReadToken | undefined>
  session(hash: string): Promise<Session | undefined>
}

export type RightWrites = {
  addReadToken(token: ReadToken): Promise<void>
  addSession(session: Session): Promise<void>
  endSession(hash: string): Promise<void>
  endSessionsBefore(ms: number): Promise<void>
}
