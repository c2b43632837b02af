import type { StoreReads } from '../store/store.ts'

/** The clock the federation counts its days by. */
export async function timeZoneOf(reads: Pick<StoreReads, 'hub'>): Promise<string> {
  const hub = await reads.hub.get()
  if (!hub) throw new Error('a report was asked of a hub that was never born')
  return hub.timeZone
}
