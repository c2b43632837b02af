import { toInstant } from '../../protocol/instants.ts'
import type { AccountRow } from '../contract/accounts.ts'
import type { Account } from '../store/nouns/accounts.ts'
import type { StoreReads } from '../store/store.ts'
import { lockOfName } from './sign-in-tries.ts'

/** An account as administrators see it: nothing that is only its officer's. */
export async function accountRow(
  reads: Pick<StoreReads, 'accounts'>,
  account: Account,
  nowMs: number,
): Promise<AccountRow> {
  const { id, name, unit, role, createdMs, signedInMs, setUp } = account
  const lockedMs = await lockOfName(reads, name, nowMs)
  return {
    ...{ account: id, name, unit, role, state: stateOf(account), createdAt: toInstant(createdMs) },
    setUpUntil: setUp ? toInstant(setUp.untilMs) : null,
    lockedUntil: lockedMs > 0 ? toInstant(nowMs + lockedMs) : null,
    signedInAt: signedInMs === undefined ? null : toInstant(signedInMs),
  }
}

function stateOf({ disabledMs, password }: Account): AccountRow['state'] {
  if (disabledMs !== undefined) return 'disabled'
  return password === undefined ? 'to-set-up' : 'active'
}
