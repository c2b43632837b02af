import { randomBytes } from 'node:crypto'
import { toInstant } from '../../protocol/instants.ts'
import { accountRow } from '../accounts/account-row.ts'
import { addAccount, setDisabled } from '../accounts/keep-accounts.ts'
import { makeSetUp } from '../accounts/set-up.ts'
import { accountNameSchema, foldName } from '../contract/account-name.ts'
import { isRole, roleNames } from '../rights/roles.ts'
import type { Account } from '../store/nouns/accounts.ts'
import type { StoreWrites } from '../store/store.ts'
import type { Command, Given } from './command.ts'
import { configError } from './config-error.ts'
import { urlOf } from './hub-url.ts'
import { withHub } from './with-hub.ts'

const text = { type: 'string' } as const

const add: Command = {
  help: `account add --data DIR --unit UNIT --role ROLE --name NAME [--url URL]

Makes an officer's account, and a code that sets it up: once, within 72 hours. Its officer opens the link, chooses a password and
scans the second factor. --role: ${roleNames.join(', ')}.
--url (WAYSTATION_HUB_URL) is where browsers reach the hub; with it the output has the link. Works while the hub is serving.

Prints {"account","name","code","expiresAt"} and, with --url, "link".
`,
  options: { data: text, unit: text, role: text, name: text, url: text },
  run: (given) =>
    withHub(given, async ({ store }, clock) => {
      const unit = given.text('unit')
      if (!unit) throw configError('no-unit')
      const role = given.text('role') ?? ''
      if (!isRole(role)) throw configError('bad-account-role', role, roleNames.join(', '))
      const name = nameOf(given)
      const url = urlOf(given)
      const by = { nowMs: clock(), randomBytes }
      const made = await store.write((writes) => addAccount(writes, { unit, role, name }, by))
      if (made.ok) return { ...shown(made.account, made, url) }
      if (made.why === 'unknown-unit') throw configError('unknown-unit', unit)
      throw configError(made.why, made.why === 'name-taken' ? name : unit)
    }),
}

const list: Command = {
  help: `account list --data DIR

Says which accounts there are. Works while the hub is serving.

Prints {"accounts":[{"account","name","unit","role","state","setUpUntil","lockedUntil","createdAt","signedInAt"}]}.
`,
  options: { data: text },
  run: (given) =>
    withHub(given, ({ store }, clock) =>
      store.read(async (reads) => {
        const accounts: object[] = []
        for (const each of await reads.accounts.list()) accounts.push(await accountRow(reads, each, clock()))
        return { accounts }
      }),
    ),
}

const reset: Command = {
  help: `account reset --data DIR --name NAME [--url URL]

For an officer who lost the password or the telephone: voids both, the recovery codes and a lock, ends the account's sessions, and
makes a code that sets it up anew. Works while the hub is serving.

Prints {"account","name","code","expiresAt"} and, with --url, "link".
`,
  options: { data: text, name: text, url: text },
  run: (given) => {
    const url = urlOf(given)
    return withAccount(given, async (writes, account, nowMs) => {
      if (account.disabledMs !== undefined) throw configError('account-disabled', account.name)
      return shown(account, await makeSetUp(writes, account, { nowMs, randomBytes }), url)
    })
  },
}

const disable: Command = {
  help: `account disable --data DIR --name NAME

Closes an account: its sessions end, and nobody signs in with it. Works while the hub is serving.

Prints {"account","name","disabledAt"}.
`,
  options: { data: text, name: text },
  run: (given) =>
    withAccount(given, async (writes, account, nowMs) => {
      const disabledMs = account.disabledMs ?? nowMs
      await setDisabled(writes, account, disabledMs)
      return { account: account.id, name: account.name, disabledAt: toInstant(disabledMs) }
    }),
}

const enable: Command = {
  help: `account enable --data DIR --name NAME

Opens a disabled account again, with the password and second factor it had. Works while the hub is serving.

Prints {"account","name"}.
`,
  options: { data: text, name: text },
  run: (given) =>
    withAccount(given, async (writes, account) => {
      await setDisabled(writes, account, undefined)
      return { account: account.id, name: account.name }
    }),
}

/** `account` is followed by one of these. */
export const accountCommands: Readonly<Record<string, Command>> = { add, list, reset, disable, enable }

function nameOf(given: Given): string {
  const name = given.text('name')
  if (!name) throw configError('no-account-name')
  const parsed = accountNameSchema.safeParse(name)
  if (!parsed.success) throw configError('bad-account-name', name)
  return parsed.data
}

function withAccount<T>(
  given: Given,
  job: (writes: StoreWrites, account: Account, nowMs: number) => Promise<T>,
): Promise<T> {
  const name = nameOf(given)
  return withHub(given, ({ store }, clock) =>
    store.write(async (writes) => {
      const account = await writes.accounts.findByName(foldName(name))
      if (!account) throw configError('unknown-account', name)
      return job(writes, account, clock())
    }),
  )
}

function shown({ id, name }: Account, made: { code: string; untilMs: number }, url: string | undefined) {
  return {
    ...{ account: id, name, code: made.code, expiresAt: toInstant(made.untilMs) },
    ...(url ? { link: `${url}/county#/set-up/${made.code}` } : {}),
  }
}
