import { readDocuments } from '../../db/documents.ts'
import type { OutputOf } from '../contract/calls.ts'
import type { StockParts } from './stock-parts.ts'

/** The stations of the unit as the county's documents name them, without this one. Goods may go elsewhere too, by the number on the sign. */
export function destinationsOf({ journal, station }: StockParts): OutputOf<'stock.destinations'> {
  const own = station()
  const stations = readDocuments(journal.db, 'station')
    .filter(({ id }) => id !== own)
    .map(({ id, body: { name, address } }) => ({ id, name, ...(address && { address }) }))
  return { stations }
}
