import * as z from 'zod'
import type { ListingOrder } from '../contract/listings.ts'
import { listingIdSchema, listingOrderSchema, listingPutSchema } from '../contract/listings.ts'
import { openDraftBook } from '../drafts/draft-book.ts'
import { needsReview, sendToReview } from '../drafts/send-to-review.ts'
import { endpoint, json } from '../http/endpoint.ts'
import { unitInReach } from '../reports/unit-in-reach.ts'
import { listingFaults } from './job-faults.ts'
import { listingToChange, unitsOfListing } from './listing-to-change.ts'
import { publishListing } from './publish-listing.ts'
import { settingsOfUnit } from './settings-of-unit.ts'

/** A listing with its picture must leave room for others on a page of the feed. */
const maxBytes = 160 * 1024

export const putListing = endpoint<{ listing: string }, unknown, ListingOrder, 'publisher'>({
  method: 'put',
  path: '/v1/listings/:listing',
  summary:
    'Publishes a listing for the stations of a unit and below it, or changes one. `rev` is the revision seen last, 0 for a new one. A job that breaks the law is not published; the answer says what it breaks. What an officer writes where somebody else may publish, too, goes to them as a draft first.',
  who: 'publisher',
  reach: async (reads, { params, body }) => [...(await unitsOfListing(reads, params.listing)), body.unit],
  params: z.object({ listing: listingIdSchema }),
  body: { type: 'application/json', maxBytes, schema: listingOrderSchema, what: 'The listing.' },
  answers: {
    200: {
      what: 'Published, with the revision it has now; or unlawful, with each fault; or given to somebody else to look at.',
      type: 'application/json',
      schema: listingPutSchema,
    },
  },
  problems: ['malformed', 'bad-token', 'forbidden', 'not-found', 'changed', 'too-large', 'busy'],
  handle({ hub, params, body: order, caller, nowMs, note }) {
    return hub.store.write(async (writes) => {
      const { rev, unit, body } = order
      const reach = await unitInReach(writes, { reader: caller.unit, asked: unit })
      if ('problem' in reach) return reach
      // A proposal's name is the station's word, which only the approval of a posting repeats.
      if (params.listing.startsWith('own-'))
        return {
          problem: 'forbidden',
          detail: 'A manager’s own posting is approved or taken down, not written.',
        }
      const id = params.listing
      const before = await listingToChange(writes, { id, rev, caller, units: reach.units })
      if ('problem' in before) return before
      const { floorFenPerHour } = await settingsOfUnit(writes, unit, reach.units)
      const faults = listingFaults(body, { day: hub.days.placeOf(nowMs).day, floorFenPerHour })
      if (faults.length > 0) {
        note({ refused: 'unlawful' })
        return json({ is: 'unlawful', faults })
      }
      const book = await openDraftBook(writes, { hub, caller, nowMs })
      if (await needsReview(book, unit)) {
        const baseRev = before.held?.rev ?? 0
        const sent = await sendToReview(writes, book, { type: 'listing', document: id, unit, baseRev, body })
        return 'problem' in sent ? sent : json({ is: 'in-review', listing: id, draft: sent.draft })
      }
      const behind = { isAlone: caller.who.kind === 'account' }
      const actor = { who: caller.who, nowMs, behind }
      const published = await publishListing(writes, { id, unit, body }, actor)
      return json({ is: 'published', listing: id, rev: published })
    })
  },
})
