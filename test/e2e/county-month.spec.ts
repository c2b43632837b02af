// A month of the sample federation at a hub as it is run, and the officer who reads it: from the first account on the command line to
// the month's files. A station is silent while the week is frozen, and comes late.
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { parse } from 'csv-parse/sync'
import { TOTP } from 'otpauth'
import type { VisitFigures, WeeklyReport } from '../../federation/contract/weekly-report.ts'
import type { SimulatedStation } from '../../scripts/simulate/run-simulation.ts'
import { runSimulation } from '../../scripts/simulate/run-simulation.ts'
import { bare } from '../support/figures-in-words.ts'
import { expectedVisits } from '../support/generator/expected-visits.ts'
import type { HubWithOwnTime } from '../support/hub/hub-with-own-time.ts'
import { hubWithOwnTime } from '../support/hub/hub-with-own-time.ts'
import { readPdf } from '../support/read-pdf.ts'
import { readReportTables } from '../support/read-report-tables.ts'
import { readWorkbook } from '../support/read-workbook.ts'
import { expectClean, tabTo } from './county-page.ts'

test.describe.configure({ mode: 'serial' })

/** Tuesday, 1 December 2026, nine in the morning at the federation: the month is frozen. The simulation's month ends here. */
const endMs = Date.parse('2026-12-01T01:00:00.000Z')
const days = 30
/** Half an hour after week 47 is frozen. One station is silent from the 11th to the 25th. */
const mondayMs = Date.parse('2026-11-23T00:30:00.000Z')
const week = '2026-W47'
const late = '准东开发区工会驿站'
const division = '6523'
const password = '天山脚下的驿站灯火通明'

let hub: HubWithOwnTime
let headers: { authorization: string }
let officer: Page
let goOn: () => void
let month: Promise<SimulatedStation[]>
let below: SimulatedStation[]
const factors = new Map<string, string>()
const number = (value: number) => new Intl.NumberFormat('zh-CN').format(value)

test.beforeAll(async ({ browser }) => {
  hub = await hubWithOwnTime(endMs - days * 86_400_000)
  const { token } = await hub.command<{ token: string }>('token', '--unit', 'demo')
  headers = { authorization: `Bearer ${token}` }
  const monday = Promise.withResolvers<void>()
  const gone = Promise.withResolvers<void>()
  goOn = gone.resolve
  let hour = 0
  month = runSimulation({
    ...{ hub: hub.url, days, endMs, seed: 5, deliveriesPerDay: 3, makeEpoch: randomUUID },
    makeCode: async ({ unit, name }) => {
      const { code } = await hub.command<{ code: string }>('code', '--unit', unit, '--name', name)
      return code
    },
    moment: async (ms) => {
      if (ms >= mondayMs) {
        hub.setNow(mondayMs)
        monday.resolve()
        await gone.promise
      }
      hub.setNow(ms)
      // Who reads a report has what is due made first, as the hub does by itself each minute.
      if (Math.floor(ms / 3_600_000) !== hour) await ask(`weekly/2026-W44?unit=6523-zd`)
      hour = Math.floor(ms / 3_600_000)
    },
  })
  await Promise.race([monday.promise, month])
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN' })
  officer = await context.newPage()
})
test.afterAll(() => hub.stop())

async function ask<T>(path: string): Promise<T> {
  const response = await fetch(`${hub.url}/v1/reports/${path}`, { headers })
  expect(response.status, path).toBe(200)
  return (await response.json()) as T
}

async function type(page: Page, field: Locator, words: string): Promise<void> {
  await tabTo(page, field)
  await page.keyboard.type(words)
}

async function press(page: Page, button: Locator, key = 'Enter'): Promise<void> {
  await tabTo(page, button)
  await page.keyboard.press(key)
}

/** What the telephone shows that scanned the key on the set-up page. */
const digitsOf = (name: string) =>
  new TOTP({ secret: factors.get(name) ?? '' }).generate({ timestamp: hub.now() })

/** An account made on the command line, and set up by its officer, with the keyboard alone. */
async function setUp(page: Page, account: { name: string; unit: string; role: string }): Promise<void> {
  const { name, unit, role } = account
  const asked = ['--unit', unit, '--role', role, '--name', name, '--url', hub.url]
  const { link } = await hub.command<{ link: string }>('account', 'add', ...asked)
  await page.goto(link)
  factors.set(name, (await page.locator('.factor code').innerText()).replaceAll(' ', ''))
  await type(page, page.getByLabel('密码', { exact: true }), password)
  await type(page, page.getByLabel('再输一遍密码'), password)
  await type(page, page.getByLabel('六位数字'), digitsOf(name))
  await page.keyboard.press('Enter')
  await press(page, page.getByLabel('我已经收好了'), 'Space')
  await press(page, page.getByRole('button', { name: '进入看板' }))
  await expect(page.getByRole('link', { name })).toBeVisible()
}

