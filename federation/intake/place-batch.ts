import { chainNext, chainStart, fromDigest, toDigest } from '../../protocol/chain.ts'
import type { Epoch } from '../store/nouns/epochs.ts'
import type { StoreWrites } from '../store/store.ts'
import { heldChain } from './held-chain.ts'
import type { ReadBatch } from './read-batch.ts'
import { maySign } from './signing-rule.ts'

/** What the hub holds of an epoch: what a receipt says. */
export type Held = { station: string; epoch: string; acked: number; head: string }

/** Where a batch belongs. `add`: `epoch` is held, or opened by it, and lines from `addFrom` on are new (none in a repeat). */
export type Place =
  | { outcome: 'bad-signature' }
  | { outcome: 'gap' | 'fork'; epoch: Epoch | undefined; held: Held }
  | { outcome: 'add'; epoch: Epoch | undefined; addFrom: number }

/** The last check of a batch: its place in the journal, inside the transaction that will add it. */
export async function placeBatch(writes: StoreWrites, batch: ReadBatch): Promise<Place> {
  const { manifest, kid } = batch
  const epoch = await writes.epochs.find(manifest.station, manifest.epoch)
  const keys = await writes.stations.keys(manifest.station)
  if (!maySign({ manifest, epoch, kid, keys })) return { outcome: 'bad-signature' }
  const start = toDigest(chainStart(manifest.epoch))
  if (epoch?.openedMs === undefined) {
    if (manifest.from === 1 && manifest.prev === start) return { outcome: 'add', epoch, addFrom: 1 }
    const nothing = { station: manifest.station, epoch: manifest.epoch, acked: 0, head: start }
    return { outcome: 'gap', epoch, held: nothing }
  }
  if (manifest.from > epoch.acked + 1) return { outcome: 'gap', epoch, held: heldOf(epoch) }
  if (await isFork(writes, epoch, batch)) return { outcome: 'fork', epoch, held: heldOf(epoch) }
  return { outcome: 'add', epoch, addFrom: epoch.acked + 1 }
}

export function heldOf({ station, id, acked, head }: Epoch): Held {
  return { station, epoch: id, acked, head }
}

/**
 * Whether the batch tells another history of what is held. Its chain was verified from `prev` to `head`, so that two equal
 * heads after a common line mean equal lines: comparing the ends of the overlap compares all of it.
 */
async function isFork(writes: StoreWrites, epoch: Epoch, { manifest, lines }: ReadBatch): Promise<boolean> {
  if ((await heldChain(writes, epoch, manifest.from - 1)) !== manifest.prev) return true
  const end = Math.min(manifest.to, epoch.acked)
  if (end < manifest.from) return false
  if (end === manifest.to) return (await heldChain(writes, epoch, end)) !== manifest.head
  let chain: Buffer = fromDigest(manifest.prev)
  for (const line of lines.slice(0, end - manifest.from + 1)) chain = chainNext(chain, line)
  return toDigest(chain) !== epoch.head
}
