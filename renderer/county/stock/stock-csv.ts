import type { Row } from '../../../federation/contract/csv-table.ts'
import { csvTable } from '../../../federation/contract/csv-table.ts'
import type { CountyWords } from '../words/use-words.ts'
import type { Shelf } from './shelves.ts'

type Say = { t: CountyWords; nameOf: (item: string) => string }

/** One line a lot, and one for a shelf without any: what the page shows, for a spreadsheet. */
export function stockCsv(shelves: readonly Shelf[], { t, nameOf }: Say): string {
  const head: Row = [
    ...['station', 'stationCode', 'coveredThrough', 'item', 'itemCode', 'onHand', 'usable', 'par', 'level'],
    ...['drift', 'lot', 'lotOnHand', 'usableUntil', 'stage'],
  ].map((column) => t(`stock.column.${column as 'station'}`))
  return csvTable([head, ...shelves.flatMap((shelf) => rowsOf(shelf, { t, nameOf }))])
}

function rowsOf(shelf: Shelf, { t, nameOf }: Say): Row[] {
  const { station, item, onHand, usable, par, level, drift, lots } = shelf
  const shared = [
    ...[station.name, station.station, station.coveredThrough, nameOf(item), item],
    ...[onHand, usable, par, t(`stock.level.${level}`), drift],
  ]
  if (lots.length === 0) return [[...shared, null, null, null, null]]
  return lots.map((each) => [
    ...shared,
    ...[each.lot ?? t('stock.noLot'), each.onHand, each.usableUntil, t(`stock.stage.${each.stage}`)],
  ])
}
