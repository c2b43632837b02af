// The weekly report's groups of stock and station life. Whatever is marked sensitive is in none of them: a count of one or two would
// tell on somebody, and the keeping back of small counts is still to come. That holds for items (their document says so), and for
// sessions of a sensitive service, legal-desk and counselling always among them.
import type { LifeFigures, SupplyFigures } from '../contract/weekly-report.ts'
import { addTo } from './lots-at-end.ts'
import { openMsByDay } from './open-hours.ts'
import { dayAt } from './period-bounds.ts'
import type { DayTally, LifeFacts, ReportAsked, StationFacts } from './report-facts.ts'
import { daysInScope } from './report-facts.ts'
import { sumSupplies, supplyFigures } from './supply-figures.ts'

/** One station's period before it is rounded, so that a unit's figures are the sums of what they are made of. */
export type StationLife = {
  supplies: ReadonlyMap<string, SupplyFigures>
  /** Counts of the period, `figure/code`. */
  counts: ReadonlyMap<string, number>
  ratings: ReadonlyMap<string, number>
  loansOut: number
  faultsOpen: number
  /** How long each fault that was closed in the period, and whose beginning is known, had been open. */
  closedAfterMs: readonly number[]
  openMs: readonly number[]
}

/** The facts of life by station, so that each is looked through once. */
export type LifeByStation = {
  [K in 'before' | 'lots' | 'doors' | 'repairs']: Map<string, LifeFacts[K][number][]>
}

export function lifeByStation({ before, lots, doors, repairs }: LifeFacts): LifeByStation {
  const of = <T extends { station: string }>(facts: readonly T[]) =>
    Map.groupBy(facts, (each) => each.station)
  return { before: of(before), lots: of(lots), doors: of(doors), repairs: of(repairs) }
}

/** `tallies`: the station's days in the unit, ascending. */
export function stationLife(
  station: StationFacts,
  { tallies, facts }: { tallies: readonly DayTally[]; facts: LifeByStation },
  asked: ReportAsked,
): StationLife {
  const { period, madeAtMs } = asked
  const { scope, timeZone, life } = asked.facts
  const days = new Set(daysInScope(station, { days: period.days, scope }))
  const before = facts.before.get(station.station) ?? []
  const sumOf = (figure: string) =>
    before.filter((each) => each.figure === figure).reduce((sum, { amount }) => sum + amount, 0)
  const counts = new Map<string, number>()
  const ratings = new Map<string, number>()
  for (const tally of tallies) {
    addTo(counts, tally.counts ?? {})
    addTo(ratings, tally.ratings ?? {})
  }
  const count = (name: string) => counts.get(name) ?? 0
  const supplies = supplyFigures({
    before: new Map(
      before.filter(({ figure }) => figure === 'lots').map(({ code, amount }) => [code, amount]),
    ),
    tallies,
    labels: new Map((facts.lots.get(station.station) ?? []).map(({ lot, label }) => [lot, label])),
    asOf: madeAtMs < period.endMs ? dayAt(madeAtMs, timeZone) : (period.days.at(-1) ?? ''),
  })
  for (const item of life.sensitiveItems) supplies.delete(item)
  const openMs = openMsByDay(facts.doors.get(station.station) ?? [], { period, nowMs: madeAtMs })
  return {
    supplies,
    counts,
    ratings,
    loansOut: sumOf('loans') + count('loansMade/') - count('loansReturned/'),
    faultsOpen: sumOf('faults') + count('faultsOpened/') - count('faultsClosed/'),
    closedAfterMs: (facts.repairs.get(station.station) ?? [])
      .filter(({ day }) => days.has(day))
      .flatMap(({ openMs: ms }) => (ms === undefined ? [] : [ms])),
    openMs: openMs.filter((_, index) => days.has(period.days[index] ?? '')),
  }
}

/** The figures of one station, or of several together. */
export function lifeFigures(parts: readonly StationLife[], { facts }: ReportAsked): LifeFigures {
  const { sensitiveServices, life } = facts
  const counts = new Map<string, number>()
  const ratings = new Map<string, number>()
  for (const part of parts) {
    addTo(counts, Object.fromEntries(part.counts))
    addTo(ratings, Object.fromEntries(part.ratings))
  }
  const count = (name: string) => counts.get(name) ?? 0
  const byCode = (figure: string, isShown: (code: string) => boolean) =>
    [...counts]
      .filter(([name, amount]) => name.startsWith(`${figure}/`) && amount > 0)
      .map(([name, amount]): [string, number] => [name.slice(figure.length + 1), amount])
      .filter(([code]) => isShown(code))
      .sort(([a], [b]) => (a < b ? -1 : 1))
  const uses = byCode('uses', (item) => life.firstAidItems.has(item) && !life.sensitiveItems.has(item))
  const sessions = byCode('sessions', (kind) => !sensitiveServices.has(kind) && kind !== 'legal-desk')
  const openMs = parts.flatMap((part) => part.openMs)
  const sum = (of: (part: StationLife) => number) => parts.reduce((total, part) => total + of(part), 0)
  return {
    supplies: suppliesOf(parts),
    firstAid: { uses: uses.reduce((total, [, times]) => total + times, 0), byItem: Object.fromEntries(uses) },
    loans: {
      made: count('loansMade/'),
      returned: count('loansReturned/'),
      // By a clock that was wrong a thing may have come back before it went.
      out: Math.max(
        0,
        sum((part) => part.loansOut),
      ),
    },
    sessions: Object.fromEntries(
      sessions.map(([kind, times]) => [kind, { times, people: count(`sessionPeople/${kind}`) }]),
    ),
    equipment: {
      opened: count('faultsOpened/'),
      closed: count('faultsClosed/'),
      open: Math.max(
        0,
        sum((part) => part.faultsOpen),
      ),
      meanDaysOpen: meanDays(parts.flatMap((part) => part.closedAfterMs)),
    },
    opening: {
      daysOpen: openMs.filter((ms) => ms > 0).length,
      hoursOpen: tenth(openMs.reduce((total, ms) => total + ms, 0) / 3_600_000),
    },
    shifts: { begun: count('shifts/'), guest: count('guestShifts/') },
    assessments: count('assessments/'),
    ratings: { '1': ratings.get('1') ?? 0, '2': ratings.get('2') ?? 0, '3': ratings.get('3') ?? 0 },
  }
}

function suppliesOf(parts: readonly StationLife[]): Record<string, SupplyFigures> {
  const byItem = Map.groupBy(
    parts.flatMap(({ supplies }) => [...supplies]),
    ([item]) => item,
  )
  return Object.fromEntries(
    [...byItem]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([item, of]) => [item, sumSupplies(of.map(([, supply]) => supply))]),
  )
}

function meanDays(closedAfterMs: readonly number[]): number | null {
  if (closedAfterMs.length === 0) return null
  return tenth(closedAfterMs.reduce((sum, ms) => sum + ms, 0) / closedAfterMs.length / 86_400_000)
}

function tenth(value: number): number {
  return Math.round(10 * value) / 10
}
