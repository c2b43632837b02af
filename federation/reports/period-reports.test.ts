import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { at } from '../../test/support/generator/report-facts.ts'
import { addStation, deliver, openReportStore } from '../../test/support/generator/report-store.ts'
import type { Report } from '../contract/any-report.ts'
import { periodReportSchema } from '../contract/report-period.ts'
import type { Store } from '../store/store.ts'
import type { Reports } from './reports-from-store.ts'
import { reportsFromStore } from './reports-from-store.ts'
import { settleReports } from './settle-reports.ts'

const county = '652328'
let nowMs = 0
let store: Store
let close: () => Promise<void>
let settle: () => Promise<void>
let reports: Reports

beforeEach(async () => {
  ;({ store, close } = await openReportStore())
  settle = settleReports({ store, clock: () => nowMs })
  reports = reportsFromStore({ store, clock: () => nowMs, settle })
  for (const [id, unit] of [
    ['a', county],
    ['b', '652302'],
  ] as const)
    await addStation(store, { id, unit, enrolledMs: at('2026-10-01 09:00'), fromDay: '2026-10-01' })
  await deliver(store, {
    station: 'a',
    coveredThroughMs: at('2026-12-01 07:00'),
    visits: { '2026-10-31': 5, '2026-11-01': 4, '2026-11-30': 3, '2026-12-01': 2 },
  })
})
afterEach(() => close())

async function read(period: string, unit = county): Promise<Report> {
  const answer = await reports.read({ unit, period })
  if (!answer.ok) throw new Error(answer.why)
  return answer.value
}
const total = async (period: string, unit = county) => (await read(period, unit)).totals.visits.total
const revisionsOf = async (period: string) => {
  const answer = await reports.revisions({ unit: county, period })
  return answer.ok ? answer.value.revisions.map(({ revision }) => revision) : answer.why
}

it('counts the days of a month, a season and a range, and no other', async () => {
  nowMs = at('2026-12-02 12:00')
  expect(await total('2026-11')).toBe(7)
  expect(await total('2026-autumn')).toBe(12)
  expect(await total('2026-winter')).toBe(2)
  expect(await total('2026-11-01..2026-11-01')).toBe(4)
  expect(await total('2026-11-02..2026-11-29')).toBe(0)
  expect(await total('2026')).toBe(14)
})

it('answers as the contract says, and tells what is sensitive of neither month, season nor range', async () => {
  nowMs = at('2026-12-02 12:00')
  for (const period of ['2026-11', '2026-autumn', '2026-10-20..2026-11-20']) {
    const report = periodReportSchema.parse(await read(period))
    expect(report.period.name).toBe(period)
    expect(report.totals.sensitive).toBeUndefined()
    expect(Object.keys(report.totals.visits.byService)).toEqual(['water'])
    expect(Object.keys(report.totals.requests ?? {})).not.toContain('wage-arrears')
  }
})

it('shows days of each station of a month, and of nothing longer', async () => {
  nowMs = at('2026-12-02 12:00')
  const days = async (period: string) =>
    Object.keys((await read(period)).stations[0]?.visits.byDay ?? {}).length
  expect(await days('2026-11')).toBe(30)
  expect(await days('2026-autumn')).toBe(0)
  expect(Object.keys((await read('2026-autumn')).totals.visits.byDay)).toHaveLength(91)
})

it('shows of a division each county, and how complete it is', async () => {
  nowMs = at('2026-12-02 12:00')
  const { units, completeness } = await read('2026-11', '6523')
  expect(units).toEqual([
    {
      unit: '652302',
      completeness: { stations: 1, complete: 0, partial: 0, silent: 1, lost: 0 },
      ...{ visits: 0, people: 0 },
    },
    {
      unit: county,
      completeness: { stations: 1, complete: 1, partial: 0, silent: 0, lost: 0 },
      ...{ visits: 7, people: 7 },
    },
  ])
  expect(completeness).toEqual({ stations: 2, complete: 1, partial: 0, silent: 1, lost: 0 })
  expect((await read('2026-11')).units).toBeUndefined()
})

