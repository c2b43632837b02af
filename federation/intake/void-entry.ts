import { lineDigest } from '../../protocol/chain.ts'
import type { ReadLine, Was } from '../../protocol/entry.ts'
import { readLine } from '../../protocol/entry.ts'
import type { Reference } from '../../protocol/ids.ts'
import type { Epoch } from '../store/nouns/epochs.ts'
import type { VoidableNoun, VoidedEntry } from '../store/nouns/timelines.ts'
import { recountIn, stretchAt } from '../timelines/timeline.ts'
import { voidableNoun } from '../timelines/voidable.ts'
import { heldLine } from './held-line.ts'
import { noteLot } from './note-lot.ts'
import type { Projection } from './projection.ts'
import { epochNamed, timelineOf } from './projection.ts'

/** Where an entry was first written; `via`: the epoch that names it. */
type NamedOrigin = Omit<VoidedEntry, 'noun'>

/** Takes an entry out of the figures, now or when it comes. The first void of an entry does it; further ones do nothing. */
export async function voidEntry(
  projection: Projection,
  { noun, reference }: { noun: VoidableNoun; reference: Reference },
): Promise<void> {
  await takeOut(projection, { noun, ...(await originOf(projection, reference)) })
}

export async function takeOut(projection: Projection, voided: VoidedEntry): Promise<void> {
  const wasVoided = await isVoided(projection, voided)
  await projection.writes.timelines.addVoid(voided)
  if (!wasVoided) await recount(projection, voided, -1)
}

/** A void waited for a line that now turns out to be one that was counted as a copy. */
export async function voidAsCopy(projection: Projection, voided: VoidedEntry): Promise<void> {
  const voids = await voidsOfNoun(projection, voided)
  if (voids.some((each) => each.digest === voided.digest)) return
  await projection.writes.timelines.addVoid(voided)
  await recount(projection, voided, -1)
}

async function voidsOfNoun(
  { writes }: Projection,
  { timeline, seq, noun }: VoidedEntry,
): Promise<VoidedEntry[]> {
  return (await writes.timelines.voids(timeline, seq, seq)).filter((each) => each.noun === noun)
}

async function isVoided(projection: Projection, voided: VoidedEntry): Promise<boolean> {
  const { timeline, seq, digest } = voided
  const voids = await voidsOfNoun(projection, voided)
  if (voids.length === 0) return false
  // A line that came directly and as a copy has two names.
  const epoch = await epochOf(projection, timeline)
  const own = epoch && (await heldLine(projection, epoch, seq))
  const ownDigest = own ? lineDigest(own.line) : undefined
  const names = digest === '' || digest === ownDigest ? ['', ownDigest] : [digest]
  return voids.some((each) => names.includes(each.digest))
}

/**
 * Voids that came before this copy, in epochs that go on from this one, meant it, and not the line that stands at its place
 * (hubs brought back from a backup are offered a station's newest epoch first).
 */
export async function claimVoids(projection: Projection, origin: Epoch, was: Was): Promise<void> {
  const { epoch, writes } = projection
  if (!origin.mixed) return
  const voids = await writes.timelines.voids(origin.no, was.seq, was.seq)
  const waiting = voids.filter(({ digest }) => digest === '')
  for (const each of waiting) {
    const from = await epochOf(projection, each.via)
    if (!(await journalsOf(projection, from, origin)).includes(epoch.no)) continue
    await writes.timelines.removeVoid(each)
    if (!(await isVoided(projection, each))) await recount(projection, each, 1)
    await takeOut(projection, { ...each, digest: was.line })
  }
}

/** A line of the projection's own journal that was not counted yet, be it held already or not. */
function isStillToCome({ seq: at, isAgain, epoch }: Projection, seq: number): boolean {
  return isAgain ? seq > epoch.acked : seq > at
}

