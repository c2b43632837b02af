import { hashSecret, newSecret } from '../identity/secrets.ts'
import type { Access } from '../rights/access.ts'
import type { Store } from '../store/store.ts'

/** A working day of an officer, with overtime. */
export const sessionHours = 12
const hourMs = 3_600_000

type Parts = { store: Store; randomBytes: (count: number) => Uint8Array }

/** Begins a console's session that opens what somebody has a right to; gives the secret for the cookie. */
export async function beginSession(
  { store, randomBytes }: Parts,
  { who, unit, may, nowMs, expiresMs: rightEndsMs }: Access & { nowMs: number },
): Promise<string> {
  const secret = newSecret('wss', randomBytes)
  await store.write(async (writes) => {
    await writes.rights.endSessionsBefore(nowMs)
    // The session is no longer than the right it was given for.
    const expiresMs = Math.min(nowMs + sessionHours * hourMs, rightEndsMs ?? Number.POSITIVE_INFINITY)
    await writes.rights.addSession({ hash: hashSecret(secret), who, unit, may, expiresMs })
  })
  return secret
}

export async function endSession(store: Store, secret: string): Promise<void> {
  await store.write((writes) => writes.rights.endSession(hashSecret(secret)))
}
