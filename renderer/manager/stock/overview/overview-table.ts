import type { ItemStock } from '../../../../station/contract/stock.ts'
import type { Table } from '../../export/write-csv.ts'
import { useStockWords } from '../shell/use-stock-words.ts'

/** The shelves as a list to keep: a line for each lot, and one for an item of which there is none. */
export function useOverviewTable() {
  const { t, nameOf, name } = useStockWords()
  return (items: readonly ItemStock[]): Table => ({
    headings: (
      ['code', 'item', 'unit', 'usable', 'onHand', 'par', 'lot', 'lotOnHand', 'until', 'stage'] as const
    ).map((column) => t(`column.${column}`)),
    rows: items.flatMap(({ item, usable, onHand, par, lots }) => {
      const head = [item.code ?? item.id, nameOf(item).text, name(item.unit).text, usable, onHand, par]
      if (lots.length === 0) return [[...head, null, null, null, null]]
      return lots.map((lot) => [...head, lot.lot, lot.onHand, lot.effectiveUntil, t(`stage.${lot.stage}`)])
    }),
  })
}
