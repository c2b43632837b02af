import { expect, test } from '@playwright/test'
import { emptyHub } from '../support/generator/county-story.ts'
import type { HubWithClock } from '../support/generator/hub-with-clock.ts'
import { deliverAsStation } from '../support/generator/posting-station.ts'
import { epochs, journalWriter } from '../support/hub/journal-writer.ts'
import { sampleJob } from '../support/hub/sample-job.ts'
import { jobFiles } from '../support/jobs/job-files.ts'
import { enterCounty, expectClean, tabTo } from './county-page.ts'

// A county publishes jobs from a table, is told what breaks the law, writes a notice in two languages, and checks a manager's posting.

test.use({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN' })

const unit = '652328'
const { csv } = jobFiles('2026-11-22')

let hub: HubWithClock
test.beforeAll(async () => {
  hub = await emptyHub()
})
test.afterAll(() => hub.stop())

test('jobs from a table: refused lines with their law, a look before anything is published, then the stations have them', async ({
  page,
}) => {
  await enterCounty(page, { url: hub.url, token: await hub.makeToken(unit, ['publish']) })
  await tabTo(page, page.getByRole('link', { name: '发布', exact: true }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: '从这里开始' })).toBeVisible()
  await expectClean(page)

  await tabTo(page, page.getByRole('button', { name: '导入岗位' }))
  await page.keyboard.press('Enter')
  const choose = page.waitForEvent('filechooser')
  await tabTo(page, page.getByRole('button', { name: '选择文件' }))
  await page.keyboard.press('Enter')
  const jobs = { name: '岗位.csv', mimeType: 'text/csv' }
  await (await choose).setFiles({ ...jobs, buffer: Buffer.from('姓名,年龄\n王,1\n') })
  await expect(page.getByRole('alert').filter({ hasText: '读不了这个文件' })).toBeVisible()

  await page.locator('input[type=file]').setInputFiles({ ...jobs, buffer: Buffer.from(csv.text) })
  await expect(page.getByText('预览：还没有发布')).toBeVisible()
  // The lowest pay of the place is not set here, so that one of the twenty passes.
  const refused = csv.refused.filter(({ rule }) => rule !== 'below-minimum-wage')
  await expect(page.getByText(`${refused.length} 个不能发布`)).toBeVisible()
  const [first] = refused
  const line = page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: String(first?.line), exact: true }) })
  await expect(line).toContainText('岗位名称')
  await expect(line).toContainText('限定性别')
  await expect(line).toContainText('卸货工，限男性')
  await expect(line).toContainText('《就业促进法》第二十七条')
  await expectClean(page)

  await tabTo(page, page.getByRole('button', { name: `发布 ${500 - refused.length} 个岗位` }))
  await page.keyboard.press('Enter')
  await expect(page.getByText('已发布', { exact: true })).toBeVisible()
  await expect(page.getByText(`${500 - refused.length} 条正在各站点展示。`)).toBeVisible()
  await page.getByRole('button', { name: '关闭' }).click()

  await page.getByLabel('查找').fill('MJ-00000 没有这样的')
  await expect(page.getByText('没有符合的。')).toBeVisible()
  await page.getByLabel('查找').fill('第12商贸')
  await expect(page.getByText('1 条', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: /^撤回“/ }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await expectClean(page)
  await page.getByRole('dialog').getByRole('button', { name: '撤回', exact: true }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.getByLabel('查找').fill('')
  await page.getByLabel('状态').selectOption('withdrawn')
  await expect(page.getByRole('row').filter({ hasText: '已撤回' })).toHaveCount(1)
})

test('a notice is written in Chinese first, its other languages are marked as missing, and it is changed', async ({
  page,
}) => {
  await enterCounty(page, { url: hub.url, token: await hub.makeToken(unit, ['publish']) })
  await page.goto(`${hub.url}/county#/${unit}/publish`)
  await page.getByRole('button', { name: '写一条' }).click()
  const send = page.getByRole('button', { name: '发布', exact: true })
  await send.click()
  await expect(page.getByRole('alert').filter({ hasText: '请用中文写“标题”。' })).toBeVisible()
  await page.getByLabel('标题').fill('冬季送温暖')
  await page.getByLabel('正文').fill('本周六发放棉手套。\n请到驿站领取。')
  await page.getByLabel('最后一天').fill('2026-12-05')
  const uyghur = page.getByRole('group', { name: '用哪种语言写' }).getByRole('button', { name: /维吾尔文/ })
  await uyghur.click()
  await expect(uyghur).toContainText('缺 2 处')
  await expect(page.getByText('中文：冬季送温暖')).toBeVisible()
  await page.getByLabel('标题').fill('قىشلىق ياردەم')
  await expect(uyghur).toContainText('缺 1 处')
  await expectClean(page)
  await send.click()
  const row = page.getByRole('row').filter({ hasText: '冬季送温暖' })
  await expect(row).toContainText('展示中')
  await row.getByRole('button', { name: '修改“冬季送温暖”' }).click()
  await expect(page.getByLabel('正文')).toHaveValue('本周六发放棉手套。\n请到驿站领取。')
  await page.getByLabel('标题').fill('冬季送温暖（改期）')
  await send.click()
  await expect(page.getByRole('row').filter({ hasText: '冬季送温暖（改期）' })).toBeVisible()
})

test('a manager’s posting that breaks the law cannot be approved; another is, for the county', async ({
  page,
}) => {
  const atMs = Date.parse('2026-11-22T02:00:00.000Z')
  const unlawful = { title: '搬运工，限男', until: '2026-11-30', job: sampleJob }
  const journal = journalWriter(epochs[0], atMs)
    .put('listing.proposed', { ...unlawful, title: '卸货工' })
    .put('listing.proposed', unlawful)
  await deliverAsStation(hub, { unit, name: '木垒县城区工会驿站' }, journal)
  await enterCounty(page, { url: hub.url, token: await hub.makeToken(unit, ['publish']) })
  await tabTo(page, page.getByRole('link', { name: '自发岗位' }))
  await page.keyboard.press('Enter')
  await expect(page.getByText('2 个岗位等待核对。')).toBeVisible()
  await expectClean(page)

  const bad = page.getByRole('listitem').filter({ hasText: '搬运工，限男' }).first()
  await expect(bad).toContainText('限定性别')
  await expect(bad.getByRole('button', { name: '核准' })).toHaveCount(0)
  const good = page.getByRole('listitem').filter({ hasText: '按法律核对，没有发现问题。' })
  await tabTo(page, good.getByRole('button', { name: '核准' }))
  await page.keyboard.press('Enter')
  await expect(page.getByText('1 个岗位等待核对。')).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: '已核准' })).toContainText('卸货工')

  await bad.getByRole('button', { name: '撤下' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '撤下', exact: true }).click()
  await expect(page.getByRole('listitem').filter({ hasText: '已撤下' })).toContainText('限男')
  await page.getByLabel('当地最低小时工资（元）').fill('21.5')
  await page.getByRole('button', { name: '不许站长发布' }).click()
  await expect(page.getByText('站长不能发布岗位')).toBeVisible()
  await expect(page.getByText('由木垒县总工会决定')).toBeVisible()
})
