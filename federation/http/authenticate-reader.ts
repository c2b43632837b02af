import type { Hub } from '../hub.ts'
import { checkSession, checkToken } from '../rights/check-access.ts'
import { bearerOf } from './authenticate-station.ts'
import type { Reader, Refusal } from './endpoint.ts'
import { sessionOf } from './session-cookie.ts'

/** The reader behind a request: by its read token if it has one, else by its session's cookie. */
export async function authenticateReader(
  { store }: Hub,
  { headers, nowMs }: { headers: Headers; nowMs: number },
): Promise<Reader | Refusal> {
  const token = bearerOf(headers)
  const session = sessionOf(headers)
  const right = token
    ? await checkToken(store, token, nowMs)
    : session
      ? await checkSession(store, session, nowMs)
      : undefined
  return right ?? { problem: 'bad-token' }
}
