import { hash } from 'node:crypto'

/** Sixteen Crockford base32 characters: 80 random bits. */
export const ticketCodeLength = 16

/** What the entry carries of a ticket: SHA-256 of `waystation-ticket:` + code, base64url. The code itself stays with the worker. */
export function ticketFinger(code: string): string {
  return hash('sha256', `waystation-ticket:${code}`, 'base64url')
}
