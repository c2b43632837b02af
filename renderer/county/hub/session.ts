import { askHub } from './ask-hub.ts'

/** Turns a read token into a session, kept in a cookie that scripts cannot see. Throws HubTrouble. */
export async function signIn(token: string): Promise<void> {
  await askHub('/county/session', { method: 'POST', body: { token } })
}

/** The same for the one-time code of a launch link. */
export async function launch(code: string): Promise<void> {
  await askHub('/county/session', { method: 'POST', body: { launch: code } })
}

export async function signOut(): Promise<void> {
  await askHub('/county/session', { method: 'DELETE' })
}
