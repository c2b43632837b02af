import { Decrypter, Encrypter } from 'age-encryption'
import * as z from 'zod'
import { instantSchema } from '../ids.ts'
import { toPaddedJson } from './padded-json.ts'

/** PROTOCOL.md section 8: the code has 80 random bits, so the work is for a kiosk's patience, not against guessing. */
export const answerWorkFactor = 14

/** What an office says to one worker. `texts`: by language, the worker's own among them; `at`: when it was written. */
export const answerWordsSchema = z.object({
  v: z.literal(1),
  at: instantSchema,
  texts: z
    .record(z.string().min(1).max(16), z.string().min(1).max(8_000))
    .refine((texts) => Object.keys(texts).length > 0),
})
export type AnswerWords = z.infer<typeof answerWordsSchema>

/** Seals an answer with the ticket's code as passphrase: an age v1 file. */
export async function sealAnswerWords(words: AnswerWords, code: string): Promise<Uint8Array> {
  const encrypter = new Encrypter()
  encrypter.setPassphrase(code)
  encrypter.setScryptWorkFactor(answerWorkFactor)
  return encrypter.encrypt(toPaddedJson(answerWordsSchema.parse(words)))
}

/** Opens an answer with the ticket's code; undefined when it is another ticket's, or no answer. */
export async function openAnswerWords(sealed: Uint8Array, code: string): Promise<AnswerWords | undefined> {
  const decrypter = new Decrypter()
  decrypter.addPassphrase(code)
  try {
    const words = answerWordsSchema.safeParse(JSON.parse(await decrypter.decrypt(sealed, 'text')))
    return words.success ? words.data : undefined
  } catch {
    // Wrong passphrase, broken file, no JSON: nothing that can be shown.
    return undefined
  }
}
