import * as z from 'zod'
import { officeIdSchema } from '../../protocol/ids.ts'
import type { RecipientsOrder } from '../contract/requests.ts'
import { officeRowSchema, recipientsOrderSchema } from '../contract/requests.ts'
import { endpoint, json } from '../http/endpoint.ts'
import { findOffice } from '../requests/office-of-request.ts'
import { checkRecipients } from './check-recipients.ts'
import { publishMonths } from './publish-months.ts'
import { unitsOfOffice } from './put-office.ts'
import { officeRow } from './read-offices.ts'

/** Fourteen months of eight recipients each. */
const maxBytes = 64 * 1024

export const putRecipients = endpoint<{ office: string }, unknown, RecipientsOrder, 'handler'>({
  method: 'put',
  path: '/v1/offices/:office/recipients',
  summary:
    'Publishes months that an office signed: whom stations seal to. Signatures are checked here, and again at each station. Months that are past leave the feed.',
  who: 'handler',
  reach: (reads, { params }) => unitsOfOffice(reads, params.office),
  params: z.object({ office: officeIdSchema }),
  body: { type: 'application/json', maxBytes, schema: recipientsOrderSchema, what: 'The months.' },
  answers: { 200: { what: 'The office as it is now.', type: 'application/json', schema: officeRowSchema } },
  problems: [
    ...(['malformed', 'bad-token', 'bad-signature', 'forbidden', 'not-found'] as const),
    ...(['changed', 'too-large', 'busy'] as const),
  ],
  async handle({ hub, params: { office }, body: { recipients, isNewKey }, caller, nowMs }) {
    const { day } = hub.days.placeOf(nowMs)
    const checked = await checkRecipients(recipients, { office, today: day })
    if (!checked.ok) return { problem: 'bad-signature', detail: checked.detail }
    return hub.store.write(async (writes) => {
      const { kid } = checked
      const refusal = await publishMonths(writes, { office, recipients, kid, isNewKey, today: day })
      if (refusal) return refusal
      await writes.casework.log({
        atMs: nowMs,
        who: caller.who,
        office,
        finger: undefined,
        act: 'recipients',
      })
      const held = await findOffice(writes, office)
      return held ? json(await officeRow(writes, { office, ...held }, day)) : { problem: 'not-found' }
    })
  },
})
