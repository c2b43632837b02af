import { lineDigest } from '../../protocol/chain.ts'
import type { ReadLine, Was } from '../../protocol/entry.ts'
import type { Epoch } from '../store/nouns/epochs.ts'
import { placeEntry } from '../timelines/place-entry.ts'
import { heldLine } from './held-line.ts'
import { noteEffects, raiseTip } from './line-effects.ts'
import type { Projection } from './projection.ts'
import { epochNamed, timelineOf } from './projection.ts'
import { voidVisit } from './void-visit.ts'

export type LineToProject = { seq: number; line: Buffer; read: ReadLine }

/** Turns one new line of the journal into figures. It must be in the log of record already. */
export async function projectLine(projection: Projection, given: LineToProject): Promise<void> {
  const { seq, read } = given
  const was = read.read ? read.entry.was : read.envelope?.was
  if (was) return projectCopy(projection, given, was)
  const { epoch } = projection
  if (!read.read) return noteUnread(projection, { given, origin: { timeline: epoch, seq, digest: '' } })
  const { entry } = read
  const second = epoch.mixed ? await secondLook(projection, given) : { isCopied: false, voided: false }
  await noteEffects(projection, seq, entry)
  if (second.isCopied) return
  await placeEntry(timelineOf(projection, epoch.no), {
    seq,
    entry,
    arrivedMs: projection.receivedMs,
    voided: second.voided,
  })
  if (entry.kind === 'visit.voided') await voidVisit(projection, entry.body.visit)
}

/** Copies of this line, or a void of it, may have arrived before it. */
async function secondLook(
  { epoch, writes }: Projection,
  { seq, line }: LineToProject,
): Promise<{ isCopied: boolean; voided: boolean }> {
  const copies = await writes.timelines.copies(epoch.no, seq, seq)
  const digest = copies.length > 0 ? lineDigest(line) : ''
  const voids = await writes.timelines.voids(epoch.no, seq, seq)
  return {
    isCopied: copies.some((copy) => copy.digest === digest),
    voided: voids.some((each) => each.digest === ''),
  }
}

/** One entry is counted per origin, whichever line of it arrives first. */
async function projectCopy(projection: Projection, given: LineToProject, was: Was): Promise<void> {
  const { writes, epoch, receivedMs } = projection
  const origin = await epochNamed(projection, was.epoch)
  origin.mixed = true
  raiseTip(origin, was.seq)
  if (await isHeld(projection, origin, was)) return
  const at = { timeline: origin.no, seq: was.seq, digest: was.line }
  await writes.timelines.addCopy({ ...at, line: given.line.toString(), via: epoch.no, arrivedMs: receivedMs })
  if (!given.read.read)
    return noteUnread(projection, { given, origin: { timeline: origin, seq: was.seq, digest: was.line } })
  const { entry } = given.read
  const voided = entry.kind === 'visit.checked-in' && (await takeWaitingVoid(projection, origin, was))
  await placeEntry(timelineOf(projection, origin.no), { seq: was.seq, entry, arrivedMs: receivedMs, voided })
  if (entry.kind === 'visit.voided') await voidVisit(projection, entry.body.visit)
}

async function isHeld(projection: Projection, origin: Epoch, was: Was): Promise<boolean> {
  const own = was.seq <= origin.acked ? await heldLine(projection, origin, was.seq) : undefined
  // A line that is itself a copy is no origin, whatever is said of it.
  if (own && lineDigest(own.line) === was.line) return true
  const copies = await projection.writes.timelines.copies(origin.no, was.seq, was.seq)
  return copies.some((copy) => copy.digest === was.line)
}

/** A void that came before its visit waits under the place alone; the first visit that comes to it takes it. */
async function takeWaitingVoid({ writes }: Projection, origin: Epoch, was: Was): Promise<boolean> {
  if (was.seq <= origin.acked) return false
  const place = { timeline: origin.no, seq: was.seq }
  const voids = await writes.timelines.voids(origin.no, was.seq, was.seq)
  if (!voids.some((each) => each.digest === '')) return false
  await writes.timelines.removeVoid({ ...place, digest: '' })
  return writes.timelines.addVoid({ ...place, digest: was.line })
}

async function noteUnread(
  { writes, epoch }: Projection,
  { given, origin }: { given: LineToProject; origin: { timeline: Epoch; seq: number; digest: string } },
): Promise<void> {
  if (given.read.read) return
  await writes.timelines.addUnread({
    epochNo: epoch.no,
    seq: given.seq,
    timeline: origin.timeline.no,
    originSeq: origin.seq,
    digest: origin.digest,
    why: given.read.why,
  })
}
