import type { Answer } from './ask.ts'
import { ask } from './ask.ts'
import type { Batch, CutOptions } from './batch.ts'
import { cutBatch, cutHeartbeat } from './batch.ts'
import type { FeedState } from './feed-state.ts'
import { applyPage, newFeedState } from './feed-state.ts'
import { followKeys } from './follow-keys.ts'
import type { Entry, Was } from './journal.ts'
import { continueJournal, Journal } from './journal.ts'
import type { Receipt } from './receipt.ts'
import { openReceipt } from './receipt.ts'
import type { Json, Jwk, Key, TokenOptions } from './wire.ts'
import { newKey, signToken, splitRun, uuid7 } from './wire.ts'

// A complete small station in memory. It is honest unless a test overrides what it cuts, signs or says.

export interface StationOptions {
  /** Wall clock in epoch milliseconds; the machine's by default. */
  clock?: () => number
  key?: Key
  epoch?: string
  app?: string
  /** How long it waits for a whole answer. */
  timeoutMs?: number
}

export interface AppendOptions {
  by?: string
  /** Wall-clock time of the entry, ISO or epoch milliseconds. */
  at?: string | number
  v?: number
  was?: Was
}

/** What a receipt means to this station. Only `delivered` is a delivery. */
export type Meaning = 'delivered' | 'differs' | 'ahead' | 'foreign' | 'none'

export interface PushAnswer extends Answer {
  /** The receipt, when a key of the pinned hub signed it; whatever it is for. */
  receipt: Receipt | null
  meaning: Meaning
}

export class StationPeer {
  readonly clock: () => number
  readonly app: string
  readonly timeoutMs: number
  readonly boot = Math.floor(Math.random() * 2 ** 32)
    .toString(16)
    .padStart(8, '0')
  readonly journals = new Map<string, Journal>()
  /** The line of delivery of each epoch. */
  readonly delivered = new Map<string, number>()
  /** The keys of each epoch, each from a seq on. */
  readonly keys = new Map<string, { from: number; key: Key }[]>()
  key: Key
  journal: Journal
  url = ''
  station = ''
  unit = ''
  timeZone = ''
  hub: { id: string; keys: Jwk[]; generation: string } = { id: '', keys: [], generation: '' }
  newest = 0
  /** How far the hub's clock is ahead, as a stale token was told; tokens are made by it. */
  clockErrorMs = 0
  feed: FeedState = newFeedState()

  constructor(options: StationOptions = {}) {
    this.clock = options.clock ?? Date.now
    this.app = options.app ?? '0.1.0'
    this.timeoutMs = options.timeoutMs ?? 20_000
    this.key = options.key ?? newKey()
    this.journal = this.#open(new Journal(options.epoch ?? uuid7(this.clock())))
  }

