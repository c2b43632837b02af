import { expect, test } from '@playwright/test'
import { emptyHub, storyNowMs } from '../support/generator/county-story.ts'
import type { HubWithClock } from '../support/generator/hub-with-clock.ts'
import { useToken } from './county-page.ts'

test.use({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN' })

let hub: HubWithClock
test.beforeEach(async () => {
  hub = await emptyHub()
})
test.afterEach(() => hub.stop())

test('a read token opens the stations of its unit, and no script can see it again', async ({
  page,
  context,
}) => {
  const token = await hub.makeToken('652328')
  await page.goto(`${hub.url}/county`)
  await page.getByRole('button', { name: '改用查看令牌' }).click()
  await page.getByRole('button', { name: '进入' }).click()
  await expect(page.getByRole('alert')).toHaveText('请先粘贴查看令牌。')
  await page.getByLabel('查看令牌').fill('not-a-token')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText('这个令牌不对')
  await page.getByLabel('查看令牌').fill(token)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: '还没有站点' })).toBeVisible()
  await expect(page.getByText('您只能查看。要管理站点和人员卡')).toBeVisible()
  const [cookie] = await context.cookies()
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict' })
  const kept = await page.evaluate<string>(
    'JSON.stringify({ ...localStorage, ...sessionStorage }) + document.cookie',
  )
  expect(kept).not.toContain(token)
})

test('the launch link signs in by itself, once', async ({ page, context }) => {
  await page.goto(hub.launch)
  await expect(page.getByRole('heading', { name: '站点', exact: true })).toBeVisible()
  expect(page.url()).toBe(`${hub.url}/county#/demo/stations`)
  await context.clearCookies()
  await page.goto(hub.launch)
  await expect(page.getByRole('heading', { name: '站点', exact: true })).toHaveCount(0)
})

test('a session that has ended says so, and a new one goes on where it was', async ({ page }) => {
  const token = await hub.makeToken('6523')
  await page.goto(hub.launch)
  await page.goto(`${hub.url}/county#/6523/report/2026-W45`)
  await expect(page.getByRole('heading', { name: '周报' })).toBeVisible()
  hub.setNow(storyNowMs + 13 * 3_600_000)
  // By its address: the page's own renewal may learn it first, and then there is no link to press.
  await page.goto(`${hub.url}/county#/6523/stations`)
  await expect(page.getByText('登录已结束，请重新进入。')).toBeVisible()
  await useToken(page, token)
  await expect(page.getByRole('heading', { name: '还没有站点' })).toBeVisible()
  expect(page.url()).toContain('#/6523/stations')
})

test('signing out takes the right away', async ({ page }) => {
  await page.goto(hub.launch)
  await page.getByRole('button', { name: '退出' }).click()
  await expect(page.getByLabel('密码')).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('密码')).toBeVisible()
  await expect(page.getByText('登录已结束')).toHaveCount(0)
})

test('a unit beside one’s own is refused in words, with a way back', async ({ page }) => {
  await page.goto(`${hub.url}/county`)
  await useToken(page, await hub.makeToken('652328'))
  await expect(page.getByRole('heading', { name: '还没有站点' })).toBeVisible()
  await page.goto(`${hub.url}/county#/652302/stations`)
  await expect(page.getByRole('alert')).toContainText('您的权限不包括这个单位')
  await page.getByRole('link', { name: '回到自己的单位' }).click()
  await expect(page.getByRole('heading', { name: '还没有站点' })).toBeVisible()
})
