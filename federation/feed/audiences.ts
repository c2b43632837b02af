import type { Audience } from '../store/nouns/documents.ts'
import type { StoreReads } from '../store/store.ts'

/** The audiences a station is part of: all, its unit and the units above it, and itself. */
export async function audiencesOf(reads: StoreReads, station: string): Promise<Audience[]> {
  const held = await reads.stations.find(station)
  const units = held ? await reads.documents.ancestors(held.unit) : []
  return ['*', ...units.map((unit): Audience => `unit:${unit}`), `station:${station}`]
}
