// One call of the hub's HTTP interface, described once: the wrapper (serve-endpoint.ts) reads, checks and answers by it, and
// the OpenAPI document is written from it. A folder that offers calls exports a list of these, and routes.ts mounts it.
import type * as z from 'zod'
import type { ProblemName } from '../../protocol/problems.ts'
import type { Hub } from '../hub.ts'
import type { Access } from '../rights/access.ts'
import type { Reach } from '../rights/reach.ts'
import type { Actor } from '../rights/right.ts'
import type { Store } from '../store/store.ts'

/** A station that proved itself with a token. */
export type CallingStation = { station: string; unit: string }

/** Somebody with a token, or a console's session: may read this unit and everything below it, and do what `may` says. */
export type Reader = Access

/**
 * Who may call, and what the handler then knows of the caller. An actor is a reader with one more right
 * (rights/right.ts); an account, one about their own.
 */
export type Callers = {
  anyone: undefined
  station: CallingStation
  reader: Reader
  account: Reader
} & Record<Actor, Reader>

export type Answer = {
  status: number
  /** Media type of the body. */
  type?: string
  body?: string | Uint8Array<ArrayBuffer>
  headers?: Record<string, string>
}

/** An expected failure: one of the closed list, with the members its problem document carries. */
export type Refusal = {
  problem: ProblemName
  detail?: string
  acked?: number
  receipt?: string
  /** Seconds; goes into `Retry-After`. The hub's time is added by itself where the wire wants it. */
  retryAfterS?: number
}

/** What a handler is given. `params` and `query` as their schemas read them; `body` as JSON by its schema, or bytes. */
export type Asked<P, Q, B, W extends keyof Callers> = {
  hub: Hub
  params: P
  query: Q
  body: B
  caller: Callers[W]
  nowMs: number
  /** Who is at the other end of the line. */
  address: string
  headers: Headers
  /** Adds to what the audit log says of this call: names and numbers, nothing that is only the caller's. */
  note: (about: Record<string, string>) => void
  /** For what comes before the change itself (counting a try): the first transaction of `hub.store` is noted as the change. */
  unnoted: Store
}

/** `schema` is absent for bytes. */
export type Body<B> = { type: string; maxBytes: number; schema?: z.ZodType<B>; what: string }

export type Endpoint<P = unknown, Q = unknown, B = unknown, W extends keyof Callers = keyof Callers> = {
  method: 'get' | 'post' | 'put' | 'delete'
  /** Hono's pattern: `/v1/reports/weekly/:week`. */
  path: string
  /** How the OpenAPI document writes the path, where a pattern of Hono's says more than that document can. */
  shownPath?: string
  summary: string
  who: W
  /** Which units it reaches: said by every call of readers and actors, and asked before it runs. */
  reach?: Reach<P, Q, B>
  params?: z.ZodType<P>
  query?: z.ZodType<Q>
  body?: Body<B>
  /** Answers that are no problems, by status. `schema` for JSON. */
  answers: Record<number, { what: string; type?: string; schema?: z.ZodType }>
  problems: readonly ProblemName[]
  handle(asked: Asked<P, Q, B, W>): Promise<Answer | Refusal>
}

/** An endpoint with its types checked against each other and then forgotten, so that all of them fit one list. */
export function endpoint<P = unknown, Q = unknown, B = Buffer, W extends keyof Callers = 'anyone'>(
  described: Endpoint<P, Q, B, W>,
): Endpoint {
  return described as unknown as Endpoint
}

export function json(value: unknown, status = 200): Answer {
  return { status, type: 'application/json', body: JSON.stringify(value) }
}
