import { Temporal } from 'temporal-polyfill'
import type { DocumentBody } from '../../protocol/documents/index.ts'
import type { Entry } from '../../protocol/entry.ts'
import { fromInstant } from '../../protocol/instants.ts'
import { withdrawListing } from '../listings/publish-listing.ts'
import { postingListingId } from '../listings/read-postings.ts'
import type { EntryOf } from '../store/nouns/restocks.ts'
import { boundedCode } from '../timelines/code-book.ts'
import { markPastWeeks } from './close-projection.ts'
import type { OriginOf } from './note-restock.ts'
import type { Projection } from './projection.ts'
import { timelineOf } from './projection.ts'

/**
 * Notes what an entry says of listings: a manager's own posting, that it was taken down, and how often listings were looked at. Called
 * once per origin. Of two histories under one name the first posting to arrive has it, as with requests for goods.
 */
export async function noteListing(projection: Projection, origin: OriginOf, entry: Entry): Promise<void> {
  const { listings } = projection.writes
  const { station } = projection.epoch
  const name: EntryOf = { station, ...origin }
  if (entry.kind === 'listing.proposed') {
    const { title, until, job } = entry.body
    const postedMs = Math.min(fromInstant(entry.at), projection.receivedMs)
    await listings.addPosting({ ...name, postedMs, title, until, job: JSON.stringify(job) })
  } else if (entry.kind === 'listing.withdrawn') {
    // A reference without an epoch means the one it was written in.
    const posting = { station, epoch: origin.epoch, ...entry.body.listing }
    await listings.withdrawPosting(posting, entry.body.reason)
    await withdrawApproved(projection, posting)
  } else if (entry.kind === 'listing.opened') {
    await noteLooks(projection, entry.body)
  }
}

/** A job that its own manager says is gone is gone at the other stations, too, that the county had approved it for. */
async function withdrawApproved(
  { writes, receivedMs }: Projection,
  { station, ...name }: EntryOf,
): Promise<void> {
  const id = postingListingId(name)
  const held = await writes.documents.find('listing', id)
  const body: DocumentBody<'listing'> | undefined = held?.body ? JSON.parse(held.body) : undefined
  // The id is made of what a station chose: it withdraws its own posting, and no other station's.
  if (body?.kind !== 'job' || body.proposal?.station !== station) return
  const who = { kind: 'token' as const, id: station, name: station }
  await withdrawListing(writes, id, { who, nowMs: receivedMs })
}

async function noteLooks(projection: Projection, body: Entry<'listing.opened'>['body']): Promise<void> {
  const { writes, epoch } = projection
  const day = believableDay(projection, body.day)
  const { codes } = timelineOf(projection, epoch.no)
  for (const { listing, times } of body.lines) {
    const name = await boundedCode(codes, 'listing', listing)
    await writes.listings.addLooks({ station: epoch.station, day, listing: name, times })
  }
  await markPastWeeks(projection, [day])
}

/** Reports look no further back than a year. */
const longestAgoDays = 400

/**
 * The day as the station called it, within a year back and a day ahead; a clock that stood elsewhere altogether says nothing, and its looks
 * are counted on the day they came.
 */
function believableDay({ days, receivedMs }: Projection, said: string): string {
  const today = days.placeOf(receivedMs).day
  const agoDays = Temporal.PlainDate.from(said).until(today).days
  return agoDays >= -1 && agoDays <= longestAgoDays ? said : today
}