it('says of how many days of a station it knows', async () => {
  nowMs = at('2026-12-02 12:00')
  const covered = async (period: string) => (await read(period)).stations.map((row) => row.coveredDays)
  expect(await covered('2026-11')).toEqual([30])
  // From 09:00 on the first of October.
  expect(await covered('2026-10')).toEqual([30.6])
  expect(await covered('2026-11-30..2026-12-05')).toEqual([1.3])
})

describe('a month', () => {
  it('is worked out anew until 08:00 on the day after it, then frozen for every unit with a station then', async () => {
    nowMs = at('2026-12-01 07:59')
    expect((await read('2026-11')).revision).toBe(0)
    nowMs = at('2026-12-01 08:00')
    await settle()
    const kept = await store.read((reads) => reads.reports.newest('6523', '2026-11'))
    expect(kept?.madeMs).toBe(nowMs)
    expect(await store.read((reads) => reads.reports.newest('6523', '2026-summer'))).toBeUndefined()
  })

  it('is restated once a day, when a week of it was, with its differences', async () => {
    nowMs = at('2026-12-01 08:00')
    await settle()
    nowMs = at('2026-12-03 10:10')
    await deliver(store, {
      station: 'b',
      coveredThroughMs: nowMs,
      visits: { '2026-11-17': 3 },
      week: '2026-W47',
    })
    await deliver(store, {
      station: 'a',
      coveredThroughMs: nowMs,
      visits: { '2026-11-18': 9 },
      week: '2026-W47',
    })
    nowMs = at('2026-12-03 11:00')
    expect([await total('2026-11'), await revisionsOf('2026-11')]).toEqual([7, [1]])
    nowMs = at('2026-12-04 07:59')
    expect(await revisionsOf('2026-11')).toEqual([1])
    nowMs = at('2026-12-04 08:00')
    const report = await read('2026-11')
    expect([report.revision, report.totals.visits.total]).toEqual([2, 16])
    expect(report.changes).toContainEqual({ station: null, figure: 'visits.total', before: 7, after: 16 })
    expect(await revisionsOf('2026-autumn')).toEqual([1, 2])
    nowMs = at('2026-12-05 08:00')
    expect(await revisionsOf('2026-11')).toEqual([1, 2])
  })

  it('is restated after a hub that was off over the morning, too', async () => {
    nowMs = at('2026-12-01 08:00')
    await settle()
    nowMs = at('2026-12-03 10:10')
    await deliver(store, {
      station: 'a',
      coveredThroughMs: nowMs,
      visits: { '2026-11-18': 9 },
      week: '2026-W47',
    })
    nowMs = at('2026-12-03 11:00')
    await settle()
    nowMs = at('2026-12-04 13:30')
    const later = settleReports({ store, clock: () => nowMs })
    await later()
    expect((await store.read((reads) => reads.reports.newest(county, '2026-11')))?.revision).toBe(2)
  })
})

it('never freezes a free range', async () => {
  nowMs = at('2027-03-01 12:00')
  expect((await read('2026-11-01..2026-11-30')).revision).toBe(0)
  expect(await revisionsOf('2026-11-01..2026-11-30')).toEqual([])
})

it('says what there is not', async () => {
  nowMs = at('2026-12-02 12:00')
  const why = async (period: string, revision?: number) => {
    const answer = await reports.read({ unit: county, period, revision })
    return answer.ok ? 'there is one' : answer.why
  }
  expect(await why('2026-13')).toBe('no-such-period')
  expect(await why('2027-01')).toBe('future-period')
  expect(await why('2026-11', 9)).toBe('no-such-revision')
  expect(await why('2026-11-01..2026-11-02', 1)).toBe('no-such-revision')
})
