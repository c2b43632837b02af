import type { Random } from './random.ts'
import { randomFrom } from './random.ts'
import type { Span } from './station-life.ts'
import { shanghaiOffsetMs } from './station-life.ts'
import { stockTruth } from './stock-truth.ts'
import type { TrueEntry } from './write-journal.ts'

const dayMs = 86_400_000

/** What is kept in the story: one item that expires soon, one with alcohol, one that is lent to nobody and has no lot at all. */
const kept = [
  { item: 'huoxiang-tincture', lots: ['20260501', '20260802', '20261120'], dated: true },
  { item: 'burn-cream', lots: ['B7', 'B8'], dated: true },
  { item: 'adhesive-bandage', lots: ['20260501', 'K-0001'], dated: true },
  { item: 'sanitary-pad', lots: ['P1', null], dated: false },
  { item: 'paper-cup', lots: [null], dated: false },
] as const

type Kept = (typeof kept)[number]
type Lot = { item: string; lot: string | null }

const weights = {
  received: 3,
  taken: 12,
  issued: 4,
  counted: 2,
  'written-off': 2,
  transferred: 1,
  opened: 1,
  quarantined: 1,
  released: 1,
  voided: 2,
  lent: 1,
  asked: 1,
}
const voidable = /^stock\.(received|taken|issued|counted|written-off|opened|transferred)$/

export type StoryAsked = {
  seed: number
  period: Span
  perDay: number
  /** The station's wall clock minus the truth; its hub's clock is noted at the start and daily. */
  errorMs?: number
}

/**
 * What a station's host might have written of its stock in a period, in order: entries with the true time that no journal knows. The
 * seq of an entry is its index + 1. Staff move no more than there is, workers sometimes do, and a count sets it right. The same seed
 * tells the same story.
 */
export function stockStory({ seed, period, perDay, errorMs = 0 }: StoryAsked): TrueEntry[] {
  const random = randomFrom(seed, 'stock')
  const told: TrueEntry[] = []
  const truth = stockTruth()
  const tell = (trueMs: number, kind: string, body: Record<string, unknown>, by = 'staff/c-0001') => {
    const entry = { at: new Date(trueMs + errorMs).toISOString(), kind, v: 1, by, body }
    told.push({ trueMs, entry })
    truth.hear(told.length, entry)
  }
  const observe = (trueMs: number) =>
    tell(
      trueMs,
      'clock.observed',
      {
        hubAt: new Date(trueMs).toISOString(),
        wallAt: new Date(trueMs + errorMs).toISOString(),
        roundTripMs: 40,
      },
      'host',
    )
  tell(period.fromMs, 'host.started', { app: '0.1.0', boot: '9f3a61c2' }, 'host')
  for (let startMs = period.fromMs; startMs < period.toMs; startMs += dayMs) {
    observe(startMs + 1000)
    const endMs = Math.min(startMs + dayMs, period.toMs)
    const times = Array.from({ length: random.poisson(perDay) }, () =>
      random.whole(startMs + 2000, endMs - 1),
    ).sort((one, other) => one - other)
    for (const trueMs of times) tellOne(trueMs)
  }
  return told

  function tellOne(trueMs: number): void {
    const what = random.pick(weights)
    const thing = kept[random.whole(0, kept.length - 1)] as Kept
    const lot: Lot = { item: thing.item, lot: thing.lots[random.whole(0, thing.lots.length - 1)] ?? null }
    const onHand = truth.onHand(lot)
    if (what === 'received') {
      const usableUntil = truth.labelOf(lot) ?? (thing.dated ? labelAfter(trueMs, random) : null)
      const lines = [{ ...lot, usableUntil, qty: random.whole(1, 40) }]
      tell(trueMs, 'stock.received', {
        source: random.pick({ union: 3, purchase: 1, donation: 1, transfer: 1 }),
        lines,
      })
    } else if (what === 'taken') {
      tell(
        trueMs,
        'stock.taken',
        { lines: [{ ...lot, qty: random.whole(1, 3) }], category: 'rider' },
        'worker',
      )
    } else if (what === 'counted') {
      const line = { ...lot, expected: onHand, counted: Math.max(0, onHand + random.whole(-3, 3)) }
      tell(trueMs, 'stock.counted', { lines: [line], second: 'c-0002' })
    } else if (what === 'opened' && lot.lot !== null) {
      const openedOn = new Date(trueMs + errorMs + shanghaiOffsetMs).toISOString().slice(0, 10)
      tell(trueMs, 'stock.opened', { ...lot, openedOn })
    } else if (what === 'quarantined') tell(trueMs, 'stock.quarantined', { ...lot, reason: 'doubtful' })
    else if (what === 'released') tell(trueMs, 'stock.released', lot)
    else if (what === 'lent') tell(trueMs, 'loan.made', { item: 'umbrella', code: `U-${random.whole(1, 9)}` })
    else if (what === 'asked')
      tell(trueMs, 'restock.requested', { lines: [{ item: lot.item, qty: random.whole(1, 50) }] })
    else if (what === 'voided') tellVoid(trueMs)
    else if (onHand > 0) {
      const body = { lines: [{ ...lot, qty: random.whole(1, onHand) }] }
      if (what === 'issued') tell(trueMs, 'stock.issued', body)
      if (what === 'transferred') tell(trueMs, 'stock.transferred', { ...body, to: '652328-0008' })
      if (what === 'written-off')
        tell(trueMs, 'stock.written-off', {
          reason: random.pick({ expired: 3, damaged: 1, recalled: 1, lost: 1 }),
          ...body,
        })
    }
  }

  /** Of the last ten movements, one that may be voided and was not. */
  function tellVoid(trueMs: number): void {
    const last = told.length
    const seq = random.whole(Math.max(1, last - 10), last)
    const { kind } = told[seq - 1]?.entry ?? { kind: '' }
    if (voidable.test(kind) && !truth.isVoided(seq))
      tell(trueMs, 'stock.voided', { movement: { seq }, reason: 'mistake' })
  }
}

/** From a month ago to two years ahead: some goods come when they may no longer be given out. */
function labelAfter(trueMs: number, random: Random): string {
  const until = new Date(trueMs + shanghaiOffsetMs + random.whole(-30, 700) * dayMs).toISOString()
  return until.slice(0, random.next() < 0.5 ? 7 : 10)
}
