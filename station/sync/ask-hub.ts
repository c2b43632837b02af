// One question to the hub over HTTP. Knows no meaning: bytes there, status and bytes back, or silence.
import type { Clock } from '../clock.ts'

export type Question = {
  method: 'GET' | 'POST'
  url: string
  token?: string
  body?: Uint8Array
  type?: string
}

export type HubAnswer = {
  status: number
  body: Buffer
  /** `Retry-After` in milliseconds from now; undefined when the answer has none. */
  retryAfterMs: number | undefined
  /** Midway between asking and answer, by the wall clock; and how long it took. */
  wallMs: number
  roundTripMs: number
}

/** `unreachable`: no connection came about. `broke-off`: one did, and no whole answer came of it. */
export type Silence = 'unreachable' | 'broke-off'

export type AskHub = (question: Question) => Promise<HubAnswer | Silence>

/** Biggest honest answer: a feed page of 1 MiB and its manifest, or about 1 MiB of batches. */
const maxAnswerBytes = 3 * 1024 * 1024
/** Time for a hub that thinks, plus the body at 4 KiB/s: slower than that a half-sized batch has the better chance. */
const patienceMs = 20_000
const slowestBytesPerMs = 4
/** A day: an unsigned voice must not silence a station for longer. */
const longestRetryAfterMs = 86_400_000

export function askHubWith(clock: Clock, stopped: AbortSignal): AskHub {
  return async ({ method, url, token, body, type }) => {
    const began = clock.stopwatchMs()
    const timeoutMs = patienceMs + (body?.length ?? 0) / slowestBytesPerMs
    const signal = AbortSignal.any([stopped, AbortSignal.timeout(Math.ceil(timeoutMs))])
    try {
      const response = await fetch(url, {
        method,
        signal,
        // A redirect is a portal's doing: the hub has one address, and a batch is not handed to whoever points elsewhere.
        redirect: 'manual',
        headers: {
          ...(token && { authorization: `Bearer ${token}` }),
          ...(type && { 'content-type': type }),
        },
        ...(body && { body: body as Uint8Array<ArrayBuffer> }),
      })
      const bytes = await readAll(response)
      if (!bytes) return 'broke-off'
      const roundTripMs = clock.stopwatchMs() - began
      return {
        status: response.status,
        body: bytes,
        retryAfterMs: retryAfter(response.headers.get('retry-after'), clock.wallMs()),
        wallMs: clock.wallMs() - roundTripMs / 2,
        roundTripMs: Math.round(roundTripMs),
      }
    } catch (error) {
      // fetch throws for no route, a reset, a time-out or a broken answer: none of them a bug of ours.
      return neverConnected(error) ? 'unreachable' : 'broke-off'
    }
  }
}

const noConnection = new Set([
  ...['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'ENETDOWN', 'ETIMEDOUT'],
  'UND_ERR_CONNECT_TIMEOUT',
])

/** Node hides the reason in `cause`, and several tries of one name in an AggregateError below it. */
function neverConnected(error: unknown): boolean {
  const cause = (error as { cause?: { code?: string; errors?: { code?: string }[] } }).cause
  return noConnection.has(cause?.code ?? cause?.errors?.[0]?.code ?? '')
}

async function readAll(response: Response): Promise<Buffer | undefined> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of response.body ?? []) {
    size += part.length
    if (size > maxAnswerBytes) return undefined
    parts.push(part)
  }
  return Buffer.concat(parts)
}

/** Seconds, or an HTTP date against our own wall clock. */
function retryAfter(header: string | null, wallMs: number): number | undefined {
  if (header === null) return undefined
  const ms = /^\d+$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - wallMs
  return Number.isNaN(ms) ? undefined : Math.min(Math.max(0, ms), longestRetryAfterMs)
}
