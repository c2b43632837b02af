import type { Entry } from '../../protocol/entry.ts'
import { fromInstant } from '../../protocol/instants.ts'
import type { EntryOf } from '../store/nouns/restocks.ts'
import type { Projection } from './projection.ts'

/** Where an entry was first written. */
export type OriginOf = { epoch: string; seq: number }

/**
 * Notes what an entry says of restocking: a request, goods that answer one, and a void of those. Called once per origin. Of two
 * histories under one name the first to arrive has it: the alarm of a fork says that one must look.
 */
export async function noteRestock(projection: Projection, origin: OriginOf, entry: Entry): Promise<void> {
  const { restocks } = projection.writes
  const name: EntryOf = { station: projection.epoch.station, ...origin }
  const atMs = fromInstant(entry.at)
  // A reference without an epoch means the one it was written in.
  if (entry.kind === 'restock.requested') {
    // A clock that runs ahead would put its request at the end of the queue.
    const askedMs = Math.min(atMs, projection.receivedMs)
    await restocks.addRequest({ ...name, askedMs, lines: entry.body.lines })
  } else if (entry.kind === 'stock.received' && entry.body.restock) {
    const lines = entry.body.lines.map(({ item, lot, qty }) => ({ item, lot, qty }))
    await restocks.addArrival({
      ...name,
      atMs,
      lines,
      restock: { epoch: origin.epoch, ...entry.body.restock },
    })
  } else if (entry.kind === 'stock.voided') {
    await restocks.voidArrival({ ...name, ...entry.body.movement })
  }
}
