// Somebody who asks for everything there is: every call of reports, of every unit, week, month, season, year and overlapping ranges, in
// every form and revision, with late news between. Whatever names something sensitive must say the same of it everywhere, and from all that
// was told no hidden count may follow.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { daysOfWeek } from '../../federation/contract/iso-week.ts'
import { weeksOfYear } from '../../federation/contract/report-period.ts'
import { reportEndpoints } from '../../federation/reports/routes.ts'
import type { Signer } from '../../protocol/keys.ts'
import type { AppInProcess } from '../support/hub/app-in-process.ts'
import { appAround } from '../support/hub/app-in-process.ts'
import type { HubInProcess } from '../support/hub/hub-in-process.ts'
import { cutFrom, openHubInProcess } from '../support/hub/hub-in-process.ts'
import type { JournalWriter } from '../support/hub/journal-writer.ts'
import { epochs, journalWriter } from '../support/hub/journal-writer.ts'
import { readWorkbook } from '../support/read-workbook.ts'

const division = '6523'
const counties = ['652328', '652302', '652324', '6523-zd'] as const
const units = [division, ...counties]
const weeks = weeksOfYear('2025').slice(-8)
const at = (wall: string) => Date.parse(`${wall.replace(' ', 'T')}:00+08:00`)
/** What a count of it would tell on somebody, and what cannot be mistaken for anything else in a table. */
const secret = /legal-desk|\blegal\b|counselling/
const longer = [
  '2025-11',
  '2025-12',
  '2025-autumn',
  '2025',
  '2025-11-03..2025-12-10',
  '2025-11-04..2025-12-10',
]

type Station = { station: string; signer: Signer; journal: JournalWriter; sent: number }
/** A count as it was told: of a unit, in a week or year. */
type Told = { unit: string; period: string; figure: string; count: number | '<3' }

let parts: HubInProcess
let served: AppInProcess
let authorization: string
const stations = new Map<string, Station>()
const told: Told[] = []
/** Every answer that is not a report's own JSON, by its address. */
const texts = new Map<string, string>()
const asked = new Set<string>()
/** Units and weeks of which nothing had come when their sensitive counts were told: everybody reads that there was nothing to count. */
const nothing = new Set<string>()

async function ask(path: string, call: string): Promise<Response> {
  const answer = await served.app.request(path, { headers: { authorization } })
  expect([path, answer.status]).toEqual([path, 200])
  asked.add(call)
  return answer
}

async function send(county: string, throughMs: number): Promise<void> {
  const of = stations.get(county)
  if (!of) throw new Error(`no station in ${county}`)
  const cut = await cutFrom(of.journal, of, { from: of.sent + 1, to: of.journal.lines.length, throughMs })
  expect(await parts.intake.accept(cut)).toMatchObject({ ok: true })
  of.sent = of.journal.lines.length
}

/** What a report's JSON says of anything sensitive, by figure; a mention anywhere else is kept as a text to be found. */
function read(body: unknown, of: { unit: string; period: string; path: string }): void {
  const elsewhere: string[] = []
  const walk = (value: unknown, path: readonly string[]): void => {
    if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value)) walk(inner, [...path, key])
    const isSensitive =
      path[0] === 'totals' &&
      (path[1] === 'sensitive' || (path[1] === 'requests' && secret.test(path[2] ?? '')))
    const isTold = isSensitive && path.length > 3
    if (isTold && (typeof value === 'number' || value === '<3'))
      told.push({ ...of, figure: path.slice(1).join('/'), count: value })
    else if (!isSensitive && secret.test(typeof value === 'string' ? value : (path.at(-1) ?? '')))
      elsewhere.push(`${path.join('.')}: ${String(value)}`)
  }
  walk(body, [])
  const { revision, syncHealth } = body as { revision: number; syncHealth: { entries: number } }
  if (revision === 1 && syncHealth.entries === 0) nothing.add(`${of.unit} ${of.period}`)
  texts.set(`${of.path} outside its place`, elsewhere.join('\n'))
}

