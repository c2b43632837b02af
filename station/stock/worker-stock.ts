// What a worker does with the box: look, take, take back. No name, no symptom.
import { findMovement } from '../../db/movements.ts'
import type { EntryName } from '../../protocol/ids.ts'
import { toInstant } from '../../protocol/instants.ts'
import type { OutputOf, ParsedInputOf } from '../contract/calls.ts'
import { firstOf, referenceTo } from '../record/entry-names.ts'
import type { Deed } from '../record/recorder.ts'
import type { UndoWindow } from '../record/undo-window.ts'
import { drivingCategories } from './driving-categories.ts'
import { inLeavingOrder, leaveFirstExpiry } from './leave-first-expiry.ts'
import { usableOf } from './look.ts'
import type { Refusal, StockParts } from './stock-parts.ts'
import { lookNow } from './stock-parts.ts'

/** What a worker may take here: kept in this season, or here now. Things that are lent go by the number on them instead. */
export function boxNow(parts: StockParts): OutputOf<'stock.box'> {
  const look = lookNow(parts)
  const everything = look.everything()
  const items = look.catalogue.items
    .filter(({ access, group }) => access === 'self-service' && group !== 'loan')
    .filter(({ id }) => everything.has(id) || (look.parOf(id) ?? 0) > 0)
    .map((item) => {
      const leaving = inLeavingOrder(everything.get(item.id) ?? [])
      const next = leaving.find(({ state }) => state.usable > 0) ?? leaving.at(-1)
      return {
        item,
        available: usableOf(leaving),
        next: next ? { lot: next.state.lot, effectiveUntil: next.leavesBefore } : null,
      }
    })
  return { now: toInstant(look.nowMs), day: look.day, items, drivers: [...drivingCategories] }
}

export function take(
  parts: StockParts,
  { item: id, qty, category, warned }: ParsedInputOf<'stock.take'>,
): Deed<OutputOf<'stock.take'>, Refusal<'stock.take'>> {
  const look = lookNow(parts)
  const item = look.catalogue.find(id)
  if (!item || item.group === 'loan') return { refuse: 'no-such-item' }
  if (item.access !== 'self-service') return { refuse: 'staff-only' }
  const lines = leaveFirstExpiry(look.lotsOf(id), qty, 'taken')
  if (typeof lines === 'string') return { refuse: 'nothing-usable' }
  if (item.containsEthanol && !warned) return { refuse: 'not-warned' }
  return {
    drafts: [{ kind: 'stock.taken', by: 'worker', body: { lines, ...(category && { category }) } }],
    answer: (names) => ({ movement: firstOf(names), lines }),
  }
}

/** Takes back what another act took, within its ten seconds and once. */
export function undoTake(
  { journal }: StockParts,
  window: UndoWindow,
  takenBy: string,
): Deed<{ movement: EntryName }, Refusal<'stock.undoTake'>> {
  const made = journal.acts.find(takenBy)
  if (made?.call !== 'stock.take') return { refuse: 'no-such-movement' }
  const { movement } = made.answer as { movement: EntryName }
  const row = findMovement(journal.db, movement)
  if (!row) return { refuse: 'no-such-movement' }
  if (row.voided !== null || !window.isOpen(takenBy, row.atMs)) return { refuse: 'too-late' }
  const body = { movement: referenceTo(journal, movement), reason: 'mis-tap' }
  return { drafts: [{ kind: 'stock.voided', by: 'worker', body }], answer: () => ({ movement }) }
}
