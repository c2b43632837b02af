import * as z from 'zod'
import { toInstant } from '../../protocol/instants.ts'
import type { PostingRow } from '../contract/listings.ts'
import { postingsSchema } from '../contract/listings.ts'
import { endpoint, json } from '../http/endpoint.ts'
import { unitInReach } from '../reports/unit-in-reach.ts'
import { scopeOf } from '../reports/unit-scope.ts'
import { postingRow } from './read-postings.ts'
import { settingsOfUnit } from './settings-of-unit.ts'

/** More than a county's managers post in weeks. */
const shown = 500

export const getPostings = endpoint({
  method: 'get',
  path: '/v1/postings',
  summary:
    'The jobs that managers of a unit’s stations posted themselves, those that wait for the county first; and whether they may.',
  who: 'reader',
  reach: 'unit',
  query: z.object({ unit: z.string().max(64).optional() }),
  answers: { 200: { what: 'The postings.', type: 'application/json', schema: postingsSchema } },
  problems: ['bad-token', 'forbidden', 'not-found', 'busy'],
  handle({ hub, query, caller, nowMs }) {
    return hub.store.read(async (reads) => {
      const reach = await unitInReach(reads, { reader: caller.unit, asked: query.unit })
      if ('problem' in reach) return reach
      const scope = scopeOf(reach.unit.id, reach.units)
      const stations = new Map(
        (await reads.stations.list()).filter((each) => scope.has(each.unit)).map((each) => [each.id, each]),
      )
      const { days } = hub
      const rows: PostingRow[] = []
      for (const posting of await reads.listings.postings([...stations.keys()], shown)) {
        const station = stations.get(posting.station)
        if (!station) continue
        const { floorFenPerHour } = await settingsOfUnit(reads, station.unit, reach.units)
        rows.push(await postingRow(reads, posting, { station, nowMs, days, floorFenPerHour }))
      }
      const { of, rev, ownPostings, floorFenPerHour } = await settingsOfUnit(
        reads,
        reach.unit.id,
        reach.units,
      )
      const rank = ({ state }: PostingRow) => (state === 'waiting' ? 0 : 1)
      return json({
        ...{ unit: reach.unit.id, at: toInstant(nowMs), ownPostings, floorFenPerHour },
        ...{ settingsOf: of, settingsRev: of === reach.unit.id ? rev : 0 },
        postings: rows.toSorted((a, b) => rank(a) - rank(b)),
      })
    })
  },
})
