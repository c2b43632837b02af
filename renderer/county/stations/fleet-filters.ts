import type { FleetStation } from '../../../federation/contract/fleet.ts'
import type { Shelf } from '../stock/shelves.ts'
import { hasFlag } from '../stock/shelves.ts'

/** What an officer looks for; a station may be several of these. */
export const filters = ['silent', 'alarms', 'unseen', 'waiting', 'low', 'expired', 'faults'] as const
export type Filter = (typeof filters)[number]

/** A station with what its shelves want; null where it keeps no stock here, or that is not known yet. */
export type FleetRow = FleetStation & { low: number | null; expired: number | null }

/** `shelves`: undefined while nobody knows them. */
export function fleetRows(
  stations: readonly FleetStation[],
  shelves: readonly Shelf[] | undefined,
): FleetRow[] {
  const byStation = Map.groupBy(shelves ?? [], ({ station }) => station.station)
  return stations.map((station) => {
    const own = byStation.get(station.station)
    const count = (flag: 'low' | 'expired') => own?.filter((shelf) => hasFlag(shelf, flag)).length ?? null
    return { ...station, low: count('low'), expired: count('expired') }
  })
}

export function isMeant(row: FleetRow, filter: Filter): boolean {
  if (filter === 'silent') return row.state === 'amber' || row.state === 'red' || row.state === 'never'
  if (filter === 'alarms') return row.alarms.length > 0
  if (filter === 'unseen') return row.alarms.length > row.seen.length
  return (row[filter] ?? 0) > 0
}
