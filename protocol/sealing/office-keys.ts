// An office's keys: one that signs, and for each month an age identity that opens what stations sealed in it. They are made, kept and
// destroyed by the person who handles requests, in their browser or with any age tool; a hub never sees one.
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import type { DocumentBody } from '../documents/index.ts'
import type { PrivateKey } from '../keys.ts'
import { makePrivateKey, publicPartOf, toSigner } from '../keys.ts'
import { firstDayOf, lastDayOf, monthAfter } from '../months.ts'
import { signRecipient } from '../recipient-signature.ts'

/** So far ahead an office publishes its months: this one, and the twelve after it. */
export const monthsAhead = 13

/** `identity`: `AGE-SECRET-KEY-1…`; `recipient`: its public half. A month that was made anew has several, the newest last. */
export type KeyMonth = { month: string; identity: string; recipient: string }

/** What is left of a month whose identity was destroyed. */
export type DestroyedMonth = { month: string; recipient: string; at: string }

export type OfficeKeys = {
  office: string
  signing: PrivateKey
  months: readonly KeyMonth[]
  destroyed: readonly DestroyedMonth[]
}

async function makeMonth(month: string): Promise<KeyMonth> {
  const identity = await generateX25519Identity()
  return { month, identity, recipient: await identityToRecipient(identity) }
}

function monthsFrom(first: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => monthAfter(first, index))
}

/** The keys of a new office: a signing key, and the months from this one on. */
export async function makeOfficeKeys(office: string, thisMonth: string): Promise<OfficeKeys> {
  const months = await Promise.all(monthsFrom(thisMonth, monthsAhead).map(makeMonth))
  return { office, signing: await makePrivateKey(), months, destroyed: [] }
}

/** The same keys with the months that lack, up to thirteen from this one on. A month that was destroyed gets no second identity. */
export async function extendMonths(keys: OfficeKeys, thisMonth: string): Promise<OfficeKeys> {
  const known = new Set([...keys.months, ...keys.destroyed].map(({ month }) => month))
  const lacking = monthsFrom(thisMonth, monthsAhead).filter((month) => !known.has(month))
  return { ...keys, months: [...keys.months, ...(await Promise.all(lacking.map(makeMonth)))] }
}

/** New identities for this month and those after it, for when the old ones may have been seen by others; these still open what they did. */
export async function rotateMonths(keys: OfficeKeys, thisMonth: string): Promise<OfficeKeys> {
  const made = await Promise.all(monthsFrom(thisMonth, monthsAhead).map(makeMonth))
  return { ...keys, months: [...keys.months, ...made] }
}

/** The same keys without a month: whatever was sealed in it stays shut for ever, once every copy of the old file is gone. */
export function withoutMonth(keys: OfficeKeys, month: string, at: string): OfficeKeys {
  const gone = keys.months.filter((each) => each.month === month)
  return {
    ...keys,
    months: keys.months.filter((each) => each.month !== month),
    destroyed: [...keys.destroyed, ...gone.map(({ recipient }) => ({ month, recipient, at }))],
  }
}

/** Every identity of the keys, newest month first: an open request is most likely of these days. */
export function identitiesOf(keys: OfficeKeys): string[] {
  return keys.months.map(({ identity }) => identity).reverse()
}

/** A month as stations get it; `alsoTo`: recipients of a deputy, for every month. Ascending; of a month made anew the newest. */
export async function signedRecipients(
  keys: OfficeKeys,
  { from, alsoTo = [] }: { from: string; alsoTo?: readonly string[] },
): Promise<{ id: string; body: DocumentBody<'recipient'> }[]> {
  const signer = await toSigner(keys.signing)
  const newest = new Map(keys.months.map((each) => [each.month, each.recipient]))
  const months = [...newest].filter(([month]) => month >= from).sort()
  return Promise.all(
    months.map(async ([month, recipient]) => {
      const of = {
        office: keys.office,
        validFrom: firstDayOf(month),
        validUntil: lastDayOf(month),
        age: [recipient, ...alsoTo],
      }
      const body = { ...of, key: publicPartOf(keys.signing), sig: await signRecipient(of, signer) }
      return { id: recipientId(keys.office, month), body }
    }),
  )
}

export function recipientId(office: string, month: string): string {
  return `${office}-${month}`
}
