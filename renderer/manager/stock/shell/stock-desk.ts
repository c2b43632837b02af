import { createContext, useContext } from 'react'
import type { Description } from '../../../host/use-description.ts'
import type { Desk } from '../../desk.ts'
import type { EntryName, Place } from './place.ts'

/** What the stock pages need to know of the station they stand in. */
export type StockStation = Pick<Description, 'station' | 'timeZone'>

/** Something was done: what to say, and the movements that may be taken back for ten seconds. */
export type Done = { words: string; movements: readonly EntryName[] }

export type StockDesk = {
  desk: Desk
  station: StockStation
  go: (place: Place) => void
  back: () => void
  /** Says at the foot of the page what was done, with undo where there is one; then every list is asked for anew. */
  tellDone: (done: Done) => void
}

export const StockDeskContext = createContext<StockDesk | null>(null)

/** The desk of the stock page this is called in. */
export function useStockDesk(): StockDesk {
  const known = useContext(StockDeskContext)
  if (known === null) throw new Error('outside of StockPages')
  return known
}
