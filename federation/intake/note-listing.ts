import { Temporal } from 'temporal-polyfill'
import type { Entry } from '../../protocol/entry.ts'
import { fromInstant } from '../../protocol/instants.ts'
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
    await listings.withdrawPosting({ station, epoch: origin.epoch, ...entry.body.listing }, entry.body.reason)
  } else if (entry.kind === 'listing.opened') {
    await noteLooks(projection, entry.body)
  }
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
