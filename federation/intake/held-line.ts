import type { StoredBatch } from '../store/nouns/batches.ts'
import type { Epoch } from '../store/nouns/epochs.ts'
import type { StoreReads } from '../store/store.ts'
import { linesOf } from './held-chain.ts'

export type HeldLine = { line: Buffer; receivedMs: number }

/** Where held lines are looked up. Lines are asked for in runs: the batch opened last mostly holds the next one too. */
export type LineSource = {
  writes: StoreReads
  opened: { batch: Omit<StoredBatch, 'bytes'>; lines: readonly Buffer[] } | undefined
}

/** One line of an epoch as it is held; undefined beyond what is held. */
export async function heldLine(source: LineSource, epoch: Epoch, seq: number): Promise<HeldLine | undefined> {
  if (epoch.openedMs === undefined || seq < 1 || seq > epoch.acked) return undefined
  let last = source.opened
  if (last?.batch.epochNo !== epoch.no || seq < last.batch.addedFrom || seq > last.batch.to) {
    const batch = await source.writes.batches.holding(epoch.no, seq)
    if (!batch) throw new Error(`epoch ${epoch.id} acknowledges line ${seq} and does not hold it`)
    last = { batch, lines: linesOf(batch) }
    source.opened = last
  }
  const line = last.lines[seq - last.batch.from]
  return line && { line, receivedMs: last.batch.receivedMs }
}
