import { afterEach, beforeEach, expect, it } from 'vitest'
import { randomFrom } from '../../../test/support/generator/random.ts'
import { at } from '../../../test/support/generator/report-facts.ts'
import { addStation, deliver, openReportStore } from '../../../test/support/generator/report-store.ts'
import { dayAfter } from '../../contract/calendar-days.ts'
import type { TrendKind } from '../../contract/report-trends.ts'
import { trendKinds, trendsSchema } from '../../contract/report-trends.ts'
import type { Store } from '../../store/store.ts'
import type { Reports } from '../reports-from-store.ts'
import { reportsFromStore } from '../reports-from-store.ts'
import type { SettleReports } from '../settle-reports.ts'
import { settleReports } from '../settle-reports.ts'
import { readTrends } from './read-trends.ts'
import { trendFiguresOf } from './trend-figures.ts'

const unit = '652328'
let nowMs = 0
let store: Store
let close: () => Promise<void>
let settle: SettleReports
let reports: Reports

beforeEach(async () => {
  ;({ store, close } = await openReportStore())
  settle = settleReports({ store, clock: () => nowMs })
  reports = reportsFromStore({ store, clock: () => nowMs, settle })
  await addStation(store, { id: 'a', unit, enrolledMs: at('2026-08-01 09:00'), fromDay: '2026-08-01' })
})
afterEach(() => close())

const trends = (kind: TrendKind, count: number) =>
  readTrends({ store, clock: () => nowMs, settleReports: settle }, { unit, kind, count })

/** As the hub lives: every Monday and every first of a month at eight something is frozen. */
async function liveUntil(wall: string) {
  for (let ms = at('2026-08-03 08:00'); ms <= at(wall); ms += 86_400_000) {
    nowMs = ms
    await settle()
  }
  nowMs = at(wall)
}

async function revisionsKept(): Promise<number> {
  const kept = await store.read(async (reads) =>
    Promise.all(
      ['2026-W20', '2026-W30', '2026-06', '2026-spring', '2025'].map((period) =>
        reads.reports.revisions(unit, period),
      ),
    ),
  )
  return kept.flat().length
}

it('tells of each period what its report tells, for any days of visits', async () => {
  const random = randomFrom(7, 'trends')
  const days = Object.fromEntries(
    Array.from({ length: 100 }, (_, index) => [dayAfter('2026-08-03', index), random.whole(0, 40)]),
  )
  await deliver(store, { station: 'a', coveredThroughMs: at('2026-11-12 09:00'), visits: days })
  await liveUntil('2026-11-12 09:00')
  let told = 0
  for (const kind of trendKinds) {
    const answer = trendsSchema.parse(await trends(kind, 20))
    for (const point of answer.points) {
      if (!point.told) continue
      const report = await reports.read({ unit, period: point.period })
      if (!report.ok) throw new Error(report.why)
      expect(point.told.figures).toEqual(trendFiguresOf(report.value))
      expect(point.told.figures.visits).toBe(report.value.totals.visits.total)
      expect(point.told.completeness).toEqual(report.value.completeness)
      expect(point.told.revision).toBe(report.value.revision)
      told += 1
    }
  }
  // Fifteen weeks, four months, two seasons and the running year.
  expect(told).toBeGreaterThan(20)
})

it('has as many points as asked for, oldest first, the running period last', async () => {
  nowMs = at('2026-11-12 09:00')
  const names = async (kind: TrendKind, count: number) =>
    (await trends(kind, count)).points.map(({ period }) => period)
  expect(await names('week', 3)).toEqual(['2026-W44', '2026-W45', '2026-W46'])
  expect(await names('month', 2)).toEqual(['2026-10', '2026-11'])
  expect(await names('season', 4)).toEqual(['2025-winter', '2026-spring', '2026-summer', '2026-autumn'])
  expect(await names('year', 60)).toHaveLength(27)
})

it('shows a gap where nothing was frozen, works none of them out, and freezes none', async () => {
  nowMs = at('2026-11-12 09:00')
  await deliver(store, { station: 'a', coveredThroughMs: nowMs, visits: { '2026-10-01': 5 } })
  const { points } = await trends('week', 30)
  // What ended last was frozen by the hub itself, and what runs is worked out.
  expect(points.map(({ told }) => told?.revision ?? null).slice(-4)).toEqual([null, null, 1, 0])
  expect(points.slice(0, -2).every(({ told }) => told === null)).toBe(true)
  await trends('year', 5)
  await trends('season', 9)
  expect(await revisionsKept()).toBe(0)
  // Somebody opens the report of a week in the gap.
  await reports.read({ unit, period: '2026-W40' })
  const filled = (await trends('week', 30)).points.find(({ period }) => period === '2026-W40')
  expect([filled?.told?.revision, filled?.told?.figures.visits]).toEqual([1, 5])
})

it('tells the newest revision, and how complete it is', async () => {
  await deliver(store, {
    station: 'a',
    coveredThroughMs: at('2026-11-04 09:00'),
    visits: { '2026-11-03': 5 },
  })
  await liveUntil('2026-11-10 09:00')
  const last = async () => (await trends('week', 2)).points[0]?.told
  expect(await last()).toMatchObject({
    revision: 1,
    completeness: { complete: 0, partial: 1 },
    figures: { visits: 5 },
  })
  await deliver(store, {
    ...{ station: 'a', coveredThroughMs: nowMs, week: '2026-W45' },
    visits: { '2026-11-07': 4 },
  })
  nowMs = at('2026-11-10 10:00')
  expect(await last()).toMatchObject({
    revision: 2,
    completeness: { complete: 1, partial: 0 },
    figures: { visits: 9 },
  })
})

it('works out what has ended and is not frozen before eight, too', async () => {
  await deliver(store, {
    station: 'a',
    coveredThroughMs: at('2026-11-08 23:00'),
    visits: { '2026-11-03': 5 },
  })
  nowMs = at('2026-11-09 07:59')
  expect((await trends('week', 2)).points.map(({ told }) => told?.revision)).toEqual([0, 0])
})
