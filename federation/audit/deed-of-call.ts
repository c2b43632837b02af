import type { Endpoint } from '../http/endpoint.ts'
import type { Access, Who } from '../rights/access.ts'
import type { Account } from '../store/nouns/accounts.ts'
import type { Deed } from './append.ts'

type Call = { caller: Access; params: unknown; query: unknown; unit: string; nowMs: number }

/** What a call does, for the log: its address and what it named there, never a body, which may hold what is only the caller's. */
export function deedOfCall({ method, path }: Pick<Endpoint, 'method' | 'path'>, call: Call): Deed {
  const { caller, params, query, unit, nowMs } = call
  return {
    ...{ atMs: nowMs, kind: method === 'get' ? 'read' : 'change', who: caller.who, unit },
    ...{ what: `${method} ${path}`, about: { ...textsOf(params), ...textsOf(query) } },
  }
}

/** `unit` stands beside `about`. */
function textsOf(named: unknown): Record<string, string> {
  const texts = Object.entries((named ?? {}) as Record<string, unknown>)
    .filter(([name, value]) => name !== 'unit' && value !== undefined)
    .map(([name, value]) => [name, String(value)])
  return Object.fromEntries(texts)
}

type Coming = { account: Account | undefined; address: string; nowMs: number }

/** Somebody came in, or tried to. A name that nobody has is not noted: it may be a password. */
export function deedOfEntry(what: string, { account, address, nowMs }: Coming): Deed {
  const who: Deed['who'] = account
    ? { kind: 'account', id: account.id, name: account.name }
    : { kind: 'nobody', id: '', name: '' }
  return { atMs: nowMs, kind: 'entry', who, unit: account?.unit ?? null, what, about: { address } }
}

export function deedOfWho(
  what: string,
  of: { who: Who; unit: string; address: string; nowMs: number },
): Deed {
  const { who, unit, address, nowMs } = of
  return { atMs: nowMs, kind: 'entry', who, unit, what, about: { address } }
}