async function recount(projection: Projection, voided: VoidedEntry, by: 1 | -1): Promise<void> {
  const isOwn = voided.digest === '' && voided.timeline === projection.epoch.no
  // It will be counted as what it then is.
  if (isOwn && isStillToCome(projection, voided.seq)) return
  const held = await find(projection, voided)
  if (!held?.read.read || voidableNoun(held.read.entry.kind) !== voided.noun) return
  const { arrivedMs, digest } = held
  const { entry } = held.read
  await noteLot(projection, { timeline: voided.timeline, seq: voided.seq, digest, entry, by })
  const timeline = timelineOf(projection, voided.timeline)
  const stretch = await stretchAt(timeline, voided.seq)
  // A boot that is made anew is counted from the log, voids and all.
  if (!stretch || timeline.rebuild.has(stretch.boot)) return
  const placed = { seq: voided.seq, entry, arrivedMs, voided: false }
  await recountIn(timeline, stretch, { placed, by })
}

/**
 * The entry that a void in this journal means. Two histories may have written the same place of one epoch: then it is the one
 * that this journal, or one that it goes on from, brought as a copy; or else the line that stands there itself.
 */
async function originOf(projection: Projection, reference: Reference): Promise<NamedOrigin> {
  const { epoch, writes } = projection
  const { seq } = reference
  const named = 'epoch' in reference ? await epochNamed(projection, reference.epoch) : epoch
  if (named === epoch) return originAt(projection, epoch, seq)
  const copies = await writes.timelines.copies(named.no, seq, seq)
  for (const via of await journalsOf(projection, epoch, named)) {
    const brought = copies.find((copy) => copy.via === via)
    if (brought) return { timeline: named.no, seq, digest: brought.digest, via: epoch.no }
  }
  return originAt(projection, named, seq)
}

/** Numbers of an epoch, the one it goes on from, and so on, down to `end` (not included). */
async function journalsOf(projection: Projection, from: Epoch | undefined, end: Epoch): Promise<number[]> {
  const chain: number[] = []
  let each = from
  while (each && each.no !== end.no && !chain.includes(each.no)) {
    chain.push(each.no)
    const { continues }: Epoch = each
    each = continues === undefined ? undefined : await epochOf(projection, continues)
  }
  return chain
}

/** The origin of what stands, or will stand, at a place of a journal: the line itself, or what it is a copy of. */
async function originAt(projection: Projection, epoch: Epoch, seq: number): Promise<NamedOrigin> {
  const plain = { timeline: epoch.no, seq, digest: '', via: projection.epoch.no }
  if (epoch !== projection.epoch || isStillToCome(projection, seq)) epoch.mixed = true
  // Only a journal that goes on from another has copies in it.
  if (epoch.continues === undefined) return plain
  const held = await heldLine(projection, epoch, seq)
  const read = held && readLine(held.line.toString())
  return read?.read && read.entry.was ? originOfCopy(projection, read.entry.was) : plain
}

/** How an entry that arrived as a copy is known: by the line of its origin where that is held, else by its digest. */
export async function originOfCopy(projection: Projection, was: Was): Promise<NamedOrigin> {
  const origin = await epochNamed(projection, was.epoch)
  const copies = await projection.writes.timelines.copies(origin.no, was.seq, was.seq)
  const isCopy = copies.some((copy) => copy.digest === was.line)
  return { timeline: origin.no, seq: was.seq, digest: isCopy ? was.line : '', via: projection.epoch.no }
}

async function find(
  projection: Projection,
  origin: NamedOrigin,
): Promise<{ read: ReadLine; arrivedMs: number; digest: string } | undefined> {
  const { writes } = projection
  const copies = await writes.timelines.copies(origin.timeline, origin.seq, origin.seq)
  const copy = copies.find((each) => each.digest === origin.digest)
  if (copy) return { read: readLine(copy.line), arrivedMs: copy.arrivedMs, digest: copy.digest }
  const epoch = await epochOf(projection, origin.timeline)
  const held = epoch && (await heldLine(projection, epoch, origin.seq))
  return (
    held && {
      read: readLine(held.line.toString()),
      arrivedMs: held.receivedMs,
      digest: lineDigest(held.line),
    }
  )
}

async function epochOf({ epochs, writes }: Projection, no: number): Promise<Epoch | undefined> {
  return epochs.get(no) ?? writes.epochs.byNo(no)
}
