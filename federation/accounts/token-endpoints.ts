import * as z from 'zod'
import { toInstant } from '../../protocol/instants.ts'
import type { TokenOrder } from '../contract/accounts.ts'
import { tokenMadeSchema, tokenOrderSchema, tokensSchema } from '../contract/accounts.ts'
import type { Endpoint } from '../http/endpoint.ts'
import { endpoint, json } from '../http/endpoint.ts'
import { unitInReach } from '../reports/unit-in-reach.ts'
import { scopeOf } from '../reports/unit-scope.ts'
import { makeToken } from '../rights/make-token.ts'
import type { StoreReads } from '../store/store.ts'

const dayMs = 86_400_000

const paramsSchema = z.object({ token: z.string().max(64) })
type Params = z.infer<typeof paramsSchema>

async function tokenOf(reads: Pick<StoreReads, 'rights'>, id: string) {
  return (await reads.rights.tokens()).find((each) => each.id === id)
}

const getTokens = endpoint<unknown, { unit?: string | undefined }, unknown, 'account-keeper'>({
  method: 'get',
  path: '/v1/tokens',
  summary: 'The tokens that let machines read a unit or below it. Their secrets are kept nowhere.',
  who: 'account-keeper',
  reach: 'unit',
  query: z.object({ unit: z.string().max(64).optional() }),
  answers: { 200: { what: 'The tokens.', type: 'application/json', schema: tokensSchema } },
  problems: ['bad-token', 'forbidden', 'not-found', 'busy'],
  handle({ hub, query, caller, nowMs }) {
    return hub.store.read(async (reads) => {
      const reach = await unitInReach(reads, { reader: caller.unit, asked: query.unit })
      if ('problem' in reach) return reach
      const scope = scopeOf(reach.unit.id, reach.units)
      const tokens = (await reads.rights.tokens())
        .filter((each) => scope.has(each.unit))
        .map(({ id, name, unit, may, createdMs, expiresMs }) => ({
          ...{ token: id, name, unit, may, createdAt: toInstant(createdMs) },
          expiresAt: expiresMs === undefined ? null : toInstant(expiresMs),
        }))
      return json({ unit: reach.unit.id, at: toInstant(nowMs), tokens })
    })
  },
})

const postToken = endpoint<unknown, unknown, TokenOrder, 'account-keeper'>({
  method: 'post',
  path: '/v1/tokens',
  summary:
    'A token that lets a machine read a unit and below it for so many days. Its secret is shown this once.',
  who: 'account-keeper',
  reach: 'body',
  body: { type: 'application/json', maxBytes: 4096, schema: tokenOrderSchema, what: 'The token.' },
  answers: { 200: { what: 'The token.', type: 'application/json', schema: tokenMadeSchema } },
  problems: ['malformed', 'bad-token', 'forbidden', 'not-found', 'too-large', 'busy'],
  handle({ hub, body, nowMs, note }) {
    return hub.store.write(async (writes) => {
      const { name, unit, days } = body
      const expiresMs = nowMs + days * dayMs
      const asked = { name, unit, may: [], createdMs: nowMs, expiresMs }
      const { id, secret } = await makeToken(writes, asked, hub.randomBytes)
      note({ token: id, name, until: toInstant(expiresMs) })
      return json({ token: id, secret, expiresAt: toInstant(expiresMs) })
    })
  },
})

const deleteToken = endpoint<Params, unknown, unknown, 'account-keeper'>({
  method: 'delete',
  path: '/v1/tokens/:token',
  summary: 'Takes a token back, and ends the sessions that were begun with it.',
  who: 'account-keeper',
  reach: async (reads, { params }) => {
    const token = await tokenOf(reads, params.token)
    return token ? [token.unit] : []
  },
  params: paramsSchema,
  answers: { 204: { what: 'It opens nothing any more.' } },
  problems: ['bad-token', 'forbidden', 'not-found', 'busy'],
  handle({ hub, params, note }) {
    return hub.store.write(async (writes) => {
      const token = await tokenOf(writes, params.token)
      if (!token) return { problem: 'not-found', detail: 'There is no such token.' }
      note({ name: token.name })
      await writes.rights.removeReadToken(token.id)
      await writes.rights.endSessionsOf({ kind: 'token', id: token.id })
      return { status: 204 }
    })
  },
})

export const tokenEndpoints: readonly Endpoint[] = [getTokens, postToken, deleteToken]
