import { findEpoch } from '../../db/epochs.ts'
import type { ReadHandle } from '../../db/handles.ts'
import type { MovementRow } from '../../db/movements.ts'
import type { EntryName } from '../../protocol/ids.ts'
import { dayOf } from '../record/day-of.ts'
import type { StockParts } from './stock-parts.ts'

/** A person's setting aside and releasing is taken back by its opposite. */
const neverVoided = new Set(['stock.quarantined', 'stock.released'])

export function isVoidable({ kind }: MovementRow): boolean {
  return !neverVoided.has(kind)
}

/**
 * Whether a movement was written in the shift that runs: after the entry that began it, whatever the clock said. Where nobody keeps a
 * shift: on this calendar day of the station's clock, by which it was written.
 */
export function isOfThisShift(
  { journal, openShift, clock, timeZone }: Pick<StockParts, 'journal' | 'openShift' | 'clock' | 'timeZone'>,
  { name, atMs }: Pick<MovementRow, 'name' | 'atMs'>,
): boolean {
  const shift = openShift()
  if (shift) return isAfter(journal.db, name, shift.name)
  return dayOf(atMs, timeZone()) === dayOf(clock.wallMs(), timeZone())
}

/** By place in the journal; both names are origins. */
function isAfter(db: ReadHandle, one: EntryName, other: EntryName): boolean {
  if (one.epoch === other.epoch) return one.seq > other.seq
  return (findEpoch(db, one.epoch)?.no ?? 0) > (findEpoch(db, other.epoch)?.no ?? 0)
}
