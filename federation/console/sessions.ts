import { hashSecret, newSecret } from '../identity/secrets.ts'
import type { Access } from '../rights/access.ts'
import type { StoreWrites } from '../store/store.ts'

/** A working day of an officer, with overtime. */
export const sessionHours = 12
const hourMs = 3_600_000
/** What a browser calls itself may be long, and is only to be known again. */
const agentLength = 200

/** Where a session is begun: the address at the other end, and what the browser calls itself. Milliseconds since 1970. */
export type From = { address: string; agent: string; nowMs: number }

export function fromOf(asked: { address: string; headers: Headers; nowMs: number }): From {
  const { address, headers, nowMs } = asked
  return { address, agent: (headers.get('user-agent') ?? '').slice(0, agentLength), nowMs }
}

/** Begins a console's session that opens what somebody has a right to; gives the secret for the cookie. */
export async function beginSession(
  writes: Pick<StoreWrites, 'rights'>,
  { who, unit, may, expiresMs: rightEndsMs }: Access,
  { from, randomBytes }: { from: From; randomBytes: (count: number) => Uint8Array },
): Promise<string> {
  const secret = newSecret('wss', randomBytes)
  const { nowMs, address, agent } = from
  await writes.rights.endSessionsBefore(nowMs)
  await writes.rights.addSession({
    ...{ hash: hashSecret(secret), id: Buffer.from(randomBytes(8)).toString('hex'), who, unit, may },
    // The session is no longer than the right it was given for.
    ...{
      begunMs: nowMs,
      expiresMs: Math.min(nowMs + sessionHours * hourMs, rightEndsMs ?? Number.POSITIVE_INFINITY),
    },
    ...{ address, agent },
  })
  return secret
}
