import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { at } from '../../test/support/generator/report-facts.ts'
import { addStation, deliver, openReportStore } from '../../test/support/generator/report-store.ts'
import type { WeeklyReport } from '../contract/weekly-report.ts'
import type { Store } from '../store/store.ts'
import { settleReports } from './settle-reports.ts'
import type { WeeklyReports } from './weekly-reports.ts'
import { weeklyReports } from './weekly-reports.ts'

const week = '2026-W47'
const county = '652328'
let nowMs = 0
let store: Store
let close: () => Promise<void>
let settle: () => Promise<void>
let reports: WeeklyReports

beforeEach(async () => {
  ;({ store, close } = await openReportStore())
  settle = settleReports({ store, clock: () => nowMs })
  reports = weeklyReports({ store, clock: () => nowMs, settle })
  for (const [id, unit] of [
    ['a', county],
    ['b', county],
    ['c', '652302'],
  ] as const)
    await addStation(store, { id, unit, enrolledMs: at('2026-11-01 09:00'), fromDay: '2026-11-01' })
  await deliver(store, {
    station: 'a',
    coveredThroughMs: at('2026-11-18 12:00'),
    visits: { '2026-11-18': 4 },
  })
  await deliver(store, {
    station: 'c',
    coveredThroughMs: at('2026-11-18 12:00'),
    visits: { '2026-11-18': 90 },
  })
})
afterEach(() => close())

async function read(asked: { unit?: string; week?: string; revision?: number } = {}): Promise<WeeklyReport> {
  const answer = await reports.read({ unit: county, week, ...asked })
  if (!answer.ok) throw new Error(answer.why)
  return answer.value
}
const refusal = async (asked: Parameters<WeeklyReports['read']>[0]) => {
  const answer = await reports.read(asked)
  return answer.ok ? 'none' : answer.why
}

describe('a week that is running', () => {
  beforeEach(() => {
    nowMs = at('2026-11-18 12:05')
  })

  it('is worked out at each read, as revision 0', async () => {
    const before = await read()
    expect([before.revision, before.totals.visits.total]).toEqual([0, 4])
    expect(before.completeness).toEqual({ stations: 2, complete: 1, partial: 0, silent: 1, lost: 0 })
    await deliver(store, { station: 'b', coveredThroughMs: nowMs, visits: { '2026-11-17': 3 } })
    expect((await read()).totals.visits.total).toBe(7)
  })

  it('counts for a unit what is below it, and nothing beside it', async () => {
    expect((await read({ unit: '6523' })).totals.visits.total).toBe(94)
    expect((await read({ unit: '652302' })).stations.map((row) => row.station)).toEqual(['c'])
  })

  it('leaves out services published as sensitive, and the two that always are', async () => {
    expect((await read()).totals.visits.byService).toEqual({ water: 4 })
  })

  it('has no revision to look back at', async () => {
    expect(await refusal({ unit: county, week, revision: 1 })).toBe('no-such-revision')
    expect((await read({ revision: 0 })).revision).toBe(0)
    expect(await reports.revisions({ unit: county, week })).toEqual({
      ok: true,
      value: { week, unit: county, revisions: [] },
    })
  })

  it('is still running on Monday before eight', async () => {
    nowMs = at('2026-11-23 07:59')
    expect((await read()).revision).toBe(0)
  })
})

