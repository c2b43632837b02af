// Who may try to sign in, and when. A try is noted, durably, before the password is looked at: pulling a plug or asking twenty times at
// once gives no free one. Tries are counted by the name tried (whether or not there is such an account) and by the address.
//
// A lock is no end in time but a length since the last try. When the clock was set back it begins anew, so it never lasts longer than its
// length; when the clock leaps ahead it ends early, and the tries in a row stay for a day: the next wrong one locks again, for longer.

import { foldName } from '../contract/account-name.ts'
import { hashSecret } from '../identity/secrets.ts'
import type { StoreReads, StoreWrites } from '../store/store.ts'

type Limit = { free: number; firstLockMs: number; longestLockMs: number; forgetMs: number }

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

const perName: Limit = { free: 5, firstLockMs: minuteMs, longestLockMs: hourMs, forgetMs: dayMs }
/** A county's officers may all come from one address. */
const perAddress: Limit = { free: 30, firstLockMs: minuteMs, longestLockMs: 15 * minuteMs, forgetMs: hourMs }

export type Try = { name: string; address: string; nowMs: number }

/** Notes a try, unless one of its locks holds: then the seconds until it ends. */
export async function beginTry(
  writes: Pick<StoreWrites, 'accounts'>,
  asked: Try,
): Promise<{ waitS: number } | undefined> {
  const { nowMs } = asked
  const counts = await Promise.all(
    countsOf(asked).map(async (each) => ({ ...each, wrong: await wrongOf(writes, each, nowMs) })),
  )
  const waits: number[] = []
  for (const { key, limit, wrong } of counts) waits.push(await waitMs(writes, { key, limit, wrong, nowMs }))
  const longest = Math.max(...waits)
  if (longest > 0) return { waitS: Math.ceil(longest / 1000) }
  for (const { key, wrong } of counts) await writes.accounts.putTries(key, { wrong: wrong + 1, atMs: nowMs })
  await writes.accounts.removeTriesBefore(nowMs - dayMs)
  return undefined
}

/** The try was no wrong one: it is not counted. */
export async function forgiveTry(writes: Pick<StoreWrites, 'accounts'>, asked: Try): Promise<void> {
  for (const { key } of countsOf(asked)) {
    const held = await writes.accounts.tries(key)
    if (held) await writes.accounts.putTries(key, { ...held, wrong: Math.max(0, held.wrong - 1) })
  }
}

/** Somebody proved who they are: nothing is held against the name any more. The address may still be trying other names. */
export async function clearTries(writes: Pick<StoreWrites, 'accounts'>, asked: Try): Promise<void> {
  await forgiveTry(writes, asked)
  await writes.accounts.removeTries(keyOfName(asked.name))
}

export async function clearTriesOfName(writes: Pick<StoreWrites, 'accounts'>, name: string): Promise<void> {
  await writes.accounts.removeTries(keyOfName(name))
}

/** How long a name is locked from now on, milliseconds; 0 when it is not. */
export async function lockOfName(
  reads: Pick<StoreReads, 'accounts'>,
  name: string,
  nowMs: number,
): Promise<number> {
  const held = await reads.accounts.tries(keyOfName(name))
  return held ? leftOf(perName, held, nowMs) : 0
}

type Counted = { key: string; limit: Limit }

function countsOf({ name, address }: Pick<Try, 'name' | 'address'>): Counted[] {
  return [
    { key: keyOfName(name), limit: perName },
    { key: `address:${networkOf(address)}`, limit: perAddress },
  ]
}

/** A hash: a password typed into the wrong field is kept nowhere. */
function keyOfName(name: string): string {
  return `name:${hashSecret(foldName(name))}`
}

/** One subscriber of IPv6 has 2^64 addresses. */
function networkOf(address: string): string {
  if (!address.includes(':') || address.includes('.')) return address
  const [head = '', tail = ''] = address.split('::')
  const before = head.split(':').filter(Boolean)
  const after = address.includes('::') ? tail.split(':').filter(Boolean) : []
  const zeros = Array(Math.max(0, 8 - before.length - after.length)).fill('0')
  return [...before, ...zeros, ...after].slice(0, 4).join(':')
}

async function wrongOf(
  reads: Pick<StoreReads, 'accounts'>,
  { key, limit }: Counted,
  nowMs: number,
): Promise<number> {
  const held = await reads.accounts.tries(key)
  return held && nowMs - held.atMs < limit.forgetMs ? held.wrong : 0
}

async function waitMs(
  writes: Pick<StoreWrites, 'accounts'>,
  { key, limit, wrong, nowMs }: Counted & { wrong: number; nowMs: number },
): Promise<number> {
  const held = await writes.accounts.tries(key)
  if (!held) return 0
  // The clock was set back: what is over of the lock is not known, so it begins anew, once.
  if (held.atMs > nowMs) await writes.accounts.putTries(key, { wrong, atMs: nowMs })
  return leftOf(limit, { wrong, atMs: held.atMs }, nowMs)
}

function leftOf(limit: Limit, { wrong, atMs }: { wrong: number; atMs: number }, nowMs: number): number {
  if (wrong < limit.free) return 0
  const lockMs = Math.min(limit.longestLockMs, limit.firstLockMs * 2 ** Math.min(20, wrong - limit.free))
  return Math.max(0, lockMs - Math.max(0, nowMs - atMs))
}
