import type { Item, Movement } from '../../../../station/contract/stock.ts'
import { formatMoment, wallTime } from '../../../i18n/formats.ts'
import type { Table } from '../../export/write-csv.ts'
import { allStocks } from '../lists/all-stocks.ts'
import { useStockDesk } from '../shell/stock-desk.ts'
import type { AskOf } from '../shell/use-asked.ts'
import { useAsked } from '../shell/use-asked.ts'
import { useStockWords } from '../shell/use-stock-words.ts'
import { useSayMovement } from './use-say-movement.ts'

/** Asked for at a time; the most the call gives. */
const askedAtOnce = 500

const columns = ['at', 'movement', 'item', 'lot', 'qty', 'counted', 'besides', 'by', 'voided'] as const

/** Every movement that a search finds as a list to keep, fetched page by page; null when one of the pages could not be had. */
export function useMovementTable() {
  const { t, nameOf, sayLot } = useStockWords()
  const { desk, station } = useStockDesk()
  const { sayKind, sayBy, sayBesides } = useSayMovement()
  const catalogue = useAsked('stock.overview', {})

  const rowsOf = (movement: Movement, items: ReadonlyMap<string, Item>) => {
    const { at, kind, by, lines, voided } = movement
    const wall = wallTime(Date.parse(at), station.timeZone)
    return lines.map(({ item: id, lot, qty, counted }) => {
      const item = items.get(id)
      return [
        `${wall.year}/${formatMoment(wall)}`,
        sayKind(kind),
        item === undefined ? id : nameOf(item).text,
        sayLot(lot),
        qty,
        counted ?? null,
        sayBesides(movement),
        sayBy(by),
        voided === null ? null : t('movement.voided'),
      ]
    })
  }

  return async (ask: Omit<AskOf<'stock.movements'>, 'limit' | 'before'>): Promise<Table | null> => {
    const items = new Map(
      (catalogue.value === null ? [] : allStocks(catalogue.value)).map(({ item }) => [item.id, item]),
    )
    const found: Movement[] = []
    for (;;) {
      const before = found.at(-1)?.name
      const answer = await desk.client
        .call('stock.movements', {
          ...ask,
          session: desk.session,
          limit: askedAtOnce,
          ...(before === undefined ? {} : { before }),
        })
        .catch(() => null)
      if (answer?.ok !== true) return null
      found.push(...answer.value.movements)
      if (!answer.value.more) break
    }
    return {
      headings: columns.map((column) => t(`column.${column}`)),
      rows: found.flatMap((movement) => rowsOf(movement, items)),
    }
  }
}
