import { checkToken, peekToken } from '../../protocol/token.ts'
import type { Hub } from '../hub.ts'
import type { CallingStation, Refusal } from './endpoint.ts'

/** The bearer token of a request; empty when there is none. */
export function bearerOf(headers: Headers): string {
  return /^Bearer +(\S+)$/i.exec(headers.get('authorization') ?? '')?.[1] ?? ''
}

/** The station whose key signed the token, or why not. */
export async function authenticateStation(
  { store, verifiers, identity }: Hub,
  { token, nowMs }: { token: string; nowMs: number },
): Promise<CallingStation | Refusal> {
  const peeked = peekToken(token)
  if (!peeked) return { problem: 'bad-token' }
  const held = await store.read(async (r) => ({
    station: await r.stations.find(peeked.claims.iss),
    keys: await r.stations.keys(peeked.claims.iss),
  }))
  const key = held.keys.find((each) => each.kid === peeked.kid)
  if (!held.station || !key) return { problem: 'bad-token' }
  const checked = await checkToken(token, { hub: identity.id, nowMs }, await verifiers.of(key.key))
  // Revoked is said only to whoever holds the key: it is no stranger's business.
  if (!checked.ok && checked.fault === 'bad-token') return { problem: 'bad-token' }
  if (key.revokedMs !== undefined && key.revokedMs <= nowMs) return { problem: 'revoked' }
  return checked.ok ? { station: held.station.id, unit: held.station.unit } : { problem: checked.fault }
}
