import { v7 } from 'uuid'
import { expect } from 'vitest'
import type { EntryName } from '../../../protocol/ids.ts'
import type { CallName, InputOf } from '../../../station/contract/calls.ts'
import type { ScratchDb } from '../db/scratch-db.ts'
import { falseClock } from './false-clock.ts'
import type { RandomAct } from './random-acts.ts'
import type { Happened, ModelItem, ModelLot } from './shelf-model.ts'
import { ShelfModel } from './shelf-model.ts'
import type { StockStation } from './stock-station.ts'
import { sessions, stockStation } from './stock-station.ts'

const dayMs = 86_400_000
const items: ModelItem[] = [
  { id: 'huoxiang-tincture', mustBeDated: true, opensForDays: undefined },
  { id: 'burn-cream', mustBeDated: true, opensForDays: 60 },
  { id: 'daily-mask', mustBeDated: false, opensForDays: undefined },
]
const lotNames = ['A', 'B', null]
const kinds = {
  'stock.receive': 'in',
  'stock.take': 'out',
  'stock.issue': 'out',
  'stock.transfer': 'out',
  'stock.count': 'count',
  'stock.writeOff': 'off',
  'stock.open': 'open',
  'stock.quarantine': 'aside',
  'stock.release': 'release',
} as const

type Moved = { qty: number; item: string; lot: string | null }
type Made = { movement?: EntryName; movements?: EntryName[]; lines?: (Moved & { drift: number })[] }
type Leaving = { lot: ModelLot; good: string[]; place: number }
type Offered = { call: CallName; input: unknown; answer: unknown }

/** A station and the model of its shelf, led through the same life. */
export class StockLife {
  readonly #station: StockStation
  readonly #clock = falseClock()
  readonly #model = new ShelfModel(items)
  readonly #offered: Offered[] = []
  readonly #made: { name: EntryName; happened: Happened; act: string; call: CallName; dayMade: string }[] = []
  #trustedMs = 0

  constructor(scratch: ScratchDb) {
    this.#station = stockStation(this.#clock, scratch)
  }

  /** Does one thing, and says how it ended: `done`, `crashed`, or the problem it was refused with. */
  async live(act: RandomAct): Promise<string> {
    const lot = this.#lotOf(act)
    const { item } = lot
    const { qty } = act
    const staff = { session: sessions.manager, act: v7() }
    switch (act.do) {
      case 'receive': {
        const known = this.#model.label(lot)
        const usableUntil = act.pick < 80 && known !== undefined ? known : this.#label(act.pick)
        const lines = [{ ...lot, usableUntil, qty }]
        return this.#offer(act, 'stock.receive', { ...staff, source: 'union', lines })
      }
      case 'take':
        return this.#offer(act, 'stock.take', { act: v7(), item, qty, warned: true })
      case 'issue':
      case 'transfer': {
        const open = act.pick % 2 === 0 ? { item, qty } : { ...lot, qty }
        return act.do === 'issue'
          ? this.#offer(act, 'stock.issue', { ...staff, lines: [open], warned: true })
          : this.#offer(act, 'stock.transfer', { ...staff, lines: [open], to: '652328-0008' })
      }
      case 'count': {
        const second = { card: 'volunteer', pin: '135790' }
        return this.#offer(act, 'stock.count', { ...staff, lines: [{ ...lot, counted: qty - 1 }], second })
      }
      case 'writeOff': {
        const lines = [{ ...lot, qty }]
        return this.#offer(act, 'stock.writeOff', { ...staff, reason: 'expired', lines, confirmed: true })
      }
      case 'open': {
        const openedOn = new Date(this.#nowMs() - act.pick * dayMs).toISOString().slice(0, 10)
        return this.#offer(act, 'stock.open', { ...staff, ...lot, openedOn })
      }
      case 'quarantine':
        return this.#offer(act, 'stock.quarantine', { ...staff, ...lot, reason: 'doubtful' })
      case 'release':
        return this.#offer(act, 'stock.release', { ...staff, ...lot })
      case 'void':
        return this.#void(act)
      case 'undo':
        return this.#undo()
      case 'again':
        return this.#again(act)
      default:
        return this.#befall(act, lot)
    }
  }

  /** Goods come in of any lot, openings are of what is opened; all else mostly concerns what is there. */
  #lotOf({ do: doing, item: index, lot, pick }: RandomAct): ModelLot {
    const item = (doing === 'open' ? items[1] : items[index])?.id ?? ''
    const known = this.#model.lots().filter((each) => each.item === item)
    const there = doing === 'receive' || pick % 5 === 0 ? undefined : known[lot % Math.max(1, known.length)]
    return there ?? { item, lot: lotNames[lot] ?? null }
  }

