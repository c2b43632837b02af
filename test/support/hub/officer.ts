import { randomBytes } from 'node:crypto'
import { TOTP } from 'otpauth'
import { addAccount } from '../../../federation/accounts/keep-accounts.ts'
import { setUpLookSchema } from '../../../federation/contract/accounts.ts'
import type { Role } from '../../../federation/rights/roles.ts'
import type { AppInProcess } from './app-in-process.ts'
import type { HubInProcess } from './hub-in-process.ts'

/** An officer with a browser and a telephone, at a hub in process. Times are the hub's. */
export type Officer = {
  name: string
  account: string
  password: string
  recovery: string[]
  /** What the telephone shows now. */
  digits: () => string
  cookie: () => string
  /** A call from the county's own page, with the cookie. */
  ask: (method: string, path: string, body?: object) => Promise<Response>
  /** Signs in, and keeps the cookie when the hub gives one. */
  signIn: (asked?: { password?: string; code?: string; address?: string }) => Promise<Response>
}

export type OfficerAsked = { name: string; unit: string; role: Role }

/** Makes an account and sets it up as its officer would. */
export async function makeOfficer(
  parts: HubInProcess,
  served: AppInProcess,
  asked: OfficerAsked,
): Promise<Officer> {
  const { clock, store } = parts
  const made = await store.write((writes) => addAccount(writes, asked, { nowMs: clock.nowMs, randomBytes }))
  if (!made.ok) throw new Error(made.why)
  return setUpOfficer(parts, served, { ...asked, account: made.account.id, code: made.code })
}

/** Sets an account up with the code an administrator gave. */
export async function setUpOfficer(
  { clock }: HubInProcess,
  served: AppInProcess,
  { name, account, code }: { name: string; account: string; code: string },
): Promise<Officer> {
  let cookie = ''
  const password = `${account} auf der Heide`
  const ask = async (method: string, path: string, body?: object) => {
    const answer = await served.app.request(path, {
      ...{ method, headers: { cookie, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' } },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? cookie
    return answer
  }
  const looked = setUpLookSchema.parse(await (await ask('POST', '/county/set-up/look', { code })).json())
  const digits = () => new TOTP({ secret: looked.factor }).generate({ timestamp: clock.nowMs })
  const set = await ask('POST', '/county/set-up', { code, password, digits: digits() })
  if (set.status !== 200) throw new Error(await set.text())
  const { recovery } = (await set.json()) as { recovery: string[] }
  return {
    ...{ name, account, password, recovery, digits, ask, cookie: () => cookie },
    signIn: async ({ address = '10.0.0.1', ...given } = {}) => {
      served.state.address = address
      cookie = ''
      return ask('POST', '/county/session', { name, password, ...given })
    },
  }
}
