import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { catalogueSchema } from '../../federation/contract/catalogue.ts'
import type { WeeklyReport } from '../../federation/contract/weekly-report.ts'
import { enrolStation } from '../../scripts/simulate/wire-station.ts'
import { bare, figuresInWords } from '../support/figures-in-words.ts'
import { hubWithVisits, storyNowMs } from '../support/generator/county-story.ts'
import type { HubWithClock } from '../support/generator/hub-with-clock.ts'
import { readPdf } from '../support/read-pdf.ts'
import { readWorkbook } from '../support/read-workbook.ts'
import { enterCounty, expectClean, tabTo } from './county-page.ts'

test.use({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN' })

let hub: HubWithClock
test.beforeAll(async () => {
  hub = await hubWithVisits(13, 2)
})
test.afterAll(() => hub.stop())
test.beforeEach(() => hub.setNow(storyNowMs))

const number = (value: number) => new Intl.NumberFormat('zh-CN').format(value)

async function reportOf(unit: string, week: string): Promise<WeeklyReport> {
  const headers = { authorization: `Bearer ${await hub.makeToken(unit)}` }
  const response = await fetch(`${hub.url}/v1/reports/weekly/${week}?unit=${unit}`, { headers })
  return (await response.json()) as WeeklyReport
}

test('the week’s report is drawn as it is answered: completeness first, then every figure', async ({
  page,
}) => {
  await signIn(page, 'demo')
  await page.getByRole('link', { name: '报表' }).click()
  const { completeness, totals, stations } = await reportOf('demo', '2026-W47')
  const titles = await page.getByRole('heading', { level: 2 }).allTextContents()
  expect(titles[0]).toBe('数据有多完整')
  await expect(
    page.getByText(
      `7 个站点中，${completeness.complete} 个完整，${completeness.partial} 个部分，${completeness.silent} 个没有消息。`,
    ),
  ).toBeVisible()
  await expect(page.locator('.headline')).toContainText(`${number(totals.visits.total)} 到站次数`)
  await expect(page.locator('.headline')).toContainText(`${number(totals.visits.people)} 接待人次`)
  const days = page.getByRole('table', { name: '每天' }).getByRole('row')
  await expect(days).toHaveCount(8)
  for (const [index, count] of Object.values(totals.visits.byDay).entries())
    await expect(days.nth(index + 1).getByRole('cell')).toHaveText(number(count))
  for (const [title, counts] of [
    ['谁来了', totals.visits.byCategory],
    ['需要什么', totals.visits.byService],
  ] as const) {
    const shown = await page.getByRole('region', { name: title }).locator('.code-count').allTextContents()
    const largestFirst = Object.values(counts).sort((a, b) => b - a)
    expect(shown).toEqual(largestFirst.map(number))
  }
  await expect(page.getByText('法律咨询', { exact: true })).toHaveCount(0)
  for (const row of stations) {
    const line = page.getByRole('row', { name: row.station })
    await expect(line).toContainText(row.name)
    await expect(line.locator('.strong')).toHaveText(number(row.visits.total))
  }
})

for (const week of ['2026-W46', '2026-W47'])
  test(`the page of ${week} has every figure of the JSON that paper has`, async ({ page }) => {
    await signIn(page, 'demo')
    await page.goto(`${hub.url}/county#/demo/report/${week}`)
    await expect(page.locator('.revisions li, .revisions p').first()).toBeVisible()
    const headers = { authorization: `Bearer ${await hub.makeToken('demo')}` }
    const catalogue = catalogueSchema.parse(
      await (await fetch(`${hub.url}/v1/catalogue`, { headers })).json(),
    )
    const report = await reportOf('demo', week)
    const reading = { language: 'zh-CN', catalogue, nowMs: storyNowMs, onPaper: false } as const
    const figures = await figuresInWords(report, reading)
    expect(figures.length).toBeGreaterThan(150)
    const text = bare((await page.locator('main').textContent()) ?? '')
    // Of a week that runs, the page says that it runs; when it was made stands on paper alone.
    const told = figures.filter(({ path }) => report.revision > 0 || !/^(revision|madeAt)$/.test(path))
    const absent = told.filter(({ words }) => words.length > 0 && !words.some((each) => text.includes(each)))
    expect(absent).toEqual([])
  })

test('a visit that is delivered shows within the page’s own renewal', async ({ page }) => {
  await signIn(page, '652328')
  await page.getByRole('link', { name: '报表' }).click()
  const before = (await reportOf('652328', '2026-W47')).totals.visits.total
  await expect(page.locator('.headline b').first()).toHaveText(number(before))
  const at = new Date(storyNowMs - 60_000).toISOString()
  const observed = { hubAt: at, wallAt: at, roundTripMs: 10 }
  const late = await enrolStation({
    hub: hub.url,
    code: await hub.makeCode({ unit: '652328', name: '大石头乡工会驿站' }),
    epoch: '01a20000-0000-7000-8000-000000000001',
    entries: [
      { at, kind: 'host.started', v: 1, by: 'host', body: { app: '0.1.0', boot: '00000001' } },
      { at, kind: 'clock.observed', v: 1, by: 'host', body: observed },
      {
        at,
        kind: 'visit.checked-in',
        v: 1,
        by: 'worker',
        body: { category: 'courier', services: ['water'], people: 2 },
      },
    ],
  })
  await late.deliver(3, storyNowMs)
  await expect(page.locator('.headline b').first()).toHaveText(number(before + 1), { timeout: 20_000 })
  await expect(page.getByRole('row', { name: '大石头乡工会驿站' })).toBeVisible()
})

test('the files are taken along under telling names, with the page’s figures', async ({ page }) => {
  await signIn(page, 'demo')
  await page.goto(`${hub.url}/county#/demo/report/2026-W46`)
  const { revision, totals } = await reportOf('demo', '2026-W46')
  for (const [button, ending] of [
    ['下载 CSV', 'csv'],
    ['下载 Excel', 'xlsx'],
    ['下载 JSON', 'json'],
  ] as const) {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: button }).click(),
    ])
    expect(download.suggestedFilename()).toBe(`waystation-2026-W46-demo-r${revision}.${ending}`)
    const bytes = readFileSync(await download.path())
    if (ending === 'csv') expect(bytes.toString()).toContain(`(visits.total),${totals.visits.total}\r\n`)
    else if (ending === 'json') expect(JSON.parse(bytes.toString())).toMatchObject({ revision, totals })
    else
      expect(readWorkbook(bytes).rows).toContainEqual(
        expect.arrayContaining(['到站次数 (visits.total)', totals.visits.total]),
      )
  }
})

