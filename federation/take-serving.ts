import { configError, reasonOf } from './commands/config-error.ts'
import type { ServingLock } from './store/sqlite/serving-lock.ts'
import { lockServing } from './store/sqlite/serving-lock.ts'

/** Takes a data directory for this process alone, and makes it where there is none. Throws ConfigErrors. */
export function takeServing(dir: string): ServingLock {
  let lock: ServingLock | undefined
  try {
    lock = lockServing(dir)
  } catch (error) {
    throw configError('cannot-use-data', dir, reasonOf(error))
  }
  if (!lock) throw configError('already-serving', dir)
  return lock
}
