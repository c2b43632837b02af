// Weekly reports that send themselves: made at the county's page, to a real receiver and a real folder; what fails says why.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { emptyHub, storyNowMs } from '../support/generator/county-story.ts'
import type { HubWithClock } from '../support/generator/hub-with-clock.ts'
import type { ReportReceiver } from '../support/hub/report-receiver.ts'
import { isSigned, reportReceiver } from '../support/hub/report-receiver.ts'
import { enterCounty, expectClean, tabTo } from './county-page.ts'

test.describe.configure({ mode: 'serial' })
test.use({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN' })

const mondayMs = storyNowMs + 21 * 3_600_000
let hub: HubWithClock
let receiver: ReportReceiver
let reportsDir: string
let page: Page
let secret = ''

test.beforeAll(async ({ browser }) => {
  receiver = await reportReceiver()
  reportsDir = mkdtempSync(join(tmpdir(), 'waystation-sent-'))
  const hosts = [{ name: '127.0.0.1', port: receiver.port, address: undefined }]
  hub = await emptyHub({ reportsDir, hosts })
  page = await (
    await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN' })
  ).newPage()
})
test.afterAll(async () => {
  await hub.hub.sendReports()
  await hub.stop()
  await receiver.close()
  rmSync(reportsDir, { recursive: true })
})

async function open(): Promise<void> {
  await enterCounty(page, { url: hub.url, token: await hub.makeToken('6523', ['keep-accounts']) })
  await page.goto(`${hub.url}/county#/6523/subscriptions`)
  await expect(page.getByRole('heading', { name: '周报订阅' })).toBeVisible()
}
const line = (name: string) => page.locator('.subscription', { hasText: name })

test('from the report it is one step to have it sent by itself; hosts nobody allowed are refused in words', async () => {
  await open()
  await page.goto(`${hub.url}/county#/6523/report`)
  await page.getByRole('link', { name: '每周自动发送……' }).click()
  await expect(page.getByText('还没有周报订阅。')).toBeVisible()
  await expectClean(page)
  await page.getByRole('button', { name: '新增订阅' }).click()
  await page.getByLabel('名称', { exact: true }).fill('州政务平台')
  await page.getByLabel('接收程序（webhook）').check()
  await page.getByLabel('接收地址').fill('https://169.254.169.254/latest')
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByRole('alert').filter({ hasText: '总站没有允许送往这个主机' })).toBeVisible()
  await expectClean(page)
  await page.getByLabel('接收地址').fill(receiver.url)
  await page.getByRole('button', { name: '保存' }).click()
  secret = await page.getByRole('textbox', { name: '请复制“州政务平台”的签名密钥' }).inputValue()
  await expectClean(page)
  await page.getByRole('button', { name: '知道了' }).click()
  await expect(line('州政务平台')).toContainText('还没有送过')
  await expect(line('州政务平台')).toContainText('下次：11月23日 09:00')
  await page.reload()
  await expect(line('州政务平台')).toBeVisible()
  expect(await page.content()).not.toContain(secret)
})

test('the newest report is sent at once, signed with the secret that was shown', async () => {
  await page.getByRole('button', { name: '立即送最新一期：“州政务平台”' }).click()
  await expect(line('州政务平台')).toContainText('上次送达：2026-W46 第 1 次')
  expect(receiver.received).toHaveLength(1)
  expect(receiver.received.every((each) => isSigned(each, secret))).toBe(true)
})

test('what does not arrive on Monday says why, and is sent again by keyboard when the receiver is mended', async () => {
  receiver.answer(500)
  hub.setNow(mondayMs)
  await hub.hub.sendReports()
  await open()
  await page.goto(`${hub.url}/county#/6523/report`)
  await page.getByRole('link', { name: '自动发送：1 个没送到' }).click()
  await expect(line('州政务平台')).toContainText('自今天 09:00起没送到：2026-W47 第 1 次')
  await expect(line('州政务平台')).toContainText('接收程序答复 500，没有收下。')
  await expect(line('州政务平台')).toContainText('今天 09:01再试。')
  await expect(page.getByText('其中 1 个有没送到的周报。')).toBeVisible()
  await page.getByRole('button', { name: '“州政务平台”的发送记录' }).click()
  await expect(page.locator('.dispatches tbody tr')).toHaveCount(2)
  await expectClean(page)
  receiver.answer(204)
  await tabTo(page, page.getByRole('button', { name: '重新发送“州政务平台”没送到的周报' }))
  await page.keyboard.press('Enter')
  await expect(line('州政务平台')).toContainText('上次送达：2026-W47 第 1 次')
  await expect(page.getByText('应送的都送到了。')).toBeVisible()
  await expect(page.locator('.dispatch-delivered')).toHaveCount(2)
})

test('a folder is filled, by keyboard alone; paused, changed and ended', async () => {
  await tabTo(page, page.getByRole('button', { name: '新增订阅' }))
  await page.keyboard.press('Enter')
  await page.keyboard.type('县里')
  await tabTo(page, page.getByLabel('文件夹名'))
  await page.keyboard.type('Monday!')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert').filter({ hasText: '小写字母' })).toBeVisible()
  await page.getByLabel('文件夹名').fill('monday')
  await tabTo(page, page.getByLabel('PDF（打印）'))
  await page.keyboard.press('Space')
  await expect(page.getByLabel('文字的语言')).toBeVisible()
  await tabTo(page, page.getByLabel('JSON（给程序）'))
  await page.keyboard.press('Space')
  await tabTo(page, page.getByRole('button', { name: '保存' }))
  await page.keyboard.press('Enter')
  await expect(line('县里')).toContainText('6523/monday/')
  await page.getByRole('button', { name: '立即送最新一期：“县里”' }).click()
  // A browser makes the PDF.
  await expect(line('县里')).toContainText('上次送达：2026-W47 第 1 次', { timeout: 60_000 })
  const names = readdirSync(join(reportsDir, '6523', 'monday'))
  expect(names.toSorted()).toEqual(
    ['csv', 'json', 'pdf'].map((ending) => `waystation-2026-W47-6523-r1.${ending}`),
  )
  const paper = readFileSync(join(reportsDir, '6523', 'monday', 'waystation-2026-W47-6523-r1.pdf'))
  expect([paper.subarray(0, 5).toString(), paper.length > 20_000]).toEqual(['%PDF-', true])
  await page.getByRole('button', { name: '暂停订阅“县里”' }).click()
  await expect(line('县里')).toContainText('已暂停。')
  await page.getByRole('button', { name: '修改订阅“县里”' }).click()
  await page.getByLabel('名称', { exact: true }).fill('县里的文件夹')
  await page.getByLabel('周一几点送').selectOption('10')
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByRole('button', { name: '恢复订阅“县里的文件夹”' }).click()
  await expect(line('县里的文件夹')).toContainText('下次：今天 10:00')
  await page.getByRole('button', { name: '取消订阅“县里的文件夹”' }).click()
  await expectClean(page)
  await page.getByRole('dialog').getByRole('button', { name: '取消订阅' }).click()
  await expect(page.locator('.subscription')).toHaveCount(1)
})

test('in English the page is as clean', async () => {
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('button', { name: 'New subscription' }).click()
  await page.getByLabel('A receiver (webhook)').check()
  await expectClean(page)
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.locator('.dispatches')).toContainText('arrived')
  await expectClean(page)
})
