import { expect, test } from '@playwright/test'
import { nameOfReport } from '../../federation/contract/any-report.ts'
import type { Comparison } from '../../federation/contract/report-comparison.ts'
import type { PeriodReport } from '../../federation/contract/report-period.ts'
import type { Trends } from '../../federation/contract/report-trends.ts'
import { hubWithVisits, storyNowMs } from '../support/generator/county-story.ts'
import type { HubWithClock } from '../support/generator/hub-with-clock.ts'
import { enterCounty, tabTo } from './county-page.ts'

test.use({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN' })

let hub: HubWithClock
test.beforeAll(async () => {
  hub = await hubWithVisits(13, 2)
})
test.afterAll(() => hub.stop())
test.beforeEach(async ({ page }) => {
  hub.setNow(storyNowMs)
  await enterCounty(page, { url: hub.url, token: await hub.makeToken('demo') })
})

const number = (value: number) => new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 1 }).format(value)

async function ask<T>(path: string): Promise<T> {
  const headers = { authorization: `Bearer ${await hub.makeToken('demo')}` }
  return (await (await fetch(`${hub.url}/v1/reports/${path}`, { headers })).json()) as T
}

test('a week is turned into its month, the season, the year, and by keyboard a range, and the page tells each', async ({
  page,
}) => {
  await page.getByRole('link', { name: '报表' }).click()
  const kind = page.getByRole('combobox', { name: '时段种类' })
  const headline = page.locator('.headline b').first()
  for (const [chosen, title, name] of [
    ['month', '月报', '2026-11'],
    ['season', '季报', '2026-autumn'],
    ['year', '年报', '2026'],
  ] as const) {
    await kind.selectOption(chosen)
    await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible()
    expect(page.url()).toContain(`#/demo/report/${name}`)
    const report = await ask<PeriodReport>(`periods/${name}`)
    expect(nameOfReport(report)).toBe(name)
    await expect(headline).toHaveText(number(report.totals.visits.total))
  }
  await expect(page.getByText('统计年由整周组成：2025年12月29日—2027年1月3日。')).toBeVisible()
  await expect(page.getByRole('table', { name: '每月' }).getByRole('row')).toHaveCount(13)
  await kind.selectOption('range')
  await expect(page.getByText('自选日期每次现算，从不定稿').first()).toBeVisible()
  const [from, to] = ['从', '到'].map((name) => page.getByRole('textbox', { name, exact: true }))
  if (!from || !to) throw new Error('a range has two days')
  await tabTo(page, from)
  await from.fill('2026-11-20')
  await to.fill('2026-11-10')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toHaveText('开始的日子不能晚于结束的日子。')
  await from.fill('2026-11-10')
  await to.fill('2026-11-14')
  await page.keyboard.press('Enter')
  const report = await ask<PeriodReport>('periods/2026-11-10..2026-11-14')
  await expect(headline).toHaveText(number(report.totals.visits.total))
  await expect(page.getByRole('table', { name: '每天' }).getByRole('row')).toHaveCount(6)
  await page.getByRole('button', { name: '往前同样多天' }).click()
  await expect(from).toHaveValue('2026-11-05')
})

test('an address of no period, or of one that has not begun, is said in words, and the picker leads on', async ({
  page,
}) => {
  await page.goto(`${hub.url}/county#/demo/report/2026-02-30..2026-03-01`)
  await expect(page.getByRole('alert').first()).toContainText('不是日历上的时段')
  await page.goto(`${hub.url}/county#/demo/report/2027-01`)
  await expect(page.getByRole('alert')).toContainText('还没有开始')
  await page.getByRole('combobox', { name: '时段种类' }).selectOption('month')
  await expect(page.getByRole('heading', { name: '月报' })).toBeVisible()
})

test('units of a federation are told apart, sorted, and lead to their own report of the same month', async ({
  page,
}) => {
  await page.goto(`${hub.url}/county#/demo/report/2026-11`)
  const { units = [] } = await ask<PeriodReport>('periods/2026-11')
  const rows = page.locator('.units-table tbody tr')
  await expect(rows).toHaveCount(units.length)
  await page.getByRole('button', { name: '到站次数' }).click()
  await expect(page.locator('.units-table th[aria-sort=descending]')).toContainText('到站次数')
  const shown = await rows.locator('.rate b').allTextContents()
  expect(shown).toEqual(
    units
      .map(({ visits }) => visits)
      .sort((a, b) => b - a)
      .map(number),
  )
  await rows.getByRole('link').first().click()
  await expect(page.locator('.headline b').first()).toHaveText(shown[0] ?? '')
  expect(page.url()).toMatch(/#\/(65|xpcc)\/report\/2026-11$/)
})

test('a trend is drawn from what the reports say: full, hollow or a gap, with its figures beside it', async ({
  page,
}) => {
  await page.goto(`${hub.url}/county#/demo/report/2026-W46`)
  await page.getByRole('navigation', { name: '报告' }).getByRole('link', { name: '趋势' }).click()
  const { points } = await ask<Trends>('trends?kind=week&count=12')
  const [before, running] = points.slice(-2)
  await expect(page.locator('svg.trend g.whole')).toHaveCount(1)
  await expect(page.locator('svg.trend g.hollow')).toHaveCount(1)
  await expect(page.locator('svg.trend path.gap')).toHaveCount(10)
  const row = (name: string) => page.getByRole('row', { name })
  await expect(row('2026年第47周')).toContainText(number(running?.told?.figures.visits ?? -1))
  await expect(row('2026年第47周')).toContainText('还在进行')
  await expect(row('2026年第46周')).toContainText(number(before?.told?.figures.visits ?? -1))
  await page.getByRole('combobox', { name: '看哪个数字' }).selectOption('people')
  await expect(row('2026年第46周')).toContainText(number(before?.told?.figures.people ?? -1))
  await page.getByRole('combobox', { name: '时段种类' }).selectOption('month')
  expect(page.url()).toContain('#/demo/report/trends/month/people/12')
  await row('2026年11月').getByRole('link').click()
  const month = await ask<PeriodReport>('periods/2026-11')
  await expect(page.locator('.headline b').nth(1)).toHaveText(number(month.totals.visits.people))
})

test('stations are compared by covered day, completeness first, and none that is not all in gets a place', async ({
  page,
}) => {
  await page.goto(`${hub.url}/county#/demo/report/2026-W47/comparison`)
  const { rows, before } = await ask<Comparison>('comparison/2026-W47')
  expect(before?.period).toBe('2026-W46')
  const lines = page.locator('.comparison-table tbody tr')
  await expect(lines).toHaveCount(rows.length)
  for (const { station, perDay } of rows)
    await expect(lines.filter({ hasText: station }).locator('.rate b')).toHaveText(number(perDay ?? -1))
  const incomplete = rows.filter(({ state }) => state !== 'complete')
  expect(incomplete).toHaveLength(1)
  const partial = incomplete[0]?.station ?? ''
  await expect(lines.first()).toContainText(partial)
  await page.getByRole('combobox', { name: '排序' }).selectOption('perDay')
  await expect(lines.last()).toContainText(partial)
  await page.getByRole('link', { name: rows[0]?.name ?? '' }).click()
  expect(page.url()).toContain(`#/demo/stations/${rows[0]?.station}`)
})
