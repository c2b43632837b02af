import { openFrame, parseBatch } from '../../protocol/batch.ts'
import { chainNext, chainStart, fromDigest, toDigest } from '../../protocol/chain.ts'
import type { StoredBatch } from '../store/nouns/batches.ts'
import type { Epoch } from '../store/nouns/epochs.ts'
import type { StoreReads } from '../store/store.ts'

/** The lines of a batch that was accepted before. */
export function linesOf(batch: StoredBatch): Buffer[] {
  const parsed = parseBatch(batch.bytes)
  const open = parsed.ok ? openFrame(parsed.batch) : undefined
  // It was all this once: the database was changed by other hands, or the disk lost bits.
  if (!open)
    throw new Error(`the stored batch ${batch.from}-${batch.to} of epoch ${batch.epochNo} is damaged`)
  return open.lines
}

/** chain(seq) of what is held of an epoch; `seq` from 0 to `acked`. base64url. */
export async function heldChain(reads: StoreReads, epoch: Epoch, seq: number): Promise<string> {
  if (seq === epoch.acked) return epoch.head
  if (seq === 0) return toDigest(chainStart(epoch.id))
  const next = await reads.batches.holding(epoch.no, seq + 1)
  if (!next) throw new Error(`epoch ${epoch.id} acknowledges line ${seq + 1} and does not hold it`)
  let chain: Buffer = fromDigest(next.prev)
  for (const line of linesOf(next).slice(0, seq + 1 - next.from)) chain = chainNext(chain, line)
  return toDigest(chain)
}
