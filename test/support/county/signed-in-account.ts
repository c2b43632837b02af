import { randomBytes } from 'node:crypto'
import { addAccount } from '../../../federation/accounts/keep-accounts.ts'
import { beginSession } from '../../../federation/console/sessions.ts'
import { sessionCookie } from '../../../federation/http/session-cookie.ts'
import type { Role } from '../../../federation/rights/roles.ts'
import { roles } from '../../../federation/rights/roles.ts'
import type { HubWithClock } from '../generator/hub-with-clock.ts'

export type AccountAsked = { name: string; unit: string; role: Role }

/** An account that is set up, and the cookie of its session: signing in itself is tried elsewhere. */
export async function signedInAccount(
  { hub, url }: Pick<HubWithClock, 'hub' | 'url'>,
  asked: AccountAsked,
): Promise<{ account: string; cookie: { name: string; value: string; url: string } }> {
  const nowMs = hub.clock()
  const secret = await hub.store.write(async (writes) => {
    const made = await addAccount(writes, asked, { nowMs, randomBytes })
    if (!made.ok) throw new Error(made.why)
    const account = await writes.accounts.find(made.account.id)
    if (!account) throw new Error('just made')
    // No password has this hash: the account is in use, and nobody comes in by it.
    await writes.accounts.put({ ...account, password: 'none', setUp: undefined })
    const { id, name, unit } = account
    const session = { who: { kind: 'account', id, name }, unit, may: roles[asked.role].may } as const
    return {
      id,
      secret: await beginSession(writes, session, {
        from: { address: 'test', agent: 'test', nowMs },
        randomBytes,
      }),
    }
  })
  const [name = '', value = ''] =
    sessionCookie(secret.secret, { secure: false }).split(';')[0]?.split('=') ?? []
  return { account: secret.id, cookie: { name, value, url } }
}