test('the PDF is asked for by keyboard, says that it is being made, and comes as a file', async ({
  page,
}) => {
  await signIn(page, 'demo')
  await page.goto(`${hub.url}/county#/demo/report/2026-W46`)
  const { revision, totals } = await reportOf('demo', '2026-W46')
  const button = page.getByRole('button', { name: '下载 PDF' })
  await tabTo(page, button)
  const coming = page.waitForEvent('download')
  await page.keyboard.press('Enter')
  await expect(page.getByText('正在生成 PDF')).toBeVisible()
  await expectClean(page)
  const download = await coming
  expect(download.suggestedFilename()).toBe(`waystation-2026-W46-demo-r${revision}.pdf`)
  const { sheets } = await readPdf(readFileSync(await download.path()))
  expect(sheets[0]).toContain(`${number(totals.visits.total)} 到站次数`)
  await expect(page.getByText('正在生成 PDF')).toHaveCount(0)
})

test('where the hub has no browser the page says so, and prints by itself', async ({ page }) => {
  await signIn(page, 'demo')
  await page.goto(`${hub.url}/county#/demo/report/2026-W46`)
  const usual = hub.hub.printer
  hub.hub.printer = { print: async () => ({ ok: false, why: 'no-browser' }) }
  try {
    await page.getByRole('button', { name: '下载 PDF' }).click()
    const alert = page.getByRole('alert')
    await expect(alert).toContainText('可以在这里打印')
    await expectClean(page)
    await page.evaluate('window.print = () => { document.title = "printed" }')
    await alert.getByRole('button', { name: '打印' }).click()
    await expect(page).toHaveTitle('printed')
  } finally {
    hub.hub.printer = usual
  }
})

test('a frozen week tells its revisions, what each changed, and shows an old one as old', async ({
  page,
}) => {
  await signIn(page, 'demo')
  await page.goto(`${hub.url}/county#/demo/report/2026-W46`)
  const { revision, changes } = await reportOf('demo', '2026-W46')
  expect(revision).toBeGreaterThan(1)
  await expect(page.getByText(`第 ${revision} 次定稿`)).toBeVisible()
  await page.getByText(`第 ${revision} 次与上一次的差异`).click()
  const table = page.getByRole('region', { name: `第 ${revision} 次与上一次的差异` })
  await expect(table.getByRole('row')).toHaveCount(changes.length + 1)
  await page.locator('li', { hasText: '第 1 次' }).getByRole('link', { name: '看这一次' }).click()
  await expect(page.getByText('这是旧的第 1 次定稿')).toBeVisible()
  await page.getByRole('link', { name: '看最新的' }).click()
  await expect(page.getByText('这是旧的')).toHaveCount(0)
})

