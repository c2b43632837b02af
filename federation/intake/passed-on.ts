import type { Entry, Was } from '../../protocol/entry.ts'
import { readLine } from '../../protocol/entry.ts'
import type { Epoch } from '../store/nouns/epochs.ts'
import { breathe, isOutOfBreath } from './breathe.ts'
import { heldLine } from './held-line.ts'
import { raiseTip } from './line-effects.ts'
import type { Projection } from './projection.ts'
import { epochNamed } from './projection.ts'

export type Continuation = Entry<'journal.continued'>['body']

/**
 * A copy of a copy keeps its first `was`, so it does not say where it stood in the journals between. That place is told by
 * counting: behind journal.continued come the readable lines of the old epoch after `delivered`, in order. What came this way
 * is not lost there. `seq`: the copy's place in the projection's journal.
 */
export async function notePassage(projection: Projection, seq: number, was: Was): Promise<void> {
  const seen = new Set<number>()
  let place: { epoch: Epoch; seq: number } = { epoch: projection.epoch, seq }
  while (place.seq > 1 && !seen.has(place.epoch.no)) {
    seen.add(place.epoch.no)
    if (isOutOfBreath()) await breathe()
    const continuation = await continuationOf(projection, place.epoch)
    if (!continuation) return
    const old = await epochNamed(projection, continuation.epoch)
    // Its own line, not a copy there: it is known by its origin.
    if (old.id === was.epoch) return
    place = { epoch: old, seq: nthReadable(continuation, place.seq - 1) }
    raiseTip(old, place.seq)
    if (place.seq > old.acked) await projection.writes.timelines.addPassedOn(old.no, place.seq)
  }
}

/** What the first line of a journal says it goes on from, wherever that line came. */
async function continuationOf(projection: Projection, epoch: Epoch): Promise<Continuation | undefined> {
  const { continuations, writes } = projection
  if (continuations.has(epoch.no)) return continuations.get(epoch.no)
  const held = await heldLine(projection, epoch, 1)
  const line = held?.line.toString() ?? (await writes.timelines.copies(epoch.no, 1, 1))[0]?.line
  const read = line === undefined ? undefined : readLine(line)
  const found = read?.read && read.entry.kind === 'journal.continued' ? read.entry.body : undefined
  continuations.set(epoch.no, found)
  return found
}

/** Seq of the n-th line after `delivered` that could be read. */
function nthReadable({ delivered, damaged }: Continuation, n: number): number {
  let seq = delivered + n
  for (const each of [...new Set(damaged)].sort((a, b) => a - b))
    if (each > delivered && each <= seq) seq += 1
  return seq
}
