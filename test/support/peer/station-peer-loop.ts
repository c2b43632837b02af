import { maxLines } from './batch.ts'
import type { Journal } from './journal.ts'
import { originOf } from './journal.ts'
import type { PushAnswer } from './station-peer.ts'
import { StationPeer } from './station-peer.ts'
import type { StationOnTrial, StationStatus } from './station-trial.ts'

// Section 6 of the page around the small station: push, pull, wait; so that the station's claims
// have somebody to keep them.

const firstRunBytes = 16 * 1024
const maxWaitMs = 2000

export class StationPeerLoop implements StationOnTrial {
  readonly station: StationPeer
  #running = false
  #wake: () => void = () => {}
  #done: Promise<void> = Promise.resolve()
  #wanted = true
  #notBeforeMs = 0
  #failures = 0
  #runBytes = firstRunBytes
  #lastEpochAtMs = Number.NEGATIVE_INFINITY
  #observed = false
  /** What the hub last acknowledged of each epoch: may go down, unlike the line of delivery. */
  readonly #hubAcked = new Map<string, number>()

  constructor(station: StationPeer) {
    this.station = station
  }

  async checkIn(): Promise<void> {
    this.station.visit()
    this.#wanted = true
  }

  async undo(): Promise<void> {
    const { journal } = this.station
    const seq = journal.lines.findLastIndex((_, i) => journal.entry(i + 1)?.kind === 'visit.checked-in') + 1
    this.station.append('visit.voided', { visit: { seq }, reason: 'mis-tap' })
  }

  async syncNow(): Promise<void> {
    this.#wanted = true
    this.#wake()
  }

  async status(): Promise<StationStatus> {
    const { epoch, acked, journal } = this.station
    return { epoch, tip: journal.tip, delivered: acked, waiting: this.#undelivered() }
  }

  async entries() {
    return [...this.station.journals.values()].flatMap(({ epoch, lines }) =>
      lines.map((line, i) => ({ epoch, seq: i + 1, line: line.toString() })),
    )
  }

  async stop(): Promise<void> {
    this.#running = false
    this.#wake()
    await this.#done
  }

  async restart(): Promise<void> {
    this.station.start()
    this.#observed = false
    this.#running = true
    this.#done = this.#run()
  }

  #undelivered(): number {
    const delivered = new Set<string>()
    const held = new Set<string>()
    for (const journal of this.station.journals.values()) {
      const acked = this.station.delivered.get(journal.epoch) ?? 0
      for (const [i, line] of journal.lines.entries()) {
        const name = JSON.stringify(originOf(journal.epoch, line))
        held.add(name)
        if (i < acked) delivered.add(name)
      }
    }
    return held.size - delivered.size
  }

  async #run(): Promise<void> {
    while (this.#running) {
      if (this.#wanted && Date.now() >= this.#notBeforeMs) {
        this.#wanted = false
        await this.#once().catch(() => this.#failed())
      }
      const waitMs = Math.max(this.#notBeforeMs - Date.now(), this.#failures > 0 ? this.#jitterMs() : 200)
      await new Promise<void>((done) => {
        const timer = setTimeout(done, waitMs)
        this.#wake = () => {
          clearTimeout(timer)
          done()
        }
      })
      if (this.#failures > 0) this.#wanted = true
    }
  }

  #jitterMs(): number {
    return Math.random() * Math.min(maxWaitMs, 1000 * 2 ** this.#failures)
  }

