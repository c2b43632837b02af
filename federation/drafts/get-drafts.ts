import * as z from 'zod'
import { toInstant } from '../../protocol/instants.ts'
import type { DraftRow, Drafts } from '../contract/drafts.ts'
import { draftDocumentSchema, draftStateSchema, draftsSchema, draftTypeSchema } from '../contract/drafts.ts'
import { countTextSchema } from '../http/count-text.ts'
import { endpoint, json } from '../http/endpoint.ts'
import { unitInReach } from '../reports/unit-in-reach.ts'
import { scopeOf } from '../reports/unit-scope.ts'
import type { DraftsAsked } from '../store/nouns/drafts.ts'
import { openDraftBook } from './draft-book.ts'
import { draftRow } from './draft-row.ts'

const querySchema = z.object({
  unit: z.string().max(64).optional(),
  type: draftTypeSchema.optional(),
  state: draftStateSchema.optional(),
  document: draftDocumentSchema.optional(),
  batch: z.string().max(64).optional(),
  offset: countTextSchema.optional(),
  limit: countTextSchema.optional(),
})
type Query = z.infer<typeof querySchema>

const shown = 50
const mostShown = 200

export const getDrafts = endpoint<unknown, Query, unknown, 'publisher'>({
  method: 'get',
  path: '/v1/drafts',
  summary: 'What is being written for a unit and below it, by state and type; the last touched first.',
  who: 'publisher',
  reach: 'unit',
  query: querySchema,
  answers: { 200: { what: 'A page of them.', type: 'application/json', schema: draftsSchema } },
  problems: ['malformed', 'bad-token', 'forbidden', 'not-found', 'busy'],
  handle({ hub, query, caller, nowMs }) {
    return hub.store.read(async (reads) => {
      const { unit: asked, offset = 0, limit = shown, ...by } = query
      const reach = await unitInReach(reads, { reader: caller.unit, asked })
      if ('problem' in reach) return reach
      const units = [...scopeOf(reach.unit.id, reach.units)]
      const wanted: DraftsAsked = { units, ...by }
      const book = await openDraftBook(reads, { hub, caller, nowMs })
      const page = await reads.drafts.list({ ...wanted, offset, limit: Math.min(limit, mostShown) })
      const rows: DraftRow[] = []
      for (const each of page) rows.push((await draftRow(book, each)).row)
      const states = await reads.drafts.countByState(units)
      const others = await book.othersOf({ unit: reach.unit.id, than: caller.who.id })
      const drafts: Drafts = {
        ...{ unit: reach.unit.id, at: toInstant(nowMs), isAlone: others.length === 0 },
        total: await reads.drafts.count(wanted),
        waiting: await reads.drafts.countForReview(units, caller.who.id),
        byState: Object.fromEntries(
          draftStateSchema.options.map((state) => [state, states.get(state) ?? 0]),
        ) as Drafts['byState'],
        drafts: rows,
      }
      return json(drafts)
    })
  },
})
