import { hashSecret } from '../identity/secrets.ts'
import type { Store } from '../store/store.ts'
import type { Access } from './access.ts'

/** What a token opens; undefined for one never given, or whose time is over. */
export async function checkToken(store: Store, token: string, nowMs: number): Promise<Access | undefined> {
  const held = await store.read((r) => r.rights.readToken(hashSecret(token)))
  return held && (held.expiresMs === undefined || held.expiresMs > nowMs)
    ? {
        who: { kind: 'token', id: held.id, name: held.name },
        unit: held.unit,
        may: held.may,
        expiresMs: held.expiresMs,
      }
    : undefined
}

/** What a console's session opens. */
export async function checkSession(
  store: Store,
  session: string,
  nowMs: number,
): Promise<Access | undefined> {
  const held = await store.read((r) => r.rights.session(hashSecret(session)))
  return held && held.expiresMs > nowMs ? { who: held.who, unit: held.unit, may: held.may } : undefined
}
