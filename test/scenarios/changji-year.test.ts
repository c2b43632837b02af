// What Changji's union published of 2025, given to a hub week by week and read back: 208 stations, 244 legal consultations, 1,655
// person-times of cadres who worked at a station for a day, 179 activities. The counts are theirs; which station had which is made up.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { daysOfWeek } from '../../federation/contract/iso-week.ts'
import type { PeriodReport } from '../../federation/contract/report-period.ts'
import { periodReportSchema, weeksOfYear } from '../../federation/contract/report-period.ts'
import type { SensitiveFigures, WeeklyReport } from '../../federation/contract/weekly-report.ts'
import { weeklyReportSchema } from '../../federation/contract/weekly-report.ts'
import type { Signer } from '../../protocol/keys.ts'
import type { AppInProcess } from '../support/hub/app-in-process.ts'
import { appAround } from '../support/hub/app-in-process.ts'
import type { HubInProcess } from '../support/hub/hub-in-process.ts'
import { cutFrom, openHubInProcess } from '../support/hub/hub-in-process.ts'
import type { JournalWriter } from '../support/hub/journal-writer.ts'
import { epochs, journalWriter } from '../support/hub/journal-writer.ts'

const division = '6523'
const counties = ['652328', '652302', '652324', '652323', '6523-zd'] as const
const published = { stations: 208, consultations: 244, cadres: 1655, activities: 179 }
const weeks = weeksOfYear('2025')
const activities = ['haircut', 'lecture', 'clinic', 'reading', 'training'] as const

type Station = { station: string; signer: Signer; county: string; journal: JournalWriter; sent: number }

const at = (wall: string) => Date.parse(`${wall.replace(' ', 'T')}:00+08:00`)
let parts: HubInProcess
let served: AppInProcess
let authorization: string
const stations: Station[] = []
let weekly: Map<string, WeeklyReport[]>
let year: Map<string, PeriodReport>

