import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { v4, v7 } from 'uuid'
import { configError, reasonOf } from './commands/config-error.ts'
import type { HubIdentity } from './identity/hub-identity.ts'
import { makeFirstKey, readIdentity } from './identity/hub-identity.ts'
import { sampleTimeZone, seedSampleFederation } from './publishing/seed-sample-federation.ts'
import { databaseName, markName, openSqliteStore } from './store/sqlite/open-sqlite-store.ts'
import type { Store } from './store/store.ts'

export type OpenedHub = {
  store: Store
  identity: HubIdentity
  /** What the opening did: the database was born, or got a new generation because it had been put back. */
  happened: 'born' | 'rolled-back' | undefined
}

type Asked = { dir: string; clock: () => number; fatal: (error: unknown) => never }

/** Opens the hub that lives in a directory, and brings one to life there when there is none. Throws ConfigErrors. */
export async function openHub({ dir, clock, fatal }: Asked): Promise<OpenedHub> {
  const opened = openStore(dir, fatal)
  if (!opened.ok) throw configError(opened.fault, join(dir, databaseName))
  const { store, rolledBack } = opened
  const isBorn = (await store.read((reads) => reads.hub.get())) !== undefined
  if (!isBorn && rolledBack) {
    await store.close()
    throw configError('database-gone', join(dir, databaseName), join(dir, markName))
  }
  if (!isBorn) await giveBirth(store, clock())
  else if (rolledBack) await store.write((writes) => writes.hub.setGeneration(v4()))
  const happened = isBorn ? (rolledBack ? 'rolled-back' : undefined) : 'born'
  return { store, identity: await readIdentity(store), happened }
}

/** The same for commands that work on a hub and never make one. */
export async function openExistingHub(asked: Asked): Promise<OpenedHub> {
  if (!existsSync(join(asked.dir, databaseName))) throw configError('no-hub-there', asked.dir)
  return openHub(asked)
}

function openStore(dir: string, fatal: Asked['fatal']) {
  try {
    return openSqliteStore({ dir, fatal })
  } catch (error) {
    throw configError('cannot-use-data', dir, reasonOf(error))
  }
}

async function giveBirth(store: Store, bornMs: number): Promise<void> {
  const key = await makeFirstKey()
  await store.write(async (writes) => {
    // Two processes may have found the same empty directory: the first one's hub is the hub.
    if (await writes.hub.get()) return
    await writes.hub.create({ id: v7(), generation: v4(), timeZone: sampleTimeZone, bornMs })
    await writes.hub.addKey(key)
    await seedSampleFederation(writes)
  })
}
