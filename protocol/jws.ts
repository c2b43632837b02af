// Compact JWS as every signed thing here uses it: alg `Ed25519`, a typ of its own, kid the signer's thumbprint.
import * as jose from 'jose'
import type { Signer, Verifier } from './keys.ts'

export type JwsType =
  | 'waystation-batch+jws'
  | 'waystation-receipt+jws'
  | 'waystation-feed+jws'
  | 'waystation-key+jws'
  | 'waystation-recipient+jws'
  | 'waystation-destruction+jws'
  | 'JWT'

/** What a JWS says before anyone has checked it. */
export type UnverifiedJws = { header: Record<string, unknown>; payload: unknown }

const utf8 = new TextEncoder()
const strictUtf8 = new TextDecoder('utf-8', { fatal: true })

/** Signs `payload` (as JSON) and returns the compact form. */
export function signJws(typ: JwsType, payload: unknown, signer: Signer): Promise<string> {
  return new jose.CompactSign(utf8.encode(JSON.stringify(payload)))
    .setProtectedHeader({ alg: 'Ed25519', typ, kid: signer.kid })
    .sign(signer.key)
}

/** Takes a compact JWS apart without verifying it; undefined when it is not one. */
export function peekJws(compact: string): UnverifiedJws | undefined {
  const parts = compact.split('.')
  if (parts.length !== 3) return undefined
  try {
    const header = JSON.parse(strictUtf8.decode(jose.base64url.decode(parts[0] ?? '')))
    const payload = JSON.parse(strictUtf8.decode(jose.base64url.decode(parts[1] ?? '')))
    if (typeof header !== 'object' || header === null || Array.isArray(header)) return undefined
    return { header, payload }
  } catch {
    return undefined
  }
}

/** The payload when the signature, algorithm and typ are right and the kid, where one is given, is the key's; else undefined. */
export async function verifyJws(typ: JwsType, compact: string, verifier: Verifier): Promise<unknown> {
  try {
    const { payload, protectedHeader } = await jose.compactVerify(compact, verifier.key, {
      algorithms: ['Ed25519'],
    })
    if (protectedHeader.typ !== typ) return undefined
    if (protectedHeader.kid !== undefined && protectedHeader.kid !== verifier.kid) return undefined
    return JSON.parse(strictUtf8.decode(payload))
  } catch (error) {
    if (error instanceof jose.errors.JOSEError || error instanceof SyntaxError || error instanceof TypeError)
      return undefined
    throw error
  }
}
