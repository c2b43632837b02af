import type { DocumentBody } from '../../protocol/documents/index.ts'
import type { StationSaid } from '../contract/stations.ts'
import { publish } from '../publishing/publish.ts'
import type { StoreWrites } from '../store/store.ts'
import type { DayClock } from '../timelines/day-clock.ts'

type StationAsked = { unit: string; said: StationSaid }

/** A station of a unit, under the next number there, and what its kiosk shows of it. Gives its id; undefined for an unknown unit. */
export async function addStation(
  writes: Pick<StoreWrites, 'stations' | 'documents'>,
  { unit, said }: StationAsked,
  { nowMs: createdMs, days }: { nowMs: number; days: DayClock },
): Promise<string | undefined> {
  const units = await writes.documents.units()
  if (!units.some((each) => each.id === unit)) return undefined
  const number = (await writes.stations.highestNumber(unit)) + 1
  const id = `${unit}-${String(number).padStart(4, '0')}`
  const name = said.name['zh-CN']
  await writes.stations.add({ id, name, unit, createdMs, fromDay: days.placeOf(createdMs).day })
  await publishStation(writes, { station: id, unit, said })
  return id
}

/** Publishes what a county says of a station, to the stations of its unit. Gives the change's number. */
export function publishStation(
  writes: Pick<StoreWrites, 'documents'>,
  { station, unit, said }: { station: string; unit: string; said: Omit<DocumentBody<'station'>, 'unit'> },
): Promise<number> {
  return publish(writes, {
    type: 'station',
    id: station,
    // The stations of a unit send goods to each other, and must know each other’s names.
    audience: `unit:${unit}`,
    body: { ...said, unit },
  })
}
