import { lineDigest } from '../../protocol/chain.ts'
import { fromInstant } from '../../protocol/instants.ts'
import type { Epoch } from '../store/nouns/epochs.ts'
import type { Ending } from '../store/nouns/timelines.ts'
import { begunBy, endedBy } from '../timelines/ending.ts'
import type { Placed } from '../timelines/next-stretch.ts'
import { heldLine } from './held-line.ts'
import type { NamedOrigin } from './origins.ts'
import { epochOf, findOrigin, isStillToCome, isVoided, journalsOf, originOf } from './origins.ts'
import type { Projection } from './projection.ts'
import { recountAt } from './recount-at.ts'

type Place = { timeline: number; seq: number }

/** Notes what an entry ends, and what it begins may have been ended before it came. Called once per origin, when it was placed. */
export async function noteEnding(
  projection: Projection,
  named: () => Place & { digest: string },
  { entry, arrivedMs, voided }: Pick<Placed, 'entry' | 'arrivedMs' | 'voided'>,
): Promise<void> {
  const ended = endedBy(entry)
  if (ended) {
    const { timeline, seq, digest } = await originOf(projection, ended.reference)
    await projection.writes.timelines.saveEnding({
      ...{ ...named(), noun: ended.noun, thing: { timeline, seq, digest }, via: projection.epoch.no },
      // What stands in no row was counted when it was placed.
      ...{ atMs: fromInstant(entry.at), arrivedMs, counts: !voided },
    })
    await reckonEndings(projection, { timeline, seq })
  }
  if (begunBy(entry.kind)) await reckonEndings(projection, named())
}

/**
 * Makes the first ending of each thing at a place count, in the order in which their station told them, and no other. Called whenever
 * something came that may change which one that is.
 */
export async function reckonEndings(projection: Projection, { timeline, seq }: Place): Promise<void> {
  const rows = await projection.writes.timelines.endingsOf(timeline, seq, seq)
  if (rows.length === 0) return
  const first = new Map<string, Ending>()
  for (const row of await asTold(projection, rows)) {
    const thing = await thingOf(projection, row)
    if (!thing || first.has(thing)) continue
    const isNone = row.noun === 'loan' && (await isVoided(projection, { ...row, noun: 'loan' }))
    if (!isNone) first.set(thing, row)
  }
  const counted = new Set(first.values())
  const changed = rows.filter((row) => row.counts !== counted.has(row))
  for (const row of changed.toSorted((a, b) => Number(b.counts) - Number(a.counts))) {
    const { timelines } = projection.writes
    await timelines.saveEnding({ ...row, counts: !row.counts })
    await recount(projection, row, row.counts ? -1 : 1)
  }
}

/** An ending was voided, or is none no longer. False: it is one of before, and counts as it was written. */
export async function reckonEnding(projection: Projection, of: Place & { digest: string }): Promise<boolean> {
  const row = await projection.writes.timelines.ending(of)
  if (row) await reckonEndings(projection, row.thing)
  return row !== undefined
}

/** Endings that named this line of the projection's journal, which turns out to be a copy: they mean what it is a copy of. */
export async function moveEndings(projection: Projection, of: number, to: NamedOrigin): Promise<void> {
  const { writes, epoch } = projection
  const { timeline, seq, digest } = to
  for (const row of await writes.timelines.endingsOf(epoch.no, of, of))
    if ((await digestBrought(projection, row, epoch)) === undefined)
      await writes.timelines.saveEnding({ ...row, thing: { timeline, seq, digest } })
  await reckonEndings(projection, to)
}

/** Epochs ascend as they were opened; their numbers here only as they came. */
async function asTold(projection: Projection, rows: readonly Ending[]): Promise<Ending[]> {
  if (rows.length === 1) return [...rows]
  const epochs = new Map<number, string>()
  for (const { timeline } of rows) epochs.set(timeline, (await epochOf(projection, timeline))?.id ?? '')
  const keyOf = ({ timeline }: Ending) => epochs.get(timeline) ?? ''
  return rows.toSorted(
    (a, b) => keyOf(a).localeCompare(keyOf(b), 'en') || a.seq - b.seq || (a.digest < b.digest ? -1 : 1),
  )
}

/** The one thing that an ending means: noun and digest of its line; undefined while that is not held, and for what was none. */
async function thingOf(projection: Projection, row: Ending): Promise<string | undefined> {
  const digest = await digestMeant(projection, row)
  if (digest === undefined) return undefined
  const origin: NamedOrigin = { ...row.thing, digest, via: row.via }
  const held = await findOrigin(projection, origin)
  if (!held?.read.read || begunBy(held.read.entry.kind) !== row.noun) return undefined
  const isNone = row.noun === 'loan' && (await isVoided(projection, { ...origin, noun: 'loan' }))
  return isNone ? undefined : `${row.noun} ${digest}`
}

/** Of two histories at one place: what the ending's own journal, or one that it goes on from, brought; or else the line itself. */
async function digestMeant(projection: Projection, { thing, via }: Ending): Promise<string | undefined> {
  const epoch = await epochOf(projection, thing.timeline)
  if (!epoch) return undefined
  return (await digestBrought(projection, { thing, via }, epoch)) ?? ownDigest(projection, epoch, thing.seq)
}

async function digestBrought(
  projection: Projection,
  { thing, via }: Pick<Ending, 'thing' | 'via'>,
  epoch: Epoch,
): Promise<string | undefined> {
  if (thing.digest !== '') return thing.digest
  if (via === epoch.no) return undefined
  const copies = await projection.writes.timelines.copies(thing.timeline, thing.seq, thing.seq)
  const journals = await journalsOf(projection, await epochOf(projection, via), epoch)
  const brought = journals.flatMap((no) => copies.filter((copy) => copy.via === no))
  return brought[0]?.digest
}

async function ownDigest(projection: Projection, epoch: Epoch, seq: number): Promise<string | undefined> {
  if (epoch === projection.epoch && isStillToCome(projection, seq)) return undefined
  const held = await heldLine(projection, epoch, seq)
  return held && lineDigest(held.line)
}

async function recount(projection: Projection, row: Ending, by: 1 | -1): Promise<void> {
  const held = await findOrigin(projection, row)
  if (!held?.read.read) return
  const { timeline, seq, digest, arrivedMs } = row
  await recountAt(projection, { timeline, placed: { seq, digest, entry: held.read.entry, arrivedMs }, by })
}