  /** The station and the model must agree on every lot. */
  check(): void {
    const lots = [...this.#station.look().everything().values()].flat()
    expect(lots).toHaveLength(this.#model.lots().length)
    for (const lot of this.#model.lots()) {
      const state = lots.find((each) => each.state.item === lot.item && each.state.lot === lot.lot)?.state
      const onHand = this.#model.onHand(lot)
      expect(state?.onHand ?? 0).toBe(onHand)
      const good = this.#model.good(lot, this.#day())
      if (state) expect(state.opened).toBe(this.#model.opened(lot))
      if (state) expect(state.usable).toBe(good ? good.length + Math.min(onHand, 0) : 0)
    }
  }

  #nowMs(): number {
    return Math.max(this.#clock.wallMs(), this.#trustedMs)
  }

  /** Shanghai's. */
  #day(ms = this.#nowMs()): string {
    return new Date(ms + 8 * 3_600_000).toISOString().slice(0, 10)
  }

  #label(pick: number): string | null {
    if (pick % 10 === 0) return null
    const day = this.#day(this.#nowMs() + (pick * 9 - 100) * dayMs)
    return pick % 2 === 0 ? day : day.slice(0, 7)
  }

  async #offer<C extends keyof typeof kinds>(act: RandomAct, call: C, input: InputOf<C>): Promise<string> {
    const before = this.#before(input as { item?: string; lines?: { item: string }[] })
    let crashed = false
    if (act.crash) crashed = await this.#crash(call, input)
    const answer = await this.#station.call(call, input)
    this.#offered.push({ call, input, answer })
    if (!answer.ok) {
      if (call === 'stock.take') expect([answer.problem, before.length]).toEqual(['nothing-usable', 0])
      return answer.problem
    }
    const made = answer.value as Made
    const name = made.movement ?? made.movements?.[0]
    if (!name) throw new Error(`${call} made nothing`)
    const happened = happenedIn(call, input, made)
    const isNamed = (input as { lines?: object[] }).lines?.some((line) => 'lot' in line) ?? false
    if (kinds[call] === 'out')
      this.#judgeLeaving(before, happened, { isStaff: call !== 'stock.take', isNamed })
    this.#model.happened.push(happened)
    const { act: id } = input as { act: string }
    this.#made.push({ name, happened, act: id, call, dayMade: this.#day(this.#clock.wallMs()) })
    return crashed ? 'crashed' : 'done'
  }

  /** What could leave before the act, the first to expire first. */
  #before({ item, lines }: { item?: string; lines?: { item: string }[] }): Leaving[] {
    const day = this.#day()
    const id = item ?? lines?.[0]?.item
    return this.#model
      .lots()
      .filter((lot) => lot.item === id && this.#model.mayLeave(lot, day))
      .map((lot) => ({ lot, good: this.#model.good(lot, day) ?? [], place: this.#model.place(lot) }))
  }

  /** Nothing barred, nothing passed over, nothing beyond the books but off the last lot, and by a worker. */
  #judgeLeaving(before: Leaving[], { lines }: Happened, how: { isStaff: boolean; isNamed: boolean }): void {
    const left = (lot: ModelLot) =>
      lines
        .filter((each) => each.item === lot.item && each.lot === lot.lot)
        .reduce((sum, each) => sum + each.qty, 0)
    for (const line of lines) {
      const from = before.find(({ lot }) => lot.lot === line.lot)
      expect(from, 'a barred lot left').toBeDefined()
      const beyond = line.qty - (from?.good.length ?? 0)
      if (how.isStaff) expect(beyond).toBeLessThanOrEqual(0)
      // Only when everything that is known has gone.
      if (beyond > 0)
        for (const { lot, good } of before) expect(left(lot)).toBeGreaterThanOrEqual(good.length)
    }
    if (how.isNamed) return
    for (const one of before.filter(({ lot, good }) => left(lot) < good.length))
      for (const other of before.filter(({ lot, good }) => left(lot) > 0 && good.length > 0)) {
        if (one.lot === other.lot) continue
        const order = [one.good[0] ?? '', one.place] as const
        const others = [other.good[0] ?? '', other.place] as const
        const isEarlier = order[0] < others[0] || (order[0] === others[0] && order[1] < others[1])
        expect(isEarlier, 'an earlier lot was passed over').toBe(false)
      }
  }

  async #crash<C extends CallName>(call: C, input: InputOf<C>): Promise<boolean> {
    const { sqlite } = this.#station.db
    sqlite.exec("CREATE TEMP TRIGGER died BEFORE INSERT ON acts BEGIN SELECT RAISE(ABORT, 'died'); END")
    const died = await this.#station.call(call, input).then(
      () => false,
      () => true,
    )
    sqlite.exec('DROP TRIGGER died')
    this.#station.restart()
    this.check()
    return died
  }

