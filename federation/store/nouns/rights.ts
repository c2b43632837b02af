/** The right to read a unit and everything below it. Tokens are kept as hashes only. */
export type ReadToken = { hash: string; unit: string; createdMs: number; expiresMs: number | undefined }

/** A console's session: the same right, in a cookie. */
export type Session = { hash: string; unit: string; expiresMs: number }

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
