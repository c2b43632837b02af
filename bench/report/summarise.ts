import { median } from '../measure/quantile.ts'
import type { Measured, Rounds } from '../sections/measure-all.ts'
import type { ReportRound } from '../sections/reports.ts'

/** Medians over the rounds; every ratio is the median of the ratios within a round, never a ratio of medians. */
export type Summary = {
  drains: {
    system: string
    family: string
    seconds: number
    fastestSeconds: number
    slowestSeconds: number
    timesLimit: number
    /** Null when Waystation is not in the run. */
    timesWaystation: number | null
    upPerEntry: number
    downPerEntry: number
    dayUp: number
    dayDown: number
    hubMicrosPerEntry: number
  }[]
  commits: {
    system: string
    family: string
    perSecond: number
    shareOfRaw: number
    p50Ms: number
    p99Ms: number
    p99TimesRaw: number
  }[]
  groups: {
    system: string
    family: string
    entriesPerSecond: number
    shareOfBare: number
    hubMicrosPerEntry: number
  }[]
  /** Null when Waystation is not in the run. */
  reports: ReportSummary | null
}

type ReportSummary = {
  quietMs: number
  busyMs: number
  countedMs: number
  busyTimesQuiet: number
  shareOfCounting: number
}

/** In each section the first system is what the others are compared with. */
export function summarise(measured: Measured, acts: number): Summary {
  const ours = measured.drains.find(({ family }) => family === 'waystation')
  return {
    drains: measured.drains.map((system) => {
      const { system: name, family, rounds } = system
      const seconds = rounds.map((round) => round.seconds)
      const { system: _same, ...bytes } = measured.bytes.find(
        (each) => each.system === name,
      ) as Measured['bytes'][0]
      return {
        system: name,
        family,
        seconds: median(seconds),
        fastestSeconds: Math.min(...seconds),
        slowestSeconds: Math.max(...seconds),
        timesLimit: ratio(system, measured.drains[0], (round) => round.seconds),
        timesWaystation: ours === undefined ? null : ratio(system, ours, (round) => round.seconds),
        ...bytes,
        hubMicrosPerEntry: median(rounds.map((round) => round.hubMicrosPerEntry)),
      }
    }),
    commits: measured.commits.map((system) => ({
      system: system.system,
      family: system.family,
      perSecond: median(system.rounds.map((round) => acts / round.seconds)),
      shareOfRaw: ratio(system, measured.commits[0], (round) => 1 / round.seconds),
      p50Ms: median(system.rounds.map((round) => round.p50Ms)),
      p99Ms: median(system.rounds.map((round) => round.p99Ms)),
      p99TimesRaw: ratio(system, measured.commits[0], (round) => round.p99Ms),
    })),
    groups: measured.groups.map((system) => ({
      system: system.system,
      family: system.family,
      entriesPerSecond: median(system.rounds.map((round) => round.entriesPerSecond)),
      shareOfBare: ratio(system, measured.groups[0], (round) => round.entriesPerSecond),
      hubMicrosPerEntry: median(system.rounds.map((round) => round.hubMicrosPerEntry)),
    })),
    reports: measured.reports.length > 0 ? reportSummary(measured.reports) : null,
  }
}

function reportSummary(rounds: readonly ReportRound[]): ReportSummary {
  const of = (figure: (round: ReportRound) => number) => median(rounds.map(figure))
  return {
    quietMs: of(({ quietMs }) => quietMs),
    busyMs: of(({ busyMs }) => busyMs),
    countedMs: of(({ countedMs }) => countedMs),
    busyTimesQuiet: of(({ busyMs, quietMs }) => busyMs / quietMs),
    shareOfCounting: of(({ busyMs, countedMs }) => busyMs / countedMs),
  }
}

type Figure<Round> = (round: Round) => number

function ratio<Round>(system: Rounds<Round>, to: Rounds<Round> | undefined, figure: Figure<Round>): number {
  return median(system.rounds.map((round, index) => figure(round) / figure(to?.rounds[index] as Round)))
}
