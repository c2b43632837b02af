// What references mean: entries by where they were first written, through copies and two histories under one name.
import { lineDigest } from '../../protocol/chain.ts'
import type { ReadLine, Was } from '../../protocol/entry.ts'
import { readLine } from '../../protocol/entry.ts'
import type { Reference } from '../../protocol/ids.ts'
import type { Epoch } from '../store/nouns/epochs.ts'
import type { VoidedEntry } from '../store/nouns/timelines.ts'
import { heldLine } from './held-line.ts'
import type { Projection } from './projection.ts'
import { epochNamed } from './projection.ts'

/** Where an entry was first written; `via`: the epoch that names it. */
export type NamedOrigin = Omit<VoidedEntry, 'noun'>

/** A line of the projection's own journal that was not counted yet, be it held already or not. */
export function isStillToCome({ seq: at, isAgain, epoch }: Projection, seq: number): boolean {
  return isAgain ? seq > epoch.acked : seq > at
}

/**
 * The entry that a reference in this journal means. Two histories may have written the same place of one epoch: then it is the one
 * that this journal, or one that it goes on from, brought as a copy; or else the line that stands there itself.
 */
export async function originOf(projection: Projection, reference: Reference): Promise<NamedOrigin> {
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
export async function journalsOf(
  projection: Projection,
  from: Epoch | undefined,
  end: Epoch,
): Promise<number[]> {
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

/** The entry of an origin, as it is held; undefined while it is not. */
export async function findOrigin(
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

export async function epochOf({ epochs, writes }: Projection, no: number): Promise<Epoch | undefined> {
  return epochs.get(no) ?? writes.epochs.byNo(no)
}

export async function voidsOfNoun(
  { writes }: Projection,
  { timeline, seq, noun }: VoidedEntry,
): Promise<VoidedEntry[]> {
  return (await writes.timelines.voids(timeline, seq, seq)).filter((each) => each.noun === noun)
}

export async function isVoided(projection: Projection, voided: VoidedEntry): Promise<boolean> {
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
