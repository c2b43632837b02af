// How an account comes to its password and second factor: an administrator, or the command line, makes a code that is good once and for
// three days; whoever has it chooses both, in the browser.
import { appendDeeds } from '../audit/append.ts'
import { deedOfEntry } from '../audit/deed-of-call.ts'
import type { From } from '../console/sessions.ts'
import { faultOfPassword } from '../contract/password-rule.ts'
import type { Hub } from '../hub.ts'
import { hashSecret, newSecret } from '../identity/secrets.ts'
import type { Account } from '../store/nouns/accounts.ts'
import type { StoreReads, StoreWrites } from '../store/store.ts'
import { makeRecoveryCodes } from './recovery-codes.ts'
import { makeFactor, stepOfCode } from './second-factor.ts'
import { beginAccountSession } from './sign-in.ts'
import { clearTriesOfName } from './sign-in-tries.ts'

const setUpHours = 72
const hourMs = 3_600_000

type RandomBytes = (count: number) => Uint8Array

/** A code for setting an account up, and when its time is over. What the account had before (password, factor, sessions) is gone. */
export async function makeSetUp(
  writes: Pick<StoreWrites, 'accounts' | 'rights'>,
  account: Account,
  { nowMs, randomBytes }: { nowMs: number; randomBytes: RandomBytes },
): Promise<{ code: string; untilMs: number }> {
  const code = newSecret('wsu', randomBytes)
  const untilMs = nowMs + setUpHours * hourMs
  await writes.accounts.put({
    ...account,
    ...{ password: undefined, factor: undefined, factorStep: 0, recovery: [] },
    setUp: { hash: hashSecret(code), untilMs, factor: makeFactor(randomBytes) },
  })
  await writes.rights.endSessionsOf({ kind: 'account', id: account.id })
  await clearTriesOfName(writes, account.name)
  return { code, untilMs }
}

export type SetUpFault = 'no-code' | 'code-over'

/** The account that a code is for, with the second factor it will have. */
export async function lookAtSetUp(
  reads: Pick<StoreReads, 'accounts'>,
  code: string,
  nowMs: number,
): Promise<{ account: Account; factor: string } | { fault: SetUpFault }> {
  const account = await reads.accounts.findBySetUp(hashSecret(code))
  if (!account?.setUp || account.disabledMs !== undefined) return { fault: 'no-code' }
  if (account.setUp.untilMs <= nowMs) return { fault: 'code-over' }
  return { account, factor: account.setUp.factor }
}

export type SetUpAsked = { code: string; password: string; digits: string }
export type SetUpDone =
  | { is: 'done'; secret: string; recovery: string[] }
  | { is: 'no-code' | 'code-over' | 'wrong-digits' | 'bad-password' }

/** Sets an account up and signs its officer in. Throws PasswordsBusyError. */
export async function setUp(hub: Hub, asked: SetUpAsked, from: From): Promise<SetUpDone> {
  const { store, passwords, randomBytes } = hub
  const looked = await store.read((reads) => lookAtSetUp(reads, asked.code, from.nowMs))
  if ('fault' in looked) return { is: looked.fault }
  if (faultOfPassword(asked.password, looked.account.name)) return { is: 'bad-password' }
  const step = stepOfCode({ factor: looked.factor, last: 0 }, asked.digits, from.nowMs)
  if (step === undefined) return { is: 'wrong-digits' }
  const password = await passwords.hash(asked.password)
  return store.write(async (writes) => {
    // Two may have opened one link: the first one's account is the account.
    const now = await lookAtSetUp(writes, asked.code, from.nowMs)
    if ('fault' in now) return { is: now.fault }
    const { codes, hashes } = makeRecoveryCodes(randomBytes)
    const account: Account = {
      ...now.account,
      ...{ password, factor: now.factor, factorStep: step, recovery: hashes, setUp: undefined },
      signedInMs: from.nowMs,
    }
    await writes.accounts.put(account)
    const secret = await beginAccountSession(writes, account, { from, randomBytes })
    await appendDeeds(writes, [deedOfEntry('set-up', { account, address: from.address, nowMs: from.nowMs })])
    return { is: 'done', secret, recovery: codes }
  })
}
