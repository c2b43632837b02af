import { weekAfter } from '../../contract/iso-week.ts'
import { periodAfter, periodOfDay } from '../../contract/report-period.ts'
import type { TrendKind } from '../../contract/report-trends.ts'
import type { Period } from '../period-bounds.ts'
import { boundsOfPeriod, dayAt, weekAt } from '../period-bounds.ts'

/** The last periods of a kind up to the running one, oldest first; fewer where the year 2000 comes before. */
export function periodsBack(asked: {
  kind: TrendKind
  count: number
  nowMs: number
  timeZone: string
}): Period[] {
  const { kind, count, nowMs, timeZone } = asked
  const periods: Period[] = []
  let name: string | undefined =
    kind === 'week' ? weekAt(nowMs, timeZone) : periodOfDay(kind, dayAt(nowMs, timeZone))
  while (name !== undefined && periods.length < count) {
    const period = boundsOfPeriod(name, timeZone)
    if (!period) break
    periods.unshift(period)
    name = kind === 'week' ? weekAfter(name, -1) : periodAfter(name, -1)
  }
  return periods
}
