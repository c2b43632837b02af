// A station's right to ask: a JWT of at most two minutes, signed by its key, for one hub.
import * as z from 'zod'
import { stationIdSchema, uuidSchema } from './ids.ts'
import { peekJws, signJws, verifyJws } from './jws.ts'
import type { Signer, Verifier } from './keys.ts'

export const maxTokenSeconds = 120

export const tokenClaimsSchema = z.object({
  iss: stationIdSchema,
  aud: uuidSchema,
  iat: z.number(),
  exp: z.number(),
})
export type TokenClaims = z.infer<typeof tokenClaimsSchema>

export type TokenFault = 'bad-token' | 'stale-token'

/** Signs a token good for `seconds` from `nowMs`. */
export function signToken(
  about: { station: string; hub: string; nowMs: number; seconds?: number },
  signer: Signer,
): Promise<string> {
  const iat = Math.floor(about.nowMs / 1000)
  const claims: TokenClaims = {
    iss: about.station,
    aud: about.hub,
    iat,
    exp: iat + (about.seconds ?? maxTokenSeconds),
  }
  return signJws('JWT', claims, signer)
}

/** What a token claims, before verification: it says whose key to look up. */
export function peekToken(compact: string): { kid: string | undefined; claims: TokenClaims } | undefined {
  const peeked = peekJws(compact)
  const claims = tokenClaimsSchema.safeParse(peeked?.payload)
  if (!peeked || !claims.success) return undefined
  return { kid: typeof peeked.header.kid === 'string' ? peeked.header.kid : undefined, claims: claims.data }
}

/**
 * Checks a token. A life of more than 120 s is `bad-token`; outside its life it is `stale-token`, so that the station learns
 * its clock's error. `iat` counts: a token from the future is as stale as one from the past.
 */
export async function checkToken(
  compact: string,
  expect: { hub: string; nowMs: number },
  verifier: Verifier,
): Promise<{ ok: true; claims: TokenClaims } | { ok: false; fault: TokenFault }> {
  const claims = tokenClaimsSchema.safeParse(await verifyJws('JWT', compact, verifier))
  if (!claims.success || claims.data.aud !== expect.hub) return { ok: false, fault: 'bad-token' }
  const { iat, exp } = claims.data
  if (exp <= iat || exp - iat > maxTokenSeconds) return { ok: false, fault: 'bad-token' }
  const now = expect.nowMs / 1000
  // One second of grace on iat, since it is rounded down and clocks tick apart.
  if (now >= exp || now < iat - 1) return { ok: false, fault: 'stale-token' }
  return { ok: true, claims: claims.data }
}
