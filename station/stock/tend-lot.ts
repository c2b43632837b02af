// What staff do to a lot that moves nothing, and the writing off of what must go.
import type { EntryName } from '../../protocol/ids.ts'
import type { ParsedInputOf } from '../contract/calls.ts'
import { firstOf } from '../record/entry-names.ts'
import type { Deed, Draft } from '../record/recorder.ts'
import { whoMay } from '../staff/who-may.ts'
import { merged } from './leave-first-expiry.ts'
import type { Look } from './look.ts'
import type { LotOnShelf } from './lot-on-shelf.ts'
import type { Refusal, StockParts } from './stock-parts.ts'
import { lookNow } from './stock-parts.ts'

type Tended<P> = Deed<{ movement: EntryName }, P>

/** One unit that was closed until then. It cannot have been opened on a day that has not come. */
export function open(
  parts: StockParts,
  { session, item, lot, openedOn }: ParsedInputOf<'stock.open'>,
): Tended<Refusal<'stock.open'>> {
  const may = whoMay(parts.desk, session, 'issue')
  if (!may.ok) return { refuse: may.problem }
  const look = lookNow(parts)
  const found = lotIn(look, item, lot)
  if (!found || found.state.onHand <= found.state.opened) return { refuse: 'no-such-lot' }
  if (!found.mayLeave) return { refuse: 'not-to-be-taken' }
  if (openedOn > look.day) return { refuse: 'bad-date' }
  return tended({ kind: 'stock.opened', by: may.who.by, body: { item, lot, openedOn } })
}

export function quarantine(
  parts: StockParts,
  { session, item, lot, reason }: ParsedInputOf<'stock.quarantine'>,
): Tended<Refusal<'stock.quarantine'>> {
  const may = whoMay(parts.desk, session, 'quarantine')
  if (!may.ok) return { refuse: may.problem }
  if (!lotIn(lookNow(parts), item, lot)) return { refuse: 'no-such-lot' }
  return tended({ kind: 'stock.quarantined', by: may.who.by, body: { item, lot, reason } })
}

/** Only what a person set aside: a lot without its date stays aside until it is written off. */
export function release(
  parts: StockParts,
  { session, item, lot }: ParsedInputOf<'stock.release'>,
): Tended<Refusal<'stock.release'>> {
  const may = whoMay(parts.desk, session, 'quarantine')
  if (!may.ok) return { refuse: may.problem }
  const found = lotIn(lookNow(parts), item, lot)
  if (!found) return { refuse: 'no-such-lot' }
  if (!found.isSetAside) return { refuse: 'not-quarantined' }
  return tended({ kind: 'stock.released', by: may.who.by, body: { item, lot } })
}

/** Anything may be written off, whatever its stage, but no more than there is. The reason is the person's to know. */
export function writeOff(
  parts: StockParts,
  { session, reason, lines }: ParsedInputOf<'stock.writeOff'>,
): Tended<Refusal<'stock.writeOff'>> {
  const may = whoMay(parts.desk, session, 'write-off')
  if (!may.ok) return { refuse: may.problem }
  const look = lookNow(parts)
  const together = merged(lines)
  for (const { item, lot, qty } of together) {
    const found = lotIn(look, item, lot)
    if (!found) return { refuse: 'no-such-lot' }
    if (found.state.onHand < qty) return { refuse: 'not-enough' }
  }
  return tended({ kind: 'stock.written-off', by: may.who.by, body: { reason, lines: together } })
}

function lotIn(look: Look, item: string, lot: string | null): LotOnShelf | undefined {
  return look.lotsOf(item).find(({ state }) => state.lot === lot)
}

function tended(draft: Draft): Tended<never> {
  return { drafts: [draft], answer: (names) => ({ movement: firstOf(names) }) }
}
