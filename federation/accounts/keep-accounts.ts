// What administrators do with accounts: in the console within their own unit, and on the command line everywhere.

import { foldName } from '../contract/account-name.ts'
import type { Role } from '../rights/roles.ts'
import type { Account } from '../store/nouns/accounts.ts'
import type { StoreWrites } from '../store/store.ts'
import { makeSetUp } from './set-up.ts'

type Writes = Pick<StoreWrites, 'accounts' | 'rights' | 'documents'>
type By = { nowMs: number; randomBytes: (count: number) => Uint8Array }

export type AccountAsked = { name: string; unit: string; role: Role }
export type Made = { ok: true; account: Account; code: string; untilMs: number }
export type NotMade = { ok: false; why: 'unknown-unit' | 'name-taken' | 'only-at-the-top' }

/** A new account, and the code that sets it up. */
export async function addAccount(
  writes: Writes,
  { name, unit, role }: AccountAsked,
  by: By,
): Promise<Made | NotMade> {
  const lineage = await writes.documents.ancestors(unit)
  if (lineage.length === 0) return { ok: false, why: 'unknown-unit' }
  if (role === 'federation-administrator' && lineage.length > 1) return { ok: false, why: 'only-at-the-top' }
  const folded = foldName(name)
  if (await writes.accounts.findByName(folded)) return { ok: false, why: 'name-taken' }
  const account: Account = {
    ...{ id: `account-${Buffer.from(by.randomBytes(5)).toString('hex')}`, name, folded, unit, role },
    ...{ createdMs: by.nowMs, disabledMs: undefined, signedInMs: undefined },
    ...{ password: undefined, factor: undefined, factorStep: 0, recovery: [], setUp: undefined },
  }
  return { ok: true, account, ...(await makeSetUp(writes, account, by)) }
}

/** Closes an account: its sessions end, and its set-up code is void. Or opens it again, as it was. */
export async function setDisabled(
  writes: Writes,
  account: Account,
  disabledMs: number | undefined,
): Promise<void> {
  await writes.accounts.put({
    ...account,
    disabledMs,
    ...(disabledMs === undefined ? {} : { setUp: undefined }),
  })
  if (disabledMs !== undefined) await writes.rights.endSessionsOf({ kind: 'account', id: account.id })
}
