import { expect, it } from 'vitest'
import type { Answer } from './ask.ts'
import { ask } from './ask.ts'
import type { PushAnswer } from './station-peer.ts'
import { StationPeer } from './station-peer.ts'
import type { Key } from './wire.ts'

// A hub on trial: what whoever runs the claims must offer, and what every claim asks of an answer.

export interface HubOnTrial {
  url: string
  /** A code for a new station of a unit of the sample federation (652328 by default). */
  newCode(unit?: string, name?: string): Promise<{ code: string; station: string }>
  /** A read token for a unit and all below it. Needed unless the claims run with `reports: false`. */
  token?(unit: string): Promise<string>
  /** A code whose 72 hours are over; without it: `lacks`. */
  expiredCode?(): Promise<{ code: string; station: string }>
  /** Another code for a station that is there already; without it: `lacks`. */
  codeFor?(station: string): Promise<string>
  /** Revokes the station's keys, or one of them, from now; without it: `lacks`. */
  revoke?(station: string, thumbprint?: string): Promise<void>
  /** Kills the hub without a word and starts it again at the same URL; without it: `lacks`. */
  crash?(): Promise<void>
  /** Copies the hub's database; the function brings the copy back in its place and serves at the same URL. */
  backup?(): Promise<() => Promise<void>>
  /** Resident memory of the hub's process in MB; bombs are then weighed as well. */
  memoryMb?(): Promise<number>
  close(): Promise<void>
}

/** What a hub may lack. Said before the claims run, so that none of them passes by finding nothing to try. */
export type Lack = 'expiredCode' | 'codeFor' | 'revoke' | 'crash' | 'backup'

/** Opens a fresh hub on an empty store. Called a few times: claims that spoil a hub take their own. */
export type MakeHub = () => Promise<HubOnTrial>

export class HubTrial {
  readonly make: MakeHub
  #hub: HubOnTrial | null = null
  readonly #lacks: readonly Lack[]
  #shared: StationPeer | null = null
  /** The hub's clock against the machine's. */
  errorMs = 0

  constructor(make: MakeHub, lacks: readonly Lack[] = []) {
    this.make = make
    this.#lacks = lacks
  }

  /** Another trial of the same kind, for claims that spoil their hub. */
  another(): HubTrial {
    return new HubTrial(this.make, this.#lacks)
  }

  /** Vitest's `it` for claims about something a hub may lack; they are left out of the suite of one that does. */
  claimNeeding(...needs: Lack[]): (claim: string, test: () => Promise<void>) => void {
    return needs.some((need) => this.#lacks.includes(need)) ? () => {} : it
  }

  async open(): Promise<void> {
    this.#hub = await this.make()
    const answer = await ask(`${this.hub.url}/v1/time`)
    this.errorMs = Date.parse(String(answer.json?.at)) - Date.now()
    this.#shared = await this.newStation()
  }

  async close(): Promise<void> {
    await this.#hub?.close()
  }

  get hub(): HubOnTrial {
    if (!this.#hub) throw new Error('the hub is not open')
    return this.#hub
  }

  /** The hub's time, as near as the machine's clock says. */
  nowMs(): number {
    return Date.now() + this.errorMs
  }

  async newStation(unit = '652328', key?: Key): Promise<StationPeer> {
    const station = new StationPeer({ clock: () => this.nowMs(), ...(key ? { key } : {}) })
    const { code } = await this.hub.newCode(unit, `Station on trial ${Math.floor(this.nowMs())}`)
    const answer = await station.enrol(this.hub.url, code)
    expect(answer.status, String(answer.bytes)).toBe(201)
    return station
  }

  /** A station with an empty epoch of its own; cheaper than a new station, and as independent. */
  emptyEpoch(): StationPeer {
    if (!this.#shared) throw new Error('the hub is not open')
    return this.#shared.inEmptyEpoch()
  }
}

/** The answer is this problem, in the shape every problem has. */
export function expectProblem(answer: Answer, status: number, problem: string): void {
  const seen = {
    status: answer.status,
    problem: answer.problem,
    body: answer.problem ? '' : String(answer.bytes).slice(0, 300),
  }
  expect(seen).toEqual({ status, problem, body: '' })
  if (answer.json && 'status' in answer.json) expect(answer.json.status).toBe(status)
}

/** One of several problems: where the page leaves room. */
export function expectOneOf(answer: Answer, problems: [number, string][]): void {
  const seen = `${answer.status} ${answer.problem}`
  expect(problems.map((one) => one.join(' '))).toContain(seen)
}

/** 200 and a receipt of what is held: this epoch through `acked`, with this station's own head. */
export function expectDelivered(station: StationPeer, answer: PushAnswer, acked: number): void {
  expect({ status: answer.status, problem: answer.problem }).toEqual({ status: 200, problem: null })
  expectReceipt(station, answer, { acked })
  expect(answer.meaning).toBe('delivered')
}

/** 409 with `acked` and a receipt of what is held; the head is the station's own unless told. */
export function expectConflict(
  station: StationPeer,
  answer: PushAnswer,
  want: { problem: string; acked: number; head?: string },
): void {
  expectProblem(answer, 409, want.problem)
  expect(answer.json?.acked).toBe(want.acked)
  expectReceipt(station, answer, want)
}

function expectReceipt(
  station: StationPeer,
  answer: PushAnswer,
  want: { acked: number; head?: string },
): void {
  expect(answer.receipt, `no receipt by the hub in ${answer.bytes}`).not.toBeNull()
  expect(answer.receipt).toMatchObject({
    v: 1,
    hub: station.hub.id,
    station: station.station,
    epoch: station.epoch,
    acked: want.acked,
    head: want.head ?? station.journal.headAt(want.acked),
    generation: station.hub.generation,
  })
  expect(answer.receipt?.newest).toBeGreaterThanOrEqual(0)
  expectAbout(answer.receipt?.at, station.clock(), 5000)
}

/** An instant in UTC with milliseconds, within so much of a moment. */
export function expectAbout(iso: unknown, atMs: number, withinMs: number): void {
  expect(iso).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
  expect(Math.abs(Date.parse(String(iso)) - atMs)).toBeLessThanOrEqual(withinMs)
}

/** What the hub says it holds of an epoch: 0 when it does not list it. */
export async function ackedOf(station: StationPeer, epoch = station.epoch): Promise<number> {
  return (await station.epochs()).find((one) => one.epoch === epoch)?.acked ?? 0
}

export async function isListed(station: StationPeer, epoch = station.epoch): Promise<boolean> {
  return (await station.epochs()).some((one) => one.epoch === epoch)
}