test('weeks are walked through by arrows and by the list, never into the future', async ({ page }) => {
  await signIn(page, 'demo')
  await page.getByRole('link', { name: '报表' }).click()
  await expect(page.getByRole('combobox', { name: '选择周次' })).toHaveValue('2026-W47')
  await expect(page.getByRole('button', { name: '下一周' })).toBeDisabled()
  await page.getByRole('button', { name: '上一周' }).click()
  await expect(page.getByRole('combobox', { name: '选择周次' })).toHaveValue('2026-W46')
  await page.getByRole('combobox', { name: '选择周次' }).selectOption('2026-W30')
  await expect(page.getByText('这段时间还没有应报的站点。')).toBeVisible()
})

test('a unit is chosen from the tree, by keyboard alone, and its stations are found by name', async ({
  page,
}) => {
  await signIn(page, 'demo')
  await expect(page.locator('.station')).toHaveCount(8)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: '跳到正文' })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.getByRole('searchbox', { name: '按名称或代码查找' }).fill('阜康')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.locator('.station')).toHaveCount(1)
  await expect(page.locator('.station')).toContainText('瑶池园工会驿站')
  await signIn(page, 'demo')
  await page.getByRole('searchbox', { name: '查找站点' }).fill('工会 城区')
  await expect(page.locator('.station')).toHaveCount(1)
  await page.getByRole('searchbox', { name: '查找站点' }).fill('没有的站')
  await expect(page.getByText('没有这样的站点。')).toBeVisible()
})

test('a hub that is gone is said, with what is known and of when, and found again', async ({ page }) => {
  await signIn(page, 'demo')
  await expect(page.locator('.station').first()).toBeVisible()
  await page.route('**/v1/**', (route) => route.abort())
  await expect(page.getByRole('alert')).toContainText('连不上总站', { timeout: 20_000 })
  await expect(page.getByRole('alert')).toContainText('下面是今天 12:00的情况')
  await expect(page.locator('.station').first()).toBeVisible()
  await page.unroute('**/v1/**')
  await page.getByRole('button', { name: '现在再试' }).click()
  await expect(page.getByRole('alert')).toHaveCount(0)
})

async function signIn(page: import('@playwright/test').Page, unit: string): Promise<void> {
  await enterCounty(page, { url: hub.url, token: await hub.makeToken(unit) })
}

test('what a revision changed and why is read in words, copied, and opened as a mail', async ({ page }) => {
  await signIn(page, 'demo')
  await page.goto(`${hub.url}/county#/demo/report/2026-W46`)
  const { revision, changes, reasons = [] } = await reportOf('demo', '2026-W46')
  expect(reasons.length).toBeGreaterThan(0)
  const line = page.locator('.revisions li', { hasText: `第 ${revision} 次` })
  await tabTo(page, line.getByRole('link', { name: '改了什么，为什么' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: `第 ${revision} 次定稿说了什么` })).toBeVisible()
  const why = page.getByRole('region', { name: '为什么改' }).getByRole('listitem')
  await expect(why).toHaveCount(reasons.length)
  for (const [index, { name }] of reasons.entries()) await expect(why.nth(index)).toContainText(name ?? '')
  const table = page.getByRole('region', { name: `第 ${revision} 次与上一次的差异` })
  await expect(table.getByRole('row')).toHaveCount(changes.length + 1)
  const text = await page.getByRole('textbox', { name: '可以直接发送的文字' }).inputValue()
  const [subject = ''] = text.split('\n')
  expect(subject).toContain(`第 ${revision} 次定稿，${changes.length} 处改动`)
  const mail = new URL((await page.getByRole('link', { name: '写成邮件' }).getAttribute('href')) ?? '')
  expect(mail.searchParams.get('subject')).toBe(subject)
  expect(text.replaceAll('\n', '\r\n')).toContain(mail.searchParams.get('body')?.split('\r\n')[0] ?? '?')
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.getByRole('button', { name: '复制文字' }).click()
  await expect(page.getByRole('status')).toHaveText('已复制')
  expect(await page.evaluate('navigator.clipboard.readText()')).toBe(text)
  await page.getByRole('link', { name: '回到报告' }).click()
  await expect(page.locator('.headline')).toBeVisible()
})