test('the first account is made on the command line and set up; its name, password and second factor open the console by keyboard', async () => {
  await setUp(officer, { name: '马州长', unit: division, role: 'division' })
  await expect(officer.locator('.station')).toHaveCount(5)
  await press(officer, officer.getByRole('button', { name: '退出' }))
  // A code that has been used opens nothing again.
  hub.setNow(hub.now() + 30_000)
  await signIn(officer)
  await expect(officer.locator('.station')).toHaveCount(5)
  await expectClean(officer)
})

async function signIn(page: Page): Promise<void> {
  await type(page, page.getByLabel('姓名'), '马州长')
  await type(page, page.getByLabel('密码'), password)
  await page.keyboard.press('Enter')
  await type(page, page.getByLabel('验证码', { exact: true }), digitsOf('马州长'))
  await page.keyboard.press('Enter')
}

test('on Monday the frozen week says in words which station is missing and what may still come, beside its figures', async () => {
  await press(officer, officer.getByRole('link', { name: '报表' }))
  await press(officer, officer.getByRole('button', { name: '上一周' }))
  await expect(officer.getByText('第 1 次定稿，今天 08:')).toBeVisible()
  await expect(officer.getByText('5 个站点中，4 个完整，0 个部分，1 个没有消息。')).toBeVisible()
  const missing = officer.getByRole('region', { name: '定稿时还没送到的' })
  await expect(missing.getByRole('listitem')).toHaveCount(1)
  await expect(missing.getByRole('listitem')).toHaveText(
    new RegExp(
      `^${late}：最后联系11月11日 0\\d:\\d\\d；平常每天 [\\d.]+ 次到站；大约还有 \\d+ 次到站可能送到。$`,
    ),
  )
  await expect(missing).toContainText('不计入任何数字')
  await expect(officer.getByRole('row', { name: late })).toContainText('没有消息')
  await expectClean(officer)
})

test('what comes late makes revision 2: the page says what was, what is now, where and why, and has it ready to be sent', async () => {
  const frozen = await officer.locator('.headline b').allInnerTexts()
  goOn()
  below = (await month).filter(({ unit }) => unit.startsWith(division))
  hub.setNow(endMs)
  await officer.goto(`${hub.url}/county#/${division}/stations`)
  await expect(officer.getByText('登录已结束，请重新进入。')).toBeVisible()
  await signIn(officer)
  await press(officer, officer.getByRole('link', { name: '报表' }))
  for (const _ of ['W48', 'W47']) await press(officer, officer.getByRole('button', { name: '上一周' }))
  await expect(officer.getByText('第 2 次定稿，')).toBeVisible()
  await expect(officer.getByText('5 个站点的数据全部完整。')).toBeVisible()
  await expectClean(officer)

  const others = below.filter(({ name }) => name !== late)
  const [before, after] = [others, below].map((stations) => expectedVisits(stations, week))
  const headlineOf = (of: VisitFigures | undefined) => [of?.total ?? 0, of?.people ?? 0].map(number)
  expect(frozen).toEqual(headlineOf(before))
  await expect(officer.locator('.headline b')).toHaveText(headlineOf(after))

  const lateOnes = below.filter(({ name }) => name === late)
  const { changes } = await ask<WeeklyReport>(`weekly/${week}?unit=${division}`)
  for (const [station, was, is] of [
    [null, before, after],
    [lateOnes[0]?.station, expectedVisits([], week), expectedVisits(lateOnes, week)],
  ] as const)
    expect(
      changes
        .filter((each) => each.station === station && each.figure.startsWith('visits.'))
        .map(({ figure, before, after }) => `${figure}: ${before} → ${after}`)
        .sort(),
    ).toEqual(differences(flat({ visits: was }), flat({ visits: is })))
  expect(new Set(changes.map(({ station }) => station))).toEqual(new Set([null, lateOnes[0]?.station]))

  await press(officer, officer.getByRole('link', { name: '改了什么，为什么' }).first())
  const why = officer.getByRole('region', { name: '为什么改' })
  await expect(why).toContainText(
    new RegExp(`${late}：.*又有了消息；这段时间多了 \\d+ 条记录；数据完整到.*（之前到.*）`),
  )
  const table = officer.getByRole('region', { name: '第 2 次与上一次的差异' })
  const figures = await table.locator('td.figure').allInnerTexts()
  const told = changes.flatMap(({ before, after }) => [before, after])
  expect(figures).toEqual(told.map((each) => stateWords[String(each)] ?? number(Number(each))))
  await expect(table.getByRole('row', { name: '到站次数' }).first()).toContainText(headlineOf(after)[0] ?? '')
  const text = await officer.getByRole('textbox', { name: '可以直接发送的文字' }).inputValue()
  expect(text).toContain(`第 2 次定稿，${changes.length} 处改动\n`)
  expect(text).toContain(`到站次数：${headlineOf(before)[0]} → ${headlineOf(after)[0]}`)
  const entries = /这段时间多了 \d+ 条记录/.exec(await why.innerText())?.[0] ?? '?'
  expect(text).toContain(`- ${late}：2026年11月25日（星期三）`)
  expect(bare(text)).toContain(bare(entries))
  await expectClean(officer)
})

