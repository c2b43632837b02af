import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { daysOfWeek, weekAfter, weekOfDay } from '../../federation/contract/iso-week.ts'
import type { Revisions, WeeklyReport } from '../../federation/contract/weekly-report.ts'
import { revisionsSchema, weeklyReportSchema } from '../../federation/contract/weekly-report.ts'
import type { SimulatedStation } from '../../scripts/simulate/run-simulation.ts'
import { runSimulation } from '../../scripts/simulate/run-simulation.ts'
import { countEntries } from '../support/generator/count-visits.ts'
import { expectedSupplies, lifeIn, movedOf, sumByItem } from '../support/generator/expected-supplies.ts'
import { expectedVisits } from '../support/generator/expected-visits.ts'
import type { HubWithClock } from '../support/generator/hub-with-clock.ts'
import { hubWithClock } from '../support/generator/hub-with-clock.ts'

// A month of the sample federation through the real wire: lines that die for days, wrong clocks, visits taken back, one station
// still waiting at the end. Whatever the hub did on the way, its reports must say what a count of the visits one by one says.

const endMs = Date.parse('2026-11-22T04:00:00.000Z')
const days = 30
const startMs = endMs - days * 86_400_000
const weeks = ['2026-W43', '2026-W44', '2026-W45', '2026-W46', '2026-W47']
const seed = 20261122
/** Units and the counties below them, said by hand. */
const changji = ['652328', '652302', '652324', '652323', '6523-zd']
const scopes: Record<string, readonly string[]> = {
  ...Object.fromEntries([...changji, '659001', '659004'].map((unit) => [unit, [unit]])),
  '6523': changji,
  '65': changji,
  xpcc: ['659001', '659004'],
  demo: [...changji, '659001', '659004'],
}

let hub: HubWithClock
let token: string
let stations: SimulatedStation[]

beforeAll(async () => {
  hub = await hubWithClock(startMs)
  token = await hub.makeToken('demo')
  stations = await runSimulation({
    hub: hub.url,
    days,
    endMs,
    seed,
    deliveriesPerDay: 3,
    makeCode: hub.makeCode,
    makeEpoch: randomUUID,
    moment: async (ms) => {
      hub.setNow(ms)
      await hub.hub.settleReports()
    },
  })
}, 240_000)
afterAll(() => hub.stop())

async function ask(path: string): Promise<Response> {
  const response = await fetch(`${hub.url}${path}`, { headers: { authorization: `Bearer ${token}` } })
  expect(response.status, path).toBe(200)
  return response
}
async function reportOf(unit: string, week: string, revision?: number): Promise<WeeklyReport> {
  const ending = revision === undefined ? '' : `&revision=${revision}`
  const response = await ask(`/v1/reports/weekly/${week}?unit=${unit}${ending}`)
  return weeklyReportSchema.parse(await response.json())
}
async function revisionsOf(unit: string, week: string): Promise<Revisions['revisions']> {
  const response = await ask(`/v1/reports/weekly/${week}/revisions?unit=${unit}`)
  return revisionsSchema.parse(await response.json()).revisions
}

async function expectTrue(unit: string, week: string): Promise<void> {
  const scope = scopes[unit] ?? []
  const below = stations.filter((each) => scope.includes(each.unit))
  const report = await reportOf(unit, week)
  expect(report.totals.visits, `${unit} ${week}`).toEqual(expectedVisits(below, week))
  const entries = below.map((each) => countEntries(each.journal, each.delivered)[week])
  expect(report.syncHealth.entries).toBe(entries.reduce((sum, each) => sum + (each?.entries ?? 0), 0))
  for (const station of below) {
    const row = report.stations.find((each) => each.station === station.station)
    expect(row?.visits, `${station.name} ${week}`).toEqual(expectedVisits([station], week))
    expect(movedOf(row?.supplies ?? {}), `${station.name} ${week}`).toEqual(expectedSupplies(station, week))
    expect(row?.unverifiedTime, `${station.name} ${week}`).toBe(
      countEntries(station.journal, station.delivered)[week]?.unverified ?? 0,
    )
  }
  expect(report.stations).toHaveLength(below.length)
  expect(movedOf(report.totals.supplies ?? {}), `${unit} ${week}`).toEqual(
    sumByItem(below.map((each) => expectedSupplies(each, week))),
  )
}

