import type * as z from 'zod'
import type { ProblemName } from '../../../protocol/problems.ts'
import { problemNameOf, problemSchema } from '../../../protocol/problems.ts'

/** What a person must know of a request that failed; each has words and something to do. */
export type Trouble =
  | 'session-ended'
  | 'forbidden'
  | 'not-found'
  | 'changed'
  | 'slow-down'
  | 'busy'
  | 'unreachable'
  | 'internal'

/** The only thing a request of this page throws. */
export class HubTrouble extends Error {
  override name = 'HubTrouble'
  readonly trouble: Trouble
  /** What the hub called it, and in how many seconds it may be asked again, where it said so. */
  readonly problem: ProblemName | undefined
  readonly waitS: number | undefined
  constructor(
    trouble: Trouble,
    said: { problem?: ProblemName | undefined; waitS?: number | undefined } = {},
  ) {
    super(trouble)
    this.trouble = trouble
    this.problem = said.problem
    this.waitS = said.waitS
  }
}

/** Longer than a slow line needs, shorter than a person's patience with a page that says nothing. */
const usualPatienceMs = 12_000

type Ask = {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  body?: unknown
  /** A file, sent as it is and without a media type: a form could not send it so. */
  bytes?: Uint8Array<ArrayBuffer>
  signal?: AbortSignal | undefined
  /** How long to wait, where the hub is known to take its time. */
  patienceMs?: number
}

/** Asks the hub that served this page. The right to read is in a cookie that no script can see. */
export async function askHub(path: string, ask: Ask = {}): Promise<Response> {
  const { method = 'GET', body, bytes, signal, patienceMs = usualPatienceMs } = ask
  const limit = AbortSignal.timeout(patienceMs)
  let response: Response
  try {
    response = await fetch(path, {
      method,
      credentials: 'same-origin',
      cache: 'no-store',
      signal: signal ? AbortSignal.any([signal, limit]) : limit,
      ...(bytes === undefined ? {} : { body: bytes }),
      ...(body === undefined
        ? {}
        : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    })
  } catch (error) {
    if (signal?.aborted) throw error
    throw new HubTrouble('unreachable')
  }
  if (response.ok) return response
  const wait = Number(response.headers.get('retry-after') ?? Number.NaN)
  const problem = await problemOf(response)
  const waitS = Number.isFinite(wait) ? wait : undefined
  throw new HubTrouble(troubleOf(problem, response.status), { problem, waitS })
}

/** Asks for JSON of a known shape; anything else is no answer of a hub (a captive portal speaks HTML). */
export async function askForJson<S extends z.ZodType>(
  path: string,
  schema: S,
  signal?: AbortSignal,
): Promise<z.output<S>> {
  const response = await askHub(path, { signal })
  const parsed = schema.safeParse(await response.json().catch(() => undefined))
  if (!parsed.success) throw new HubTrouble('unreachable')
  return parsed.data
}

async function problemOf(response: Response): Promise<ProblemName | undefined> {
  const problem = problemSchema.safeParse(await response.json().catch(() => undefined))
  return problem.success ? problemNameOf(problem.data) : undefined
}

function troubleOf(name: ProblemName | undefined, status: number): Trouble {
  if (name === undefined) return status >= 500 ? 'busy' : 'unreachable'
  if (name === 'forbidden' || name === 'not-found' || name === 'changed') return name
  if (name === 'slow-down' || name === 'busy') return name
  if (name === 'malformed') return 'not-found'
  return status === 401 || status === 403 ? 'session-ended' : 'internal'
}
