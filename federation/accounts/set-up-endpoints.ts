import * as z from 'zod'
import { toInstant } from '../../protocol/instants.ts'
import { fromOf } from '../console/sessions.ts'
import { recoveryCodesSchema, setUpLookSchema } from '../contract/accounts.ts'
import type { Endpoint, Refusal } from '../http/endpoint.ts'
import { endpoint, json } from '../http/endpoint.ts'
import { isFromElsewhere } from '../http/is-from-own-page.ts'
import { sessionCookie } from '../http/session-cookie.ts'
import { factorLink } from './second-factor.ts'
import type { SetUpAsked, SetUpDone } from './set-up.ts'
import { lookAtSetUp, setUp } from './set-up.ts'

const codeSchema = z.string().min(1).max(256)

const postLook = endpoint<unknown, unknown, { code: string }>({
  method: 'post',
  path: '/county/set-up/look',
  summary: 'Whose account a set-up code is for, and the second factor it will have.',
  who: 'anyone',
  body: {
    type: 'application/json',
    maxBytes: 4096,
    schema: z.object({ code: codeSchema }),
    what: 'The code.',
  },
  answers: { 200: { what: 'The account.', type: 'application/json', schema: setUpLookSchema } },
  problems: ['malformed', 'bad-code', 'code-expired', 'too-large', 'busy'],
  async handle({ hub, body, nowMs }) {
    const { looked, units } = await hub.store.read(async (reads) => ({
      looked: await lookAtSetUp(reads, body.code, nowMs),
      units: await reads.documents.units(),
    }))
    if ('fault' in looked) return refusals[looked.fault]
    const { name, unit, role } = looked.account
    const { factor } = looked
    const unitName = units.find((each) => each.id === unit)?.name ?? { 'zh-CN': unit }
    return json({ name, unit, unitName, role, factor, link: factorLink(factor, name), at: toInstant(nowMs) })
  },
})

const postSetUp = endpoint<unknown, unknown, SetUpAsked>({
  method: 'post',
  path: '/county/set-up',
  summary: 'Sets an account up with a password and a code of its second factor, and signs its officer in.',
  who: 'anyone',
  body: {
    type: 'application/json',
    maxBytes: 4096,
    schema: z.object({
      code: codeSchema,
      password: z.string().max(512),
      digits: z.string().regex(/^\d{6}$/),
    }),
    what: 'The set-up code, the password, and six digits of the second factor.',
  },
  answers: {
    200: { what: 'The recovery codes, shown once.', type: 'application/json', schema: recoveryCodesSchema },
  },
  problems: ['malformed', 'bad-code', 'code-expired', 'forbidden', 'too-large', 'busy'],
  async handle(asked) {
    if (isFromElsewhere(asked.headers))
      return { problem: 'forbidden', detail: 'Only the county’s own page may begin a session.' }
    const done = await setUp(asked.hub, asked.body, fromOf(asked))
    if (done.is !== 'done') return refusals[done.is]
    const answer = json({ recovery: done.recovery })
    return { ...answer, headers: { 'set-cookie': sessionCookie(done.secret, asked.hub) } }
  },
})

const refusals: Record<Exclude<SetUpDone['is'], 'done'>, Refusal> = {
  'no-code': { problem: 'bad-code' },
  'code-over': { problem: 'code-expired' },
  'wrong-digits': { problem: 'malformed', detail: 'The six digits are not right.' },
  'bad-password': {
    problem: 'malformed',
    detail: 'That is no password: too short, too simple, or the name itself.',
  },
}

export const setUpEndpoints: readonly Endpoint[] = [postLook, postSetUp]
