// What officers do with their own account. None of it names another's.
import * as z from 'zod'
import { toInstant } from '../../protocol/instants.ts'
import { appendDeeds } from '../audit/append.ts'
import { deedOfEntry } from '../audit/deed-of-call.ts'
import type { Me } from '../contract/accounts.ts'
import { meSchema, recoveryCodesSchema } from '../contract/accounts.ts'
import { faultOfPassword } from '../contract/password-rule.ts'
import type { Endpoint, Refusal } from '../http/endpoint.ts'
import { endpoint, json } from '../http/endpoint.ts'
import { sessionOf } from '../http/session-cookie.ts'
import type { Hub } from '../hub.ts'
import { hashSecret } from '../identity/secrets.ts'
import type { Who } from '../rights/access.ts'
import type { Account } from '../store/nouns/accounts.ts'
import type { Store, StoreWrites } from '../store/store.ts'
import { makeRecoveryCodes } from './recovery-codes.ts'
import { beginTry, clearTries } from './sign-in-tries.ts'

const passwordSchema = z.string().min(1).max(512)

const getMe = endpoint({
  method: 'get',
  path: '/county/me',
  summary: 'Who is signed in, with what role, and where else.',
  who: 'reader',
  reach: 'own',
  answers: { 200: { what: 'The account and its sessions.', type: 'application/json', schema: meSchema } },
  problems: ['bad-token', 'busy'],
  handle({ hub, caller, headers }) {
    const current = hashSecret(sessionOf(headers))
    return hub.store.read(async (reads) => {
      const { who, unit, may, role } = caller
      const account = who.kind === 'account' ? await reads.accounts.find(who.id) : undefined
      const sessions = who.kind === 'account' ? await reads.rights.sessionsOf(who) : []
      const me: Me = {
        ...{ who, unit, may: [...may], role: role ?? null, recoveryLeft: account?.recovery.length ?? null },
        sessions: sessions.map(({ id, hash, begunMs, expiresMs, address, agent }) => ({
          ...{ session: id, begunAt: toInstant(begunMs), expiresAt: toInstant(expiresMs) },
          ...{ address, agent, current: hash === current },
        })),
      }
      return json(me)
    })
  },
})

const deleteOwnSession = endpoint<{ session: string }, unknown, unknown, 'account'>({
  method: 'delete',
  path: '/county/me/sessions/:session',
  summary: 'Ends one of the sessions of one’s own account.',
  who: 'account',
  reach: 'own',
  params: z.object({ session: z.string().max(64) }),
  answers: { 204: { what: 'It is over.' } },
  problems: ['bad-token', 'forbidden', 'not-found', 'busy'],
  handle({ hub, params, caller }) {
    return hub.store.write(async (writes) => {
      const found = (await writes.rights.sessionsOf(caller.who)).find(({ id }) => id === params.session)
      if (!found) return { problem: 'not-found', detail: 'That is no session of yours.' }
      await writes.rights.endSession(found.hash)
      return { status: 204 }
    })
  },
})

const deleteOtherSessions = endpoint<unknown, unknown, unknown, 'account'>({
  method: 'delete',
  path: '/county/me/sessions',
  summary: 'Ends all sessions of one’s own account but this one.',
  who: 'account',
  reach: 'own',
  answers: { 204: { what: 'They are over.' } },
  problems: ['bad-token', 'forbidden', 'busy'],
  handle({ hub, caller, headers }) {
    return hub.store.write(async (writes) => {
      await writes.rights.endSessionsOf(caller.who, hashSecret(sessionOf(headers)))
      return { status: 204 }
    })
  },
})

const putPassword = endpoint<unknown, unknown, { password: string; next: string }, 'account'>({
  method: 'put',
  path: '/county/me/password',
  summary: 'Changes one’s own password, and ends all other sessions. `password`: the one until now.',
  who: 'account',
  reach: 'own',
  body: {
    type: 'application/json',
    maxBytes: 4096,
    schema: z.object({ password: passwordSchema, next: passwordSchema }),
    what: 'The password until now, and the next one.',
  },
  answers: { 204: { what: 'It is changed.' } },
  problems: ['malformed', 'bad-token', 'forbidden', 'not-found', 'slow-down', 'too-large', 'busy'],
  async handle({ hub, caller, body, headers, address, nowMs, unnoted }) {
    if (faultOfPassword(body.next, caller.who.name))
      return {
        problem: 'malformed',
        detail: 'That is no password: too short, too simple, or the name itself.',
      }
    const password = await hub.passwords.hash(body.next)
    return withPassword(
      hub,
      { who: caller.who, password: body.password, address, nowMs, unnoted },
      async (writes, account) => {
        await writes.accounts.put({ ...account, password })
        await writes.rights.endSessionsOf(caller.who, hashSecret(sessionOf(headers)))
        return { status: 204 }
      },
    )
  },
})

const postRecoveryCodes = endpoint<unknown, unknown, { password: string }, 'account'>({
  method: 'post',
  path: '/county/me/recovery-codes',
  summary: 'Makes new recovery codes for one’s own account; those until now are void. They are shown once.',
  who: 'account',
  reach: 'own',
  body: {
    type: 'application/json',
    maxBytes: 4096,
    schema: z.object({ password: passwordSchema }),
    what: 'The password.',
  },
  answers: { 200: { what: 'The codes.', type: 'application/json', schema: recoveryCodesSchema } },
  problems: ['malformed', 'bad-token', 'forbidden', 'not-found', 'slow-down', 'too-large', 'busy'],
  handle({ hub, caller, body, address, nowMs, unnoted }) {
    return withPassword(
      hub,
      { who: caller.who, password: body.password, address, nowMs, unnoted },
      async (writes, account) => {
        const { codes, hashes } = makeRecoveryCodes(hub.randomBytes)
        await writes.accounts.put({ ...account, recovery: hashes })
        return json({ recovery: codes })
      },
    )
  },
})

type Proof = { who: Who; password: string; address: string; nowMs: number; unnoted: Store }

/** Does something that wants the password once more: a console left open is not enough. A wrong one counts as for signing in. */
async function withPassword<T>(
  hub: Hub,
  { who, password, address, nowMs, unnoted }: Proof,
  job: (writes: StoreWrites, account: Account) => Promise<T>,
): Promise<T | Refusal> {
  const one = { name: who.name, address, nowMs }
  const account = await hub.store.read((reads) => reads.accounts.find(who.id))
  if (!account) return { problem: 'not-found', detail: 'This session belongs to no account.' }
  const begun = await unnoted.write((writes) => beginTry(writes, one))
  if (begun) return { problem: 'slow-down', retryAfterS: begun.waitS }
  if (!(await hub.passwords.isRight(password, account.password))) {
    const deed = deedOfEntry('sign-in-wrong', { account, address, nowMs })
    await unnoted.write((writes) => appendDeeds(writes, [deed]))
    return { problem: 'forbidden', detail: 'The password is not right.' }
  }
  return hub.store.write(async (writes) => {
    const now = await writes.accounts.find(who.id)
    if (!now || now.password !== account.password)
      return { problem: 'forbidden', detail: 'The password was changed.' }
    await clearTries(writes, one)
    return job(writes, now)
  })
}

export const ownEndpoints: readonly Endpoint[] = [
  getMe,
  deleteOwnSession,
  deleteOtherSessions,
  putPassword,
  postRecoveryCodes,
]