/** One report in every form. PDF is the page's own, which is held against the JSON elsewhere (report-paper.test.ts). */
async function askAll(kind: 'weekly' | 'periods', period: string): Promise<void> {
  const name = kind === 'weekly' ? 'week' : 'period'
  for (const unit of units) {
    const base = `/v1/reports/${kind}/${period}`
    const call = `get /v1/reports/${kind}/:${name}`
    const revisions = (await (await ask(`${base}/revisions?unit=${unit}`, `${call}/revisions`)).json()) as {
      revisions: { revision: number }[]
    }
    texts.set(`${base}/revisions ${unit}`, JSON.stringify(revisions))
    const all = revisions.revisions.map(({ revision }) => `&revision=${revision}`)
    for (const revision of all.length > 0 ? all : ['']) {
      const query = `?unit=${unit}${revision}`
      read(await (await ask(`${base}${query}`, call)).json(), { unit, period, path: `${base}${query}` })
      const csv = await ask(`${base}.csv${query}`, `${call}{.+[.]csv}`)
      texts.set(`${base}.csv${query}`, await csv.text())
      const xlsx = await ask(`${base}.xlsx${query}`, `${call}{.+[.]xlsx}`)
      const { rows } = readWorkbook(Buffer.from(await xlsx.arrayBuffer()))
      texts.set(`${base}.xlsx${query}`, rows.map((row) => row.join(',')).join('\n'))
      const text = await ask(`${base}/restatement.txt${query}`, `${call}/restatement.txt`)
      texts.set(`${base}/restatement.txt${query}`, await text.text())
    }
    const comparison = await ask(
      `/v1/reports/comparison/${period}?unit=${unit}`,
      'get /v1/reports/comparison/:period',
    )
    texts.set(`comparison ${period} ${unit}`, await comparison.text())
  }
}

beforeAll(async () => {
  parts = await openHubInProcess(at('2025-11-01 09:00'))
  served = appAround(parts)
  authorization = `Bearer ${await served.readToken('demo')}`
  for (const county of counties)
    stations.set(county, { ...(await parts.addStation(county)), journal: journalWriter(epochs[0]), sent: 0 })
  for (const [index, week] of weeks.entries()) {
    const tuesdayMs = at(`${daysOfWeek(week)?.[1]} 10:00`)
    const mondayMs = at(`${daysOfWeek(week)?.[0]} 00:00`) + 7 * 86_400_000
    for (const [number, county] of counties.entries()) {
      const journal = stations.get(county)?.journal
      // From none to four, another mix every week; the last county brings two weeks at a time.
      const many = (index * (number + 2) + number) % 5
      for (let n = 0; n < 6 + many; n++)
        journal?.put(
          'visit.checked-in',
          {
            category: 'rider',
            services: n < many ? ['water', 'legal'] : ['water'],
            people: 1,
          },
          { atMs: tuesdayMs + n * 60_000 },
        )
      for (let n = 0; n < 5; n++)
        journal?.put('visit.rated', { score: 3 }, { atMs: tuesdayMs + (20 + n) * 60_000 })
      for (let n = 0; n < (many + number) % 4; n++)
        journal?.put(
          'session.held',
          { kind: 'legal-desk', people: 1 + n },
          { atMs: tuesdayMs + (30 + n) * 60_000 },
        )
      parts.clock.nowMs = mondayMs + 1_800_000
      if (county !== '6523-zd' || index % 2 === 1) await send(county, mondayMs)
    }
    parts.clock.nowMs = mondayMs + 9 * 3_600_000
    await served.hub.settleReports()
  }
  parts.clock.nowMs = at('2026-01-02 09:00')
  await served.hub.settleReports()
  for (const week of weeks) await askAll('weekly', week)
  for (const period of longer) await askAll('periods', period)
  for (const unit of units)
    for (const kind of ['week', 'month', 'season', 'year']) {
      const trend = await ask(
        `/v1/reports/trends?unit=${unit}&kind=${kind}&count=12`,
        'get /v1/reports/trends',
      )
      texts.set(`trends ${kind} ${unit}`, await trend.text())
    }
}, 300_000)
afterAll(() => parts.close())

it('asks every call of reports but the paper, so that a new one cannot be forgotten', () => {
  const calls = reportEndpoints
    .map(({ method, path }) => `${method} ${path}`)
    .filter((call) => !call.includes('pdf'))
  expect([...asked].sort()).toEqual(calls.sort())
})

