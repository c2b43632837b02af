import * as z from 'zod'
import { officeIdSchema } from '../../protocol/ids.ts'
import { publicKeySchema } from '../../protocol/keys.ts'
import { monthOf } from '../../protocol/months.ts'
import { verifyDestruction } from '../../protocol/sealing/destruction.ts'
import type { DestructionOrder } from '../contract/requests.ts'
import { destructionOrderSchema, officeRowSchema } from '../contract/requests.ts'
import { endpoint, json } from '../http/endpoint.ts'
import { withdraw } from '../publishing/publish.ts'
import { findOffice } from '../requests/office-of-request.ts'
import type { StoreReads } from '../store/store.ts'
import { unitsOfOffice } from './put-office.ts'
import { officeRow, recipientsOf } from './read-offices.ts'

export const postDestruction = endpoint<{ office: string }, unknown, DestructionOrder, 'handler'>({
  method: 'post',
  path: '/v1/offices/:office/destructions',
  summary:
    'Keeps an office’s signed word that it destroyed a month’s identity, for ever; stations stop sealing to that month.',
  who: 'handler',
  reach: (reads, { params }) => unitsOfOffice(reads, params.office),
  params: z.object({ office: officeIdSchema }),
  body: {
    type: 'application/json',
    maxBytes: 16_384,
    schema: destructionOrderSchema,
    what: 'The statement.',
  },
  answers: { 200: { what: 'The office as it is now.', type: 'application/json', schema: officeRowSchema } },
  problems: ['malformed', 'bad-token', 'bad-signature', 'forbidden', 'not-found', 'too-large', 'busy'],
  handle({ hub, params: { office }, body: { statement }, caller, nowMs }) {
    return hub.store.write(async (writes) => {
      const held = await findOffice(writes, office)
      if (!held) return { problem: 'not-found', detail: `There is no office ${office}.` }
      const said = await verifiedDestruction(writes, office, statement)
      if (!said)
        return { problem: 'bad-signature', detail: 'Not signed by the key that signs the office’s months.' }
      await writes.casework.addDestroyed({ office, month: said.month, statement, atMs: nowMs })
      for (const { id, body } of await recipientsOf(writes, office))
        if (monthOf(body.validFrom) === said.month) await withdraw(writes, 'recipient', id)
      await writes.casework.log({ atMs: nowMs, who: caller.who, office, finger: undefined, act: 'destroyed' })
      return json(await officeRow(writes, { office, ...held }, hub.days.placeOf(nowMs).day))
    })
  },
})

/** Signed by a key under which the office has published months, or destroyed one before. */
async function verifiedDestruction(reads: StoreReads, office: string, statement: string) {
  const keys = (await recipientsOf(reads, office)).map(({ body }) => body.key)
  for (const key of keys) {
    const said = await verifyDestruction(statement, publicKeySchema.parse(key))
    if (said?.office === office) return said
  }
  return undefined
}
