import { hashSecret } from '../identity/secrets.ts'
import type { Store } from '../store/store.ts'

/** What a read token, or a session's cookie, gives the right to read: this unit and everything below it. */
export type ReadRight = { unit: string; expiresMs?: number | undefined }

/** The right a read token gives; undefined for one never given, or whose time is over. */
export async function checkReadToken(
  store: Store,
  token: string,
  nowMs: number,
): Promise<ReadRight | undefined> {
  const held = await store.read((r) => r.rights.readToken(hashSecret(token)))
  return held && (held.expiresMs === undefined || held.expiresMs > nowMs)
    ? { unit: held.unit, expiresMs: held.expiresMs }
    : undefined
}

/** The right a console's session gives. */
export async function checkSession(
  store: Store,
  session: string,
  nowMs: number,
): Promise<ReadRight | undefined> {
  const held = await store.read((r) => r.rights.session(hashSecret(session)))
  return held && held.expiresMs > nowMs ? { unit: held.unit } : undefined
}
