import type { Refusal } from '../http/endpoint.ts'
import { unitInReach } from '../reports/unit-in-reach.ts'
import type { Unit } from '../store/nouns/documents.ts'
import type { Station } from '../store/nouns/stations.ts'
import type { StoreReads } from '../store/store.ts'

export type StationInReach = { station: Station; units: readonly Unit[] }

/** A station that hangs on the reader's unit or below it, asked inside the caller's own transaction; or `not-found`, `forbidden`. */
export async function stationInReach(
  reads: Pick<StoreReads, 'documents' | 'stations'>,
  { id, reader }: { id: string; reader: string },
): Promise<StationInReach | Refusal> {
  const station = await reads.stations.find(id)
  if (!station) return { problem: 'not-found', detail: `There is no station ${id}.` }
  const reach = await unitInReach(reads, { reader, asked: station.unit })
  return 'problem' in reach ? reach : { station, units: reach.units }
}
