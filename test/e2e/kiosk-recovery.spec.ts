import { expect, test } from '@playwright/test'
import type { KioskStation } from './kiosk-station.ts'
import { startKioskStation } from './kiosk-station.ts'

let station: KioskStation
test.beforeAll(async () => {
  station = await startKioskStation()
})
test.afterAll(() => station.stop())

test('a screen that fails says so in words and begins anew', async ({ page }) => {
  await station.open(page)
  // An answer no page can be drawn from.
  await page.route('**/contract/kiosk.describe', async (route) => {
    const answer = await route.fetch()
    const { value } = (await answer.json()) as { value: object }
    await route.fulfill({ response: answer, json: { ok: true, value: { ...value, categories: [{}] } } })
  })
  await page.reload()
  await expect(page.locator('.plain-page h1')).toHaveText('出了点问题，正在重新开始……')
  await page.unroute('**/contract/kiosk.describe')
  await expect(page.locator('.start .tile').first()).toBeVisible({ timeout: 10_000 })
})

test('a page opened before its host has ever answered says that it is getting ready', async ({ page }) => {
  await page.route('**/contract/kiosk.describe', (route) => route.abort())
  await page.goto(station.launch())
  await expect(page.locator('.plain-page h1')).toHaveText(/正在准备|主机暂时没有回答/)
  await page.unroute('**/contract/kiosk.describe')
  await station.kill()
  await station.restart()
  await expect(page.locator('.start .tile').first()).toBeVisible()
})

test('what the kiosk last knew of itself draws the page while the host is away', async ({ page }) => {
  await station.open(page)
  await page.route('**/contract/**', (route) => route.abort())
  await page.route('**/notices', (route) => route.abort())
  await page.reload()
  await expect(page.locator('.start .tile')).toHaveCount(12)
  await expect(page.locator('.status-mark')).toHaveText('恢复中')
  // A remembered clock would be a wrong one.
  await expect(page.locator('.clock')).toHaveCount(0)
})
