import { dayAfter } from '../../contract/calendar-days.ts'
import type { StoreReads } from '../../store/store.ts'
import { dayAt } from '../period-bounds.ts'
import type { StationFacts } from '../report-facts.ts'
import { daysInScope } from '../report-facts.ts'
import type { KnownDay, VisitHabit } from './visit-habit.ts'
import { visitHabit } from './visit-habit.ts'

/** Four of each weekday: enough for a middle, and of this season. */
const windowDays = 28

/** A station that is heard of every five minutes is not behind. */
const freshMs = 15 * 60_000

type Asked = {
  stations: readonly StationFacts[]
  /** The unit and everything below it: days that a station belonged elsewhere say nothing here. */
  scope: ReadonlySet<string>
  /** The first instant after the report's days. */
  endMs: number
  nowMs: number
  timeZone: string
}

/** Habits of the stations that are behind: from roll-ups of their last covered days, however many visits there were. */
export async function readHabits(
  reads: Pick<StoreReads, 'figures'>,
  asked: Asked,
): Promise<ReadonlyMap<string, VisitHabit>> {
  const { timeZone } = asked
  const behind = asked.stations.filter((station) => isBehind(station, asked))
  const habits = new Map<string, VisitHabit>()
  // Stations that fell silent together, as a county's do when its line is cut, are read together.
  for (const [coveredTo, together] of Map.groupBy(behind, (each) =>
    dayAt(each.coveredThroughMs ?? 0, timeZone),
  )) {
    const window = daysBefore(coveredTo)
    const range = {
      stations: together.map((each) => each.station),
      fromDay: window[0] ?? '',
      toDay: window.at(-1) ?? '',
    }
    const tallies = Map.groupBy(await reads.figures.visitDays(range), ({ station }) => station)
    for (const station of together) {
      const held = new Map((tallies.get(station.station) ?? []).map((tally) => [tally.day, tally]))
      const days = wholeDays(station, window, asked)
      const habit = visitHabit(days.map((day): KnownDay => held.get(day) ?? { day, visits: 0, byBand: {} }))
      if (habit) habits.set(station.station, habit)
    }
  }
  return habits
}

function isBehind({ coveredThroughMs, closedMs }: StationFacts, { endMs, nowMs }: Asked): boolean {
  return (
    coveredThroughMs !== undefined && coveredThroughMs < Math.min(endMs, closedMs ?? endMs, nowMs - freshMs)
  )
}

/** Of days that are covered, those on which the station was one of this unit's from morning to night, and nothing was lost. */
function wholeDays(station: StationFacts, window: readonly string[], { scope, timeZone }: Asked): string[] {
  const enrolledOn = dayAt(station.enrolledMs, timeZone)
  const holes = station.lost.map(
    ({ fromMs, toMs }) => [dayAt(fromMs, timeZone), dayAt(toMs, timeZone)] as const,
  )
  return daysInScope(station, { days: window, scope }).filter(
    (day) => day > enrolledOn && !holes.some(([from, to]) => day >= from && day <= to),
  )
}

function daysBefore(day: string): string[] {
  return Array.from({ length: windowDays }, (_, index) => dayAfter(day, index - windowDays))
}
