import { sealFeedPage } from '../../protocol/feed-page.ts'
import { toInstant } from '../../protocol/instants.ts'
import type { HubIdentity } from '../identity/hub-identity.ts'
import { receiptOf } from '../intake/accept-batch.ts'
import { heldOf } from '../intake/place-batch.ts'
import type { PublishedDocument } from '../store/nouns/documents.ts'
import type { Epoch } from '../store/nouns/epochs.ts'
import type { Station } from '../store/nouns/stations.ts'
import type { Store, StoreReads } from '../store/store.ts'
import { audiencesOf } from './audiences.ts'

/** Raw bytes of a page; far enough below 1 MiB that even what does not compress stays below it. */
const maxPageBytes = 900 * 1024
const maxPageDocuments = 1000
/** Receipts of so many epochs, the newest: of those before, a station long knows what is held. */
const maxReceipts = 16

type Content = {
  after: number
  to: number
  more: boolean
  reset: boolean
  newest: number
  lines: Buffer[]
  epochs: Epoch[]
}

/** The next page of a station's feed after its cursor, signed. The station must be enrolled. */
export async function feedPageFor(
  { store, identity }: { store: Store; identity: HubIdentity },
  ask: { station: string; after: number; nowMs: number },
): Promise<Buffer> {
  const content = await store.read((reads) => contentFor(reads, ask))
  const { after, to, more, reset, newest, lines, epochs } = content
  await rememberReset(store, ask.station, content)
  const about = { identity, newest, nowMs: ask.nowMs }
  const receipts = await Promise.all(epochs.map((epoch) => receiptOf(heldOf(epoch), about)))
  const { id: hub, generation, signer } = identity
  const manifest = { hub, station: ask.station, after, to, more, reset, receipts, generation }
  return sealFeedPage({ ...manifest, at: toInstant(ask.nowMs) }, lines, signer)
}

async function contentFor(reads: StoreReads, ask: { station: string; after: number }): Promise<Content> {
  const station = await reads.stations.find(ask.station)
  if (!station) throw new Error(`${ask.station} holds a key and is no station`)
  const audiences = await audiencesOf(reads, station.id)
  const newest = await reads.documents.newest(audiences)
  const reset = mustBeginAnew(station, ask.after, newest)
  const after = reset ? 0 : ask.after
  const found = await reads.documents.changes({ audiences, after, limit: maxPageDocuments + 1 })
  const taken = takePage(found)
  const more = taken.length < found.length
  // A page that ends the walk ends it at the newest change, which may be one that a newer one of its document replaced.
  const to = more ? (taken.at(-1)?.n ?? after) : Math.max(after, newest)
  const epochs = (await reads.epochs.list(station.id)).slice(-maxReceipts)
  return { after, to, more, reset, newest, lines: taken.map(({ line }) => line), epochs }
}

/**
 * A cursor beyond the newest change, or from before the station moved to another unit, begins anew. Pages of such a
 * beginning end before the move too: where the last one ended is remembered, and going on from there is no second beginning.
 */
function mustBeginAnew({ movedAt, resettingTo }: Station, after: number, newest: number): boolean {
  if (after > newest) return true
  return after > 0 && after < movedAt && after !== resettingTo
}

async function rememberReset(store: Store, id: string, { after, to, more, reset }: Content): Promise<void> {
  const station = await store.read((reads) => reads.stations.find(id))
  if (!station) return
  const continues = reset || after === 0 || after === station.resettingTo
  const resettingTo = more && continues && to < station.movedAt ? to : undefined
  if (resettingTo === station.resettingTo) return
  await store.write((writes) => writes.stations.setResettingTo(id, resettingTo))
}

function takePage(found: readonly PublishedDocument[]): { n: number; line: Buffer }[] {
  const taken: { n: number; line: Buffer }[] = []
  let bytes = 0
  for (const each of found.slice(0, maxPageDocuments)) {
    const line = lineOf(each)
    if (taken.length > 0 && bytes + line.length + 1 > maxPageBytes) break
    bytes += line.length + 1
    taken.push({ n: each.n, line })
  }
  return taken
}

function lineOf({ n, type, id, rev, body }: PublishedDocument): Buffer {
  const change = { n, type, id, rev, gone: body === null }
  return Buffer.from(JSON.stringify(body === null ? change : { ...change, body: JSON.parse(body) }))
}
