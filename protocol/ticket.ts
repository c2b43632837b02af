import * as jose from 'jose'
import * as z from 'zod'

/** Sixteen Crockford base32 characters: 80 random bits. */
export const ticketCodeLength = 16

/** A ticket's code as it is sealed and hashed: capitals and digits, without I, L, O and U. */
export const ticketCodeSchema = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{16}$/)

const utf8 = new TextEncoder()

/** What the entry carries of a ticket: SHA-256 of `waystation-ticket:` + code, base64url. The code itself stays with the worker. */
export async function ticketFinger(code: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', utf8.encode(`waystation-ticket:${code}`))
  return jose.base64url.encode(new Uint8Array(digest))
}
