import { daysOfWeek, weekAfter } from '../contract/iso-week.ts'
import { periodAfter, periodOfDay } from '../contract/report-period.ts'
import type { DirtyPeriod, DirtyWeek } from '../store/nouns/reports.ts'
import type { Store, StoreReads } from '../store/store.ts'
import { nextRevision } from './next-revision.ts'
import { boundsOfPeriod, dayAt, freezeHour, fullHourAt, hourOf, weekAt } from './period-bounds.ts'
import { unitOnDay } from './report-facts.ts'
import { timeZoneOf } from './time-zone-of.ts'
import { lineageOf } from './unit-scope.ts'

/** Makes the revisions that are due: cheap when this hour's were made. Called by the hub's tick, and before each read. */
export type SettleReports = () => Promise<void>

type Due = { unit: string; period: string }
type Now = { nowMs: number; hourMs: number; morningMs: number; timeZone: string }
type Work = { due: Due[]; marks: DirtyWeek[]; longer: DirtyPeriod[]; restated: DirtyPeriod[] }

const longerKinds = ['month', 'season', 'year'] as const

/**
 * Once in each full hour: restates the weeks that changed before it, for the station's unit and all above it; and freezes the
 * week that ended, from Monday 08:00, for every unit that has a station at or below it. Months, seasons and years are frozen at 08:00 on
 * the day after their end, and restated once a day, at 08:00: they cost more, and an officer who reads a year needs no hourly numbers.
 * One transaction a report, so that intake is never held up for long.
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
    const now: Now = { nowMs, hourMs, morningMs: morningBefore(nowMs, timeZone), timeZone }
    const { due, marks, longer, restated } = await store.read((reads) => whatIsDue(reads, now))
    for (const { unit, period } of due) {
      const bounds = boundsOfPeriod(period, timeZone)
      if (bounds) await store.write((writes) => nextRevision(writes, { unit, period: bounds, nowMs }))
    }
    if (marks.length + longer.length + restated.length > 0)
      await store.write(async (writes) => {
        // Those that wait for the morning are put on record before the marks they come from are taken away.
        for (const mark of longer) await writes.reports.markDirtyPeriod(mark)
        await writes.reports.clearDirty(marks)
        await writes.reports.clearDirtyPeriods(restated)
      })
    settledHourMs = hourMs
  }
}

/** The last 08:00 at or before an instant. */
function morningBefore(nowMs: number, timeZone: string): number {
  return hourOf(dayAt(nowMs - freezeHour * 3_600_000, timeZone), freezeHour, timeZone)
}

async function whatIsDue(reads: StoreReads, now: Now): Promise<Work> {
  const units = await reads.documents.units()
  const unitsOf = Map.groupBy(await reads.stations.units(), (each) => each.station)
  const marks = (await reads.reports.dirtyWeeks()).filter((mark) => mark.changedMs < now.hourMs)
  const due = new Map<string, Due>()
  const longer = new Map<string, DirtyPeriod>()
  const add = (unit: string, period: string) => due.set(`${period} ${unit}`, { unit, period })
  const aboveAndSelf = (unit: string) => [...lineageOf(unit, units)]

  // Many stations of a unit may have changed in one week: each unit is looked at once a week.
  const changed = new Map<string, { unit: string; week: string; changedMs: number }>()
  for (const { station, week, changedMs } of marks)
    for (const unit of concernedBy(week, unitsOf.get(station) ?? []).flatMap(aboveAndSelf)) {
      const newestMs = Math.max(changedMs, changed.get(`${week} ${unit}`)?.changedMs ?? 0)
      changed.set(`${week} ${unit}`, { unit, week, changedMs: newestMs })
    }
  for (const { unit, week, changedMs } of changed.values()) {
    // A week that nobody has frozen yet is frozen with this change in it.
    if (await reads.reports.isFrozen(unit, week)) add(unit, week)
    for (const period of longerOf(week))
      if (await reads.reports.isFrozen(unit, period)) {
        const newestMs = Math.max(changedMs, longer.get(`${period} ${unit}`)?.changedMs ?? 0)
        longer.set(`${period} ${unit}`, { unit, period, changedMs: newestMs })
      }
  }
  const restated = (await reads.reports.dirtyPeriods()).filter((mark) => mark.changedMs < now.morningMs)
  for (const { unit, period } of restated) add(unit, period)
  for (const { unit, period } of await ended(reads, { now, aboveAndSelf })) add(unit, period)
  return { due: [...due.values()], marks, longer: [...longer.values()], restated }
}

/** What ended last and was not frozen, of every unit that has a station at or below it. */
async function ended(
  reads: StoreReads,
  { now, aboveAndSelf }: { now: Now; aboveAndSelf: (unit: string) => string[] },
): Promise<Due[]> {
  const { nowMs, timeZone } = now
  const today = dayAt(nowMs, timeZone)
  const enrolled = (await reads.stations.list()).filter(({ enrolledMs }) => enrolledMs !== undefined)
  const due: Due[] = []
  for (const period of [
    weekAfter(weekAt(nowMs, timeZone), -1),
    ...longerKinds.map((kind) => periodAfter(periodOfDay(kind, today), -1) ?? ''),
  ]) {
    const bounds = boundsOfPeriod(period, timeZone)
    if (!bounds || nowMs < bounds.freezeMs) continue
    // Of a year before there was any station nobody asks.
    const there = enrolled.filter(({ enrolledMs = 0 }) => bounds.kind === 'week' || enrolledMs < bounds.endMs)
    for (const unit of new Set(there.flatMap((each) => aboveAndSelf(each.unit))))
      if (!(await reads.reports.isFrozen(unit, period))) due.push({ unit, period })
  }
  return due
}

/** The longer periods that have a day of a week. */
function longerOf(week: string): string[] {
  const days = daysOfWeek(week) ?? []
  return [...new Set(longerKinds.flatMap((kind) => days.map((day) => periodOfDay(kind, day))))]
}

/** The units a station hung on in a week. */
function concernedBy(week: string, units: readonly { unit: string; fromDay: string }[]): string[] {
  const of = (daysOfWeek(week) ?? []).map((day) => unitOnDay({ units }, day))
  return [...new Set(of.filter((unit) => unit !== undefined))]
}
