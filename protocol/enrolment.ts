// How a new station joins: a code from the county, once, and the keys each side will know the other by.
import * as z from 'zod'
import { digestSchema, stationIdSchema, unitIdSchema, uuidSchema } from './ids.ts'
import { publicKeySchema } from './keys.ts'

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Ten Crockford base32 characters. */
export const enrolmentCodeLength = 10
/** Hours a code may be used. */
export const enrolmentCodeHours = 72

export const enrolmentRequestSchema = z.object({
  code: z.string().min(1).max(64),
  key: publicKeySchema,
  epoch: uuidSchema,
  app: z.string().min(1).max(64),
  sealTo: z.string().startsWith('age1').max(128).optional(),
})
export type EnrolmentRequest = z.infer<typeof enrolmentRequestSchema>

export const enrolmentAnswerSchema = z.object({
  station: z.object({ id: stationIdSchema, name: z.string(), unit: unitIdSchema }),
  hub: z.object({ id: uuidSchema, key: publicKeySchema, generation: uuidSchema }),
  timeZone: z.string().min(1),
})
export type EnrolmentAnswer = z.infer<typeof enrolmentAnswerSchema>

/** What a person typed → ten Crockford characters, upper case (O→0, I and L→1, spaces and hyphens dropped); undefined if it cannot be one. */
export function parseCode(typed: string, length: number = enrolmentCodeLength): string | undefined {
  const code = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')
  if (code.length !== length) return undefined
  return [...code].every((character) => crockford.includes(character)) ? code : undefined
}

/** Random bytes → a code of as many characters as bytes; each byte gives five fair bits. */
export function toCode(random: Uint8Array): string {
  return Array.from(random, (byte) => crockford[byte & 31]).join('')
}

export type EnrolmentLink = { hub: string; code: string; key: string }

/** The QR code of an enrolment sheet: `waystation:enrol?hub=URL&code=CODE&key=THUMBPRINT`. */
export function formatEnrolmentLink(link: EnrolmentLink): string {
  return `waystation:enrol?${new URLSearchParams({ hub: link.hub, code: link.code, key: link.key })}`
}

/** Reads a scanned enrolment link; undefined when it is anything else. */
export function parseEnrolmentLink(text: string): EnrolmentLink | undefined {
  const match = /^waystation:enrol\?(.*)$/s.exec(text.trim())
  if (!match) return undefined
  const query = new URLSearchParams(match[1])
  const code = parseCode(query.get('code') ?? '')
  const key = digestSchema.safeParse(query.get('key'))
  const hub = query.get('hub') ?? ''
  if (!code || !key.success || !/^https?:\/\//.test(hub) || !URL.canParse(hub)) return undefined
  return { hub: hub.replace(/\/+$/, ''), code, key: key.data }
}
