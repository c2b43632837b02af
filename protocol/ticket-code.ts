// A ticket's code as people meet it: made, shown, read aloud, typed again, scanned. Light enough for the kiosk's page.

/** Crockford base32: no I, L, O and U, so that nothing can be read as something else. */
export const ticketLetters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

const letters = 16
const linkMark = 'waystation:ticket?code='

/** A new code. `random`: as many good random bytes as asked for, `crypto.getRandomValues` on a screen. */
export function makeTicketCode(random: (bytes: number) => Uint8Array): string {
  // 256 is a multiple of 32: no letter comes more often than another.
  return [...random(letters)].map((byte) => ticketLetters[byte % ticketLetters.length]).join('')
}

/** What the ticket's QR code says. */
export function ticketLink(code: string): string {
  return `${linkMark}${code}`
}

/** The code in groups of four, as people read and type it. */
export function groupTicketCode(code: string): string[] {
  return code.match(/.{1,4}/g) ?? []
}

/** The code in what was typed or scanned, a link or bare; a read O is a zero, an I or L a one. Undefined where there is none. */
export function readTicketCode(text: string): string | undefined {
  const bare = text.toLowerCase().startsWith(linkMark) ? text.slice(linkMark.length) : text
  const code = bare.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1')
  const isCode = code.length === letters && [...code].every((letter) => ticketLetters.includes(letter))
  return isCode ? code : undefined
}
