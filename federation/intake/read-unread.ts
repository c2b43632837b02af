import { readLine } from '../../protocol/entry.ts'
import { wireHashes } from '../../protocol/wire-hashes.ts'
import { hashSecret } from '../identity/secrets.ts'
import type { UnreadLine } from '../store/nouns/timelines.ts'
import type { Store, StoreWrites } from '../store/store.ts'
import type { DayClock } from '../timelines/day-clock.ts'
import { saveEpochs, settleProjection } from './close-projection.ts'
import { heldLine } from './held-line.ts'
import { projectLine } from './project-line.ts'
import { openProjection } from './projection.ts'

/** Lines in one transaction: intake waits for no more than a moment. */
const atOnce = 200

type Parts = { store: Store; days: DayClock; clock: () => number }

/**
 * Lines that an older version could not read are tried again by one that reads more: once per wire, at the start. Gives how
 * many became entries.
 */
export async function readUnreadAgain(parts: Parts): Promise<number> {
  const { store } = parts
  const wire = wireNow()
  if ((await store.read((reads) => reads.hub.wire())) === wire) return 0
  let after: { epochNo: number; seq: number } | undefined
  let became = 0
  for (;;) {
    const lines = await store.read((reads) => reads.timelines.unread(atOnce, after))
    if (lines.length === 0) break
    became += await store.write((writes) => tryAgain(writes, lines, parts))
    after = lines.at(-1)
  }
  await store.write((writes) => writes.hub.setWire(wire))
  return became
}

/** Everything this program can read, as one short text. */
export function wireNow(): string {
  return hashSecret(JSON.stringify(wireHashes()))
}

async function tryAgain(
  writes: StoreWrites,
  lines: readonly UnreadLine[],
  { days, clock }: Parts,
): Promise<number> {
  let became = 0
  for (const { epochNo, seq, timeline, originSeq, digest } of lines) {
    const epoch = await writes.epochs.byNo(epochNo)
    if (!epoch) throw new Error(`epoch ${epochNo} has unread lines and is not there`)
    const projection = openProjection({ writes, days, epoch, receivedMs: clock() })
    const held = await heldLine(projection, epoch, seq)
    const read = held && readLine(held.line.toString())
    if (!held || !read?.read) continue
    await writes.timelines.removeUnread({ timeline, originSeq, digest })
    // It arrived when it arrived; only now is it understood.
    projection.receivedMs = held.receivedMs
    projection.isAgain = true
    await projectLine(projection, { seq, line: held.line, read })
    await settleProjection({ ...projection, receivedMs: clock() })
    await saveEpochs(projection)
    became++
  }
  return became
}
