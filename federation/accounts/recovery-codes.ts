import { hashSecret } from '../identity/secrets.ts'

const count = 10
/** Without letters that a hand confuses. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789'
const half = 5

/** Ten codes of 49 random bits, each good once instead of a code from the telephone; kept as hashes, shown once. */
export function makeRecoveryCodes(randomBytes: (count: number) => Uint8Array): {
  codes: string[]
  hashes: string[]
} {
  const codes = Array.from({ length: count }, () => `${word(randomBytes)}-${word(randomBytes)}`)
  return { codes, hashes: codes.map(hashOfRecovery) }
}

/** As it is compared: however it was typed. */
export function hashOfRecovery(code: string): string {
  return hashSecret(
    code
      .normalize('NFKC')
      .toLowerCase()
      .replaceAll(/[^a-z0-9]/g, ''),
  )
}

function word(randomBytes: (count: number) => Uint8Array): string {
  let made = ''
  // Bytes that would make some letters likelier than others are thrown away.
  while (made.length < half)
    for (const byte of randomBytes(half))
      if (byte < letters.length * 8 && made.length < half) made += letters[byte % letters.length]
  return made
}
