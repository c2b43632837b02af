import type { LoanRow } from '../../db/loans.ts'
import { lentCodes, loansOut } from '../../db/loans.ts'
import { toInstant } from '../../protocol/instants.ts'
import type { OutputOf } from '../contract/calls.ts'
import { goneItem } from '../stock/catalogue.ts'
import type { StockParts } from '../stock/stock-parts.ts'

/** What is lent here, and which of it is out. A thing that went out and left the catalogue since can still be brought back. */
export function shelfNow({ journal, catalogue }: StockParts): OutputOf<'loans.shelf'> {
  const { items, find } = catalogue()
  const out = onceEach(loansOut(journal.db))
  const codes = lentCodes(journal.db)
  const lent = items.filter(({ group }) => group === 'loan')
  const gone = [...new Set(out.map(({ item }) => item))].filter((id) => find(id)?.group !== 'loan')
  return {
    items: [...lent, ...gone.map((id) => find(id) ?? goneItem(id))].map((item) => ({
      item,
      out: out.filter((each) => each.item === item.id).length,
      codes: codes.filter((each) => each.item === item.id).map(({ code }) => code),
    })),
    out: out.map(({ name, item, code, atMs }) => ({ loan: name, item, code, since: toInstant(atMs) })),
  }
}

/** A thing is out once, however often a journal of two epochs says so; the last loan counts. */
function onceEach(rows: readonly LoanRow[]): LoanRow[] {
  return [...new Map(rows.map((row) => [JSON.stringify([row.item, row.code]), row])).values()]
}
