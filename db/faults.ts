// SQLite's errors, translated where they are met.

/** Nothing was written: the disk is full, or does not let us write. What was acknowledged before is safe. */
export class CannotRecord extends Error {
  override name = 'CannotRecord'
  readonly reason: 'disk-full' | 'read-only' | 'busy'
  constructor(reason: CannotRecord['reason'], cause: unknown) {
    super(`nothing could be recorded: ${reason}`, { cause })
    this.reason = reason
  }
}

const refusals: Record<string, CannotRecord['reason']> = {
  SQLITE_FULL: 'disk-full',
  SQLITE_READONLY: 'read-only',
  SQLITE_CANTOPEN: 'read-only',
  SQLITE_BUSY: 'busy',
  SQLITE_LOCKED: 'busy',
}

function codeOf(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | null)?.code
  return typeof code === 'string' && code.startsWith('SQLITE_') ? code : undefined
}

/** Why nothing was written, when that is certain and may pass; undefined for every other error. */
export function refusalOf(error: unknown): CannotRecord['reason'] | undefined {
  const code = codeOf(error)
  // Extended codes (SQLITE_READONLY_DBMOVED …) begin with the plain one.
  return code === undefined ? undefined : refusals[code.split('_').slice(0, 2).join('_')]
}

/**
 * True for an error after which the state of the disk is not known: a failed write or fsync, a damaged file. A row may be there or
 * not, and a second fsync may lie, so there is one honest way on: end, open again, look.
 */
export function isFatal(error: unknown): boolean {
  const code = codeOf(error)
  return code !== undefined && /^SQLITE_(IOERR|CORRUPT|NOTADB|PROTOCOL|NOMEM)/.test(code)
}
