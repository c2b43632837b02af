import type { LookupAddress } from 'node:dns'
import type { RequestOptions } from 'node:http'
import { Agent as PlainAgent, request as plainRequest } from 'node:http'
import { Agent as TlsAgent, request as tlsRequest } from 'node:https'
import type { DispatchFault } from '../contract/subscriptions.ts'

export type Fault = { fault: DispatchFault; about: string }
export type Sent = { ok: true } | ({ ok: false } & Fault)

/** `at`: the address that was checked; the name is only what the receiver and its certificate are called. */
export type Posting = {
  url: URL
  at: LookupAddress
  headers: Record<string, string>
  bytes: Uint8Array
  timeoutMs: number
  /** The hub stops. */
  signal: AbortSignal
}

/** Posts a file: one connection, one answer whose body nobody reads, and an end however slow the receiver is. Redirects are not followed. */
export function postFile({ url, at, headers, bytes, timeoutMs, signal }: Posting): Promise<Sent> {
  const isTls = url.protocol === 'https:'
  const limit = AbortSignal.timeout(timeoutMs)
  const options: RequestOptions & { rejectUnauthorized: boolean } = {
    method: 'POST',
    headers: { ...headers, 'content-length': bytes.length, 'user-agent': 'waystation-hub' },
    agent: isTls ? new TlsAgent({ keepAlive: false }) : new PlainAgent({ keepAlive: false }),
    lookup: (_name, { all }, found) => (all ? found(null, [at]) : found(null, at.address, at.family)),
    signal: AbortSignal.any([limit, signal]),
    // Whatever stands in the environment.
    rejectUnauthorized: true,
  }
  return new Promise((resolve) => {
    const request = (isTls ? tlsRequest : plainRequest)(url, options)
    request.once('response', (response) => {
      response.destroy()
      resolve(sentOf(response.statusCode ?? 0))
    })
    // What is not the first is the same end seen again.
    request.on('error', (error) =>
      resolve({ ok: false, ...(limit.aborted ? { fault: 'timeout', about: '' } : faultOf(error)) }),
    )
    // Whatever else it ends with, a change of protocols for one, comes without an answer and without an error.
    request.once('close', () => resolve({ ok: false, fault: 'unreachable', about: 'closed' }))
    request.end(bytes)
  })
}

function sentOf(status: number): Sent {
  if (status >= 200 && status < 300) return { ok: true }
  const fault = status >= 300 && status < 400 ? 'redirected' : 'refused'
  return { ok: false, fault, about: String(status) }
}

const certificate = /CERT|SIGNATURE|ERR_TLS|ERR_SSL|UNABLE_TO/

function faultOf(error: NodeJS.ErrnoException): Fault {
  const code = error.code ?? error.name
  return { fault: certificate.test(code) ? 'certificate' : 'unreachable', about: code }
}
