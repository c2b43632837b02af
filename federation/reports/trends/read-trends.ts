import type { Report } from '../../contract/any-report.ts'
import type { TrendKind, TrendPoint, Trends } from '../../contract/report-trends.ts'
import type { Hub } from '../../hub.ts'
import type { Period } from '../period-bounds.ts'
import { reportsFromStore } from '../reports-from-store.ts'
import { timeZoneOf } from '../time-zone-of.ts'
import { periodsBack } from './periods-back.ts'
import { trendFiguresOf } from './trend-figures.ts'

type Trended = Pick<Hub, 'store' | 'clock' | 'settleReports'>
type Asked = { unit: string; kind: TrendKind; count: number }

/**
 * The last periods of a kind, each as its newest report says it. What is over is read from what was frozen and never worked out: a period that
 * nobody froze is a gap, until somebody opens its report. Only what can still change is worked out: the running period, and between its end and
 * 08:00 the one before.
 */
export async function readTrends(hub: Trended, { unit, kind, count }: Asked): Promise<Trends> {
  const { store, clock, settleReports: settle } = hub
  const nowMs = clock()
  const timeZone = await store.read(timeZoneOf)
  // As a report does before it is read: what is due is made first, so that a point is what its report says.
  await settle()
  const points: TrendPoint[] = []
  for (const period of periodsBack({ kind, count, nowMs, timeZone })) {
    points.push(pointOf(period, await reportOf(period)))
    // A year of a large division's weeks is some megabytes of text: others have their turn between two of them.
    await new Promise(setImmediate)
  }
  return { unit, kind, points }

  async function reportOf(period: Period): Promise<Report | undefined> {
    if (nowMs < period.freezeMs) {
      const running = await reportsFromStore({ store, clock, settle }).read({ unit, period: period.name })
      return running.ok ? running.value : undefined
    }
    const kept = await store.read((reads) => reads.reports.newest(unit, period.name))
    return kept && JSON.parse(kept.body)
  }
}

function coveredDaysOf({ stations }: Report): number | null {
  if (stations.some(({ coveredDays }) => coveredDays === undefined)) return null
  return Math.round(10 * stations.reduce((sum, { coveredDays = 0 }) => sum + coveredDays, 0)) / 10
}

function pointOf({ name, days }: Period, report: Report | undefined): TrendPoint {
  const told = report && {
    revision: report.revision,
    madeAt: report.madeAt,
    completeness: report.completeness,
    figures: trendFiguresOf(report),
    coveredDays: coveredDaysOf(report),
  }
  return { period: name, from: days[0] ?? '', to: days.at(-1) ?? '', told: told ?? null }
}
