import type { DocumentBody } from '../../protocol/documents/index.ts'
import { publish } from '../publishing/publish.ts'
import type { StoreWrites } from '../store/store.ts'

type Body = DocumentBody<'answer'>

/**
 * Tells every station of the county how far a request has got. `sealed` absent: what was sealed before stays, so that a later step does
 * not take the office's words from the worker; null: it goes. Gives the revision.
 */
export async function publishAnswer(
  writes: StoreWrites,
  of: { finger: string; station: string },
  { state, at, sealed }: { state: Body['state']; at: string; sealed?: string | null | undefined },
): Promise<number> {
  const before = await writes.documents.find('answer', of.finger)
  const held: Body | undefined = before?.body ? JSON.parse(before.body) : undefined
  const kept = sealed === undefined ? held?.sealed : sealed
  // The station may have moved since: who holds the ticket asks where they asked before, and the words stay where they are.
  const station = await writes.stations.find(of.station)
  const audience = before?.body ? before.audience : (`unit:${station?.unit ?? of.station}` as const)
  const body: Body = { state, at, ...(kept ? { sealed: kept } : {}) }
  await publish(writes, { type: 'answer', id: of.finger, audience, body })
  return (before?.rev ?? 0) + 1
}
