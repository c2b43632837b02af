import { toInstant } from '../../protocol/instants.ts'
import { signIn } from '../accounts/sign-in.ts'
import { appendDeeds } from '../audit/append.ts'
import { deedOfWho } from '../audit/deed-of-call.ts'
import type { SignIn } from '../contract/accounts.ts'
import { needsCodeSchema, signInSchema } from '../contract/accounts.ts'
import type { Answer, Endpoint, Refusal } from '../http/endpoint.ts'
import { endpoint, json } from '../http/endpoint.ts'
import { isFromElsewhere } from '../http/is-from-own-page.ts'
import { clearedCookie, sessionCookie, sessionOf } from '../http/session-cookie.ts'
import type { Hub } from '../hub.ts'
import { hashSecret } from '../identity/secrets.ts'
import { checkToken } from '../rights/check-access.ts'
import type { From } from './sessions.ts'
import { beginSession, fromOf } from './sessions.ts'

const postSession = endpoint<unknown, unknown, SignIn>({
  method: 'post',
  path: '/county/session',
  summary: 'Turns a name with its password and code, or a read token, into a cookie for the county’s pages.',
  who: 'anyone',
  body: {
    type: 'application/json',
    maxBytes: 4096,
    schema: signInSchema,
    what: 'The name, its password and, in the second step, a code; or a read token.',
  },
  answers: {
    200: {
      what: 'The password is right: a code is asked for.',
      type: 'application/json',
      schema: needsCodeSchema,
    },
    204: { what: 'The cookie is set.' },
  },
  problems: ['malformed', 'bad-token', 'forbidden', 'slow-down', 'too-large', 'busy'],
  async handle(asked) {
    const { hub, headers, body } = asked
    // A form on another site could sign an officer in as somebody else, and have them read another county's figures as theirs.
    if (isFromElsewhere(headers))
      return { problem: 'forbidden', detail: 'Only the county’s own page may begin a session.' }
    return 'token' in body ? byToken(hub, body.token, fromOf(asked)) : byName(hub, body, fromOf(asked))
  },
})

async function byToken(hub: Hub, token: string, from: From): Promise<Answer | Refusal> {
  const right = await checkToken(hub.store, token, from.nowMs)
  if (!right) return { problem: 'bad-token' }
  const { randomBytes } = hub
  const { who, unit } = right
  const { address, nowMs } = from
  const secret = await hub.store.write(async (writes) => {
    await appendDeeds(writes, [deedOfWho('sign-in', { who, unit, address, nowMs })])
    return beginSession(writes, right, { from, randomBytes })
  })
  return { status: 204, headers: { 'set-cookie': sessionCookie(secret, hub) } }
}

async function byName(
  hub: Hub,
  asked: Exclude<SignIn, { token: string }>,
  from: From,
): Promise<Answer | Refusal> {
  const signedIn = await signIn(hub, asked, from)
  if (signedIn.is === 'locked') return { problem: 'slow-down', retryAfterS: signedIn.waitS }
  if (signedIn.is === 'wrong') return { problem: 'bad-token' }
  if (signedIn.is === 'needs-code') return json({ needs: 'code', at: toInstant(from.nowMs) })
  return { status: 204, headers: { 'set-cookie': sessionCookie(signedIn.secret, hub) } }
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
    if (session) await hub.store.write((writes) => writes.rights.endSession(hashSecret(session)))
    return { status: 204, headers: { 'set-cookie': clearedCookie(hub) } }
  },
})

export const sessionEndpoints: readonly Endpoint[] = [postSession, deleteSession]
