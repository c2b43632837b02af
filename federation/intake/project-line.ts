import { lineDigest } from '../../protocol/chain.ts'
import type { ReadLine, Unread, Was } from '../../protocol/entry.ts'
import type { Epoch } from '../store/nouns/epochs.ts'
import { placeEntry } from '../timelines/place-entry.ts'
import { heldLine } from './held-line.ts'
import { noteContinuation, noteEffects, raiseTip } from './line-effects.ts'
import { noteRestock } from './note-restock.ts'
import { notePassage } from './passed-on.ts'
import type { Projection } from './projection.ts'
import { epochNamed, timelineOf } from './projection.ts'
import { claimVoids, originOfCopy, takeVisitOut, voidAsCopy, voidVisit } from './void-visit.ts'

/**
 * Histories that one place of a journal may have. A machine continues its journal once a day at most; one that sends thousands
 * of lines for one place would have each of them compared with all others. What comes beyond is held, and counted as unread.
 */
export const maxCopiesAtPlace = 100

type Origin = { timeline: Epoch; seq: number; digest: string }

export type LineToProject = { seq: number; line: Buffer; read: ReadLine }

/** Turns one new line of the journal into figures. It must be in the log of record already. */
export async function projectLine(projection: Projection, given: LineToProject): Promise<void> {
  const { seq, read } = given
  const was = read.read ? read.entry.was : read.envelope?.was
  if (was) {
    await projectCopy(projection, given, was)
    return takeWaitingVoid(projection, seq, was)
  }
  const { epoch } = projection
  const looksTwice = epoch.mixed || projection.isAgain
  const second = looksTwice ? await secondLook(projection, given) : { isCopied: false, voided: false }
  if (!read.read) {
    const origin = { timeline: epoch, seq, digest: '' }
    return second.isCopied ? undefined : noteUnread(projection, { given, origin, why: read.why })
  }
  const { entry } = read
  await noteEffects(projection, seq, entry)
  if (second.isCopied) return
  await placeEntry(timelineOf(projection, epoch.no), {
    seq,
    entry,
    arrivedMs: projection.receivedMs,
    voided: second.voided,
  })
  await noteRestock(projection, { epoch: epoch.id, seq }, entry)
  if (entry.kind === 'visit.voided') await voidVisit(projection, entry.body.visit)
}

/** Copies of this line, or a void of it, may have arrived before it. */
async function secondLook(
  projection: Projection,
  { seq, line }: LineToProject,
): Promise<{ isCopied: boolean; voided: boolean }> {
  const { epoch, writes } = projection
  const voids = await writes.timelines.voids(epoch.no, seq, seq)
  const voided = voids.some((each) => each.digest === '')
  const copies = await writes.timelines.copies(epoch.no, seq, seq)
  const digest = copies.length > 0 ? lineDigest(line) : ''
  const isCopied = copies.some((copy) => copy.digest === digest)
  // A void waited for this line; it is now known to be the one that was counted as a copy.
  if (isCopied && voided) await voidAsCopy(projection, { timeline: epoch.no, seq, digest, via: epoch.no })
  return { isCopied, voided }
}

/** One entry is counted per origin, whichever line of it arrives first. */
async function projectCopy(projection: Projection, given: LineToProject, was: Was): Promise<void> {
  const { writes, epoch, receivedMs } = projection
  const origin = await epochNamed(projection, was.epoch)
  origin.mixed = true
  raiseTip(origin, was.seq)
  await notePassage(projection, given.seq, was)
  await noteMissingLink(projection, { given, was, origin })
  const own = was.seq <= origin.acked ? await heldLine(projection, origin, was.seq) : undefined
  if (own && lineDigest(own.line) === was.line) return
  const copies = await writes.timelines.copies(origin.no, was.seq, was.seq)
  const at = { timeline: origin.no, seq: was.seq, digest: was.line }
  const isFirst = !copies.some((copy) => copy.digest === was.line)
  if (isFirst && copies.length >= maxCopiesAtPlace)
    return noteUnread(projection, { given, origin: { ...at, timeline: origin }, why: 'crowded' })
  // Kept even when it is not the first of its origin: a void in this journal may mean it.
  await writes.timelines.addCopy({ ...at, line: given.line.toString(), via: epoch.no, arrivedMs: receivedMs })
  await claimVoids(projection, origin, was)
  if (!projection.isAgain && !isFirst) return
  if (!given.read.read)
    return noteUnread(projection, { given, origin: { ...at, timeline: origin }, why: given.read.why })
  const { entry } = given.read
  const voids = projection.isAgain ? await writes.timelines.voids(origin.no, was.seq, was.seq) : []
  const voided = voids.some((each) => each.digest === was.line)
  const placed = { seq: was.seq, entry, arrivedMs: receivedMs, voided }
  await placeEntry(timelineOf(projection, origin.no), placed)
  await noteRestock(projection, { epoch: was.epoch, seq: was.seq }, entry)
  if (entry.kind === 'visit.voided') await voidVisit(projection, entry.body.visit)
}

/** The first line of a journal that never came itself: only this copy says what that journal goes on from. */
async function noteMissingLink(
  projection: Projection,
  { given, was, origin }: { given: LineToProject; was: Was; origin: Epoch },
): Promise<void> {
  if (was.seq !== 1 || origin.acked > 0 || !given.read.read) return
  const { entry } = given.read
  if (entry.kind === 'journal.continued') await noteContinuation(projection, origin, entry.body)
}

/** A void may name the place of a copy, though its origin is what it should name; and it may have come before it. */
async function takeWaitingVoid(projection: Projection, seq: number, was: Was): Promise<void> {
  const { epoch, writes } = projection
  if (!epoch.mixed) return
  const voids = await writes.timelines.voids(epoch.no, seq, seq)
  if (voids.some((each) => each.digest === ''))
    await takeVisitOut(projection, await originOfCopy(projection, was))
}

async function noteUnread(
  { writes, epoch }: Projection,
  { given, origin, why }: { given: LineToProject; origin: Origin; why: Unread | 'crowded' },
): Promise<void> {
  await writes.timelines.addUnread({
    epochNo: epoch.no,
    seq: given.seq,
    timeline: origin.timeline.no,
    originSeq: origin.seq,
    digest: origin.digest,
    why,
  })
}
