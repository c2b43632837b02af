import type { Json } from './wire.ts'
import { parseObject } from './wire.ts'

// One HTTP call as a peer sees it: the bytes that came, and the problem's name when it is one.

export interface Answer {
  status: number
  headers: Headers
  bytes: Buffer
  /** The body when it is a JSON object, whatever its media type says. */
  json: Json | null
  /** The name after `urn:waystation:problem:` of an `application/problem+json`, else null. */
  problem: string | null
}

export interface AskOptions {
  method?: string
  body?: Uint8Array | string
  type?: string
  token?: string
  timeoutMs?: number
}

const problemPrefix = 'urn:waystation:problem:'

/** Rejects, as fetch does, when there is no whole answer within `timeoutMs` (default 20 s). */
export async function ask(url: string, options: AskOptions = {}): Promise<Answer> {
  const headers: Record<string, string> = {}
  if (options.type) headers['content-type'] = options.type
  if (options.token) headers.authorization = `Bearer ${options.token}`
  const init: RequestInit = {
    method: options.method ?? 'GET',
    headers,
    redirect: 'manual',
    signal: AbortSignal.timeout(options.timeoutMs ?? 20_000),
  }
  if (options.body !== undefined) init.body = Buffer.from(options.body)
  const response = await fetch(url, init)
  const bytes = Buffer.from(await response.arrayBuffer())
  const json = parseObject(bytes.toString())
  return {
    status: response.status,
    headers: response.headers,
    bytes,
    json,
    problem: problemOf(response, json),
  }
}

function problemOf(response: Response, json: Json | null): string | null {
  const isProblem = response.headers.get('content-type')?.startsWith('application/problem+json')
  const type = json?.type
  if (!isProblem || typeof type !== 'string' || !type.startsWith(problemPrefix)) return null
  return type.slice(problemPrefix.length)
}
