import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import type { CountyAndStation } from '../support/county/county-and-station.ts'
import { countyAndStation, stationName, unit } from '../support/county/county-and-station.ts'
import { enterCounty, expectClean, tabTo } from './county-page.ts'

// What lies at a real station, as the county sees it, and a lot called back and given free again.

test.use({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN' })

let both: CountyAndStation
test.beforeAll(async () => {
  both = await countyAndStation()
})
test.afterAll(() => both.stop())

const tincture = 'huoxiang-tincture'
/** A day so many days from today, in the federation's time zone. */
const dayIn = (days: number) =>
  new Date(Date.now() + 8 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10)

async function stockUp(): Promise<void> {
  const lines = [
    { item: tincture, lot: 'A1', usableUntil: dayIn(20), qty: 3 },
    { item: tincture, lot: 'B2', usableUntil: '2098-09', qty: 500 },
    { item: 'sterile-gauze', lot: 'G1', usableUntil: '2098-09', qty: 4 },
  ]
  await both.call('stock.receive', { session: both.session, act: both.act(), source: 'union', lines })
  await both.syncUntil('the stock is delivered', async () => {
    const { state } = await both.call('delivery.status', {})
    return state === 'up-to-date'
  })
}
const nextLot = async () => {
  const { items } = await both.call('stock.box', {})
  return items.find(({ item }) => item.id === tincture)?.next?.lot
}

test('the county sees what is low and what expires, as of when, and takes it along', async ({ page }) => {
  await enterCounty(page, { url: both.hubUrl, token: await both.token(unit) })
  await tabTo(page, page.getByRole('link', { name: '库存' }))
  await page.keyboard.press('Enter')
  await expect(page.getByText('还没有库存记录')).toBeVisible()
  await expectClean(page)
  await stockUp()
  await page.reload()
  await expect(page.getByText('1 个站点的数字都是一天以内的。')).toBeVisible()

  await tabTo(page, page.getByRole('button', { name: /90 天内到期/ }))
  await page.keyboard.press('Enter')
  const shelves = page.getByRole('region', { name: stationName })
  await expect(shelves.getByRole('row')).toHaveCount(2)
  const row = shelves.getByRole('row').filter({ hasText: '藿香正气水' })
  await expect(row).toContainText('503 支')
  await expect(row).toContainText('A1')
  await expect(row).toContainText('1 批 90 天内到期')
  await expectClean(page)

  await page.getByRole('button', { name: /不足/ }).click()
  await page.getByRole('searchbox', { name: '查找库存' }).fill('纱布片')
  await expect(shelves.getByRole('row').filter({ hasText: '无菌纱布片' })).toContainText('4 / 30')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载 CSV' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^waystation-stock-\d{4}-\d\d-\d\d-652328\.csv$/)
  const text = readFileSync(await download.path(), 'utf8')
  expect(text.charCodeAt(0)).toBe(0xfeff)
  expect(text).toContain('无菌纱布片,sterile-gauze,4,4,30,不足,0,G1,4,2098-09,有效')
  expect(text).not.toContain('藿香')

  await page.getByRole('button', { name: /^\d+ 全部/ }).click()
  await page.getByRole('button', { name: '按物品' }).click()
  await page.getByRole('searchbox', { name: '查找库存' }).fill('B2')
  const item = page.getByRole('region', { name: '藿香正气水' })
  await expect(item.getByRole('row').filter({ hasText: stationName })).toContainText('今天')
  await expectClean(page)
  await page.getByRole('searchbox', { name: '查找库存' }).fill('没有的东西')
  await expect(page.getByText('没有这样的库存。')).toBeVisible()
})

test('a recall is made knowing who has some, reaches the box, and is withdrawn after a second word', async ({
  page,
}) => {
  // Stocked by the test before, unless this one runs alone.
  if ((await nextLot()) === undefined) await stockUp()
  expect(await nextLot()).toBe('A1')
  await enterCounty(page, { url: both.hubUrl, token: await both.token(unit, 'publish') })
  await page.getByRole('link', { name: '召回' }).click()
  await expect(page.getByText('目前没有召回。')).toBeVisible()
  await tabTo(page, page.getByRole('button', { name: '发起召回' }))
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: '立即召回' }).click()
  await expect(page.getByText('请选择物品。')).toBeVisible()
  await page.getByRole('combobox', { name: '物品' }).selectOption(tincture)
  await page.getByLabel('批号（照包装上写）').fill('A1')
  await expect(page.getByText('1 个站点还有，共 3 支')).toBeVisible()
  await expectClean(page)
  await tabTo(page, page.getByRole('button', { name: '立即召回' }))
  await page.keyboard.press('Enter')

  const recall = page.getByRole('listitem').filter({ hasText: '批号 A1' })
  await expect(recall).toContainText('1 个站点中 0 个已知道')
  await expect(recall).toContainText('1 个站点还不知道，请打电话')
  await expectClean(page)
  await both.syncUntil('the lot is gone from the box', async () => (await nextLot()) === 'B2')
  await both.syncUntil('the county has heard so', async () => {
    const { state } = await both.call('delivery.status', {})
    return state === 'up-to-date'
  })
  await expect(recall).toContainText('1 个站点中 1 个已知道', { timeout: 30_000 })
  await expect(recall).toContainText('1 个站点还有，共 3 支')

  await tabTo(page, recall.getByRole('button', { name: '撤销召回' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toContainText('剩下的又可以取用')
  await expectClean(page)
  await page.keyboard.press('Escape')
  await expect(recall).toBeVisible()
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByRole('dialog').getByRole('button', { name: '撤销召回' }))
  await page.keyboard.press('Enter')
  await expect(page.getByText('目前没有召回。')).toBeVisible()
  const past = page.getByRole('region', { name: '撤销过的召回' })
  await expect(past).toContainText('· 批号 A1')
  await expectClean(page)
  await both.syncUntil('the lot is back', async () => (await nextLot()) === 'A1')
})
