import type { ReadLine } from '../../protocol/entry.ts'
import { readLine } from '../../protocol/entry.ts'
import type { Reference } from '../../protocol/ids.ts'
import type { Epoch } from '../store/nouns/epochs.ts'
import type { VoidedVisit } from '../store/nouns/timelines.ts'
import { stretchAt, uncountIn } from '../timelines/timeline.ts'
import { heldLine } from './held-line.ts'
import type { Projection } from './projection.ts'
import { epochNamed, timelineOf } from './projection.ts'

/** Takes a visit out of the figures, now or when it comes. The first void of a visit does it; further ones do nothing. */
export async function voidVisit(projection: Projection, reference: Reference): Promise<void> {
  const { writes } = projection
  const visit = await originOf(projection, reference)
  if (!(await writes.timelines.addVoid(visit))) return
  const held = await find(projection, visit)
  if (!held?.read.read || held.read.entry.kind !== 'visit.checked-in') return
  const timeline = timelineOf(projection, visit.timeline)
  const stretch = await stretchAt(timeline, visit.seq)
  // A boot that is made anew is counted from the log, voids and all.
  if (!stretch || timeline.rebuild.has(stretch.boot)) return
  const { arrivedMs } = held
  await uncountIn(timeline, stretch, { seq: visit.seq, entry: held.read.entry, arrivedMs, voided: false })
}

/**
 * The visit that a void in this journal means. Two histories may have written the same place of one epoch: then it is the one
 * that this journal brought as a copy, or else the line that stands there itself.
 */
async function originOf(projection: Projection, reference: Reference): Promise<VoidedVisit> {
  const { epoch, writes } = projection
  const { seq } = reference
  const named = 'epoch' in reference ? await epochNamed(projection, reference.epoch) : epoch
  if (named === epoch) return ownOrigin(projection, seq)
  named.mixed = true
  const copies = await writes.timelines.copies(named.no, seq, seq)
  const brought = copies.find((copy) => copy.via === epoch.no)
  const copy = brought ?? (seq <= named.acked ? undefined : copies[0])
  return { timeline: named.no, seq, digest: copy?.digest ?? '' }
}

/** A void of a line of its own journal; when that line is a copy, its origin is meant. */
async function ownOrigin(projection: Projection, seq: number): Promise<VoidedVisit> {
  const { epoch, writes } = projection
  const plain = { timeline: epoch.no, seq, digest: '' }
  if (seq > epoch.acked) {
    epoch.mixed = true
    return plain
  }
  if (epoch.continues === undefined) return plain
  const held = await heldLine(projection, epoch, seq)
  const read = held && readLine(held.line.toString())
  const was = read?.read ? read.entry.was : undefined
  if (!was) return plain
  const origin = await epochNamed(projection, was.epoch)
  const copies = await writes.timelines.copies(origin.no, was.seq, was.seq)
  const isCopy = copies.some((copy) => copy.digest === was.line)
  return { timeline: origin.no, seq: was.seq, digest: isCopy ? was.line : '' }
}

async function find(
  projection: Projection,
  visit: VoidedVisit,
): Promise<{ read: ReadLine; arrivedMs: number } | undefined> {
  const { writes } = projection
  const copies = await writes.timelines.copies(visit.timeline, visit.seq, visit.seq)
  const copy = copies.find((each) => each.digest === visit.digest)
  if (copy) return { read: readLine(copy.line), arrivedMs: copy.arrivedMs }
  const epoch: Epoch | undefined =
    projection.epochs.get(visit.timeline) ?? (await writes.epochs.byNo(visit.timeline))
  const held = epoch && (await heldLine(projection, epoch, visit.seq))
  return held && { read: readLine(held.line.toString()), arrivedMs: held.receivedMs }
}
