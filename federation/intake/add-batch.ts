import type { Epoch } from '../store/nouns/epochs.ts'
import type { StoreWrites } from '../store/store.ts'
import type { DayClock } from '../timelines/day-clock.ts'
import { markPastWeeks, saveEpochs, settleProjection } from './close-projection.ts'
import { coveredThrough } from './covered-through.ts'
import { raiseTip } from './line-effects.ts'
import type { Held } from './place-batch.ts'
import { heldOf, placeBatch } from './place-batch.ts'
import { projectLines } from './project-lines.ts'
import type { Projection } from './projection.ts'
import { newEpoch, openProjection } from './projection.ts'
import type { ReadBatch } from './read-batch.ts'

export type Added =
  | { ok: true; held: Held; newest: number; entries: number }
  | { ok: false; problem: 'bad-signature' }
  | { ok: false; problem: 'gap' | 'fork'; held: Held; newest: number }

type Ask = { writes: StoreWrites; days: DayClock; batch: ReadBatch; nowMs: number }

/** Puts a read batch in its place: keeps it, counts it, and says what is then held. Inside a transaction. */
export async function addBatch(ask: Ask): Promise<Added> {
  const { writes, batch, nowMs } = ask
  const { station, tip } = batch.manifest
  const place = await placeBatch(writes, batch)
  if (place.outcome === 'bad-signature') return { ok: false, problem: 'bad-signature' }
  await noteGrowth(ask, place.epoch)
  if (place.outcome !== 'add') {
    const { epoch, held, outcome } = place
    if (outcome === 'fork')
      await writes.epochs.raiseAlarm({ station, epoch: held.epoch, kind: 'fork' }, nowMs)
    // Signed is signed: what it says of its own length counts, whether or not its lines fit.
    if (epoch) {
      raiseTip(epoch, tip)
      await writes.epochs.save({ ...epoch, lastHeardMs: nowMs })
    }
    await noteContact(ask, { batches: 0, entries: 0 })
    return { ok: false, problem: outcome, held, newest: await writes.documents.newestFor(station) }
  }
  const epoch = await openedEpoch(ask, place.epoch)
  const fresh = { from: place.addFrom, count: Math.max(0, batch.manifest.to - place.addFrom + 1) }
  await keepAndCount(ask, epoch, fresh)
  await noteContact(ask, { batches: 1, entries: fresh.count })
  return {
    ok: true,
    held: heldOf(epoch),
    newest: await writes.documents.newestFor(station),
    entries: fresh.count,
  }
}

async function openedEpoch({ writes, batch, nowMs }: Ask, known: Epoch | undefined): Promise<Epoch> {
  if (known?.openedMs !== undefined) return known
  const { station, epoch } = batch.manifest
  const opened = { openedMs: nowMs, kid: batch.kid }
  return known ? { ...known, ...opened } : writes.epochs.add({ ...newEpoch(station, epoch), ...opened })
}

async function keepAndCount(
  { writes, days, batch, nowMs }: Ask,
  epoch: Epoch,
  fresh: { from: number; count: number },
): Promise<void> {
  const { manifest, lines, bytes } = batch
  const { from, to, prev, head, tip } = manifest
  const projection = openProjection({ writes, days, epoch, receivedMs: nowMs })
  if (fresh.count > 0) {
    const record = { epochNo: epoch.no, from, to, addedFrom: fresh.from, prev, receivedMs: nowMs }
    await writes.batches.add({ ...record, bytes })
    projection.opened = { batch: record, lines }
    epoch.acked = to
    epoch.head = head
  }
  raiseTip(epoch, tip)
  await projectLines(projection, { lines, from, addedFrom: fresh.from, isAll: to === tip })
  await settleProjection(projection)
  epoch.lastHeardMs = nowMs
  epoch.cursor = manifest.cursor
  if (to === tip) await noteCover(projection, await coveredThrough(projection, manifest))
  await saveEpochs(projection)
}

/** "This is all there was." It never goes back. A past week that it completes has another report. */
async function noteCover(projection: Projection, throughMs: number): Promise<void> {
  const { epoch, days } = projection
  const before = epoch.coveredThroughMs
  if (before !== undefined && before >= throughMs) return
  epoch.coveredThroughMs = throughMs
  const dayMs = 86_400_000
  const changed: string[] = []
  // A report looks no further back than a year; an epoch's first word may claim 1970.
  const since = Math.max(before ?? throughMs, throughMs - 400 * dayMs)
  for (let ms = since; ms < throughMs; ms += dayMs) changed.push(days.placeOf(ms).day)
  await markPastWeeks(projection, [...changed, days.placeOf(throughMs).day])
}

/** A closed epoch that goes on growing: two machines write as one station. */
async function noteGrowth({ writes, batch, nowMs }: Ask, epoch: Epoch | undefined): Promise<void> {
  const { station, tip } = batch.manifest
  if (epoch?.closedMs === undefined || tip <= epoch.tip) return
  await writes.epochs.raiseAlarm({ station, epoch: epoch.id, kind: 'two-machines' }, nowMs)
}

async function noteContact(
  { writes, days, batch, nowMs }: Ask,
  counts: { batches: number; entries: number },
): Promise<void> {
  const { station } = batch.manifest
  await writes.figures.addContact({ station, day: days.placeOf(nowMs).day, atMs: nowMs, ...counts })
}
