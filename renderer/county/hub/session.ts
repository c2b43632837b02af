import { askHub } from './ask-hub.ts'

/** Turns a read token into a session, kept in a cookie that scripts cannot see. Throws HubTrouble. */
export async function signIn(token: string): Promise<void> {
  await askHub('/county/session', { method: 'POST', body: { token } })
}

export async function signOut(): Promise<void> {
  await askHub('/county/session', { method: 'DELETE' })
}