  #failed(answer?: PushAnswer): void {
    this.#failures += 1
    this.#runBytes = Math.max(256, this.#runBytes / 2)
    const retryAfterS = Number(answer?.headers.get('retry-after') ?? Number.NaN)
    if (retryAfterS > 0) this.#notBeforeMs = Date.now() + retryAfterS * 1000
  }

  async #once(): Promise<void> {
    if (!(await this.#pushRuns(this.station.journal))) return
    if (this.station.newest > this.station.feed.cursor) {
      const answer = await this.#pull()
      if (answer !== 200) return this.#failed()
    }
    this.#failures = 0
  }

  async #pull(): Promise<number> {
    const first = await this.station.pull()
    if (first.problem !== 'stale-token') return first.status
    this.station.clockErrorMs = Date.parse(String(first.json?.at)) - this.station.clock()
    return (await this.station.pull()).status
  }

  /** Pushes a journal from what its hub holds to its tip; a heartbeat when there is nothing. */
  async #pushRuns(journal: Journal): Promise<boolean> {
    do {
      const from = Math.min(this.#hubAcked.get(journal.epoch) ?? 0, journal.tip) + 1
      const to = this.#endOfRun(journal, from)
      const askedMs = Date.now()
      const answer =
        from > journal.tip
          ? await this.station.heartbeat({ journal })
          : await this.station.push({ journal, from, to })
      if (answer.meaning === 'delivered') this.#observe(answer, askedMs)
      if (!(await this.#digest(answer, journal))) return false
    } while ((this.#hubAcked.get(journal.epoch) ?? 0) < journal.tip)
    return true
  }

  #endOfRun(journal: Journal, from: number): number {
    let bytes = 0
    let to = from
    while (to <= journal.tip && to < from + maxLines) {
      bytes += journal.line(to).length + 1
      if (bytes > this.#runBytes && to > from) break
      to += 1
    }
    return to - 1
  }

  /** Takes an answer for what it means; false when the loop shall wait. */
  async #digest(answer: PushAnswer, journal: Journal): Promise<boolean> {
    const { receipt, meaning } = answer
    if (!receipt && typeof answer.json?.receipt === 'string') await this.station.walkKeys()
    if (meaning === 'ahead' || (meaning === 'differs' && answer.problem === 'fork'))
      return this.#newEpoch(answer)
    if (meaning !== 'delivered' || !receipt) {
      this.#failed(answer)
      return false
    }
    const before = this.#hubAcked.get(journal.epoch) ?? 0
    this.#hubAcked.set(journal.epoch, receipt.acked)
    if (receipt.generation !== this.station.hub.generation || receipt.acked < before) {
      this.station.hub.generation = receipt.generation
      Object.assign(this.station.feed, { wantsReset: true, cursor: 0 })
      await this.#offerAll()
    }
    if (answer.status === 200) this.#runBytes *= 2
    return true
  }

  #observe(answer: PushAnswer, askedMs: number): void {
    if (this.#observed || !answer.receipt) return
    this.#observed = true
    const answeredMs = Date.now()
    const hubMs = Date.parse(answer.receipt.at)
    this.station.observe(hubMs, Math.round((askedMs + answeredMs) / 2), answeredMs - askedMs)
  }

  #newEpoch(answer: PushAnswer): boolean {
    if (Date.now() - this.#lastEpochAtMs < 24 * 3_600_000) {
      this.#failed(answer)
      return false
    }
    this.#lastEpochAtMs = Date.now()
    this.station.beginNewEpoch()
    this.#wanted = true
    return false
  }

  /** After a restore: everything above what the hub lists, of every epoch still held. */
  async #offerAll(): Promise<void> {
    const listed = new Map((await this.station.epochs()).map((one) => [one.epoch, one.acked]))
    for (const journal of this.station.journals.values()) {
      const acked = listed.get(journal.epoch) ?? 0
      this.#hubAcked.set(journal.epoch, acked)
      if (journal !== this.station.journal && acked < journal.tip) await this.#pushRuns(journal)
    }
  }
}

/** Enrols a small station and starts its loop. */
export async function startStationPeer(options: { hubUrl: string; code: string }): Promise<StationPeerLoop> {
  const station = new StationPeer({ timeoutMs: 3000 })
  const answer = await station.enrol(options.hubUrl, options.code)
  if (answer.status !== 201) throw new Error(`not enrolled: ${answer.bytes}`)
  const loop = new StationPeerLoop(station)
  await loop.restart()
  return loop
}
