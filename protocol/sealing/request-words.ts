import { Decrypter, Encrypter } from 'age-encryption'
import * as z from 'zod'
import { documentIdSchema, slugSchema } from '../ids.ts'
import { ticketCodeSchema } from '../ticket.ts'
import { toPaddedJson } from './padded-json.ts'

/**
 * What a request keeps from everybody but its office: the ticket's code (the answer is sealed with it), the language to answer in, and
 * what was answered to the form's questions. By field: a code of `choice` and `yes-no` (`yes`, `no`), codes of `choices`, a day
 * (`2026-03-31`; `2026-03` or `2026` where it is known roughly), or what was typed (`words`, `phone`, digits of `number` and `amount`).
 * Unanswered fields are absent; `inPerson`: those that the worker would rather tell than write. `listing`: the job, programme or event
 * that it is about.
 */
export const requestWordsSchema = z.object({
  v: z.literal(1),
  code: ticketCodeSchema,
  language: z.string().min(1).max(16),
  form: slugSchema,
  formRev: z.int().min(1),
  answers: z.record(slugSchema, z.union([z.string().max(2_000), z.array(slugSchema).max(40)])),
  inPerson: z.array(slugSchema).max(60).optional(),
  listing: documentIdSchema.optional(),
})
export type RequestWords = z.infer<typeof requestWordsSchema>

/** Seals a request to the office's recipients of the month (`age1…`): an age v1 file. Throws when one of them is none. */
export async function sealRequestWords(
  words: RequestWords,
  recipients: readonly string[],
): Promise<Uint8Array> {
  const encrypter = new Encrypter()
  for (const each of recipients) encrypter.addRecipient(each)
  return encrypter.encrypt(toPaddedJson(requestWordsSchema.parse(words)))
}

export type OpenedRequest =
  | { ok: true; words: RequestWords }
  /** `wrong-key`: none of the identities opens it, or it was changed; `unreadable`: it opens, and is no request. */
  | { ok: false; why: 'wrong-key' | 'unreadable' }

/** Opens a request with an office's identities (`AGE-SECRET-KEY-1…`). */
export async function openRequestWords(
  sealed: Uint8Array,
  identities: readonly string[],
): Promise<OpenedRequest> {
  if (identities.length === 0) return { ok: false, why: 'wrong-key' }
  const decrypter = new Decrypter()
  for (const each of identities) decrypter.addIdentity(each)
  let text: string
  try {
    text = await decrypter.decrypt(sealed, 'text')
  } catch {
    // age says in one sentence of its own why not; to whoever holds the keys it is one case.
    return { ok: false, why: 'wrong-key' }
  }
  const words = requestWordsSchema.safeParse(parseJson(text))
  return words.success ? { ok: true, words: words.data } : { ok: false, why: 'unreadable' }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
