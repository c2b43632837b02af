import type { Was } from '../../protocol/entry.ts'
import type { Reference } from '../../protocol/ids.ts'
import type { Epoch } from '../store/nouns/epochs.ts'
import type { VoidableNoun, VoidedEntry } from '../store/nouns/timelines.ts'
import { begunBy, isEnding } from '../timelines/ending.ts'
import { voidableNoun } from '../timelines/voidable.ts'
import { reckonEnding, reckonEndings } from './endings.ts'
import { noteLot } from './note-lot.ts'
import { epochOf, findOrigin, isStillToCome, isVoided, journalsOf, originOf, voidsOfNoun } from './origins.ts'
import type { Projection } from './projection.ts'
import { recountAt } from './recount-at.ts'

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

async function recount(projection: Projection, voided: VoidedEntry, by: 1 | -1): Promise<void> {
  const isOwn = voided.digest === '' && voided.timeline === projection.epoch.no
  // It will be counted as what it then is.
  if (isOwn && isStillToCome(projection, voided.seq)) return
  const held = await findOrigin(projection, voided)
  if (!held?.read.read || voidableNoun(held.read.entry.kind) !== voided.noun) return
  const { digest } = held
  const { entry } = held.read
  const { timeline, seq } = voided
  if (isEnding(entry.kind) && (await reckonEnding(projection, { timeline, seq, digest }))) return
  await noteLot(projection, { timeline, seq, digest, entry, by })
  await recountAt(projection, { timeline, placed: { seq, digest, entry, arrivedMs: held.arrivedMs }, by })
  if (begunBy(entry.kind)) await reckonEndings(projection, voided)
}