  async #void(act: RandomAct): Promise<string> {
    const made = this.#made[act.pick % Math.max(1, this.#made.length)]
    if (!made) return 'nothing'
    const input = { session: sessions.manager, act: v7(), movement: made.name, reason: 'mistake' as const }
    const answer = await this.#station.call('stock.void', input)
    this.#offered.push({ call: 'stock.void', input, answer })
    const mayBe = !['stock.quarantine', 'stock.release'].includes(made.call)
    const today = this.#day(this.#clock.wallMs()) === made.dayMade
    expect(answer.ok).toBe(mayBe && !made.happened.voided && today)
    if (!answer.ok) return answer.problem
    made.happened.voided = true
    return 'done'
  }

  async #undo(): Promise<string> {
    const made = this.#made.findLast(({ call }) => call === 'stock.take')
    if (!made) return 'nothing'
    const answer = await this.#station.call('stock.undoTake', { act: v7(), takenBy: made.act })
    if (made.happened.voided) expect(answer.ok).toBe(false)
    if (!answer.ok) return answer.problem
    made.happened.voided = true
    return 'done'
  }

  /** What was answered once is answered so for ever; what was refused may be done now, and is left alone here. */
  async #again(act: RandomAct): Promise<string> {
    const done = this.#offered.filter(({ answer }) => (answer as { ok: boolean }).ok)
    const offered = done[act.pick % Math.max(1, done.length)]
    if (!offered) return 'nothing'
    if (act.qty % 2 === 0) this.#station.restart()
    const again = await this.#station.call(offered.call, offered.input as InputOf<CallName>)
    expect(again).toEqual(offered.answer)
    return 'done'
  }

  async #befall(act: RandomAct, lot: ModelLot): Promise<string> {
    const station = this.#station
    if (act.do === 'recall') {
      const whole = act.pick % 3 === 0
      station.publish('recall', `r-${act.pick}`, { item: lot.item, lot: whole ? null : lot.lot })
      this.#model.recalled.push(whole ? { ...lot, lot: null } : lot)
    }
    if (act.do === 'pass') {
      const ms = act.pick < 50 ? act.pick * 60_000 : (act.pick - 50) * dayMs
      this.#clock.pass(ms)
      if (this.#trustedMs > 0) this.#trustedMs += ms
    }
    if (act.do === 'hubSpeaks') {
      this.#trustedMs = this.#clock.wallMs() + (act.pick - 20) * dayMs
      station.hubTime.heard(this.#trustedMs)
    }
    if (act.do === 'visit2099') {
      const wallMs = this.#clock.wallMs()
      this.#clock.setWall(Date.parse('2099-06-01T00:00:00.000Z'))
      this.check()
      await this.live({ ...act, do: act.pick % 2 === 0 ? 'take' : 'receive' })
      this.check()
      this.#clock.setWall(wallMs + 3_600_000)
    }
    return 'done'
  }
}

function happenedIn(call: keyof typeof kinds, input: unknown, { lines = [] }: Made): Happened {
  const kind = kinds[call]
  const asked = input as ModelLot & {
    openedOn: string
    lines: (ModelLot & { qty: number; usableUntil: string | null })[]
  }
  const { item, lot, openedOn } = asked
  if (kind === 'open' || kind === 'aside' || kind === 'release')
    return { kind, voided: false, lines: [{ item, lot, qty: 0, openedOn }] }
  if (kind === 'in')
    return {
      ...{ kind, voided: false },
      lines: asked.lines.map(({ usableUntil, ...line }) => ({ ...line, label: usableUntil })),
    }
  if (kind === 'count')
    return { kind, voided: false, lines: lines.map(({ drift, ...line }) => ({ ...line, qty: drift })) }
  return { kind, voided: false, lines: kind === 'off' ? asked.lines : lines }
}
