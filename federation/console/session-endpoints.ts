import * as z from 'zod'
import type { Endpoint } from '../http/endpoint.ts'
import { endpoint } from '../http/endpoint.ts'
import { clearedCookie, sessionCookie, sessionOf } from '../http/session-cookie.ts'
import { checkToken } from '../rights/check-access.ts'
import { beginSession, endSession } from './sessions.ts'

type TokenBody = { token: string }

const postSession = endpoint<unknown, unknown, TokenBody>({
  method: 'post',
  path: '/county/session',
  summary: 'Turns a read token into a cookie for the county’s pages.',
  who: 'anyone',
  body: {
    type: 'application/json',
    maxBytes: 4096,
    schema: z.object({ token: z.string().min(1).max(256) }),
    what: 'The read token.',
  },
  answers: { 204: { what: 'The cookie is set.' } },
  problems: ['malformed', 'bad-token', 'forbidden', 'too-large'],
  async handle({ hub, headers, body, nowMs }) {
    if (isFromElsewhere(headers))
      return { problem: 'forbidden', detail: 'Only the county’s own page may begin a session.' }
    const right = await checkToken(hub.store, body.token, nowMs)
    if (!right) return { problem: 'bad-token' }
    const secret = await beginSession(hub, { ...right, nowMs })
    return { status: 204, headers: { 'set-cookie': sessionCookie(secret, hub) } }
  },
})

/**
 * A form on another site could sign an officer in with a token of its own, and have them read another county's figures as
 * theirs. Browsers say where a request began; what is no browser says nothing, and has no officer before it.
 */
function isFromElsewhere(headers: Headers): boolean {
  const site = headers.get('sec-fetch-site')
  return site !== null && site !== 'same-origin' && site !== 'none'
}

const deleteSession = endpoint({
  method: 'delete',
  path: '/county/session',
  summary: 'Ends the session.',
  who: 'anyone',
  answers: { 204: { what: 'The session is over.' } },
  problems: [],
  async handle({ hub, headers }) {
    const session = sessionOf(headers)
    if (session) await endSession(hub.store, session)
    return { status: 204, headers: { 'set-cookie': clearedCookie(hub) } }
  },
})

export const sessionEndpoints: readonly Endpoint[] = [postSession, deleteSession]
