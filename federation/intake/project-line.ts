import { lineDigest } from '../../protocol/chain.ts'
import type { Entry, ReadLine, Unread, Was } from '../../protocol/entry.ts'
import { fromInstant } from '../../protocol/instants.ts'
import type { Epoch } from '../store/nouns/epochs.ts'
import type { VoidedEntry } from '../store/nouns/timelines.ts'
import { isEnding } from '../timelines/ending.ts'
import type { Placed } from '../timelines/next-stretch.ts'
import { placeEntry } from '../timelines/place-entry.ts'
import { voidableNoun, voidedBy } from '../timelines/voidable.ts'
import { moveEndings, noteEnding, reckonEndings } from './endings.ts'
import { heldLine } from './held-line.ts'
import { noteContinuation, noteEffects, raiseTip } from './line-effects.ts'
import { noteListing } from './note-listing.ts'
import { noteLot } from './note-lot.ts'
import { noteRequest } from './note-request.ts'
import { noteRestock } from './note-restock.ts'
import { originOfCopy } from './origins.ts'
import { notePassage } from './passed-on.ts'
import type { Projection } from './projection.ts'
import { epochNamed, timelineOf } from './projection.ts'
import { claimVoids, takeOut, voidAsCopy, voidEntry } from './void-entry.ts'

/**
 * Histories that one place of a journal may have. A machine continues its journal once a day at most; one that sends thousands
 * of lines for one place would have each of them compared with all others. What comes beyond is held, and counted as unread.
 */
export const maxCopiesAtPlace = 100

type Origin = { timeline: Epoch; seq: number; digest: string }

export type LineToProject = { seq: number; line: Buffer; read: ReadLine }

/** Turns one new line of the journal into figures. It must be in the log of record already. */
export async function projectLine(projection: Projection, given: LineToProject): Promise<void> {
  const { seq, line, read } = given
  projection.seq = seq
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
  if (second.isCopied) return reckonEndings(projection, { timeline: epoch.no, seq })
  const digest = isEnding(entry.kind) ? lineDigest(line) : ''
  const placed = { seq, digest, entry, arrivedMs: projection.receivedMs, voided: second.voided }
  await placeEntry(timelineOf(projection, epoch.no), placed)
  // Visits are nearly all there is, and have nothing else to say.
  if (entry.kind !== 'visit.checked-in') await noteRest(projection, { origin: epoch, placed, line })
}

/** What an entry says beyond the figures of its day. `line`: its origin's, or the digest of that. */
async function noteRest(
  projection: Projection,
  { origin, placed, line }: { origin: Epoch; placed: Placed; line: Buffer | string },
): Promise<void> {
  const { seq, entry, arrivedMs, voided } = placed
  const name = () => ({
    timeline: origin.no,
    seq,
    digest: typeof line === 'string' ? line : lineDigest(line),
  })
  if (!projection.figuresOnly) {
    await noteRestock(projection, { epoch: origin.id, seq }, entry)
    if (entry.kind.startsWith('listing.')) await noteListing(projection, { epoch: origin.id, seq }, entry)
    if (entry.kind.startsWith('request.')) await noteRequest(projection, { ...name(), arrivedMs, entry })
  }
  if (entry.kind.startsWith('stock.') && !voided) await noteLot(projection, { ...name(), entry, by: 1 })
  if (entry.kind === 'equipment.faulted')
    await projection.writes.timelines.addFault({ ...name(), atMs: fromInstant(entry.at), arrivedMs })
  await noteEnding(projection, name, placed)
  const voids = voidedBy(entry)
  if (voids) await voidEntry(projection, voids)
}

/** Copies of this line, or a void of it, may have arrived before it. */
async function secondLook(
  projection: Projection,
  { seq, line, read }: LineToProject,
): Promise<{ isCopied: boolean; voided: boolean }> {
  const { epoch, writes } = projection
  const voids = (await writes.timelines.voids(epoch.no, seq, seq)).filter((each) => each.digest === '')
  const copies = await writes.timelines.copies(epoch.no, seq, seq)
  const digest = copies.length > 0 ? lineDigest(line) : ''
  const isCopied = copies.some((copy) => copy.digest === digest)
  // A void waited for this line; it is now known to be the one that was counted as a copy.
  if (isCopied)
    for (const { noun } of voids)
      await voidAsCopy(projection, { noun, timeline: epoch.no, seq, digest, via: epoch.no })
  return { isCopied, voided: read.read && isVoidedBy(voids, read.entry) }
}

function isVoidedBy(voids: readonly VoidedEntry[], { kind }: Entry): boolean {
  const noun = voidableNoun(kind)
  return voids.some((each) => each.noun === noun)
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
  if (isFirst || projection.isAgain) await placeCopy(projection, { given, origin, was })
  await claimVoids(projection, origin, was)
  await reckonEndings(projection, { timeline: origin.no, seq: was.seq })
}

async function placeCopy(
  projection: Projection,
  { given, origin, was }: { given: LineToProject; origin: Epoch; was: Was },
): Promise<void> {
  const { writes, receivedMs } = projection
  const { read } = given
  if (!read.read) {
    const at = { timeline: origin, seq: was.seq, digest: was.line }
    return noteUnread(projection, { given, origin: at, why: read.why })
  }
  const { entry } = read
  const voids = projection.isAgain ? await writes.timelines.voids(origin.no, was.seq, was.seq) : []
  const voided = isVoidedBy(
    voids.filter((each) => each.digest === was.line),
    entry,
  )
  const placed = { seq: was.seq, digest: was.line, entry, arrivedMs: receivedMs, voided }
  await placeEntry(timelineOf(projection, origin.no), placed)
  await noteRest(projection, { origin, placed, line: was.line })
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
  for (const { noun } of voids.filter((each) => each.digest === ''))
    await takeOut(projection, { noun, ...(await originOfCopy(projection, was)) })
  await moveEndings(projection, seq, await originOfCopy(projection, was))
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
