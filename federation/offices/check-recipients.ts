import type { DocumentBody } from '../../protocol/documents/index.ts'
import { firstDayOf, lastDayOf, monthAfter, monthOf } from '../../protocol/months.ts'
import { signerOfRecipient } from '../../protocol/recipient-signature.ts'
import { monthsAhead } from '../../protocol/sealing/office-keys.ts'
import { isRecipient } from '../staff/seal-due-cards.ts'

type Recipient = DocumentBody<'recipient'>

/** Thumbprint of the one key that signed all these months of an office, or what is wrong with them. */
export async function checkRecipients(
  recipients: readonly Recipient[],
  { office, today }: { office: string; today: string },
): Promise<{ ok: true; kid: string } | { ok: false; detail: string }> {
  const kids = new Set<string | undefined>()
  const last = monthAfter(monthOf(today), monthsAhead - 1)
  for (const each of recipients) {
    const month = monthOf(each.validFrom)
    if (each.office !== office) return refuse(`${month}: of another office`)
    if (each.validFrom !== firstDayOf(month) || each.validUntil !== lastDayOf(month))
      return refuse(`${month}: not one calendar month`)
    if (month < monthOf(today)) return refuse(`${month}: past`)
    if (month > last) return refuse(`${month}: further ahead than ${last}`)
    if (!each.age.every((recipient) => isX25519(recipient))) return refuse(`${month}: no age recipient`)
    kids.add(await signerOfRecipient(each))
  }
  if (new Set(recipients.map(({ validFrom }) => validFrom)).size < recipients.length)
    return refuse('a month stands there twice')
  const [kid] = kids
  if (kids.size !== 1 || kid === undefined) return refuse('not signed by one key of the office')
  return { ok: true, kid }
}

/** Kiosks seal to X25519 recipients; age knows other kinds whose files are larger, or need a hand at a device. */
function isX25519(recipient: string): boolean {
  return recipient.length === 62 && isRecipient(recipient)
}

function refuse(detail: string): { ok: false; detail: string } {
  return { ok: false, detail }
}
