import * as z from 'zod'
import { officeIdSchema } from '../../protocol/ids.ts'
import type { OfficeOrder } from '../contract/requests.ts'
import { officeOrderSchema, officeRowSchema } from '../contract/requests.ts'
import { endpoint, json } from '../http/endpoint.ts'
import { publish } from '../publishing/publish.ts'
import { unitInReach } from '../reports/unit-in-reach.ts'
import { findOffice } from '../requests/office-of-request.ts'
import type { StoreReads } from '../store/store.ts'
import { officeRow } from './read-offices.ts'

/** The unit of an office that is there already. */
export async function unitsOfOffice(reads: Pick<StoreReads, 'documents'>, office: string): Promise<string[]> {
  const held = await findOffice(reads, office)
  return held ? [held.body.unit] : []
}

export const putOffice = endpoint<{ office: string }, unknown, OfficeOrder, 'handler'>({
  method: 'put',
  path: '/v1/offices/:office',
  summary:
    'Makes an office that requests may go to, or changes one. It takes requests once it has published its months. `rev`: the one seen last, 0 for a new one.',
  who: 'handler',
  reach: async (reads, { params, body }) => [...(await unitsOfOffice(reads, params.office)), body.unit],
  params: z.object({ office: officeIdSchema }),
  body: { type: 'application/json', maxBytes: 16_384, schema: officeOrderSchema, what: 'The office.' },
  answers: { 200: { what: 'The office as it is now.', type: 'application/json', schema: officeRowSchema } },
  problems: ['malformed', 'bad-token', 'forbidden', 'not-found', 'changed', 'too-large', 'busy'],
  handle({ hub, params: { office }, body: { rev, ...body }, caller, nowMs }) {
    return hub.store.write(async (writes) => {
      const reach = await unitInReach(writes, { reader: caller.unit, asked: body.unit })
      if ('problem' in reach) return reach
      const held = await findOffice(writes, office)
      if ((held?.rev ?? 0) !== rev) return { problem: 'changed' }
      await publish(writes, { type: 'office', id: office, audience: `unit:${body.unit}`, body })
      await writes.casework.log({ atMs: nowMs, who: caller.who, office, finger: undefined, act: 'office' })
      const now = await findOffice(writes, office)
      if (!now) throw new Error('an office was published and is not there')
      return json(await officeRow(writes, { office, ...now }, hub.days.placeOf(nowMs).day))
    })
  },
})