it('weeks were restated, and some counts told and some hidden: there is something to attack', () => {
  expect([...texts.keys()].some((path) => path.includes('revision=2'))).toBe(true)
  expect(told.filter(({ count }) => count === '<3').length).toBeGreaterThan(100)
  expect(told.filter(({ count }) => count !== '<3').length).toBeGreaterThan(50)
})

it('a count is told alike in every revision, and only of weeks and years', () => {
  const known = new Map<string, number | '<3'>()
  for (const { unit, period, figure, count } of told) {
    expect(weeks.includes(period) || period === '2025', period).toBe(true)
    const name = `${unit} ${period} ${figure}`
    expect([name, count]).toEqual([name, known.get(name) ?? count])
    known.set(name, count)
  }
})

it('nothing sensitive stands anywhere else: no row, difference, reason, trend, comparison or text', () => {
  for (const [path, text] of texts) {
    const isTable = /\.(csv|xlsx)\?/.test(path)
    const lines = text.split(/\r?\n/).filter((line) => secret.test(line))
    if (!isTable) expect([path, lines]).toEqual([path, []])
    // In a table, what the JSON of the same address tells, and no other number.
    const [, kind, period = ''] = /reports\/(weekly|periods)\/(.+)\.(?:csv|xlsx)/.exec(path) ?? []
    if (!isTable) continue
    const may = new Set(
      told
        .filter((each) => each.period === period && path.includes(`unit=${each.unit}`))
        .map(({ count }) => String(count)),
    )
    for (const line of lines)
      for (const cell of line.split(',').slice(1))
        if (/^\d+$/.test(cell)) expect([path, kind, line, may.has(cell)]).toEqual([path, kind, line, true])
  }
})

type Bounds = { low: number; high: number }

it('laid side by side, all of it narrows no hidden count to one value', () => {
  const figures = [...new Set(told.map(({ figure }) => figure))].filter(
    (figure) => !figure.endsWith('/overdue'),
  )
  const of = (figure: string, unit: string, period: string): Bounds => {
    const found = told.find((each) => each.figure === figure && each.unit === unit && each.period === period)
    return typeof found?.count === 'number'
      ? { low: found.count, high: found.count }
      : { low: 0, high: Number.POSITIVE_INFINITY }
  }
  let hidden = 0
  for (const figure of figures) {
    const cells = new Map(
      units.flatMap((unit) => weeks.map((week) => [`${unit} ${week}`, of(figure, unit, week)])),
    )
    for (const name of nothing) cells.set(name, { low: 0, high: 0 })
    const cell = (unit: string, week: string) => cells.get(`${unit} ${week}`) ?? { low: 0, high: 0 }
    // What follows from sums over counties, and over weeks below the year, which may have more: over and over, until nothing new does.
    for (let round = 0; round < 12; round++)
      for (const week of weeks) {
        tighten(
          cell(division, week),
          counties.map((county) => cell(county, week)),
        )
        for (const unit of units)
          atMost(
            weeks.map((each) => cell(unit, each)),
            of(figure, unit, '2025').high,
          )
      }
    for (const [name, { low, high }] of cells) {
      const [unit = '', week = ''] = name.split(' ')
      const isHidden = of(figure, unit, week).high === Number.POSITIVE_INFINITY && !nothing.has(name)
      hidden += Number(isHidden)
      if (isHidden) expect([figure, name, low < high]).toEqual([figure, name, true])
    }
  }
  expect(hidden).toBeGreaterThan(100)
})

function tighten(sum: Bounds, each: readonly Bounds[]): void {
  const total = (bound: keyof Bounds, but?: Bounds) =>
    each.reduce((all, one) => all + (one === but ? 0 : one[bound]), 0)
  sum.low = Math.max(sum.low, total('low'))
  sum.high = Math.min(sum.high, total('high'))
  for (const one of each) {
    const [low, high] = [sum.low - total('high', one), sum.high - total('low', one)]
    one.low = Math.max(one.low, low)
    one.high = Math.min(one.high, high)
  }
}

function atMost(each: readonly Bounds[], most: number): void {
  for (const one of each) {
    const others = each.reduce((all, { low }) => all + low, 0) - one.low
    one.high = Math.min(one.high, most - others)
  }
}
