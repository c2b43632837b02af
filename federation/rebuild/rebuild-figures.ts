import { openFrame, parseBatch } from '../../protocol/batch.ts'
import { chainStart, toDigest } from '../../protocol/chain.ts'
import { weekAfter, weekOfDay } from '../contract/iso-week.ts'
import { saveEpochs, settleProjection } from '../intake/close-projection.ts'
import { projectLines } from '../intake/project-lines.ts'
import { openProjection } from '../intake/projection.ts'
import type { StoredBatch } from '../store/nouns/batches.ts'
import type { Epoch } from '../store/nouns/epochs.ts'
import type { StoreWrites } from '../store/store.ts'
import type { DayClock } from '../timelines/day-clock.ts'

export type Rebuilt = { batches: number; entries: number }
type Parts = { days: DayClock; nowMs: number }

/** Batches read at once: some megabytes. */
const atOnce = 20
/** A report looks no further back than a year. */
const lookBackMs = 400 * 86_400_000

/**
 * Forgets every figure and counts the log of record again, batch by batch in the order in which they came, so that everything comes out
 * as if this program had been here from the beginning. Only figures: requests, restocks, listings and keys stay as they are, and
 * frozen reports too; each past week is looked at again, and restates where it differs. Throws when the log is damaged: the
 * transaction this runs in must then be taken back.
 */
export async function rebuildFigures(writes: StoreWrites, { days, nowMs }: Parts): Promise<Rebuilt> {
  const before = await writes.epochs.all()
  await writes.timelines.forgetAll()
  await writes.stock.forgetAll()
  for (const epoch of before) await writes.epochs.save(asNew(epoch))
  const rebuilt: Rebuilt = { batches: 0, entries: 0 }
  const counted = asFarAsCounted(writes)
  for (let after = 0; ; ) {
    const come = await writes.batches.inOrder(after, atOnce)
    const last = come.at(-1)
    if (!last) break
    for (const { batch } of come) {
      counted.upTo.set(batch.epochNo, batch.to)
      await countAgain(counted.writes, batch, days)
      rebuilt.batches++
      rebuilt.entries += batch.to - batch.addedFrom + 1
    }
    after = last.place
  }
  for (const epoch of before) await keepWhatNoLineSays(writes, epoch)
  await markEveryWeek(writes, { days, nowMs })
  return rebuilt
}

/** The store in which a batch is held only when its turn has come: whoever counts a boot anew reads all that is held of it. */
function asFarAsCounted(writes: StoreWrites): { writes: StoreWrites; upTo: Map<number, number> } {
  const upTo = new Map<number, number>()
  async function* between(epochNo: number, from: number, to: number) {
    const last = Math.min(to, upTo.get(epochNo) ?? 0)
    if (from <= last) yield* writes.batches.between(epochNo, from, last)
  }
  return { writes: { ...writes, batches: { ...writes.batches, between } }, upTo }
}

/** As it was before its first line came. */
function asNew(epoch: Epoch): Epoch {
  return {
    ...epoch,
    ...{ acked: 0, head: toDigest(chainStart(epoch.id)), tip: 0, closedMs: undefined, continues: undefined },
    ...{ copied: false, mixed: false, app: undefined, clockErrorMs: undefined },
  }
}

async function countAgain(writes: StoreWrites, batch: StoredBatch, days: DayClock): Promise<void> {
  const epoch = await writes.epochs.byNo(batch.epochNo)
  const parsed = parseBatch(batch.bytes)
  const open = parsed.ok ? openFrame(parsed.batch) : undefined
  if (!epoch || !parsed.ok || !open)
    throw new Error(`the stored batch ${batch.from}-${batch.to} of epoch ${batch.epochNo} is damaged`)
  const { lines } = open
  const { head, tip } = parsed.batch.manifest
  const { from, to, addedFrom, prev, receivedMs, epochNo } = batch
  const projection = openProjection({ writes, days, epoch, receivedMs })
  projection.figuresOnly = true
  projection.opened = { batch: { epochNo, from, to, addedFrom, prev, receivedMs }, lines }
  epoch.acked = to
  epoch.head = head
  epoch.tip = Math.max(epoch.tip, tip)
  await projectLines(projection, { lines, from, addedFrom, isAll: to === tip })
  await settleProjection(projection)
  await saveEpochs(projection)
}

/** Heartbeats and refused batches told the hub of an epoch, too, and left nothing in the log. */
async function keepWhatNoLineSays(writes: StoreWrites, before: Epoch): Promise<void> {
  const now = await writes.epochs.byNo(before.no)
  if (now?.acked !== before.acked || now.head !== before.head)
    throw new Error(`epoch ${before.id} was acknowledged to ${before.acked}, and the log ends elsewhere`)
  const { tip, closedMs, copied, clockErrorMs } = before
  await writes.epochs.save({
    ...now,
    ...{ tip: Math.max(tip, now.tip), closedMs: closedMs ?? now.closedMs, copied: copied || now.copied },
    ...{ rekeys: before.rekeys, clockErrorMs: now.clockErrorMs ?? clockErrorMs },
  })
}

async function markEveryWeek(writes: StoreWrites, { days, nowMs }: Parts): Promise<void> {
  const thisWeek = weekOfDay(days.placeOf(nowMs).day)
  for (const { id } of await writes.stations.list())
    for (let week = weekOfDay(days.placeOf(nowMs - lookBackMs).day); week < thisWeek; week = weekAfter(week))
      await writes.reports.markDirty({ station: id, week, changedMs: nowMs })
}
