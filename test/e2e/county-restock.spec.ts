import { expect, test } from '@playwright/test'
import type { CountyAndStation } from '../support/county/county-and-station.ts'
import { countyAndStation, stationName, unit } from '../support/county/county-and-station.ts'
import { enterCounty, expectClean, tabTo } from './county-page.ts'

// A real station asks, the county answers by keyboard alone, the goods come, and each side sees what the other did.

test.use({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN' })

let both: CountyAndStation
test.beforeAll(async () => {
  both = await countyAndStation()
})
test.afterAll(() => both.stop())

const ask = async (lines: { item: string; qty: number }[]) => {
  const { restock } = await both.call('restocks.request', {
    ...{ session: both.session, act: both.act(), lines },
  })
  await both.syncUntil('the request is delivered', async () => {
    const { state } = await both.call('delivery.status', {})
    return state === 'up-to-date'
  })
  return restock
}
const here = async () => (await both.call('restocks.list', { session: both.session })).restocks[0]

test('a request is approved, shipped and received, by keyboard alone at the county', async ({ page }) => {
  const restock = await ask([
    { item: 'sterile-gauze', qty: 30 },
    { item: 'bottled-water', qty: 48 },
  ])
  await enterCounty(page, { url: both.hubUrl, token: await both.token(unit, 'publish') })
  await tabTo(page, page.getByRole('link', { name: '补货申请' }))
  await page.keyboard.press('Enter')
  await expect(page.getByText('1 个申请在等答复。')).toBeVisible()
  const request = page.getByRole('listitem').filter({ hasText: stationName })
  await expect(request).toContainText('30 片')
  await expectClean(page)

  await tabTo(page, page.getByLabel('给多少：无菌纱布片'))
  await page.keyboard.type('25')
  await tabTo(page, page.getByLabel('给多少：瓶装水'))
  await page.keyboard.type('0')
  await tabTo(page, page.getByRole('button', { name: '同意', exact: true }))
  await page.keyboard.press('Enter')
  await expect(request).toContainText('已同意')
  await expect(request).toContainText('站点还不知道')
  await both.syncUntil('the station has the answer', async () => (await here())?.state === 'approved')

  await page.getByLabel('预计送达日').fill('2099-01-31')
  await tabTo(page, page.getByRole('button', { name: '已发出' }))
  await page.keyboard.press('Enter')
  await expect(request).toContainText('预计 2099年1月31日到')
  await both.syncUntil('the delivery is expected', async () => (await here())?.state === 'shipped')
  expect(await here()).toMatchObject({
    ...{ name: restock, expectedOn: '2099-01-31', granted: [{ item: 'sterile-gauze', qty: 25 }] },
  })

  await both.call('stock.receive', {
    ...{ session: both.session, act: both.act(), source: 'union', restock },
    lines: [{ item: 'sterile-gauze', lot: 'W1', usableUntil: '2098-05', qty: 24 }],
  })
  await both.syncUntil('the goods are known to have come', async () => (await here())?.state === 'received')
  const past = page.getByRole('row').filter({ hasText: stationName })
  await expect(past).toContainText('已收到', { timeout: 30_000 })
  await expect(past).toContainText('到 24，申请 30')
  await expect(past).toContainText('发出 25')
  await expect(page.getByText('没有待办的申请。')).toBeVisible()
  await expectClean(page)
})

test('a refusal needs its reason, and what somebody else answered meanwhile is not overwritten', async ({
  page,
}) => {
  const restock = await ask([{ item: 'sterile-gauze', qty: 30 }])
  const token = await both.token(unit, 'publish')
  await enterCounty(page, { url: both.hubUrl, token })
  await page.getByRole('link', { name: '补货申请' }).click()
  await page.getByLabel('给多少：无菌纱布片').fill('1.5')
  await page.getByRole('button', { name: '同意', exact: true }).click()
  await expect(page.getByText('数量要填 0 到 99999 的整数。')).toBeVisible()
  await page.getByRole('button', { name: '不同意' }).click()
  await expect(page.getByText('请在附言里写明不同意的原因')).toBeVisible()
  await expectClean(page)

  // The page has been told nothing of this yet.
  await page.route('**/v1/restocks?*', (route) => route.abort())
  const path = `/v1/restocks/${both.station}/${restock.epoch}/${restock.seq}`
  const body = { state: 'approved', rev: 0, lines: [{ item: 'sterile-gauze', qty: 7 }] }
  expect((await both.ask('PUT', path, { token, body })).status).toBe(200)
  await page.getByLabel('附言').fill('没有货')
  await page.unroute('**/v1/restocks?*')
  await page.getByRole('button', { name: '不同意' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: stationName })).toContainText('已同意')
  await expect(page.getByLabel('给多少：无菌纱布片')).toHaveValue('7')

  await page.getByLabel('附言').fill('请到县里领取')
  await page.getByRole('button', { name: '不同意' }).click()
  await expect(page.getByRole('row').filter({ hasText: stationName }).first()).toContainText('请到县里领取')
  await both.syncUntil('the station has the answer', async () => (await here())?.state === 'refused')
  expect(await here()).toMatchObject({ note: '请到县里领取' })
})

test('a token that only reads sees the queue and is told what it needs to act', async ({ page }) => {
  const restock = await ask([{ item: 'sterile-gauze', qty: 30 }])
  const reader = await both.token(unit)
  await enterCounty(page, { url: both.hubUrl, token: reader })
  await page.getByRole('link', { name: '补货申请' }).click()
  await expect(page.getByText('您只能查看。')).toBeVisible()
  await expect(page.getByRole('button', { name: '同意', exact: true })).toHaveCount(0)
  const path = `/v1/restocks/${both.station}/${restock.epoch}/${restock.seq}`
  const body = { state: 'approved', rev: 0, lines: [{ item: 'sterile-gauze', qty: 7 }] }
  for (const token of [reader, await both.token('652302', 'publish')])
    expect((await both.ask('PUT', path, { token, body })).status).toBe(403)
  await expectClean(page)
})