describe('a month delivered', () => {
  it('is a month worth the name', () => {
    const kinds = new Set(stations.flatMap((each) => each.journal.map(({ entry }) => entry.kind)))
    expect(kinds).toContain('clock.jumped')
    expect(kinds).toContain('visit.voided')
    const visits = stations
      .flatMap((each) => Object.values(each.weeks))
      .reduce((sum, each) => sum + each.total, 0)
    expect(visits).toBeGreaterThan(5000)
    const waiting = stations.filter((each) => each.delivered < each.entries)
    expect(waiting.map((each) => each.name)).toEqual(['新天利医药超市南门店工会驿站'])
    const zhundong = stations.find((each) => each.unit === '6523-zd')
    const counted = countEntries(zhundong?.journal ?? [], zhundong?.delivered ?? 0)
    expect(Object.values(counted).some((week) => week.unverified > 0)).toBe(true)
  })

  it('is reported of the running week as a count of its visits says, for every unit', async () => {
    hub.setNow(endMs)
    for (const unit of Object.keys(scopes)) await expectTrue(unit, '2026-W47')
    const { revision, completeness } = await reportOf('demo', '2026-W47')
    expect(revision).toBe(0)
    expect(completeness).toEqual({ stations: 7, complete: 6, partial: 1, silent: 0, lost: 0 })
  })

  it('is reported of the weeks before as a count of their visits says, restated for what came late', async () => {
    hub.setNow(endMs + 3_600_000)
    for (const week of weeks.slice(0, -1))
      for (const unit of Object.keys(scopes)) await expectTrue(unit, week)
  })

  it('closes every item of every week at what it opened with, and came, less what went, and opens the next so', async () => {
    for (const unit of Object.keys(scopes)) {
      let closed: Record<string, number> = {}
      for (const week of weeks) {
        const { totals, stations: rows } = await reportOf(unit, week)
        const supplies = totals.supplies ?? {}
        for (const part of [totals, ...rows])
          for (const of of Object.values(part.supplies ?? {}))
            expect(
              of.opening + of.received - of.taken - of.issued + of.adjusted - of.writtenOff - of.transferred,
            ).toBe(of.closing)
        for (const item of new Set([...Object.keys(closed), ...Object.keys(supplies)]))
          expect([unit, week, item, supplies[item]?.opening ?? 0]).toEqual([
            unit,
            week,
            item,
            closed[item] ?? 0,
          ])
        closed = Object.fromEntries(Object.entries(supplies).map(([item, { closing }]) => [item, closing]))
      }
      expect(Object.keys(closed).length).toBeGreaterThan(3)
    }
  })

  it('counts days, shifts, sessions, loans and faults, and no session at the legal desk', async () => {
    const { totals } = await reportOf('demo', '2026-W46')
    const of = (kind: string) => stations.flatMap((each) => lifeIn(each, '2026-W46', kind))
    expect(totals.shifts?.begun).toBe(of('shift.opened').length)
    expect(totals.loans).toMatchObject({ made: of('loan.made').length, returned: of('loan.returned').length })
    expect(totals.equipment).toMatchObject({ opened: of('equipment.faulted').length })
    const told = stations.flatMap(({ journal }) => journal.map(({ entry }) => entry.body['kind']))
    expect(told).toContain('legal-desk')
    for (const week of weeks)
      expect((await reportOf('demo', week)).totals.sessions).not.toHaveProperty('legal-desk')
    const haircuts = of('session.held').filter(({ entry }) => entry.body['kind'] === 'haircut')
    expect(totals.sessions?.['haircut']?.times).toBe(haircuts.length)
    const { daysOpen = 0, hoursOpen = 0 } = totals.opening ?? {}
    expect(daysOpen).toBe(of('station.opened').length)
    expect(hoursOpen / daysOpen).toBeGreaterThan(10)
    expect(hoursOpen / daysOpen).toBeLessThan(16)
  })

  it('was frozen on Mondays at eight, whoever was missing', async () => {
    for (const week of weeks.slice(0, -1)) {
      const [first] = await revisionsOf('demo', week)
      const monday = daysOfWeek(weekAfter(week))?.[0]
      expect(weekOfDay(monday ?? '')).toBe(weekAfter(week))
      const late = Date.parse(first?.madeAt ?? '') - Date.parse(`${monday}T08:00:00+08:00`)
      // The hub's clock moved from delivery to delivery: the first one after eight made it.
      expect(late).toBeGreaterThanOrEqual(0)
      expect(late).toBeLessThan(8 * 3_600_000)
    }
    // One fell silent in the middle of week 45, the other before week 46; both came back.
    for (const [unit, week, state] of [
      ['652324', '2026-W45', 'partial'],
      ['6523-zd', '2026-W46', 'silent'],
    ] as const) {
      expect((await reportOf(unit, week, 1)).completeness).toMatchObject({
        stations: 1,
        complete: 0,
        [state]: 1,
      })
      expect((await reportOf(unit, week)).completeness).toMatchObject({ stations: 1, complete: 1 })
    }
  })

  it('tells in each restatement exactly what changed', async () => {
    let changes = 0
    for (const unit of ['652324', '6523-zd', '6523', 'demo'])
      for (const week of weeks.slice(0, -1)) {
        const revisions = await revisionsOf(unit, week)
        expect(revisions.map((each) => each.revision)).toEqual(revisions.map((_, index) => index + 1))
        for (const { revision, changes: told } of revisions.slice(1)) {
          const before = await reportOf(unit, week, revision - 1)
          const after = await reportOf(unit, week, revision)
          expect(figuresOf(before, told, 'before')).toEqual(figuresOf(before, told, 'found'))
          expect(figuresOf(after, told, 'after')).toEqual(figuresOf(after, told, 'found'))
          expect(told.length).toBeGreaterThan(0)
          changes += told.length
        }
      }
    expect(changes).toBeGreaterThan(50)
  })

  it('says the same in the table as in the JSON', async () => {
    const report = await reportOf('6523', '2026-W46')
    const csv = await (await ask('/v1/reports/weekly/2026-W46.csv?unit=6523')).text()
    for (const [day, count] of Object.entries(report.totals.visits.byDay))
      expect(csv).toContain(`\r\n${day},${count}\r\n`)
    expect(csv).toContain(`(visits.total),${report.totals.visits.total}\r\n`)
    expect(csv).toContain('环卫工人 (sanitation)')
  })
})

/** The unit's figures that a restatement names: as told, or as they are found in a report. */
function figuresOf(
  report: WeeklyReport,
  told: WeeklyReport['changes'],
  which: 'before' | 'after' | 'found',
): Record<string, unknown> {
  const ofUnit = told.filter((change) => change.station === null)
  return Object.fromEntries(
    ofUnit.map((change) => [
      change.figure,
      which === 'found' ? found(report, change.figure.split('.')) : change[which],
    ]),
  )
}

function found(report: WeeklyReport, [group, ...path]: string[]): unknown {
  const totals: Record<string, unknown> = report.totals
  const from = group === 'completeness' ? report.completeness : totals[group ?? '']
  const nothing = group === 'equipment' && path[0] === 'meanDaysOpen' ? null : 0
  return (
    path.reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], from) ?? nothing
  )
}
