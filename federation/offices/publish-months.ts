import type { DocumentBody } from '../../protocol/documents/index.ts'
import { thumbprintOf } from '../../protocol/keys.ts'
import { monthOf } from '../../protocol/months.ts'
import { recipientId } from '../../protocol/sealing/office-keys.ts'
import type { Refusal } from '../http/endpoint.ts'
import { publish, withdraw } from '../publishing/publish.ts'
import { findOffice } from '../requests/office-of-request.ts'
import type { StoreWrites } from '../store/store.ts'
import { recipientsOf } from './read-offices.ts'

type Months = {
  office: string
  /** Checked: all signed by the key of this thumbprint. */
  recipients: readonly DocumentBody<'recipient'>[]
  kid: string
  isNewKey: boolean
  today: string
}

/** Publishes months of an office to the stations of its unit and below; those that are past leave the feed. */
export async function publishMonths(
  writes: StoreWrites,
  { office, recipients, kid, isNewKey, today }: Months,
): Promise<Refusal | undefined> {
  const held = await findOffice(writes, office)
  if (!held) return { problem: 'not-found', detail: `There is no office ${office}.` }
  const before = await recipientsOf(writes, office)
  const known = before.at(-1)?.body.key
  if (known && (await thumbprintOf(known)) !== kid && !isNewKey)
    return { problem: 'changed', detail: 'Another key signs for this office.' }
  const destroyed = new Set((await writes.casework.destroyed(office)).map(({ month }) => month))
  const gone = recipients.find((each) => destroyed.has(monthOf(each.validFrom)))
  if (gone) return { problem: 'changed', detail: `${monthOf(gone.validFrom)} was destroyed.` }
  for (const body of recipients) {
    const id = recipientId(office, monthOf(body.validFrom))
    await publish(writes, { type: 'recipient', id, audience: `unit:${held.body.unit}`, body })
  }
  for (const { id, body } of before) if (body.validUntil < today) await withdraw(writes, 'recipient', id)
  return undefined
}
