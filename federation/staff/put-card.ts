import type { PinVerifier } from '../../protocol/pin-verifier.ts'
import type { StaffCard } from '../store/nouns/staff-cards.ts'
import type { StoreWrites } from '../store/store.ts'

/** What was said about a card; what was left out stays as it is. */
export type CardAsked = {
  card: string
  stations: readonly string[]
  verifier: PinVerifier | undefined
} & Partial<Pick<StaffCard, 'role' | 'name' | 'validUntil' | 'trainings'>>

export type CardPut =
  | { ok: true; card: StaffCard }
  | {
      ok: false
      why: 'unknown-station' | 'card-withdrawn' | 'no-station' | 'no-role' | 'no-valid-until'
      about: string
    }

/** Makes a card or changes it, and adds stations to it. A new card needs a role, a last day, a PIN and a station. */
export async function putCard(writes: StoreWrites, asked: CardAsked): Promise<CardPut> {
  const before = await writes.staffCards.find(asked.card)
  if (before?.withdrawnMs !== undefined) return { ok: false, why: 'card-withdrawn', about: asked.card }
  const role = asked.role ?? before?.role
  const validUntil = asked.validUntil ?? before?.validUntil
  const verifier = asked.verifier ?? before?.verifier
  if (!role) return { ok: false, why: 'no-role', about: '' }
  if (!validUntil) return { ok: false, why: 'no-valid-until', about: '' }
  if (!verifier) throw new Error('a new card comes with a PIN')
  for (const station of asked.stations)
    if (!(await writes.stations.find(station))) return { ok: false, why: 'unknown-station', about: station }
  const places = await writes.staffCards.placesOf(asked.card)
  if (places.length + asked.stations.length === 0) return { ok: false, why: 'no-station', about: '' }
  const card: StaffCard = {
    card: asked.card,
    ...{ role, validUntil, verifier },
    name: asked.name ?? before?.name,
    trainings: asked.trainings ?? before?.trainings ?? [],
    rev: (before?.rev ?? 0) + 1,
    withdrawnMs: undefined,
  }
  await writes.staffCards.put(card)
  for (const station of asked.stations) {
    const known = places.find((each) => each.station === station)
    if (known) continue
    await writes.staffCards.putPlace({
      ...{ card: card.card, station, sealedTo: undefined, sealedRev: undefined },
    })
  }
  return { ok: true, card }
}
