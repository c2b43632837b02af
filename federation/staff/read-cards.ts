import type { CardRow } from '../contract/cards.ts'
import { scopeOf } from '../reports/unit-scope.ts'
import type { Access } from '../rights/access.ts'
import type { StoreReads } from '../store/store.ts'

type Reads = Pick<StoreReads, 'staffCards' | 'stations' | 'documents'>

/** The cards that may be used at a station of the reader's unit or below it, by name; of others' stations only that there are some. */
export async function readCards(reads: Reads, reader: Pick<Access, 'unit' | 'may'>): Promise<CardRow[]> {
  const scope = scopeOf(reader.unit, await reads.documents.units())
  const stations = new Map((await reads.stations.list()).map((each) => [each.id, each]))
  const places = Map.groupBy(await reads.staffCards.places(), ({ card }) => card)
  const rows: CardRow[] = []
  for (const { card, role, name, validUntil, trainings, rev, withdrawnMs } of await reads.staffCards.list()) {
    const all = places.get(card) ?? []
    const own = all.flatMap((place) => {
      const held = stations.get(place.station)
      if (!held || !scope.has(held.unit)) return []
      const sent = place.sealedRev === rev && place.sealedTo === held.sealTo
      return [{ station: held.id, name: held.name, unit: held.unit, sent, sealed: held.sealTo !== undefined }]
    })
    if (withdrawnMs !== undefined || own.length === 0) continue
    const mayChange = reader.may.includes('keep-stations') && own.length === all.length
    rows.push({ card, name: name ?? null, role, validUntil, trainings, rev, stations: own, mayChange })
  }
  return rows.sort((a, b) => (a.name ?? a.card).localeCompare(b.name ?? b.card, 'zh-CN'))
}