  #open(journal: Journal): Journal {
    this.journals.set(journal.epoch, journal)
    this.keys.set(journal.epoch, [{ from: 1, key: this.key }])
    this.delivered.set(journal.epoch, 0)
    return journal
  }

  get epoch(): string {
    return this.journal.epoch
  }

  get acked(): number {
    return this.delivered.get(this.epoch) ?? 0
  }

  iso(at: string | number = this.clock()): string {
    return new Date(at).toISOString()
  }

  /** Asks to be enrolled; takes the hub's words on 201. `over` changes members of the request. */
  async enrol(hubUrl: string, code: string, over: Json = {}): Promise<Answer> {
    this.url = hubUrl.replace(/\/$/, '')
    const body = { code, key: this.key.jwk, epoch: this.epoch, app: this.app, ...over }
    const options = { method: 'POST', type: 'application/json', body: JSON.stringify(body) }
    const answer = await ask(`${this.url}/v1/enrolments`, options)
    if (answer.status !== 201) return answer
    const { station, hub, timeZone } = answer.json as unknown as Enrolled
    this.station = station.id
    this.unit = station.unit
    this.timeZone = timeZone
    this.hub = { id: hub.id, keys: [hub.key], generation: hub.generation }
    return answer
  }

  append(kind: string, body: Json, options: AppendOptions = {}): Entry {
    const { by = 'worker', v = 1, was } = options
    return this.journal.add({ at: this.iso(options.at), kind, v, by, body, ...(was ? { was } : {}) })
  }

  start(options: AppendOptions = {}): Entry {
    return this.append('host.started', { app: this.app, boot: this.boot }, { by: 'host', ...options })
  }

  visit(body: Json = {}, options: AppendOptions = {}): Entry {
    return this.append(
      'visit.checked-in',
      { category: 'courier', services: ['water'], people: 1, ...body },
      options,
    )
  }

  observe(hubAt: number, wallAt: number, roundTripMs = 0): Entry {
    const body = { hubAt: this.iso(hubAt), wallAt: this.iso(wallAt), roundTripMs }
    return this.append('clock.observed', body, { by: 'host', at: wallAt })
  }

  /** Adds a line as these very bytes, whatever they are. */
  appendLine(line: string | Uint8Array): void {
    this.journal.addLine(Buffer.from(line))
  }

  /** Cuts from the line of delivery to the tip unless told otherwise, signed by the key of its first line. */
  cut(options: CutOptions & { journal?: Journal } = {}): Batch {
    const journal = options.journal ?? this.journal
    const from = options.from ?? (this.delivered.get(journal.epoch) ?? 0) + 1
    return cutBatch(this.#signer(journal.epoch, from), journal, { ...this.#stamp(), from, ...options })
  }

  cutHeartbeat(options: CutOptions & { journal?: Journal } = {}): Batch {
    const journal = options.journal ?? this.journal
    return cutHeartbeat(this.#signer(journal.epoch, journal.tip + 1), journal, {
      ...this.#stamp(),
      ...options,
    })
  }

  #stamp() {
    return { through: this.iso(), cursor: this.feed.cursor }
  }

  #signer(epoch: string, from: number) {
    const periods = this.keys.get(epoch) ?? []
    return { station: this.station, key: periods.findLast((one) => one.from <= from)?.key ?? this.key }
  }

  /** Posts batch bytes and takes the receipt in the answer for what it is worth. */
  async send(batch: Batch | Buffer): Promise<PushAnswer> {
    const body = Buffer.isBuffer(batch) ? batch : batch.bytes
    const { timeoutMs } = this
    const options = { method: 'POST', type: 'application/vnd.waystation.batch', body, timeoutMs }
    const answer = await ask(`${this.url}/v1/batches`, options)
    const receipt = openReceipt(answer.json?.receipt, this.hub.keys)
    return { ...answer, receipt, meaning: receipt ? this.take(receipt) : 'none' }
  }

  push(options: CutOptions & { journal?: Journal } = {}): Promise<PushAnswer> {
    return this.send(this.cut(options))
  }

  heartbeat(options: CutOptions & { journal?: Journal } = {}): Promise<PushAnswer> {
    return this.send(this.cutHeartbeat(options))
  }

  /** Pushes runs of at most `lines` until everything is delivered; never across a change of key. */
  async pushAll(lines = 500): Promise<PushAnswer> {
    let answer = await this.heartbeatOrRun(lines)
    while (answer.meaning === 'delivered' && this.acked < this.journal.tip) {
      const before = this.acked
      answer = await this.heartbeatOrRun(lines)
      if (this.acked <= before) break
    }
    return answer
  }

  heartbeatOrRun(lines: number): Promise<PushAnswer> {
    const from = this.acked + 1
    if (from > this.journal.tip) return this.heartbeat()
    const nextKey = this.keys.get(this.epoch)?.find((one) => one.from > from)
    const to = Math.min(
      this.journal.tip,
      from + lines - 1,
      nextKey ? nextKey.from - 1 : Number.MAX_SAFE_INTEGER,
    )
    return this.push({ from, to })
  }

  /** Raises the line of delivery when the receipt is good for it; never lowers it. */
  take(receipt: Receipt): Meaning {
    const journal = this.journals.get(receipt.epoch)
    if (receipt.hub !== this.hub.id || receipt.station !== this.station || !journal) return 'foreign'
    if (receipt.acked > journal.tip) return 'ahead'
    if (journal.headAt(receipt.acked) !== receipt.head) return 'differs'
    const before = this.delivered.get(receipt.epoch) ?? 0
    this.delivered.set(receipt.epoch, Math.max(before, receipt.acked))
    this.newest = receipt.newest
    return 'delivered'
  }

  token(options: TokenOptions = {}): string {
    const own = {
      iss: this.station,
      aud: this.hub.id,
      key: this.key,
      nowMs: this.clock() + this.clockErrorMs,
    }
    return signToken(own, options)
  }

  get(path: string, token: string = this.token()): Promise<Answer> {
    return ask(`${this.url}${path}`, { token, timeoutMs: this.timeoutMs })
  }

  /** Pulls pages until there is no more; the last answer. */
  async pull(): Promise<Answer> {
    for (;;) {
      const answer = await this.get(`/v1/feed?after=${this.feed.cursor}`)
      if (answer.status !== 200) return answer
      const outcome = applyPage(this, answer.bytes)
      if (outcome !== 'more' && outcome !== 'other-generation') return answer
    }
  }

  async epochs(): Promise<{ epoch: string; acked: number; head: string; openedAt: string }[]> {
    const answer = await this.get('/v1/epochs')
    if (!Array.isArray(answer.json?.epochs)) throw new Error(`no epochs: ${answer.status} ${answer.bytes}`)
    return answer.json.epochs
  }

  /** The stored batches from the one that holds line `after` + 1; [] on 204. */
  async batchesBack(epoch: string, after: number): Promise<Buffer[]> {
    const answer = await this.get(`/v1/batches?epoch=${epoch}&after=${after}`)
    if (answer.status === 204) return []
    if (answer.status !== 200) throw new Error(`no batches: ${answer.status} ${answer.bytes}`)
    return splitRun(answer.bytes)
  }

  /** `journal.continued`, copies of what was not delivered, `host.started`; the new epoch is the station's. */
  beginNewEpoch(
    options: { epoch?: string; delivered?: number; damaged?: number[]; at?: string } = {},
  ): Journal {
    const old = this.journal
    const delivered = options.delivered ?? this.acked
    const next = continueJournal(old, {
      epoch: options.epoch ?? uuid7(this.clock()),
      at: this.iso(options.at),
      delivered,
      head: old.chain[delivered] ?? null,
      damaged: options.damaged ?? [],
      started: { app: this.app, boot: this.boot },
    })
    this.journal = this.#open(next)
    return next
  }

  /** The same station with another, empty journal: what a clone that knows nothing would be. */
  inEmptyEpoch(epoch: string = uuid7(this.clock())): StationPeer {
    const other = new StationPeer({ clock: this.clock, key: this.key, epoch, app: this.app })
    const { url, station, unit, timeZone } = this
    return Object.assign(other, { url, station, unit, timeZone, hub: { ...this.hub } })
  }

  /** `station.rekeyed` as the last line under the old key; what follows is signed with the new one. */
  rekey(key: Key = newKey()): Key {
    this.append('station.rekeyed', { key: key.jwk }, { by: 'host' })
    this.key = key
    this.keys.get(this.epoch)?.push({ from: this.journal.tip + 1, key })
    return key
  }

  /** The hub keys it trusts after walking the links from those it pinned. */
  async walkKeys(): Promise<Jwk[]> {
    this.hub.keys = await followKeys(this.url, this.hub.keys)
    return this.hub.keys
  }
}

interface Enrolled {
  station: { id: string; name: string; unit: string }
  hub: { id: string; key: Jwk; generation: string }
  timeZone: string
}
