import type { Store, StoreReads, StoreWrites } from '../store/store.ts'
import type { Publication } from './publish.ts'
import { publish } from './publish.ts'
import { sampleCatalogue } from './sample-catalogue.ts'

/**
 * Publishes what the catalogue has and this hub never had: one that an older version brought to life gets it at its next start. A
 * document that is there, changed or withdrawn by whomever, stays as it is. Gives how many were published.
 */
export async function seedCatalogue(store: Store): Promise<number> {
  if ((await store.read(lacking)).length === 0) return 0
  return store.write(publishLacking)
}

/** The same inside a transaction. */
export async function publishLacking(writes: StoreWrites): Promise<number> {
  const missing = await lacking(writes)
  for (const each of missing) await publish(writes, each)
  return missing.length
}

async function lacking(reads: Pick<StoreReads, 'documents'>): Promise<Publication[]> {
  const missing: Publication[] = []
  for (const each of sampleCatalogue())
    if (!(await reads.documents.find(each.type, each.id))) missing.push(each)
  return missing
}
