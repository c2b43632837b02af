import { expect, test } from '@playwright/test'
import { emptyHub } from '../support/generator/county-story.ts'
import type { HubWithClock } from '../support/generator/hub-with-clock.ts'
import { enterCounty, expectClean } from './county-page.ts'

// What an officer writes stands in a kiosk's own page beside the fields, as it will stand at a station.

test.use({ viewport: { width: 1600, height: 1000 }, locale: 'zh-CN' })

let hub: HubWithClock
test.beforeAll(async () => {
  hub = await emptyHub()
})
test.afterAll(() => hub.stop())

test('a notice is drawn by the kiosk while it is written: in each language and direction, with what falls back marked', async ({
  page,
}) => {
  await enterCounty(page, { url: hub.url, token: await hub.makeToken('652328', ['publish']) })
  await page.goto(`${hub.url}/county#/652328/publish`)
  await page.getByRole('button', { name: '写一条' }).click()
  await expect(page.getByText('写上中文名称等主要内容')).toBeVisible()
  await page.getByLabel('标题').fill('冬季送温暖')
  await page.getByLabel('正文').fill('本周六发放棉手套。')
  const kiosk = page.frameLocator('iframe')
  await expect(kiosk.getByRole('heading', { name: '冬季送温暖' })).toBeVisible()
  // Typing goes on under the same page.
  await page.getByLabel('标题').fill('冬季送温暖来了')
  await expect(kiosk.getByRole('heading', { name: '冬季送温暖来了' })).toBeVisible()

  await page
    .getByRole('group', { name: '用哪种语言写' })
    .getByRole('button', { name: /维吾尔文/ })
    .click()
  await page.getByLabel('标题').fill('قىشلىق ياردەم')
  await expect(kiosk.locator('html')).toHaveAttribute('dir', 'rtl')
  await expect(kiosk.getByRole('heading', { name: 'قىشلىق ياردەم' })).toBeVisible()
  const fallen = kiosk.locator('.words[lang="zh-CN"]', { hasText: '本周六发放棉手套。' }).first()
  await expect(fallen).toHaveCSS('outline-style', 'dashed')
  await expect(page.getByText('维吾尔文缺：段落')).toBeVisible()
  await expectClean(page)

  const languages = page.getByRole('group', { name: '语言', exact: true })
  await languages.getByRole('button', { name: '蒙古文' }).click()
  await expect(kiosk.locator('html')).toHaveAttribute('data-vertical', '')
  await page.getByRole('button', { name: '平板' }).click()
  await page.getByRole('button', { name: '强光' }).click()
  await expect(kiosk.locator('html')).toHaveAttribute('data-theme', 'sunlight')
  await expect(kiosk.locator('html')).toHaveAttribute('data-shape', 'tablet')
  await expectClean(page)
})