test('the month is picked, and its Excel, CSV and PDF, taken by the page’s buttons, hold the page’s figures', async () => {
  await press(officer, officer.getByRole('link', { name: '回到报告' }))
  await officer.getByRole('combobox', { name: '时段种类' }).selectOption('month')
  await expect(officer.getByRole('heading', { name: '月报', level: 1 })).toBeVisible()
  await expect(officer.getByText(/^第 1 次定稿，今天 0[89]:/)).toBeVisible()
  await expect(officer.getByText('5 个站点中，4 个完整，1 个部分，0 个没有消息。')).toBeVisible()
  await expectClean(officer)
  const byDay = below
    .flatMap(({ weeks }) => Object.values(weeks))
    .flatMap((each) => Object.entries(each.byDay))
  const total = byDay.reduce((sum, [day, count]) => sum + (day.startsWith('2026-11') ? count : 0), 0)
  const headline = await officer.locator('.headline b').allInnerTexts()
  expect(headline[0]).toBe(number(total))

  const page: Record<string, string> = {}
  ;[page['totals.visits.total'], page['totals.visits.people']] = headline as [string, string]
  for (const row of await officer.getByRole('region', { name: '各站点' }).locator('tbody tr').all()) {
    const station = await row.locator('.code').innerText()
    const [visits = '', people = ''] = await row.locator('td.figure').allInnerTexts()
    page[`stations.${station}.visits.total`] = visits
    page[`stations.${station}.visits.people`] = people
  }
  expect(Object.keys(page)).toHaveLength(2 + 2 * 5)
  const shownOf = (figures: Record<string, string | number>) =>
    Object.fromEntries(Object.keys(page).map((path) => [path, number(Number(figures[path]))]))
  const workbook = await taken(officer.getByRole('link', { name: '下载 Excel' }))
  expect(shownOf(readReportTables(readWorkbook(workbook).rows))).toEqual(page)
  const csv = await taken(officer.getByRole('link', { name: '下载 CSV' }))
  const rows: string[][] = parse(csv, { bom: true, relax_column_count: true, skip_empty_lines: false })
  expect(shownOf(readReportTables(rows))).toEqual(page)
  const pdf = bare(
    (await readPdf(await taken(officer.getByRole('button', { name: '下载 PDF' })))).sheets.join(''),
  )
  expect(pdf).toContain(`${headline[0]}到站次数`)
  expect(pdf).toContain(`${headline[1]}接待人次`)
  for (const row of await officer.locator('.code-name, .code-count').allInnerTexts())
    expect(pdf).toContain(bare(row))
  for (const { name, station } of below)
    expect(pdf).toMatch(
      new RegExp(
        `${name}${station}.{0,80}${page[`stations.${station}.visits.total`]}${page[`stations.${station}.visits.people`]}`,
      ),
    )
})

test('a neighbour county’s officer is refused every address of the first county, in words, and every file', async ({
  browser,
}) => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN' })
  const page = await context.newPage()
  await setUp(page, { name: '阜康的古丽', unit: '652302', role: 'county-officer' })
  await expect(page.locator('.station')).toHaveCount(1)
  const report = `report/${week}`
  for (const address of [
    ...['stations', 'stock', 'restocks', report, `${report}/1`, `${report}/2/changes`],
    ...[`${report}/comparison`, 'report/2026-11', 'report/trends', 'report/2026-11-10..2026-11-20'],
  ]) {
    await page.goto(`${hub.url}/county#/6523-zd/${address}`)
    await expect(page.getByRole('alert').first(), address).toContainText('您的权限不包括这个单位')
    await expect(page.locator('main')).not.toContainText(late)
  }
  await expectClean(page)
  for (const ending of ['', '.csv', '.xlsx', '.pdf'])
    for (const path of [`weekly/${week}${ending}`, `periods/2026-11${ending}`]) {
      const answer = await context.request.get(`${hub.url}/v1/reports/${path}?unit=6523-zd`)
      expect([path, answer.status()]).toEqual([path, 403])
    }
  await page.getByRole('link', { name: '回到自己的单位' }).click()
  await expect(page.locator('.station')).toHaveCount(1)
})

const stateWords: Record<string, string> = { complete: '完整', partial: '部分', silent: '没有消息' }

async function taken(button: Locator): Promise<Buffer> {
  const [download] = await Promise.all([officer.waitForEvent('download'), button.click()])
  expect(download.suggestedFilename()).toMatch(/^waystation-2026-11-6523-r1[.](xlsx|csv|pdf)$/)
  return readFileSync(await download.path())
}

function flat(of: object, root = ''): Record<string, number> {
  return Object.assign(
    {},
    ...Object.entries(of).map(([key, inner]) =>
      typeof inner === 'number' ? { [root + key]: inner } : flat(inner, `${root}${key}.`),
    ),
  )
}

function differences(was: Record<string, number>, is: Record<string, number>): string[] {
  return [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .filter((figure) => (was[figure] ?? 0) !== (is[figure] ?? 0))
    .map((figure) => `${figure}: ${was[figure] ?? 0} → ${is[figure] ?? 0}`)
    .sort()
}
