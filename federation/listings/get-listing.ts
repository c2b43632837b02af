import * as z from 'zod'
import { listingIdSchema, listingWholeSchema } from '../contract/listings.ts'
import { endpoint, json } from '../http/endpoint.ts'
import { lineageOf, scopeOf } from '../reports/unit-scope.ts'
import { audienceUnit } from './audience-unit.ts'
import { mayChange } from './listing-to-change.ts'

export const getListing = endpoint<{ listing: string }, unknown, unknown, 'reader'>({
  method: 'get',
  path: '/v1/listings/:listing',
  summary: 'One listing whole, its picture included, as the stations have it.',
  who: 'reader',
  reach: 'own',
  params: z.object({ listing: listingIdSchema }),
  answers: { 200: { what: 'The listing.', type: 'application/json', schema: listingWholeSchema } },
  problems: ['malformed', 'bad-token', 'not-found', 'busy'],
  handle({ hub, params, caller }) {
    return hub.store.read(async (reads) => {
      const units = await reads.documents.units()
      const held = await reads.documents.find('listing', params.listing)
      const unit = held && audienceUnit(held.audience)
      const near = new Set([...scopeOf(caller.unit, units), ...lineageOf(caller.unit, units)])
      if (!held || unit === undefined || !(unit === null || near.has(unit)))
        return { problem: 'not-found', detail: `There is no listing ${params.listing}.` }
      return json({
        ...{ listing: held.id, unit, rev: held.rev },
        mayChange: caller.may.includes('publish') && mayChange(held, { caller, units }),
        body: held.body === null ? null : JSON.parse(held.body),
      })
    })
  },
})
