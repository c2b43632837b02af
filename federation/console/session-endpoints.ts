import * as z from 'zod'
import type { Endpoint } from '../http/endpoint.ts'
import { endpoint } from '../http/endpoint.ts'
import { clearedCookie, sessionCookie, sessionOf } from '../http/session-cookie.ts'
import { checkReadToken } from '../rights/check-read-token.ts'
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
  problems: ['malformed', 'bad-token', 'too-large'],
  async handle({ hub, body, nowMs }) {
    const right = await checkReadToken(hub.store, body.token, nowMs)
    if (!right) return { problem: 'bad-token' }
    const secret = await beginSession(hub, { unit: right.unit, nowMs })
    return { status: 204, headers: { 'set-cookie': sessionCookie(secret, hub) } }
  },
})

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
