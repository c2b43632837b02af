import type { Entry } from '../../protocol/entry.ts'
import type { LotNote } from '../store/nouns/stock.ts'
import { lotCode } from '../timelines/life-counts.ts'
import type { Projection } from './projection.ts'

type Noted = Pick<LotNote, 'what' | 'value'> & { item: string; lot: string | null }
type OfOrigin = { timeline: number; seq: number; digest: string; entry: Entry; by: 1 | -1 }

/**
 * Keeps what an entry says of lots beside their sums (label, opening, quarantine), or (−1) forgets it. Which of several entries counts is
 * told by the order in which the station told them, whatever order they came in.
 */
export async function noteLot(projection: Projection, of: OfOrigin): Promise<void> {
  const notes = notesOf(of.entry)
  if (notes.length === 0) return
  const { epochs, writes, epoch: by } = projection
  const epoch = epochs.get(of.timeline) ?? (await writes.epochs.byNo(of.timeline))
  if (!epoch) throw new Error(`timeline ${of.timeline} has entries and is no epoch`)
  const { seq, digest } = of
  for (const { item, lot, what, value } of notes) {
    const note = { station: by.station, lot: lotCode(item, lot), what, epoch: epoch.id, seq, digest, value }
    if (of.by === 1) await writes.stock.addNote(note)
    else await writes.stock.removeNote(note)
  }
}

function notesOf(entry: Entry): Noted[] {
  switch (entry.kind) {
    case 'stock.received':
      return entry.body.lines.map(({ item, lot, usableUntil }) => ({
        ...{ item, lot, what: 'label', value: usableUntil },
      }))
    case 'stock.opened':
      return [{ ...entry.body, what: 'opened', value: entry.body.openedOn }]
    case 'stock.quarantined':
      return [{ ...entry.body, what: 'quarantine', value: entry.body.reason }]
    case 'stock.released':
      return [{ ...entry.body, what: 'quarantine', value: null }]
    default:
      return []
  }
}
