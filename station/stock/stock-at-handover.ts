import { shelfNow } from '../loans/shelf.ts'
import { isOpen, restockList } from '../restocks/restock-list.ts'
import type { StockAtHandover } from '../shifts/stock-at-handover.ts'
import { overviewOf } from './overview.ts'
import type { StockParts } from './stock-parts.ts'
import { lookNow } from './stock-parts.ts'

/** What the next keeper must know of stock, loans and requests, as it is at this moment. */
export function stockAtHandover(parts: StockParts): StockAtHandover {
  return () => {
    const { items } = overviewOf(lookNow(parts))
    return {
      low: items.flatMap(({ item, usable, par, level }) =>
        par !== null && (level === 'none' || level === 'low') ? [{ item: item.id, usable, par }] : [],
      ),
      expiring: items
        .flatMap(({ lots }) => lots)
        .flatMap(({ item, lot, stage, effectiveUntil: until, onHand }) =>
          until !== null && onHand > 0 && (stage === 'red' || stage === 'expired')
            ? [{ item, lot, until, onHand }]
            : [],
        ),
      loansOut: shelfNow(parts).out.length,
      restocksOpen: restockList(parts.journal.db).filter(isOpen).length,
    }
  }
}
