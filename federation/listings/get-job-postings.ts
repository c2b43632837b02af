import * as z from 'zod'
import type { DocumentBody } from '../../protocol/documents/index.ts'
import { unitIdSchema } from '../../protocol/ids.ts'
import { endpoint } from '../http/endpoint.ts'
import { unitInReach } from '../reports/unit-in-reach.ts'
import { lineageOf, scopeOf } from '../reports/unit-scope.ts'
import { audienceUnit } from './audience-unit.ts'
import { postingOfListing } from './import/posting-of-listing.ts'
import { daysOf, stateOn } from './shown-on.ts'

type Query = { unit?: string | undefined }

export const getJobPostings = endpoint<unknown, Query, unknown, 'reader'>({
  method: 'get',
  path: '/v1/job-postings',
  summary: 'The jobs that a unit’s stations show today, as schema.org JobPosting in JSON-LD.',
  who: 'reader',
  reach: 'unit',
  query: z.object({ unit: unitIdSchema.optional() }),
  answers: { 200: { what: 'One `@graph` of JobPostings.', type: 'application/ld+json' } },
  problems: ['malformed', 'bad-token', 'forbidden', 'not-found', 'busy'],
  handle({ hub, query, caller, nowMs }) {
    return hub.store.read(async (reads) => {
      const reach = await unitInReach(reads, { reader: caller.unit, asked: query.unit })
      if ('problem' in reach) return reach
      const { id } = reach.unit
      const near = new Set([...scopeOf(id, reach.units), ...lineageOf(id, reach.units)])
      const { day } = hub.days.placeOf(nowMs)
      const acts = new Map(
        (await reads.listings.actsBefore(Number.MAX_SAFE_INTEGER)).map((act) => [act.listing, act.atMs]),
      )
      const graph = (await reads.documents.ofType('listing')).flatMap((document) => {
        const unit = audienceUnit(document.audience)
        const body: DocumentBody<'listing'> = JSON.parse(document.body ?? '{}')
        const isHere = unit === null || (unit !== undefined && near.has(unit))
        if (body.kind !== 'job' || !isHere || stateOn(day, daysOf(body)) !== 'live') return []
        const atMs = acts.get(document.id)
        const posted = atMs === undefined ? undefined : hub.days.placeOf(atMs).day
        return [postingOfListing(body, { listing: document.id, posted })]
      })
      const body = JSON.stringify({ '@context': 'https://schema.org', '@graph': graph })
      return { status: 200, type: 'application/ld+json', body }
    })
  },
})
