import type { StoreWrites } from '../store/store.ts'

export type CardWithdrawn =
  | { ok: true; stations: string[]; withdrawnMs: number }
  | { ok: false; why: 'unknown-card' | 'not-at-station'; about: string }

/**
 * Takes a card away from some stations, or (with none named) from all of them and for good: its id is never given to another
 * person, since the journals know its holder by it. Stations that have it are told that it is gone.
 */
export async function withdrawCard(
  writes: StoreWrites,
  asked: { card: string; stations: readonly string[]; nowMs: number },
): Promise<CardWithdrawn> {
  const card = await writes.staffCards.find(asked.card)
  if (!card) return { ok: false, why: 'unknown-card', about: asked.card }
  const places = await writes.staffCards.placesOf(asked.card)
  const strange = asked.stations.find((station) => !places.some((place) => place.station === station))
  if (strange !== undefined) return { ok: false, why: 'not-at-station', about: strange }
  const leaving = places.filter(
    ({ station }) => asked.stations.length === 0 || asked.stations.includes(station),
  )
  for (const { station, sealedTo } of leaving) {
    await writes.staffCards.removePlace(card.card, station)
    if (sealedTo === undefined) continue
    const { rev = 0 } = (await writes.documents.find('staff-card', card.card)) ?? {}
    await writes.documents.publish({
      ...{ type: 'staff-card', id: card.card, rev: rev + 1 },
      ...{ audience: `station:${station}`, body: null },
    })
  }
  const withdrawnMs = card.withdrawnMs ?? asked.nowMs
  if (asked.stations.length === 0) await writes.staffCards.put({ ...card, rev: card.rev + 1, withdrawnMs })
  return { ok: true, stations: leaving.map(({ station }) => station), withdrawnMs }
}
