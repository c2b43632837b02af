import type { OpenedHub } from '../open-hub.ts'
import { openExistingHub } from '../open-hub.ts'
import type { Given } from './command.ts'
import { dataDirOf } from './command.ts'

/** Runs a short job on the hub of the given data directory, which may be serving meanwhile, and closes it again. */
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
    return await job(hub, clock)
  } finally {
    await hub.store.close()
  }
}
