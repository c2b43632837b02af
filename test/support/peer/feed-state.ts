import type { FeedDocument } from './feed-page.ts'
import { openPage } from './feed-page.ts'
import type { Jwk } from './wire.ts'

// What a station keeps of its feed, and the one way a page changes it.

export interface FeedState {
  cursor: number
  /** By `type/id`, the change with the higher `n`; withdrawn ones stay, marked `gone`. */
  documents: Map<string, FeedDocument>
  /** Names seen since an `after` of 0; null outside a reset. */
  seen: Set<string> | null
  wantsReset: boolean
}

export function newFeedState(): FeedState {
  return { cursor: 0, documents: new Map(), seen: null, wantsReset: false }
}

export interface FeedOwner {
  station: string
  hub: { id: string; keys: Jwk[]; generation: string }
  feed: FeedState
}

export type PageOutcome = 'done' | 'more' | 'other-generation' | 'not-signed' | 'not-ours' | 'beyond-cursor'

/** Applies a page signed by the owner's hub for the owner, of its generation, with `after` ≤ cursor. */
export function applyPage(owner: FeedOwner, bytes: Buffer): PageOutcome {
  const page = openPage(bytes, owner.hub.keys)
  if (typeof page === 'string') return 'not-signed'
  const { manifest, documents } = page
  if (manifest.hub !== owner.hub.id || manifest.station !== owner.station) return 'not-ours'
  const { feed } = owner
  if (manifest.generation !== owner.hub.generation) {
    // Asked again from 0, pages of the new generation are applied; the old one is forgotten.
    owner.hub.generation = manifest.generation
    feed.wantsReset = true
    feed.cursor = 0
    return 'other-generation'
  }
  if (manifest.after > feed.cursor) return 'beyond-cursor'
  const restarts = manifest.reset || feed.wantsReset
  if (manifest.after === 0) feed.seen = new Set()
  for (const document of documents) keep(feed, document, feed.wantsReset)
  // Only a reset may take the cursor back: a page read twice from a stick may not.
  feed.cursor = restarts ? manifest.to : Math.max(feed.cursor, manifest.to)
  if (manifest.more) return 'more'
  if (feed.seen) forgetUnseen(feed, feed.seen)
  feed.wantsReset = false
  return 'done'
}

function keep(feed: FeedState, document: FeedDocument, anew: boolean): void {
  const name = `${document.type}/${document.id}`
  const held = feed.documents.get(name)
  // Numbers of another generation say nothing about this one's.
  const older = held !== undefined && held.n > document.n && !(anew && !feed.seen?.has(name))
  feed.seen?.add(name)
  if (!older) feed.documents.set(name, document)
}

function forgetUnseen(feed: FeedState, seen: Set<string>): void {
  for (const name of feed.documents.keys()) if (!seen.has(name)) feed.documents.delete(name)
  feed.seen = null
}
