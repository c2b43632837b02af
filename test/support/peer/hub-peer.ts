import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import type { Manifest } from './batch.ts'
import { answerCall, receiptFor } from './hub-peer-calls.ts'
import type { HeldEpoch, HeldStation, HubState } from './hub-peer-state.ts'
import { copyState, newHubState } from './hub-peer-state.ts'
import { Journal } from './journal.ts'
import type { Misbehaviour, Reply } from './misbehaviour.ts'
import { alterReply, replyInstead } from './misbehaviour.ts'
import type { Json, Jwk, Key } from './wire.ts'
import { newKey, openJws, signJws, unseal, uuid7 } from './wire.ts'

// A complete small hub in memory on a real HTTP server, good unless told otherwise.

export interface Call {
  /** Epoch milliseconds by the machine's clock. */
  atMs: number
  method: string
  path: string
  query: URLSearchParams
  token: string | null
  body: Buffer
  /** The manifest as written when the body is a batch; not verified. */
  manifest: Manifest | null
  /** 0 while there is no whole answer. */
  status: number
}

interface Fault {
  bad: Misbehaviour
  path: string
  left: number
}

export class HubPeer {
  readonly id = uuid7(Date.now())
  readonly calls: Call[] = []
  readonly timeZone = 'Asia/Shanghai'
  generation = uuid7(Date.now())
  key: Key = newKey()
  keys: Jwk[] = [this.key.jwk]
  links: string[] = []
  state: HubState = newHubState()
  /** How wrong the hub's clock is. */
  clockErrorMs = 0
  pageDocuments = 100
  wrongCodesAllowed = 20
  wrongCodes = 0
  url = ''
  #server: Server
  #faults: Fault[] = []

