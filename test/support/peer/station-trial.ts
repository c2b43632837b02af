import { expect } from 'vitest'
import { openBatch } from './batch.ts'
import type { Call } from './hub-peer.ts'
import { HubPeer } from './hub-peer.ts'
import type { Entry } from './journal.ts'
import { entryOf } from './journal.ts'
import type { Misbehaviour } from './misbehaviour.ts'
import { digest } from './wire.ts'

// A station on trial against the small hub: what whoever runs the claims must offer, and how they look at it.

export interface StationStatus {
  /** The epoch it writes now. */
  epoch: string
  /** Its last seq in that epoch. */
  tip: number
  /** Its line of delivery in that epoch. */
  delivered: number
  /** Entries it does not call delivered, copies not counted twice. */
  waiting: number
}

export interface StationOnTrial {
  /** One worker's check-in; resolves when it is durable, and needs no network. */
  checkIn(): Promise<void>
  /** Voids the last check-in, as the worker's undo does; it must be there for the claim about references. */
  undo(): Promise<void>
  /** The manager's "sync now": asks, and need not wait for the outcome. */
  syncNow(): Promise<void>
  status(): Promise<StationStatus>
  /** Every line it holds, of every epoch. */
  entries(): Promise<{ epoch: string; seq: number; line: string }[]>
  /** Ends the host; `restart` starts it again on the same data. */
  stop(): Promise<void>
  restart(): Promise<void>
}

/** Enrols a new station on empty data and starts its loop; resolves when it is enrolled. */
export type MakeStation = (options: { hubUrl: string; code: string }) => Promise<StationOnTrial>

const deadlineMs = 45_000
const lookEveryMs = 50

export class StationTrial {
  readonly hub: HubPeer
  readonly id: string
  readonly station: StationOnTrial

  private constructor(hub: HubPeer, id: string, station: StationOnTrial) {
    this.hub = hub
    this.id = id
    this.station = station
  }

  /** A hub with a few documents and an enrolled station; `prepare` makes the hub special before that. */
  static async open(make: MakeStation, prepare: (hub: HubPeer) => void = () => {}): Promise<StationTrial> {
    const hub = await HubPeer.open()
    hub.publish('unit', '652328', { body: { name: { 'zh-CN': '木垒县总工会' }, parent: '6523' } })
    prepare(hub)
    const { code, station: id } = hub.addCode()
    const station = await make({ hubUrl: hub.url, code })
    return new StationTrial(hub, id, station)
  }

  async close(): Promise<void> {
    await this.station.stop()
    await this.hub.close()
  }

  /** Polls until it holds, or fails with what was last seen. */
  async until(what: string, holds: () => Promise<boolean> | boolean): Promise<void> {
    const end = Date.now() + deadlineMs
    while (!(await holds())) {
      if (Date.now() > end) throw new Error(`not in time: ${what}; ${await this.#lastSeen()}`)
      await new Promise((done) => setTimeout(done, lookEveryMs))
    }
  }

  async #lastSeen(): Promise<string> {
    const last = this.hub.calls.slice(-5).map((call) => `${call.method} ${call.path} ${call.status}`)
    return `${JSON.stringify(await this.station.status())}; last calls: ${last.join(', ')}`
  }

  /** Presses "sync now" until it holds. */
  async syncUntil(what: string, holds: () => Promise<boolean> | boolean): Promise<void> {
    let pressed = 0
    await this.until(what, async () => {
      if (await holds()) return true
      if (Date.now() - pressed > 400) {
        pressed = Date.now()
        await this.station.syncNow()
      }
      return false
    })
  }

  async checkIn(times = 1): Promise<void> {
    for (let i = 0; i < times; i += 1) await this.station.checkIn()
  }

  async delivered(): Promise<void> {
    await this.syncUntil('everything delivered', async () => {
      const { waiting, delivered, tip } = await this.station.status()
      return waiting === 0 && delivered === tip
    })
  }

  /** Answers to batches so far, or the calls that got none. */
  batchCalls(): Call[] {
    return this.hub.calls.filter((call) => call.method === 'POST' && call.path === '/v1/batches')
  }

  /** Presses "sync now" until the hub was asked to take `count` more batches. */
  async asked(count: number): Promise<void> {
    const target = this.batchCalls().length + count
    await this.syncUntil(`${count} more batches`, () => this.batchCalls().length >= target)
  }

  epochs(): string[] {
    return [...new Set(this.batchCalls().flatMap((call) => call.manifest?.epoch ?? []))]
  }

  /** The visits a report would count of what the hub holds: one per origin. */
  visitsAtHub(): number {
    return new Set(this.hub.lines(this.id).flatMap((one) => originOfVisit(one) ?? [])).size
  }

  async visitsAtStation(): Promise<number> {
    return new Set((await this.station.entries()).flatMap((one) => originOfVisit(one) ?? [])).size
  }

  /** Lines of one epoch as the station holds them. */
  async linesOf(epoch: string): Promise<{ line: string; entry: Entry }[]> {
    const own = (await this.station.entries()).filter((one) => one.epoch === epoch)
    const sorted = own.sort((a, b) => a.seq - b.seq)
    return sorted.map(({ line }) => ({ line, entry: entryOf(Buffer.from(line))! }))
  }

  /** Every batch it ever sent is one the hub's reader opens. */
  expectHonestBatches(): void {
    const { keys } = this.hub.station(this.id)
    for (const call of this.batchCalls().filter((one) => one.status !== 0)) {
      expect(openBatch(call.body, () => keys)).toMatchObject({ manifest: { station: this.id } })
    }
  }
}

function originOfVisit(one: { epoch: string; seq: number; line: string }): string | null {
  const entry = entryOf(Buffer.from(one.line))
  if (entry?.kind !== 'visit.checked-in') return null
  const { epoch, seq, line } = entry.was ?? { ...one, line: digest(one.line) }
  return `${epoch}/${seq}/${line}`
}

/** Every way in which an answer is no delivery, and no reason for a new epoch either. */
export const noDelivery: Misbehaviour[] = [
  { name: 'portal' },
  { name: 'redirect', to: '/sign-in' },
  { name: 'receipt-by-stranger' },
  { name: 'receipt-other-epoch' },
  { name: 'receipt-other-station' },
  { name: 'receipt-other-hub' },
  { name: 'receipt-other-head' },
  { name: 'receipt-other-type' },
  { name: 'no-receipt' },
  { name: 'unsigned-fork' },
  { name: 'stranger-fork' },
  { name: 'bad-gateway' },
  { name: 'lost-answer' },
  { name: 'reset-request', afterBytes: 1 },
  { name: 'reset-request', afterBytes: 400 },
  { name: 'truncate', atBytes: 0 },
  { name: 'truncate', atBytes: 1 },
  { name: 'truncate', atBytes: 300 },
  { name: 'problem', problem: 'gap', status: 409, members: { acked: 0 } },
  { name: 'problem', problem: 'gap', status: 409, members: { acked: 99 } },
  { name: 'problem', problem: 'corrupt', status: 422 },
  { name: 'problem', problem: 'malformed', status: 400 },
  { name: 'problem', problem: 'too-large', status: 413 },
  { name: 'problem', problem: 'kettle-empty', status: 418 },
]
