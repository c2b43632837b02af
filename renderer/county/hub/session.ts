import type { SignIn } from '../../../federation/contract/accounts.ts'
import { needsCodeSchema } from '../../../federation/contract/accounts.ts'
import { askHub, HubTrouble } from './ask-hub.ts'

/**
 * Signs in, with a read token or with a name, its password and a code; the session is kept in a cookie that scripts cannot see. Without a
 * code: the hub's clock, when the password is right and a code is wanted. Throws HubTrouble.
 */
export async function signIn(asked: SignIn): Promise<{ needsCodeAt: string } | undefined> {
  const response = await askHub('/county/session', { method: 'POST', body: asked })
  if (response.status === 204) return undefined
  const parsed = needsCodeSchema.safeParse(await response.json().catch(() => undefined))
  if (!parsed.success) throw new HubTrouble('unreachable')
  return { needsCodeAt: parsed.data.at }
}

export async function signOut(): Promise<void> {
  await askHub('/county/session', { method: 'DELETE' })
}
