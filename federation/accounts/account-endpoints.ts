// What those who keep accounts do with others'. Which unit is reached is asked before; here it is asked whose role may be touched.
import * as z from 'zod'
import { toInstant } from '../../protocol/instants.ts'
import type { AccountOrder, AccountRow } from '../contract/accounts.ts'
import {
  accountOrderSchema,
  accountRowSchema,
  accountsSchema,
  setUpCodeSchema,
} from '../contract/accounts.ts'
import type { Endpoint, Reader, Refusal } from '../http/endpoint.ts'
import { endpoint, json } from '../http/endpoint.ts'
import { unitInReach } from '../reports/unit-in-reach.ts'
import { scopeOf } from '../reports/unit-scope.ts'
import type { Role } from '../rights/roles.ts'
import { roles } from '../rights/roles.ts'
import type { Account } from '../store/nouns/accounts.ts'
import type { StoreReads } from '../store/store.ts'
import { accountRow } from './account-row.ts'
import { addAccount, setDisabled } from './keep-accounts.ts'
import { makeSetUp } from './set-up.ts'

const paramsSchema = z.object({ account: z.string().max(64) })
type Params = z.infer<typeof paramsSchema>

async function unitOfAccount(reads: StoreReads, { params }: { params: Params }): Promise<readonly string[]> {
  const account = await reads.accounts.find(params.account)
  return account ? [account.unit] : []
}

const getAccounts = endpoint<unknown, { unit?: string | undefined }, unknown, 'account-keeper'>({
  method: 'get',
  path: '/v1/accounts',
  summary: 'The accounts of a unit and below it, those disabled too.',
  who: 'account-keeper',
  reach: 'unit',
  query: z.object({ unit: z.string().max(64).optional() }),
  answers: { 200: { what: 'The accounts.', type: 'application/json', schema: accountsSchema } },
  problems: ['bad-token', 'forbidden', 'not-found', 'busy'],
  handle({ hub, query, caller, nowMs }) {
    return hub.store.read(async (reads) => {
      const reach = await unitInReach(reads, { reader: caller.unit, asked: query.unit })
      if ('problem' in reach) return reach
      const scope = scopeOf(reach.unit.id, reach.units)
      const accounts: AccountRow[] = []
      for (const each of await reads.accounts.list())
        if (scope.has(each.unit)) accounts.push(await accountRow(reads, each, nowMs))
      return json({ unit: reach.unit.id, at: toInstant(nowMs), mayGive: givenBy(caller), accounts })
    })
  },
})

const postAccount = endpoint<unknown, unknown, AccountOrder, 'account-keeper'>({
  method: 'post',
  path: '/v1/accounts',
  summary: 'A new account. Its set-up code, good for three days, is shown this once.',
  who: 'account-keeper',
  reach: 'body',
  body: { type: 'application/json', maxBytes: 4096, schema: accountOrderSchema, what: 'The account.' },
  answers: { 200: { what: 'The code.', type: 'application/json', schema: setUpCodeSchema } },
  problems: ['malformed', 'bad-token', 'forbidden', 'not-found', 'changed', 'too-large', 'busy'],
  handle({ hub, body, caller, nowMs, note }) {
    if (!givenBy(caller).includes(body.role))
      return Promise.resolve<Refusal>({
        problem: 'forbidden',
        detail: `You may not give the role ${body.role}.`,
      })
    return hub.store.write(async (writes) => {
      const made = await addAccount(writes, body, { nowMs, randomBytes: hub.randomBytes })
      if (!made.ok) return notMade[made.why]
      const { account, code, untilMs } = made
      note({ account: account.id, name: account.name, role: account.role })
      return json({ account: account.id, code, expiresAt: toInstant(untilMs) })
    })
  },
})

const notMade: Record<'unknown-unit' | 'name-taken' | 'only-at-the-top', Refusal> = {
  'unknown-unit': { problem: 'not-found', detail: 'There is no such unit.' },
  'name-taken': { problem: 'changed', detail: 'Another account has this name.' },
  'only-at-the-top': {
    problem: 'forbidden',
    detail: 'The federation’s administrators belong to the federation itself.',
  },
}

const postReset = endpoint<Params, unknown, unknown, 'account-keeper'>({
  method: 'post',
  path: '/v1/accounts/:account/reset',
  summary:
    'Voids an account’s password, second factor and sessions, and makes a code to set it up anew, shown this once.',
  who: 'account-keeper',
  reach: unitOfAccount,
  params: paramsSchema,
  answers: { 200: { what: 'The code.', type: 'application/json', schema: setUpCodeSchema } },
  problems: ['bad-token', 'forbidden', 'not-found', 'busy'],
  handle({ hub, params, caller, nowMs, note }) {
    return hub.store.write(async (writes) => {
      const account = await writes.accounts.find(params.account)
      const refusal = refuseKeeping(caller, account)
      if (refusal || !account) return refusal ?? notThere
      if (account.disabledMs !== undefined)
        return { problem: 'forbidden', detail: 'A disabled account has to be enabled first.' }
      note({ name: account.name })
      const { code, untilMs } = await makeSetUp(writes, account, { nowMs, randomBytes: hub.randomBytes })
      return json({ account: account.id, code, expiresAt: toInstant(untilMs) })
    })
  },
})

const putAccount = endpoint<Params, unknown, { disabled: boolean }, 'account-keeper'>({
  method: 'put',
  path: '/v1/accounts/:account',
  summary: 'Disables an account, which ends its sessions; or enables it again.',
  who: 'account-keeper',
  reach: unitOfAccount,
  params: paramsSchema,
  body: {
    type: 'application/json',
    maxBytes: 1024,
    schema: z.strictObject({ disabled: z.boolean() }),
    what: 'Whether it is disabled.',
  },
  answers: { 200: { what: 'The account as it is now.', type: 'application/json', schema: accountRowSchema } },
  problems: ['malformed', 'bad-token', 'forbidden', 'not-found', 'too-large', 'busy'],
  handle({ hub, params, body, caller, nowMs, note }) {
    return hub.store.write(async (writes) => {
      const account = await writes.accounts.find(params.account)
      const refusal = refuseKeeping(caller, account)
      if (refusal || !account) return refusal ?? notThere
      note({ name: account.name, disabled: String(body.disabled) })
      await setDisabled(writes, account, body.disabled ? (account.disabledMs ?? nowMs) : undefined)
      return json(await accountRow(writes, (await writes.accounts.find(account.id)) ?? account, nowMs))
    })
  },
})

const notThere: Refusal = { problem: 'not-found', detail: 'There is no such account.' }

function givenBy({ role }: Reader): Role[] {
  return role === undefined ? [] : [...roles[role].gives]
}

/** Nobody closes their own door behind them, and a role is only touched by who may give it. */
function refuseKeeping(caller: Reader, account: Account | undefined): Refusal | undefined {
  if (!account) return notThere
  if (account.id === caller.who.id) return { problem: 'forbidden', detail: 'Not one’s own account.' }
  if (!givenBy(caller).includes(account.role))
    return { problem: 'forbidden', detail: `You may not change an account with the role ${account.role}.` }
  return undefined
}

export const accountEndpoints: readonly Endpoint[] = [getAccounts, postAccount, postReset, putAccount]
