import { weekAfter } from '../contract/iso-week.ts'
import type { DirtyWeek } from '../store/nouns/reports.ts'
import type { Store, StoreReads } from '../store/store.ts'
import { nextRevision } from './next-revision.ts'
import { unitOnDay } from './report-facts.ts'
import { timeZoneOf } from './time-zone-of.ts'
import { lineageOf } from './unit-scope.ts'
import { boundsOfWeek, fullHourAt, weekAt } from './week-bounds.ts'

/** Makes the revisions that are due: cheap when this hour's were made. Called by the hub's tick, and before each read. */
export type SettleReports = () => Promise<void>

type Due = { unit: string; week: string }

/**
 * Once in each full hour: restates the weeks that changed before it, for the station's unit and all above it; and freezes the
 * week that ended, from Monday 08:00, for every unit that has a station at or below it. One transaction a report, so that
 * intake is never held up for long.
 */
export function settleReports({ store, clock }: { store: Store; clock: () => number }): SettleReports {
  let settledHourMs = Number.NEGATIVE_INFINITY
  let running: Promise<void> | undefined

  return () => {
    running ??= settle().finally(() => {
      running = undefined
    })
    return running
  }

  async function settle(): Promise<void> {
    const nowMs = clock()
    const timeZone = await store.read(timeZoneOf)
    const hourMs = fullHourAt(nowMs, timeZone)
    if (hourMs === settledHourMs) return
    const { due, marks } = await store.read((reads) => whatIsDue(reads, { nowMs, hourMs, timeZone }))
    for (const { unit, week } of due) {
      const bounds = boundsOfWeek(week, timeZone)
      if (bounds) await store.write((writes) => nextRevision(writes, { unit, week: bounds, nowMs }))
    }
    if (marks.length > 0) await store.write((writes) => writes.reports.clearDirty(marks))
    settledHourMs = hourMs
  }
}

async function whatIsDue(
  reads: StoreReads,
  now: { nowMs: number; hourMs: number; timeZone: string },
): Promise<{ due: Due[]; marks: DirtyWeek[] }> {
  const units = await reads.documents.units()
  const unitsOf = Map.groupBy(await reads.stations.units(), (each) => each.station)
  const marks = (await reads.reports.dirtyWeeks()).filter((mark) => mark.changedMs < now.hourMs)
  const due = new Map<string, Due>()
  const add = (unit: string, week: string) => due.set(`${week} ${unit}`, { unit, week })

  for (const { station, week } of marks) {
    // A week that nobody has frozen yet is frozen with this change in it.
    for (const unit of concernedBy(week, unitsOf.get(station) ?? [], now.timeZone).flatMap(aboveAndSelf))
      if (await reads.reports.newest(unit, week)) add(unit, week)
  }
  const ended = weekAfter(weekAt(now.nowMs, now.timeZone), -1)
  if (now.nowMs >= (boundsOfWeek(ended, now.timeZone)?.freezeMs ?? Number.POSITIVE_INFINITY)) {
    const enrolled = (await reads.stations.list()).filter((each) => each.enrolledMs !== undefined)
    for (const unit of new Set(enrolled.flatMap((each) => aboveAndSelf(each.unit))))
      if (!(await reads.reports.newest(unit, ended))) add(unit, ended)
  }
  return { due: [...due.values()], marks }

  function aboveAndSelf(unit: string): string[] {
    return [...lineageOf(unit, units)]
  }
}

/** The units a station hung on in a week. */
function concernedBy(
  week: string,
  units: readonly { unit: string; fromDay: string }[],
  timeZone: string,
): string[] {
  const days = boundsOfWeek(week, timeZone)?.days ?? []
  return days.map((day) => unitOnDay({ units }, day)).filter((unit) => unit !== undefined)
}
