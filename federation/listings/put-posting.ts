import * as z from 'zod'
import { stationIdSchema, uuidSchema } from '../../protocol/ids.ts'
import type { Job } from '../../protocol/jobs/job.ts'
import type { ListingPut, PostingDecisionAsked } from '../contract/listings.ts'
import { listingPutSchema, postingDecisionSchema } from '../contract/listings.ts'
import { countTextSchema } from '../http/count-text.ts'
import type { Refusal } from '../http/endpoint.ts'
import { endpoint, json } from '../http/endpoint.ts'
import { unitInReach } from '../reports/unit-in-reach.ts'
import { nameOf } from '../rights/name-of.ts'
import type { PublishedDocument, Unit } from '../store/nouns/documents.ts'
import type { Posting } from '../store/nouns/listings.ts'
import type { StoreWrites } from '../store/store.ts'
import { listingFaults } from './job-faults.ts'
import type { Actor } from './publish-listing.ts'
import { publishListing, takeDown } from './publish-listing.ts'
import { postingListingId } from './read-postings.ts'
import { settingsOfUnit } from './settings-of-unit.ts'

type Params = { station: string; epoch: string; seq: number }

export const putPosting = endpoint<Params, unknown, PostingDecisionAsked, 'publisher'>({
  method: 'put',
  path: '/v1/postings/:station/:epoch/:seq',
  summary:
    'Decides on a manager’s own posting: approved, it is a listing for the stations of a unit and below it; taken down, its own station stops showing it, too. `rev` is the revision seen last.',
  who: 'publisher',
  reach: async (reads, { params, body }) => {
    const station = await reads.stations.find(params.station)
    return [...(station ? [station.unit] : []), ...(body.decision === 'approve' ? [body.unit] : [])]
  },
  params: z.object({ station: stationIdSchema, epoch: uuidSchema, seq: countTextSchema }),
  body: { type: 'application/json', maxBytes: 4096, schema: postingDecisionSchema, what: 'The decision.' },
  answers: {
    200: {
      what: 'Published or taken down, with the revision it has now; or unlawful, with each fault.',
      type: 'application/json',
      schema: listingPutSchema,
    },
  },
  problems: ['malformed', 'bad-token', 'forbidden', 'not-found', 'changed', 'too-large', 'busy'],
  handle({ hub, params, body, caller, nowMs, note }) {
    return hub.store.write(async (writes) => {
      const station = await writes.stations.find(params.station)
      if (!station) return { problem: 'not-found', detail: `There is no station ${params.station}.` }
      const reach = await unitInReach(writes, { reader: caller.unit, asked: station.unit })
      if ('problem' in reach) return reach
      const posting = await writes.listings.posting(params)
      if (!posting) return { problem: 'not-found', detail: 'The station posted nothing there.' }
      const id = postingListingId(posting)
      const held = await writes.documents.find('listing', id)
      const refusal = mayDecide(held, { rev: body.rev, station: station.id })
      if (refusal) return refusal
      const actor: Actor = { who: caller.who, nowMs }
      if (body.decision === 'take-down') {
        await takeDown(writes, { id, station: station.id }, actor)
        await writes.listings.decide(params, { decision: 'taken-down', by: nameOf(caller.who), atMs: nowMs })
        return json({ is: 'published', listing: id, rev: (held?.rev ?? 0) + (held?.body ? 2 : 1) })
      }
      if (posting.withdrawn !== undefined)
        return { problem: 'changed', detail: 'The manager took it down: there is nothing left to approve.' }
      const audience = await unitInReach(writes, { reader: caller.unit, asked: body.unit })
      if ('problem' in audience) return audience
      const { units } = reach
      const { day } = hub.days.placeOf(nowMs)
      const put = await approve(writes, { posting, unit: body.unit, until: body.until, units, day }, actor)
      if (put.is === 'unlawful') note({ refused: put.is })
      return json(put)
    })
  },
})

function mayDecide(
  held: PublishedDocument | undefined,
  { rev, station }: { rev: number; station: string },
): Refusal | undefined {
  // An id is made of what a station chose: one that took another's is not decided on in its place.
  const proposal = held?.body ? JSON.parse(held.body).proposal : undefined
  const takenDownFor = held?.audience.startsWith('station:') ? held.audience : undefined
  const isAnothers = proposal
    ? proposal.station !== station
    : takenDownFor && takenDownFor !== `station:${station}`
  if (isAnothers) return { problem: 'forbidden', detail: 'Another station’s posting has this name.' }
  return (held?.rev ?? 0) === rev ? undefined : { problem: 'changed' }
}

type Approval = {
  posting: Posting
  unit: string
  until: string | undefined
  units: readonly Unit[]
  day: string
}

async function approve(
  writes: StoreWrites,
  { posting, unit, until, units, day }: Approval,
  actor: Actor,
): Promise<ListingPut> {
  const { station, epoch, seq, title } = posting
  const job: Job = JSON.parse(posting.job)
  const body = {
    ...{ kind: 'job' as const, title: { 'zh-CN': title }, until: until ?? posting.until, job },
    proposal: { station, epoch, seq },
  }
  const { floorFenPerHour } = await settingsOfUnit(writes, unit, units)
  const faults = listingFaults(body, { day, floorFenPerHour })
  if (faults.length > 0) return { is: 'unlawful', faults }
  const id = postingListingId(posting)
  const rev = await publishListing(writes, { id, unit, body }, actor)
  await writes.listings.decide(posting, { decision: 'approved', by: nameOf(actor.who), atMs: actor.nowMs })
  return { is: 'published', listing: id, rev }
}
