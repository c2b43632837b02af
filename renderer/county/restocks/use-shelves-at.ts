import { useMemo } from 'react'
import { useCatalogue, useStock } from '../hub/queries.ts'
import type { Shelf } from '../stock/shelves.ts'
import { shelvesOf } from '../stock/shelves.ts'

export type ShelvesAt = { get: (item: string) => Shelf | undefined; coveredThrough: string | null }

/** What a station has, as far as is known; undefined while that is being asked, or when it keeps no stock here. */
export function useShelvesAt(unit: string, station: string): ShelvesAt | undefined {
  const stock = useStock(unit).data
  const catalogue = useCatalogue().data
  return useMemo(() => {
    const own = stock?.stations.find((each) => each.station === station)
    if (!stock || !own || !catalogue) return undefined
    const shelves = shelvesOf({ ...stock, stations: [own] }, catalogue)
    if (shelves.length === 0) return undefined
    const byItem = new Map(shelves.map((each) => [each.item, each]))
    return { get: (item) => byItem.get(item), coveredThrough: own.coveredThrough }
  }, [stock, catalogue, station])
}
