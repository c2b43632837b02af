import { randomFrom } from './random.ts'
import type { SampleStation } from './sample-stations.ts'
import { pickCategory, pickHour, pickPeople, pickServices } from './visit-mix.ts'
import type { TrueEntry } from './write-journal.ts'

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs
/** Asia/Shanghai has had no other offset since 1991. */
export const shanghaiOffsetMs = 8 * hourMs

export type Span = { fromMs: number; toMs: number }
export type Visit = { atMs: number; category: string; services: string[]; people: number }

/** One run of the host. `errorMs`: its wall clock minus the truth; `jump`: somebody set the clock in mid-run. */
export type Boot = Span & { errorMs: number; jump?: { atMs: number; byMs: number } }

/** All that happened at a station, in true time. */
export type StationLife = {
  boots: readonly Boot[]
  offline: readonly Span[]
  /** `voidedMs`: how long after it was taken back. */
  visits: readonly (Visit & { voidedMs?: number })[]
  ratings: readonly { atMs: number; score: number }[]
  /** What else happened, each told as a journal of its own: references name entries of the same telling. */
  told?: readonly (readonly TrueEntry[])[]
}

/** What a station's month is like, besides its visits. */
export type Trouble = {
  /** Days before the end at which the line dies and comes back; to 0: it never does. */
  offlineDays: readonly { from: number; to: number }[]
  /** The wall clock is wrong in every other boot, by up to two days. */
  wrongClock: boolean
}

export type LifeAsked = { sample: SampleStation; trouble: Trouble; period: Span; seed: number }

/** Makes up a station's life between two instants; the same seed makes the same life. */
export function stationLife({ sample, trouble, period, seed }: LifeAsked): StationLife {
  const offline = trouble.offlineDays.map(({ from, to }) => ({
    fromMs: period.toMs - from * dayMs,
    toMs: to === 0 ? Number.POSITIVE_INFINITY : period.toMs - to * dayMs,
  }))
  const boots = bootsWithin({ period, offline, wrongClock: trouble.wrongClock, seed, name: sample.name })
  const random = randomFrom(seed, `${sample.name} visits`)
  const visits = daysOf(period)
    .flatMap((startMs) => Array.from({ length: random.poisson(sample.dailyMean) }, () => visitOn(startMs)))
    // What comes while the host is down is not recorded, and a void follows within the same run.
    .filter(({ atMs }) => boots.some((boot) => atMs > boot.fromMs + minuteMs && atMs < boot.toMs - minuteMs))
    .sort((a, b) => a.atMs - b.atMs)
    .map((visit) => (random.next() < 0.02 ? { ...visit, voidedMs: random.whole(1500, 10_000) } : visit))
  const ratings = visits
    .filter(() => random.next() < 0.1)
    .map(({ atMs }) => ({
      atMs: atMs + random.whole(500, 9000),
      score: Number(random.pick({ '3': 7, '2': 2, '1': 1 })),
    }))
  return { boots, offline, visits, ratings }

  function visitOn(startMs: number): Visit {
    const hour = pickHour(random)
    const atMs = startMs + hour * hourMs + random.whole(0, hourMs - 1)
    const month = new Date(startMs + shanghaiOffsetMs).getUTCMonth() + 1
    return {
      atMs,
      category: pickCategory(sample.character, random),
      services: pickServices({ month, hour }, random),
      people: pickPeople(random),
    }
  }
}

function daysOf({ fromMs, toMs }: Span): number[] {
  const first = Math.floor((fromMs + shanghaiOffsetMs) / dayMs) * dayMs - shanghaiOffsetMs
  return Array.from({ length: Math.ceil((toMs - first) / dayMs) }, (_, index) => first + index * dayMs)
}

/** Runs of one to six days with some minutes between them; one that is offline from end to end never sees the hub's clock. */
function bootsWithin(asked: {
  period: Span
  offline: readonly Span[]
  wrongClock: boolean
  seed: number
  name: string
}): Boot[] {
  const random = randomFrom(asked.seed, `${asked.name} boots`)
  const boots: Boot[] = []
  for (let fromMs = asked.period.fromMs; fromMs < asked.period.toMs - 10 * minuteMs; ) {
    const toMs = Math.min(
      asked.period.toMs,
      fromMs + random.whole(24, 144) * hourMs + random.whole(0, 3_599_999),
    )
    const blind = asked.offline.some((span) => span.fromMs <= fromMs && span.toMs >= toMs - 5 * minuteMs)
    // A wrong clock nobody could check would put visits on a wrong day, and no count could be held against them.
    const wrong = asked.wrongClock && !blind && boots.length % 2 === 1
    const errorMs = blind ? 0 : wrong ? random.whole(-2 * dayMs, 2 * dayMs) : random.whole(-1500, 1500)
    const jump =
      wrong && random.next() < 0.5
        ? { atMs: Math.floor((fromMs + toMs) / 2), byMs: random.whole(-5 * hourMs, 5 * hourMs) }
        : undefined
    boots.push({ fromMs, toMs, errorMs, ...(jump ? { jump } : {}) })
    fromMs = toMs + random.whole(2, 20) * minuteMs
  }
  return boots
}
