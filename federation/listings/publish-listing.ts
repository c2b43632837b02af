import type { DocumentBody } from '../../protocol/documents/index.ts'
import type { Behind } from '../drafts/record-revision.ts'
import { recordRevision } from '../drafts/record-revision.ts'
import { publish, withdraw } from '../publishing/publish.ts'
import type { Who } from '../rights/access.ts'
import { nameOf } from '../rights/name-of.ts'
import type { Audience, PublishedDocument } from '../store/nouns/documents.ts'
import type { StoreWrites } from '../store/store.ts'
import { audienceUnit } from './audience-unit.ts'
import { daysOf } from './shown-on.ts'

type Writes = Pick<StoreWrites, 'documents' | 'listings' | 'revisions'>
export type Actor = { who: Who; nowMs: number }

/**
 * Publishes a listing for a unit's stations, and notes who did; gives its revision. `behind`: who stands behind it, where that is not the
 * actor alone.
 */
export async function publishListing(
  writes: StoreWrites,
  { id, unit, body }: { id: string; unit: string; body: DocumentBody<'listing'> },
  { who, nowMs, behind }: Actor & { behind?: Partial<Behind> },
): Promise<number> {
  const before = await writes.documents.find('listing', id)
  await publish(writes, { type: 'listing', id, audience: `unit:${unit}`, body })
  const rev = await revOf(writes, id)
  const shown = { kind: body.kind, title: body.title['zh-CN'], ...daysOf(body) }
  await writes.listings.addAct({ listing: id, rev, unit, shown, actsAs: nameOf(who), atMs: nowMs })
  await recordRevision(writes, { type: 'listing', id, before }, { ...directBy({ who, nowMs }), ...behind })
  return rev
}

/** Withdraws a listing from everybody it was addressed to, and notes who did. Nothing happens when it is gone already. */
export async function withdrawListing(writes: StoreWrites, id: string, actor: Actor): Promise<void> {
  const held = await writes.documents.find('listing', id)
  if (!held?.body) return
  await withdraw(writes, 'listing', id)
  await noteWithdrawal(writes, { id, before: held, audience: held.audience }, actor)
}

/** Tells stations that a listing is gone that may never have been published: a posting of a station's own. */
export async function takeDown(
  writes: StoreWrites,
  { id, station }: { id: string; station: string },
  actor: Actor,
): Promise<void> {
  const held = await writes.documents.find('listing', id)
  if (held?.body) await withdraw(writes, 'listing', id)
  // Whoever was addressed before, the station that posted it hears of it, and need not be below that unit any more.
  const rev = (held?.rev ?? 0) + (held?.body ? 2 : 1)
  const audience: Audience = `station:${station}`
  await writes.documents.publish({ type: 'listing', id, rev, audience, body: null })
  await noteWithdrawal(writes, { id, before: held, audience: held?.body ? held.audience : audience }, actor)
}

async function noteWithdrawal(
  writes: Writes,
  { id, before, audience }: { id: string; before: PublishedDocument | undefined; audience: Audience },
  { who, nowMs }: Actor,
): Promise<void> {
  const rev = await revOf(writes, id)
  const unit = audienceUnit(audience) ?? null
  await writes.listings.addAct({ listing: id, rev, unit, shown: null, actsAs: nameOf(who), atMs: nowMs })
  await recordRevision(writes, { type: 'listing', id, before }, directBy({ who, nowMs }))
}

function directBy({ who, nowMs }: Actor): Behind {
  return {
    ...{ how: 'direct', author: who, approver: undefined },
    ...{ isAlone: false, draft: undefined, atMs: nowMs },
  }
}

async function revOf(writes: Pick<Writes, 'documents'>, id: string): Promise<number> {
  return (await writes.documents.find('listing', id))?.rev ?? 0
}
