import { CannotRecord } from '../db/faults.ts'
import type { WriteHandle } from '../db/handles.ts'
import { translate } from '../db/transact.ts'
import type { Log } from './log.ts'

/** The one place where a throw of a handler or of the loop is logged. A failure in doubt ends the process here at the latest. */
export function judgeThrow(
  error: unknown,
  where: { db: WriteHandle; log: Log; during: string },
): 'cannot-record' | 'internal' {
  const { db, log, during } = where
  const known = translate(db, error)
  if (known instanceof CannotRecord) {
    log.error({ during, reason: known.reason }, 'nothing can be recorded')
    return 'cannot-record'
  }
  log.error({ during, err: known }, 'a bug: the host goes on')
  return 'internal'
}