describe('a week that is over', () => {
  beforeEach(() => {
    nowMs = at('2026-11-23 08:00')
  })

  it('is frozen as revision 1 by the first read, and given out the same again', async () => {
    const first = await read()
    expect([first.revision, first.changes]).toEqual([1, []])
    nowMs += 3 * 3_600_000
    expect(await read()).toEqual(first)
  })

  it('is frozen by the tick for every unit above a station, read or not', async () => {
    await settle()
    const madeAt = new Date(nowMs).toISOString()
    nowMs += 50 * 3_600_000
    for (const unit of ['demo', '6523', county, '652302']) {
      const report = await read({ unit })
      expect([report.revision, report.madeAt], unit).toEqual([1, madeAt])
    }
  })

  it('is restated at the next full hour, with its differences, and the old number stays', async () => {
    const first = await read()
    nowMs = at('2026-11-24 10:20')
    await deliver(store, { station: 'b', coveredThroughMs: nowMs, visits: { '2026-11-20': 5 }, week })
    nowMs = at('2026-11-24 10:59')
    expect(await read()).toEqual(first)
    nowMs = at('2026-11-24 11:00')
    const second = await read()
    expect([second.revision, second.totals.visits.total, second.syncHealth.lateEntries]).toEqual([2, 9, 5])
    expect(second.changes).toContainEqual({
      station: 'b',
      figure: 'visits.byDay.2026-11-20',
      before: 0,
      after: 5,
    })
    expect(second.changes).toContainEqual({
      station: 'b',
      figure: 'state',
      before: 'silent',
      after: 'complete',
    })
    expect(second.changes).toContainEqual({ station: null, figure: 'visits.total', before: 4, after: 9 })
    expect(JSON.stringify(second.changes)).not.toMatch(/legal|women/)
    expect(first.missing?.map(({ station, why }) => [station, why])).toEqual([
      ['b', 'never-heard'],
      ['a', 'partial'],
    ])
    expect(second.missing?.map(({ station }) => station)).toEqual(['a'])
    expect([first.reasons, second.reasons]).toMatchObject([
      undefined,
      [{ why: 'late', station: 'b', entries: 5, coveredBefore: null }],
    ])
    expect(await read({ revision: 1 })).toEqual(first)
    expect(await read({ revision: 2 })).toEqual(second)
    expect(await refusal({ unit: county, week, revision: 3 })).toBe('no-such-revision')
    const revisions = await reports.revisions({ unit: county, week })
    expect(revisions.ok && revisions.value.revisions.map((each) => each.changes.length > 0)).toEqual([
      false,
      true,
    ])
  })

  it('is restated for the units above too, and left alone beside them', async () => {
    await settle()
    nowMs = at('2026-11-24 10:20')
    await deliver(store, { station: 'b', coveredThroughMs: nowMs, visits: { '2026-11-20': 5 }, week })
    nowMs = at('2026-11-24 11:01')
    await settle()
    const revisions = await Promise.all(
      ['demo', '6523', county, '652302'].map(async (unit) => (await read({ unit })).revision),
    )
    expect(revisions).toEqual([2, 2, 2, 1])
    expect(await store.read((reads) => reads.reports.dirtyWeeks())).toEqual([])
  })

  it('gets no new number when what came changed nothing', async () => {
    await settle()
    nowMs = at('2026-11-24 10:20')
    await deliver(store, { station: 'a', coveredThroughMs: at('2026-11-18 12:00'), week })
    nowMs = at('2026-11-24 11:01')
    expect((await read()).revision).toBe(1)
  })

  it('gets no new number when only what may still come is another', async () => {
    const first = await read()
    expect(first.missing?.find(({ station }) => station === 'a')?.daysUncovered).toBe(4.5)
    nowMs = at('2026-11-24 10:20')
    await deliver(store, { station: 'a', coveredThroughMs: at('2026-11-20 00:00'), week })
    nowMs = at('2026-11-24 11:01')
    expect(await read()).toEqual(first)
  })

  it('numbers a difference once, however many ask at a time', async () => {
    await read()
    nowMs = at('2026-11-24 10:20')
    await deliver(store, { station: 'b', coveredThroughMs: nowMs, visits: { '2026-11-20': 5 }, week })
    nowMs = at('2026-11-24 11:01')
    const answers = await Promise.all(Array.from({ length: 5 }, () => read()))
    expect(answers.map((each) => each.revision)).toEqual([2, 2, 2, 2, 2])
  })
})

describe('weeks there are not', () => {
  it('are told apart: no such week, not begun', async () => {
    nowMs = at('2026-11-18 12:05')
    expect(await refusal({ unit: county, week: '2026-W54' })).toBe('no-such-period')
    expect(await refusal({ unit: county, week: 'W47' })).toBe('no-such-period')
    expect(await refusal({ unit: county, week: '2026-W48' })).toBe('future-period')
  })
})
