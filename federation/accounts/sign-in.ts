import { appendDeeds } from '../audit/append.ts'
import { deedOfEntry } from '../audit/deed-of-call.ts'
import type { From } from '../console/sessions.ts'
import { beginSession } from '../console/sessions.ts'
import { foldName } from '../contract/account-name.ts'
import type { Hub } from '../hub.ts'
import { roles } from '../rights/roles.ts'
import type { Account } from '../store/nouns/accounts.ts'
import type { StoreWrites } from '../store/store.ts'
import { hashOfRecovery } from './recovery-codes.ts'
import { stepOfCode } from './second-factor.ts'
import { beginTry, clearTries, forgiveTry } from './sign-in-tries.ts'

/** `code`: six digits of the second factor, or a recovery code; absent in the first step, which asks whether the password is right. */
export type SignInAsked = { name: string; password: string; code?: string | undefined }

/** `secret`: for the cookie. What was wrong is not told apart; `waitS`: seconds until another try is looked at. */
export type SignedIn =
  | { is: 'in'; secret: string }
  | { is: 'needs-code' }
  | { is: 'wrong' }
  | { is: 'locked'; waitS: number }

/** Signs an officer in. Throws PasswordsBusyError. */
export async function signIn(hub: Hub, asked: SignInAsked, from: From): Promise<SignedIn> {
  const { store, passwords } = hub
  const one = { name: asked.name, address: from.address, nowMs: from.nowMs }
  const begun = await store.write(async (writes) => ({
    locked: await beginTry(writes, one),
    account: await writes.accounts.findByName(foldName(asked.name)),
  }))
  const coming = { account: begun.account, address: from.address, nowMs: from.nowMs }
  if (begun.locked) return { is: 'locked', waitS: begun.locked.waitS }
  const open = begun.account?.disabledMs === undefined ? begun.account : undefined
  const isRight = await passwords.isRight(asked.password, open?.password)
  if (!open || !isRight) {
    await store.write((writes) => appendDeeds(writes, [deedOfEntry('sign-in-wrong', coming)]))
    return { is: 'wrong' }
  }
  return store.write(async (writes) => {
    if (asked.code === undefined) {
      await forgiveTry(writes, one)
      return { is: 'needs-code' }
    }
    // As it is now: another call may have taken the same code meanwhile, or changed the password.
    const account = await writes.accounts.find(open.id)
    const took = account?.password === open.password ? takeCode(account, asked.code, from.nowMs) : undefined
    if (!took || took.disabledMs !== undefined) {
      await appendDeeds(writes, [deedOfEntry('sign-in-wrong', coming)])
      return { is: 'wrong' }
    }
    await clearTries(writes, one)
    const signedIn = { ...took, signedInMs: from.nowMs }
    await writes.accounts.put(signedIn)
    const secret = await beginAccountSession(writes, signedIn, { from, randomBytes: hub.randomBytes })
    const byRecovery = took.recovery.length < open.recovery.length
    await appendDeeds(writes, [deedOfEntry(byRecovery ? 'sign-in-recovery' : 'sign-in', coming)])
    return { is: 'in', secret }
  })
}

export function beginAccountSession(
  writes: Pick<StoreWrites, 'rights'>,
  { id, name, unit, role }: Account,
  by: { from: From; randomBytes: (count: number) => Uint8Array },
): Promise<string> {
  const who = { kind: 'account', id, name } as const
  return beginSession(writes, { who, unit, may: roles[role].may }, by)
}

/** The account after a code of its was taken; undefined when it is none of them. */
function takeCode(account: Account | undefined, code: string, nowMs: number): Account | undefined {
  if (!account?.factor) return undefined
  if (/^\s*\d{3}\s?\d{3}\s*$/.test(code)) {
    const digits = code.replaceAll(/\s/g, '')
    const step = stepOfCode({ factor: account.factor, last: account.factorStep }, digits, nowMs)
    return step === undefined ? undefined : { ...account, factorStep: step }
  }
  const hash = hashOfRecovery(code)
  const left = account.recovery.filter((each) => each !== hash)
  return left.length < account.recovery.length ? { ...account, recovery: left } : undefined
}
