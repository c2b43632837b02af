import * as z from 'zod'
import { digestSchema, officeIdSchema, slugSchema } from '../../protocol/ids.ts'
import { toInstant } from '../../protocol/instants.ts'
import { caseQueueSchema, caseStates } from '../contract/requests.ts'
import { endpoint, json } from '../http/endpoint.ts'
import { officesInScope } from '../offices/read-offices.ts'
import { unitInReach } from '../reports/unit-in-reach.ts'
import { scopeOf } from '../reports/unit-scope.ts'
import { caseRow, openCaseBook } from './read-cases.ts'

/** A page of the queue: more than fits a screen, and quick to draw. */
const pageSize = 50

export const getRequests = endpoint({
  method: 'get',
  path: '/v1/requests',
  summary:
    'What the offices of a unit and below it were asked: the open requests, urgent ones first and then as they came; or (`open=no`) those that are over, closed last first. Fifty at a time.',
  who: 'handler',
  reach: 'unit',
  query: z.object({
    unit: z.string().max(64).optional(),
    open: z.enum(['yes', 'no']).optional(),
    office: officeIdSchema.optional(),
    form: slugSchema.optional(),
    urgency: slugSchema.optional(),
    state: z.enum(caseStates).optional(),
    after: digestSchema.optional(),
  }),
  answers: { 200: { what: 'A page of requests.', type: 'application/json', schema: caseQueueSchema } },
  problems: ['malformed', 'bad-token', 'forbidden', 'not-found', 'busy'],
  handle({ hub, query, caller, nowMs }) {
    return hub.store.read(async (reads) => {
      const reach = await unitInReach(reads, { reader: caller.unit, asked: query.unit })
      if ('problem' in reach) return reach
      const offices = await officesInScope(reads, scopeOf(reach.unit.id, reach.units))
      const ids = offices.map((each) => each.office).filter((id) => !query.office || id === query.office)
      const { form, urgency, state, after } = query
      const isOpen = query.open !== 'no'
      const found = await reads.requests.queue({
        ...{ offices: ids, isOpen, form, urgency, state, after, limit: pageSize + 1 },
      })
      const shown = found.slice(0, pageSize)
      const book = await openCaseBook(reads, nowMs)
      return json({
        at: toInstant(nowMs),
        unit: reach.unit.id,
        requests: shown.map((each) => caseRow(book, each)),
        next: found.length > pageSize ? (shown.at(-1)?.finger ?? null) : null,
      })
    })
  },
})
