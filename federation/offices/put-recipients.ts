import * as z from 'zod'
import { officeIdSchema } from '../../protocol/ids.ts'
import { thumbprintOf } from '../../protocol/keys.ts'
import { monthOf } from '../../protocol/months.ts'
import { recipientId } from '../../protocol/sealing/office-keys.ts'
import type { RecipientsOrder } from '../contract/requests.ts'
import { officeRowSchema, recipientsOrderSchema } from '../contract/requests.ts'
import { endpoint, json } from '../http/endpoint.ts'
import { publish, withdraw } from '../publishing/publish.ts'
import { findOffice } from '../requests/office-of-request.ts'
import { checkRecipients } from './check-recipients.ts'
import { unitsOfOffice } from './put-office.ts'
import { officeRow, recipientsOf } from './read-offices.ts'

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
      const held = await findOffice(writes, office)
      if (!held) return { problem: 'not-found', detail: `There is no office ${office}.` }
      const before = await recipientsOf(writes, office)
      const known = before.at(-1)?.body.key
      if (known && (await thumbprintOf(known)) !== checked.kid && !isNewKey)
        return { problem: 'changed', detail: 'Another key signs for this office.' }
      const destroyed = new Set((await writes.casework.destroyed(office)).map(({ month }) => month))
      for (const body of recipients) {
        const month = monthOf(body.validFrom)
        if (destroyed.has(month)) return { problem: 'changed', detail: `${month} was destroyed.` }
        const id = recipientId(office, month)
        await publish(writes, { type: 'recipient', id, audience: `unit:${held.body.unit}`, body })
      }
      for (const { id, body } of before) if (body.validUntil < day) await withdraw(writes, 'recipient', id)
      await writes.casework.log({
        atMs: nowMs,
        who: caller.who,
        office,
        finger: undefined,
        act: 'recipients',
      })
      return json(await officeRow(writes, { office, ...held }, day))
    })
  },
})