  private constructor() {
    this.#server = createServer((request, response) => {
      // A mistake of this hub's own must show in the test that met it, not look like a bad road.
      this.#serve(request, response).catch((error: unknown) => {
        if (!response.headersSent) response.writeHead(500)
        response.end(String(error))
      })
    })
  }

  static async open(): Promise<HubPeer> {
    const hub = new HubPeer()
    await new Promise<void>((done) => hub.#server.listen(0, '127.0.0.1', done))
    hub.url = `http://127.0.0.1:${(hub.#server.address() as AddressInfo).port}`
    return hub
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise<void>((done) => this.#server.close(() => done()))
  }

  get now(): string {
    return new Date(Date.now() + this.clockErrorMs).toISOString()
  }

  /** Adds an enrolment code for a new station, or another code for one it has. */
  addCode(options: { unit?: string; name?: string; station?: string; expired?: boolean } = {}) {
    const { unit = '652328', name = 'A station', expired = false } = options
    const number = String(this.state.codes.size + 1).padStart(4, '0')
    const code = `C0DE00${number}`
    const station = options.station ?? `${unit}-${number}`
    this.state.codes.set(code, { code, station, unit, name, usedBy: null, expired })
    return { code, station }
  }

  station(id: string): HeldStation {
    const held = this.state.stations.get(id)
    if (!held) throw new Error(`no station ${id}`)
    return held
  }

  /** Every line held of a station, epoch by epoch in the order they were opened. */
  lines(station: string): { epoch: string; seq: number; line: string }[] {
    const epochs = [...(this.state.stations.get(station)?.epochs.values() ?? [])]
    return epochs.flatMap(({ journal }) =>
      journal.lines.map((line, i) => ({ epoch: journal.epoch, seq: i + 1, line: line.toString() })),
    )
  }

  /** Publishes a document to all stations, or to some; it gets the next change number. */
  publish(
    type: string,
    id: string,
    change: { body?: Json; gone?: boolean; stations?: string[] } = {},
  ): number {
    const held = this.state.documents.get(`${type}/${id}`)
    this.state.newest += 1
    const { gone = false, stations = null } = change
    const one = { n: this.state.newest, type, id, rev: (held?.rev ?? 0) + 1, gone, stations }
    this.state.documents.set(`${type}/${id}`, gone ? one : { ...one, body: change.body ?? {} })
    return this.state.newest
  }

  revoke(station: string, revoked = true): void {
    this.station(station).revoked = revoked
  }

  snapshot(): HubState {
    return copyState(this.state)
  }

  /** A backup brought back: an older state under a new generation. */
  restore(state: HubState, options: { sameGeneration?: boolean } = {}): void {
    this.state = copyState(state)
    if (!options.sameGeneration) this.generation = uuid7(Date.now())
  }

  /** A new key that the old one signs for; `/v1/keys` carries the link. */
  rotateKey(): Key {
    const next = newKey()
    this.links.push(signJws(this.key, { typ: 'waystation-key+jws' }, next.jwk))
    this.keys.push(next.jwk)
    this.key = next
    return next
  }

  /** Makes what is held of an epoch another history from `seq` on, `seq` included. */
  forkFrom(station: string, epoch: string, seq: number): void {
    const held = this.station(station).epochs.get(epoch) as HeldEpoch
    const lines = held.journal.lines.slice(0, seq - 1)
    const other = held.journal.entry(seq)
    lines.push(Buffer.from(JSON.stringify({ ...other, by: 'staff/other' })))
    held.journal = new Journal(epoch, lines)
  }

  /** Is bad to calls whose path begins so, for the next `times` of them (for ever by default). */
  misbehave(bad: Misbehaviour, options: { times?: number; path?: string } = {}): void {
    this.#faults.push({
      bad,
      path: options.path ?? '/v1/batches',
      left: options.times ?? Number.POSITIVE_INFINITY,
    })
  }

  behave(): void {
    this.#faults = []
  }

  #faultFor(path: string): Misbehaviour | null {
    const fault = this.#faults.find((one) => one.left > 0 && path.startsWith(one.path))
    if (!fault) return null
    fault.left -= 1
    return fault.bad
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', this.url)
    const bad = this.#faultFor(url.pathname)
    const call: Call = {
      atMs: Date.now(),
      method: request.method ?? '',
      path: url.pathname,
      query: url.searchParams,
      token: request.headers.authorization?.replace(/^Bearer /, '') ?? null,
      ...{ body: Buffer.alloc(0), manifest: null, status: 0 },
    }
    this.calls.push(call)
    const body = await readBody(request, bad?.name === 'reset-request' ? bad.afterBytes : null)
    if (!body) return
    call.body = body
    call.manifest = manifestOf(body)
    if (bad?.name === 'half-open') return
    const voice = { key: this.key, now: this.now, receiptFor: () => receiptFor(this, call.manifest) }
    const instead = bad && replyInstead(bad, voice)
    const own = instead ?? answerCall(this, call)
    const reply = bad ? alterReply(bad, own, voice) : own
    call.status = reply.status
    await send(request, response, { reply, bad })
  }
}

function manifestOf(body: Buffer): Manifest | null {
  const envelope = body.length > 0 ? unseal(body) : null
  return ((envelope && openJws(envelope.jws)?.payload) as Manifest | null | undefined) ?? null
}

/** The whole body; null when the connection was reset after so many bytes. */
async function readBody(request: IncomingMessage, resetAfter: number | null): Promise<Buffer | null> {
  const pieces: Buffer[] = []
  let size = 0
  for await (const piece of request) {
    pieces.push(piece as Buffer)
    size += (piece as Buffer).length
    if (resetAfter !== null && size >= resetAfter) {
      request.socket.resetAndDestroy()
      return null
    }
  }
  return Buffer.concat(pieces)
}

async function send(
  request: IncomingMessage,
  response: ServerResponse,
  what: { reply: Reply; bad: Misbehaviour | null },
) {
  const { reply, bad } = what
  if (bad?.name === 'lost-answer') return void request.socket.resetAndDestroy()
  const head = { 'content-type': reply.type, 'content-length': reply.body.length, ...reply.headers }
  response.writeHead(reply.status, head)
  if (bad?.name === 'truncate') {
    // The promised length never comes: what is there must reach the wire before the end does.
    response.write(reply.body.subarray(0, bad.atBytes), () => request.socket.destroy())
  } else if (bad?.name === 'drip') {
    for (let at = 0; at < reply.body.length && !response.destroyed; at += bad.bytes) {
      response.write(reply.body.subarray(at, at + bad.bytes))
      await pause(bad.everyMs)
    }
    response.end()
  } else response.end(reply.body)
}
