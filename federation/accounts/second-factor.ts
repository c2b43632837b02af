// Codes of an authenticator app (RFC 6238: SHA-1, six digits, 30 seconds), which every such app knows.
import { Secret, TOTP } from 'otpauth'

const stepMs = 30_000
/** A code is taken a step early or late: telephones and hubs are seldom on the same second. */
const stepsApart = 1
const issuer = 'Waystation'

/** 160 random bits, Base32. */
export function makeFactor(randomBytes: (count: number) => Uint8Array): string {
  return new Secret({ buffer: Uint8Array.from(randomBytes(20)).buffer }).base32
}

/** The link that an authenticator app reads from a QR code. */
export function factorLink(factor: string, name: string): string {
  return totpOf(factor, name).toString()
}

/**
 * The step that the code is of, to be kept as the last one taken; undefined when it is not right, or of a step taken before. `last` is of
 * a hub's clock that may have run far ahead since: then it says nothing.
 */
export function stepOfCode(
  { factor, last }: { factor: string; last: number },
  code: string,
  nowMs: number,
): number | undefined {
  const apart = totpOf(factor, '').validate({ token: code, timestamp: nowMs, window: stepsApart })
  if (apart === null) return undefined
  const now = Math.floor(nowMs / stepMs)
  const step = now + apart
  const isReplay = step <= last && last <= now + stepsApart
  return isReplay ? undefined : step
}

function totpOf(factor: string, name: string): TOTP {
  return new TOTP({
    issuer,
    label: name,
    algorithm: 'SHA1',
    digits: 6,
    period: 30,
    secret: Secret.fromBase32(factor),
  })
}
