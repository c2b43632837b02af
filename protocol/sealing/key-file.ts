// The one file an office keeps: an age v1 file whose words are an age identity file. Any age tool opens requests with it
// (`age -d -i office-key.age request.age` asks for the passphrase); what only we need stands in lines that age passes over.
import { Decrypter, Encrypter } from 'age-encryption'
import * as z from 'zod'
import { monthSchema } from '../days.ts'
import { instantSchema, officeIdSchema } from '../ids.ts'
import { privateKeySchema } from '../keys.ts'
import type { DestroyedMonth, KeyMonth, OfficeKeys } from './office-keys.ts'

/** age's own default: about a second of work, once a sitting; each guess at a stolen file costs a thief as much. */
const keyFileWorkFactor = 18

/** Five words of a list, or a sentence: what age itself asks for. */
export const minPassphraseLength = 12

const identitySchema = z.string().regex(/^AGE-SECRET-KEY-1[A-Z0-9]+$/)
const recipientSchema = z.string().regex(/^age1[a-z0-9]+$/)
const headSchema = z.object({ office: officeIdSchema, signing: privateKeySchema })
const monthLineSchema = z.object({ month: monthSchema, recipient: recipientSchema })
const destroyedSchema = monthLineSchema.extend({ at: instantSchema })

/** The identity file's text. */
export function toKeyText({ office, signing, months, destroyed }: OfficeKeys): string {
  return [
    '# Waystation office keys, version 1. Whoever has this text reads every request of its months.',
    `# office ${JSON.stringify({ office, signing })}`,
    ...destroyed.map((each) => `# destroyed ${JSON.stringify(each)}`),
    ...months.flatMap(({ month: name, recipient, identity }) => [
      `# month ${JSON.stringify({ month: name, recipient })}`,
      identity,
    ]),
    '',
  ].join('\n')
}

/** Undefined when this is no key text of ours. */
export function readKeyText(text: string): OfficeKeys | undefined {
  let head: z.infer<typeof headSchema> | undefined
  const months: KeyMonth[] = []
  const destroyed: DestroyedMonth[] = []
  let named: z.infer<typeof monthLineSchema> | undefined
  for (const line of text.split(/\r?\n/)) {
    const [, what = '', json = ''] = /^# (office|month|destroyed) (\{.*\})$/.exec(line) ?? []
    if (what === 'office') head = headSchema.safeParse(parseJson(json)).data
    else if (what === 'month') named = monthLineSchema.safeParse(parseJson(json)).data
    else if (what === 'destroyed') {
      const gone = destroyedSchema.safeParse(parseJson(json))
      if (gone.success) destroyed.push(gone.data)
    } else if (named && identitySchema.safeParse(line).success) {
      months.push({ ...named, identity: line })
      named = undefined
    }
  }
  return head && { ...head, months, destroyed }
}

/** The key file: the text under a passphrase. `workFactor` only to make tests quick. */
export function lockKeys(
  keys: OfficeKeys,
  passphrase: string,
  workFactor = keyFileWorkFactor,
): Promise<Uint8Array> {
  const encrypter = new Encrypter()
  encrypter.setPassphrase(passphrase)
  encrypter.setScryptWorkFactor(workFactor)
  return encrypter.encrypt(toKeyText(keys))
}

export type OpenedKeys =
  | { ok: true; keys: OfficeKeys }
  | { ok: false; why: 'wrong-passphrase' | 'not-a-key-file' }

/** Opens the key file with its passphrase. */
export function unlockKeys(file: Uint8Array, passphrase: string): Promise<OpenedKeys> {
  const decrypter = new Decrypter()
  decrypter.addPassphrase(passphrase)
  return open(file, decrypter)
}

/** The copy for whoever keeps keys for the office (the division above it): the same text, sealed to their age recipient. */
export function escrowKeys(keys: OfficeKeys, recipients: readonly string[]): Promise<Uint8Array> {
  const encrypter = new Encrypter()
  for (const each of recipients) encrypter.addRecipient(each)
  return encrypter.encrypt(toKeyText(keys))
}

/** Opens such a copy with the keeper's own identity. */
export function openEscrow(file: Uint8Array, identities: readonly string[]): Promise<OpenedKeys> {
  const decrypter = new Decrypter()
  for (const each of identities) decrypter.addIdentity(each)
  return open(file, decrypter)
}

async function open(file: Uint8Array, decrypter: Decrypter): Promise<OpenedKeys> {
  if (!isAgeFile(file)) return { ok: false, why: 'not-a-key-file' }
  let text: string
  try {
    text = await decrypter.decrypt(file, 'text')
  } catch {
    // age does not tell a wrong passphrase from a broken file.
    return { ok: false, why: 'wrong-passphrase' }
  }
  const keys = readKeyText(text)
  return keys ? { ok: true, keys } : { ok: false, why: 'not-a-key-file' }
}

const magic = 'age-encryption.org/v1\n'

export function isAgeFile(file: Uint8Array): boolean {
  return new TextDecoder().decode(file.subarray(0, magic.length)) === magic
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
