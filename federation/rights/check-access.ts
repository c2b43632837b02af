import { hashSecret } from '../identity/secrets.ts'
import type { Store, StoreReads } from '../store/store.ts'
import type { Access } from './access.ts'
import { launchWho } from './access.ts'
import { roles } from './roles.ts'

/** What a token opens; undefined for one never given, or whose time is over. */
export async function checkToken(store: Store, token: string, nowMs: number): Promise<Access | undefined> {
  const held = await store.read((r) => r.rights.readToken(hashSecret(token)))
  if (!held || (held.expiresMs !== undefined && held.expiresMs <= nowMs)) return undefined
  const { id, name, unit, may, expiresMs } = held
  return { who: { kind: 'token', id, name }, unit, may, expiresMs }
}

/** What a console's session opens. An account's is asked of the account itself: what was changed there holds from the next call on. */
export async function checkSession(
  store: Store,
  session: string,
  nowMs: number,
): Promise<Access | undefined> {
  return store.read(async (reads) => {
    const held = await reads.rights.session(hashSecret(session))
    if (!held || held.expiresMs <= nowMs) return undefined
    const { who, unit, may } = held
    if (who.kind === 'token') return { who, unit, may }
    return who.id === launchWho.id
      ? { who, role: 'federation-administrator', unit, may }
      : accessOf(reads, who.id)
  })
}

async function accessOf(reads: Pick<StoreReads, 'accounts'>, id: string): Promise<Access | undefined> {
  const account = await reads.accounts.find(id)
  if (!account || account.disabledMs !== undefined || account.password === undefined) return undefined
  const { name, role, unit } = account
  return { who: { kind: 'account', id, name }, role, unit, may: roles[role].may }
}
