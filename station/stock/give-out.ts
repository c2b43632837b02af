// What staff let go of: given out at the station, or sent to another one. Never more than the books know.
import { maxStockLines } from '../../protocol/stock-lines.ts'
import type { OutputOf, ParsedInputOf } from '../contract/calls.ts'
import { firstOf } from '../record/entry-names.ts'
import type { Deed, Draft } from '../record/recorder.ts'
import { whoMay } from '../staff/who-may.ts'
import type { LeavingLine } from './leave-first-expiry.ts'
import { leaveFirstExpiry, merged } from './leave-first-expiry.ts'
import type { Look } from './look.ts'
import type { LotOnShelf } from './lot-on-shelf.ts'
import type { Refusal, StockParts } from './stock-parts.ts'
import { lookNow } from './stock-parts.ts'

/** `lot` absent: the host chooses. */
type OpenLine = { item: string; lot?: string | null | undefined; qty: number }
type Moved = OutputOf<'stock.issue'>
type CannotLeave = 'no-such-item' | 'not-to-be-taken' | 'nothing-usable' | 'not-enough' | 'too-long'

export function issue(
  parts: StockParts,
  { session, lines, category, warned }: ParsedInputOf<'stock.issue'>,
): Deed<Moved, Refusal<'stock.issue'>> {
  const may = whoMay(parts.desk, session, 'issue')
  if (!may.ok) return { refuse: may.problem }
  const look = lookNow(parts)
  const items = lines.map(({ item }) => look.catalogue.find(item))
  if (items.some((item) => item?.access === 'excluded')) return { refuse: 'not-to-be-taken' }
  const leaving = leavingLines(look, lines)
  if (typeof leaving === 'string') return { refuse: leaving }
  if (!warned && items.some((item) => item?.containsEthanol)) return { refuse: 'not-warned' }
  const body = { lines: leaving, ...(category !== undefined && { category }) }
  return moved({ kind: 'stock.issued', by: may.who.by, body }, leaving)
}

export function transfer(
  parts: StockParts,
  { session, to, lines }: ParsedInputOf<'stock.transfer'>,
): Deed<Moved, Refusal<'stock.transfer'>> {
  const may = whoMay(parts.desk, session, 'transfer')
  if (!may.ok) return { refuse: may.problem }
  if (to === parts.station()) return { refuse: 'own-station' }
  const leaving = leavingLines(lookNow(parts), lines)
  if (typeof leaving === 'string') return { refuse: leaving }
  return moved({ kind: 'stock.transferred', by: may.who.by, body: { to, lines: leaving } }, leaving)
}

function moved(draft: Draft, lines: LeavingLine[]): Deed<Moved, never> {
  return { drafts: [draft], answer: (names) => ({ movement: firstOf(names), lines }) }
}

/** Lots named by a person leave as they say; for the rest the host chooses, from what those have left over. */
function leavingLines(look: Look, lines: readonly OpenLine[]): LeavingLine[] | CannotLeave {
  const shelf = new Map<string, LotOnShelf[]>()
  const leaving: LeavingLine[] = []
  const namedFirst = [...lines].sort(
    (one, other) => Number(one.lot === undefined) - Number(other.lot === undefined),
  )
  for (const line of namedFirst) {
    if (!look.catalogue.find(line.item)) return 'no-such-item'
    const lots = shelf.get(line.item) ?? look.lotsOf(line.item)
    const some = line.lot === undefined ? leaveFirstExpiry(lots, line.qty, 'refused') : fromLot(lots, line)
    if (typeof some === 'string') return some
    leaving.push(...some)
    shelf.set(
      line.item,
      lots.map((lot) => without(lot, some)),
    )
  }
  const together = merged(leaving)
  return together.length > maxStockLines ? 'too-long' : together
}

function fromLot(
  lots: readonly LotOnShelf[],
  { item, lot = null, qty }: OpenLine,
): LeavingLine[] | CannotLeave {
  const found = lots.find(({ state }) => state.lot === lot)
  if (found && !found.mayLeave) return 'not-to-be-taken'
  return found && found.state.usable >= qty ? [{ item, lot, qty }] : 'not-enough'
}

function without(lot: LotOnShelf, gone: readonly LeavingLine[]): LotOnShelf {
  const qty = gone.filter((line) => line.lot === lot.state.lot).reduce((sum, line) => sum + line.qty, 0)
  const { state } = lot
  return { ...lot, state: { ...state, onHand: state.onHand - qty, usable: state.usable - qty } }
}
