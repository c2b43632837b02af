import { auditedStore } from '../audit/audited-store.ts'
import { deedOfCommand } from '../audit/deed-of-command.ts'
import type { OpenedHub } from '../open-hub.ts'
import { openExistingHub } from '../open-hub.ts'
import type { Given } from './command.ts'
import { dataDirOf } from './command.ts'

/**
 * Runs a short job on the hub of the given data directory, which may be serving meanwhile, and closes it again. What it changes is noted
 * in the audit log.
 */
export async function withHub<T>(
  given: Given,
  job: (hub: OpenedHub, clock: () => number) => Promise<T>,
): Promise<T> {
  const clock = () => Date.now()
  const fatal = (error: unknown): never => {
    throw error
  }
  const hub = await openExistingHub({ dir: dataDirOf(given), clock, fatal })
  try {
    const store = auditedStore(hub.store, () => deedOfCommand(given, clock()))
    return await job({ ...hub, store }, clock)
  } finally {
    await hub.store.close()
  }
}
