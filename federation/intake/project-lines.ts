import type { ReadLine } from '../../protocol/entry.ts'
import { readLine } from '../../protocol/entry.ts'
import { placeVisitBehind } from '../timelines/place-entry.ts'
import { breathe, isOutOfBreath } from './breathe.ts'
import { noteCopiesDone } from './line-effects.ts'
import { projectLine } from './project-line.ts'
import type { Projection } from './projection.ts'

/** Lines of a batch, `from` the seq of the first; those from `addedFrom` on are new. `isAll`: with them the journal is held to its tip. */
export type NewLines = { lines: readonly Buffer[]; from: number; addedFrom: number; isAll: boolean }

/** Turns the new lines of a batch into figures; they must be in the log of record already. What they changed is not settled yet. */
export async function projectLines(
  projection: Projection,
  { lines, from, addedFrom, isAll }: NewLines,
): Promise<void> {
  for (const [index, line] of lines.entries()) {
    const seq = from + index
    if (seq < addedFrom) continue
    const read = readLine(line.toString())
    if (!countsAtOnce(projection, seq, read)) await projectLine(projection, { seq, line, read })
    if (isOutOfBreath()) await breathe()
  }
  if (isAll) await noteCopiesDone(projection)
}

/** A plain visit behind others of its batch, in a journal without copies: its figures are all it says. */
function countsAtOnce(projection: Projection, seq: number, read: ReadLine): boolean {
  const { epoch, receivedMs, copiesDone, timelines } = projection
  if (!read.read || read.entry.kind !== 'visit.checked-in' || read.entry.was) return false
  if (epoch.mixed || (epoch.continues !== undefined && !copiesDone)) return false
  const timeline = timelines.get(epoch.no)
  return (
    timeline !== undefined && placeVisitBehind(timeline, { seq, entry: read.entry, arrivedMs: receivedMs })
  )
}
