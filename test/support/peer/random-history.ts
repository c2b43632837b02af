import type { Journal } from './journal.ts'
import type { StationPeer } from './station-peer.ts'
import { trueTimes } from './true-time.ts'

// One station's life by a seed, with what truly happened beside what its clock said.

const hourMs = 3_600_000

/** A small seeded generator (mulberry32): the same seed, the same life. */
function chanceOf(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

export interface Lived {
  /** Visits that happened and were not undone, each with the time a report must give it. */
  visits: { timeMs: number; people: number; unverified: boolean }[]
}

interface Visit {
  epoch: string
  seq: number
  trueMs: number
  people: number
  undone: boolean
}

class Life {
  readonly station: StationPeer
  readonly chance: () => number
  readonly visits: Visit[] = []
  trueMs: number
  readonly endMs: number
  errorMs = 0

  constructor(station: StationPeer, options: { seed: number; nowMs: number }) {
    this.station = station
    this.chance = chanceOf(options.seed)
    this.endMs = options.nowMs - 10_000
    this.trueMs = options.nowMs - 60 * hourMs
  }

  upTo(count: number): number {
    return Math.floor(this.chance() * count)
  }

  get wallMs(): number {
    return Math.round(this.trueMs + this.errorMs)
  }

  pass(): void {
    this.trueMs = Math.round(Math.min(this.endMs, this.trueMs + this.chance() * 2 * hourMs))
  }

  boot(): void {
    this.pass()
    this.errorMs = Math.round((this.chance() - 0.5) * 200 * hourMs)
    this.station.start({ at: this.wallMs })
    if (this.chance() < 0.25) this.observe()
  }

  observe(): void {
    this.station.observe(Math.round(this.trueMs), this.wallMs, 40)
  }

  jump(): void {
    const byMs = Math.round((this.chance() - 0.5) * 100 * hourMs)
    this.errorMs += byMs
    this.station.append('clock.jumped', { byMs }, { by: 'host', at: this.wallMs })
  }

  visit(): void {
    this.pass()
    const people = 1 + this.upTo(3)
    const { seq } = this.station.visit({ people }, { at: this.wallMs })
    this.visits.push({ epoch: this.station.epoch, seq, trueMs: this.trueMs, people, undone: false })
  }

  undo(): void {
    const visit = this.visits[this.upTo(this.visits.length)]
    if (!visit) return
    const { epoch, seq } = visit
    const reference = epoch === this.station.epoch ? { seq } : { epoch, seq }
    this.station.append('visit.voided', { visit: reference, reason: 'mis-tap' }, { at: this.wallMs })
    visit.undone = true
  }

  step(): void {
    const roll = this.chance()
    if (roll < 0.62) this.visit()
    else if (roll < 0.74) this.undo()
    else if (roll < 0.83) this.jump()
    else if (roll < 0.88) this.observe()
    else {
      // A boot that is never observed only in the first epoch: what surrounds one in a later epoch is left open.
      if (this.station.journals.size > 1 || this.chance() < 0.3) this.observe()
      this.boot()
    }
  }

  /** Sends some of what waits, in any cut, overlapping what is held, now and then twice. */
  async deliverSome(): Promise<void> {
    const { journal, acked } = this.station
    if (acked >= journal.tip) return
    const to = acked + 1 + this.upTo(journal.tip - acked)
    const from = Math.max(1, acked + 1 - this.upTo(3))
    const batch = this.station.cut({ from, to })
    await this.station.send(batch)
    if (this.chance() < 0.2) await this.station.send(batch)
  }

  /** A new epoch; the old one may be found on a stick later. */
  beginAnew(): Journal {
    const old = this.station.journal
    this.observe()
    const behind = Math.max(0, this.station.acked - this.upTo(3))
    this.station.beginNewEpoch({ delivered: behind, at: this.station.iso(this.wallMs) })
    this.observe()
    return old
  }
}

/** Lives by the seed, delivers everything, and says what truly happened. */
export async function playHistory(
  station: StationPeer,
  options: { seed: number; nowMs: number },
): Promise<Lived> {
  const life = new Life(station, options)
  const sticks: Journal[] = []
  life.boot()
  for (let i = 0; i < 40; i += 1) {
    life.step()
    if (life.chance() < 0.15) await life.deliverSome()
    if (life.chance() < 0.03) sticks.push(life.beginAnew())
  }
  life.observe()
  const late = sticks.filter(() => life.chance() < 0.5)
  for (const journal of late.slice(0, 1)) await station.push({ journal, from: 1 })
  await station.pushAll(1 + life.upTo(30))
  for (const journal of late.slice(1)) await station.push({ journal, from: 1 })
  return {
    visits: life.visits.filter((visit) => !visit.undone).map((visit) => timed(station, visit, options.nowMs)),
  }
}

/** What truly was where an observation tells it, else what the rule makes of the clock; they must agree where both speak. */
function timed(station: StationPeer, visit: Visit, arrivedMs: number): Lived['visits'][number] {
  const journal = station.journals.get(visit.epoch)!
  const entries = journal.lines.map((_, i) => journal.entry(i + 1)!)
  const place = trueTimes(entries, arrivedMs)[visit.seq - 1]!
  if (!place.unverified && Math.abs(place.trueMs - visit.trueMs) > 2)
    throw new Error('the rule and the truth differ')
  return { timeMs: place.trueMs, people: visit.people, unverified: place.unverified }
}