/** Numbers that look like chance and are the same in every run (Numerical Recipes' generator). */
function chance(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

type Held = { kind: string; people: number }

/** Each session of the year, at some station in some week. */
function sessionsOfYear(): Map<string, Held[]> {
  const next = chance(2025)
  const held = new Map<string, Held[]>()
  const put = (session: Held) => {
    const key = `${next(published.stations)} ${next(weeks.length)}`
    held.set(key, [...(held.get(key) ?? []), session])
  }
  for (let n = 0; n < published.consultations; n++) put({ kind: 'legal-desk', people: 1 })
  for (let n = 0; n < published.activities; n++)
    put({ kind: activities[n % activities.length] ?? 'lecture', people: 3 + next(30) })
  for (let left = published.cadres; left > 0; ) {
    const people = Math.min(left, 1 + next(3))
    put({ kind: 'guest-manager', people })
    left -= people
  }
  return held
}

async function send(of: Station, throughMs: number): Promise<void> {
  const { journal } = of
  const cut = await cutFrom(journal, of, { from: of.sent + 1, to: journal.lines.length, throughMs })
  expect(await parts.intake.accept(cut)).toMatchObject({ ok: true })
  of.sent = journal.lines.length
}

async function get(path: string): Promise<unknown> {
  const answer = await served.app.request(`/v1/reports/${path}`, { headers: { authorization } })
  expect(answer.status).toBe(200)
  return answer.json()
}

const units = [division, ...counties]

beforeAll(async () => {
  parts = await openHubInProcess(at('2024-12-29 09:00'))
  served = appAround(parts)
  authorization = `Bearer ${await served.readToken(division)}`
  for (let n = 0; n < published.stations; n++) {
    const county = counties[n % counties.length] ?? ''
    stations.push({
      ...(await parts.addStation(county)),
      ...{ county, journal: journalWriter(epochs[0]), sent: 0 },
    })
  }
  const sessions = sessionsOfYear()
  weekly = new Map(units.map((unit) => [unit, []]))
  for (const [index, week] of weeks.entries()) {
    const thursday = at(`${daysOfWeek(week)?.[3]} 12:00`)
    const mondayMs = at(`${daysOfWeek(week)?.[0]} 00:00`) + 7 * 86_400_000
    parts.clock.nowMs = mondayMs + 3_600_000
    for (const [number, of] of stations.entries()) {
      const held = sessions.get(`${number} ${index}`) ?? []
      for (const [minute, body] of held.entries())
        of.journal.put('session.held', body, { atMs: thursday + minute * 60_000 })
      // One in fifty has no network and brings all it has at the year's end.
      const isLast = index === weeks.length - 1
      if (isLast || (held.length > 0 && number % 50 !== 7)) await send(of, mondayMs + 1_800_000)
    }
    parts.clock.nowMs = mondayMs + 9 * 3_600_000
    // The weeks between are frozen when the year is: 52 Mondays of 208 stations and their restatements would take minutes.
    if (index % 4 === 0 || index === weeks.length - 1) await served.hub.settleReports()
  }
  for (const week of weeks)
    for (const unit of units)
      weekly.get(unit)?.push((await get(`weekly/${week}?unit=${unit}`)) as WeeklyReport)
  year = new Map()
  for (const unit of units) year.set(unit, periodReportSchema.parse(await get(`periods/2025?unit=${unit}`)))
}, 400_000)
afterAll(() => parts.close())

const ofYear = (unit: string): PeriodReport => {
  const report = year.get(unit)
  if (!report) throw new Error(`no year of ${unit}`)
  return report
}

it('the division reads what was published: every station complete, consultations, cadres, activities', () => {
  const { totals, completeness, revision } = ofYear(division)
  const sessions = Object.entries(totals.sessions ?? {})
  expect([revision, completeness]).toEqual([
    1,
    { stations: published.stations, complete: published.stations, partial: 0, silent: 0, lost: 0 },
  ])
  expect(totals.sensitive?.sessions['legal-desk']?.times).toBe(published.consultations)
  expect(totals.sessions?.['guest-manager']?.people).toBe(published.cadres)
  expect(
    sessions.filter(([kind]) => kind !== 'guest-manager').reduce((sum, [, { times }]) => sum + times, 0),
  ).toBe(published.activities)
})

it('its counties, and its weeks as they stand now, add up to it where they are not kept back', async () => {
  const people = counties.map((county) => ofYear(county).totals.sessions?.['guest-manager']?.people ?? 0)
  expect(people.reduce((sum, each) => sum + each, 0)).toBe(published.cadres)
  let cadres = 0
  for (const week of weeks) {
    const report = weeklyReportSchema.parse(await get(`weekly/${week}?unit=${division}`))
    cadres += report.totals.sessions?.['guest-manager']?.people ?? 0
  }
  expect(cadres).toBe(published.cadres)
})

it('no row, list or chart of the year says which station gave a consultation', () => {
  for (const report of year.values()) {
    expect(JSON.stringify(report.stations)).not.toContain('legal-desk')
    expect(JSON.stringify(report.changes)).not.toContain('legal-desk')
    expect(Object.keys(report.totals.sessions ?? {})).not.toContain('legal-desk')
  }
})

/** A count by what can be read of it. */
type Seen = { low: number; high: number }

const seen = (figures: SensitiveFigures | undefined): Seen => {
  const count = figures?.sessions['legal-desk']?.times
  return typeof count === 'number' ? { low: count, high: count } : { low: 0, high: Number.POSITIVE_INFINITY }
}

it('somebody who lays all 312 weeks and 6 years side by side narrows no hidden count to one value', () => {
  // Only what everybody reads: a week of the division is its counties', a year is its weeks' and what came late, of which they know nothing.
  const cells = weeks.map((_, week) =>
    counties.map((county) => seen(weekly.get(county)?.[week]?.totals.sensitive)),
  )
  const sums = weeks.map((_, week) => seen(weekly.get(division)?.[week]?.totals.sensitive))
  let hidden = 0
  for (const [week, row] of cells.entries())
    for (const [index, cell] of row.entries()) {
      if (cell.low === cell.high) continue
      hidden++
      const others = row.filter((_, other) => other !== index)
      const sum = sums[week] ?? { low: 0, high: 0 }
      const low = Math.max(cell.low, sum.low - others.reduce((all, { high }) => all + high, 0))
      const ofCounty = seen(ofYear(counties[index] ?? '').totals.sensitive)
      const beside = cells.reduce((all, each, at) => all + (at === week ? 0 : (each[index]?.low ?? 0)), 0)
      const high = Math.min(
        cell.high,
        sum.high - others.reduce((all, each) => all + each.low, 0),
        ofCounty.high - beside,
      )
      expect(high - low, `${counties[index]} ${weeks[week]}`).toBeGreaterThan(0)
    }
  // The check has something to check, and the year something to tell.
  expect(hidden).toBeGreaterThan(100)
  expect(
    counties.filter((county) => Number.isFinite(seen(ofYear(county).totals.sensitive).high)).length,
  ).toBeGreaterThan(0)
})
