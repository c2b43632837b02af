import * as z from 'zod'
import { toInstant } from '../../protocol/instants.ts'
import { listingKindSchema, listingKinds } from '../../protocol/listing-kinds.ts'
import type { ListingRow } from '../contract/listings.ts'
import { listingStateSchema, listingsSchema } from '../contract/listings.ts'
import { countTextSchema } from '../http/count-text.ts'
import { endpoint, json } from '../http/endpoint.ts'
import { unitInReach } from '../reports/unit-in-reach.ts'
import { readListings } from './read-listings.ts'

const querySchema = z.object({
  unit: z.string().max(64).optional(),
  kind: listingKindSchema.optional(),
  state: listingStateSchema.optional(),
  search: z.string().max(64).optional(),
  offset: countTextSchema.optional(),
  limit: countTextSchema.optional(),
})
type Query = z.infer<typeof querySchema>

const shown = 50
const mostShown = 500

export const getListings = endpoint<unknown, Query, unknown, 'reader'>({
  method: 'get',
  path: '/v1/listings',
  summary:
    'The listings that reach a unit’s stations, and those withdrawn in the last 30 days, by kind and state; the newest change first.',
  who: 'reader',
  reach: 'unit',
  query: querySchema,
  answers: { 200: { what: 'A page of them.', type: 'application/json', schema: listingsSchema } },
  problems: ['malformed', 'bad-token', 'forbidden', 'not-found', 'busy'],
  handle({ hub, query, caller, nowMs }) {
    return hub.store.read(async (reads) => {
      const reach = await unitInReach(reads, { reader: caller.unit, asked: query.unit })
      if ('problem' in reach) return reach
      const { day } = hub.days.placeOf(nowMs)
      const all = await readListings(reads, { unit: reach.unit.id, units: reach.units, caller, day })
      const fitting = all.filter((row) => fits(row, query))
      const offset = query.offset ?? 0
      return json({
        ...{ unit: reach.unit.id, at: toInstant(nowMs), day, total: fitting.length },
        byKind: countBy(listingKinds, all, ({ kind }) => kind),
        byState: countBy(listingStateSchema.options, all, ({ state }) => state),
        listings: fitting.slice(offset, offset + Math.min(query.limit ?? shown, mostShown)),
      })
    })
  },
})

function fits({ kind, state, title, employer, listing }: ListingRow, query: Query): boolean {
  if (query.kind !== undefined && kind !== query.kind) return false
  if (query.state !== undefined && state !== query.state) return false
  const search = plain(query.search ?? '')
  return (
    search === '' || plain([...Object.values(title), employer ?? '', listing].join('\n')).includes(search)
  )
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim()
}

function countBy<K extends string>(
  keys: readonly K[],
  rows: readonly ListingRow[],
  of: (row: ListingRow) => K,
): Record<K, number> {
  const counts = Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>
  for (const row of rows) counts[of(row)] += 1
  return counts
}
