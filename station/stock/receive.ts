import type { ReadHandle } from '../../db/handles.ts'
import type { LotRow } from '../../db/lots.ts'
import { lotsOfItem } from '../../db/lots.ts'
import { findRestock } from '../../db/restocks.ts'
import { maxStockLines } from '../../protocol/stock-lines.ts'
import type { OutputOf, ParsedInputOf } from '../contract/calls.ts'
import { referenceTo } from '../record/entry-names.ts'
import type { Deed, Draft } from '../record/recorder.ts'
import { whoMay } from '../staff/who-may.ts'
import type { KnownLot } from './judge-line.ts'
import { judgeLines } from './judge-line.ts'
import type { Refusal, StockParts } from './stock-parts.ts'

/** Goods came in. A long delivery note becomes several entries, all of one act and one transaction. */
export function receive(
  parts: StockParts,
  input: ParsedInputOf<'stock.receive'>,
): Deed<OutputOf<'stock.receive'>, Refusal<'stock.receive'>> {
  const may = whoMay(parts.desk, input.session, 'receive')
  if (!may.ok) return { refuse: may.problem }
  const { source, donor, restock, from, lines } = input
  const { journal } = parts
  if (restock && !findRestock(journal.db, restock)) return { refuse: 'bad-lines' }
  const judged = judgeLines(lines, { find: parts.catalogue().find, known: knownLots(journal.db) })
  for (const [at, { fault }] of judged.entries())
    if (fault !== undefined) return { refuse: 'bad-lines', line: { at, fault } }
  const common = {
    source,
    ...(donor !== undefined && { donor }),
    ...(restock && { restock: referenceTo(journal, restock) }),
    ...(from !== undefined && { from }),
  }
  const drafts: Draft[] = []
  for (let at = 0; at < lines.length; at += maxStockLines) {
    const body = { ...common, lines: lines.slice(at, at + maxStockLines) }
    drafts.push({ kind: 'stock.received', by: may.who.by, body })
  }
  return { drafts, answer: (movements) => ({ movements: [...movements] }) }
}

/** What the station knows of a lot; each item's lots are looked up once. */
export function knownLots(db: ReadHandle): (item: string, lot: string | null) => KnownLot {
  const byItem = new Map<string, LotRow[]>()
  return (item, lot) => {
    const lots = byItem.get(item) ?? lotsOfItem(db, item)
    byItem.set(item, lots)
    const row = lots.find((each) => each.lot === lot)
    return { onHand: row?.onHand ?? 0, label: row && row.received !== null ? row.usableUntil : undefined }
  }
}
