import type { ReadLine, Was } from '../../protocol/entry.ts'
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
  await takeVisitOut(projection, await originOf(projection, reference))
}

export async function takeVisitOut(projection: Projection, visit: VoidedVisit): Promise<void> {
  if (!(await projection.writes.timelines.addVoid(visit))) return
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
 * that this journal, or one that it goes on from, brought as a copy; or else the line that stands there itself.
 */
async function originOf(projection: Projection, reference: Reference): Promise<VoidedVisit> {
  const { epoch } = projection
  const { seq } = reference
  const named = 'epoch' in reference ? await epochNamed(projection, reference.epoch) : epoch
  if (named === epoch) return originAt(projection, epoch, seq)
  const copies = await projection.writes.timelines.copies(named.no, seq, seq)
  const seen = new Set([named.no])
  for (
    let from: Epoch | undefined = epoch;
    from && !seen.has(from.no);
    from = await before(projection, from)
  ) {
    const via = from.no
    seen.add(via)
    const brought = copies.find((copy) => copy.via === via)
    if (brought) return { timeline: named.no, seq, digest: brought.digest }
  }
  return originAt(projection, named, seq)
}

async function before({ epochs, writes }: Projection, { continues }: Epoch): Promise<Epoch | undefined> {
  return continues === undefined ? undefined : (epochs.get(continues) ?? writes.epochs.byNo(continues))
}

/** The origin of what stands, or will stand, at a place of a journal: the line itself, or what it is a copy of. */
async function originAt(projection: Projection, epoch: Epoch, seq: number): Promise<VoidedVisit> {
  const plain = { timeline: epoch.no, seq, digest: '' }
  if (epoch !== projection.epoch || seq > epoch.acked) epoch.mixed = true
  // Only a journal that goes on from another has copies in it.
  if (epoch.continues === undefined) return plain
  const held = await heldLine(projection, epoch, seq)
  const read = held && readLine(held.line.toString())
  return read?.read && read.entry.was ? originOfCopy(projection, read.entry.was) : plain
}

/** How an entry that arrived as a copy is known: by the line of its origin where that is held, else by its digest. */
export async function originOfCopy(projection: Projection, was: Was): Promise<VoidedVisit> {
  const origin = await epochNamed(projection, was.epoch)
  const copies = await projection.writes.timelines.copies(origin.no, was.seq, was.seq)
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
