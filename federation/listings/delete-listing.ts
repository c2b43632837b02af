import * as z from 'zod'
import { listingIdSchema } from '../contract/listings.ts'
import { countTextSchema } from '../http/count-text.ts'
import { endpoint } from '../http/endpoint.ts'
import { listingToChange, unitsOfListing } from './listing-to-change.ts'
import { withdrawListing } from './publish-listing.ts'

export const deleteListing = endpoint<{ listing: string }, { rev: number }, unknown, 'publisher'>({
  method: 'delete',
  path: '/v1/listings/:listing',
  summary: 'Withdraws a listing: stations stop showing it. `rev` is the revision seen last.',
  who: 'publisher',
  reach: (reads, { params }) => unitsOfListing(reads, params.listing),
  params: z.object({ listing: listingIdSchema }),
  query: z.object({ rev: countTextSchema }),
  answers: { 204: { what: 'It is withdrawn, or was already.' } },
  problems: ['malformed', 'bad-token', 'forbidden', 'not-found', 'changed', 'busy'],
  handle({ hub, params, query, caller, nowMs }) {
    return hub.store.write(async (writes) => {
      const id = params.listing
      const held = await writes.documents.find('listing', id)
      if (!held) return { problem: 'not-found', detail: `There is no listing ${id}.` }
      if (!held.body) return { status: 204 }
      const units = await writes.documents.units()
      const before = await listingToChange(writes, { id, rev: query.rev, caller, units })
      if ('problem' in before) return before
      await withdrawListing(writes, id, { who: caller.who, nowMs })
      return { status: 204 }
    })
  },
})
