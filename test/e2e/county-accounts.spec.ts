// Officers: set up with a second factor, signed in, locked out, ended; and what the log says of it.
import { randomBytes } from 'node:crypto'
import type { Browser, Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { TOTP } from 'otpauth'
import { addAccount } from '../../federation/accounts/keep-accounts.ts'
import { emptyHub, storyNowMs } from '../support/generator/county-story.ts'
import type { HubWithClock } from '../support/generator/hub-with-clock.ts'
import { expectClean } from './county-page.ts'

test.describe.configure({ mode: 'serial' })
test.use({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN' })

const password = '天山脚下的驿站灯火通明'

let hub: HubWithClock
let nowMs = storyNowMs
let admin: Page
let officer: Page
const factors = new Map<string, string>()

test.beforeAll(async ({ browser }) => {
  hub = await emptyHub()
  admin = await pageOf(browser, 'zh-CN')
  officer = await pageOf(browser, 'en')
})
test.afterAll(() => hub.stop())

async function pageOf(browser: Browser, locale: string): Promise<Page> {
  return (await browser.newContext({ viewport: { width: 1280, height: 800 }, locale })).newPage()
}

function later(seconds: number): void {
  nowMs += seconds * 1000
  hub.setNow(nowMs)
}

/** What the telephone shows that scanned the key on the set-up page. */
const digitsOf = (name: string) =>
  new TOTP({ secret: factors.get(name) ?? '' }).generate({ timestamp: nowMs })

async function scan(page: Page, name: string): Promise<void> {
  factors.set(name, (await page.locator('.factor code').innerText()).replaceAll(' ', ''))
}

test('an administrator sets the account up with a password and a telephone', async () => {
  const asked = { name: '马州长', unit: '6523', role: 'division' } as const
  const made = await hub.hub.store.write((writes) => addAccount(writes, asked, { nowMs, randomBytes }))
  if (!made.ok) throw new Error(made.why)
  await admin.goto(`${hub.url}/county#/set-up/${made.code}`)
  await expect(admin.getByText('马州长，您的账号是昌吉')).toBeVisible()
  await scan(admin, '马州长')
  await admin.getByLabel('密码', { exact: true }).fill('short')
  await admin.getByRole('button', { name: '完成设置' }).click()
  await expect(admin.getByRole('alert')).toHaveText('密码太短，至少要 10 个字符。')
  await admin.getByLabel('密码', { exact: true }).fill(password)
  await admin.getByLabel('再输一遍密码').fill(password)
  await admin.getByLabel('六位数字').fill('000000')
  await admin.keyboard.press('Enter')
  await expect(admin.getByRole('alert')).toContainText('这六位数字不对。')
  await expectClean(admin)
  await admin.getByLabel('六位数字').fill(digitsOf('马州长'))
  await admin.keyboard.press('Enter')
  await expect(admin.getByRole('heading', { name: '请收好恢复码' })).toBeVisible()
  await expect(admin.locator('.recovery li')).toHaveCount(10)
  await expect(admin.getByRole('button', { name: '进入看板' })).toBeDisabled()
  await expectClean(admin)
  await admin.getByLabel('我已经收好了').check()
  await admin.getByRole('button', { name: '进入看板' }).click()
  await expect(admin.getByRole('link', { name: '马州长' })).toBeVisible()
  const cookies = await admin.context().cookies()
  expect(cookies).toMatchObject([{ httpOnly: true, sameSite: 'Strict' }])
  await admin.goto(`${hub.url}/county#/set-up/${made.code}`)
  await expect(admin.getByText('这个设置链接已经用过')).toBeVisible()
  await admin.getByRole('button', { name: '去登录' }).click()
})

test('and gives an officer an account, whose link is shown once', async () => {
  await admin.getByRole('link', { name: '马州长' }).click()
  await expect(admin.getByRole('heading', { name: '登录中的地方' })).toBeVisible()
  await expectClean(admin)
  await admin.getByRole('link', { name: '账号管理' }).click()
  await admin.getByRole('button', { name: '新增账号' }).click()
  await admin.getByLabel('姓名').fill('Aygul')
  await admin.getByLabel('单位').last().selectOption('652328')
  await expectClean(admin)
  await admin.getByRole('button', { name: '新增', exact: true }).click()
  const link = await admin.getByRole('textbox', { name: '把设置链接交给Aygul' }).inputValue()
  await expect(admin.locator('.account', { hasText: 'Aygul' })).toContainText('等本人设置')
  await expectClean(admin)
  await admin.getByRole('button', { name: '知道了' }).click()
  await officer.goto(link)
  await expect(officer.getByRole('heading', { name: 'Set up your account' })).toBeVisible()
  await scan(officer, 'Aygul')
  await officer.getByLabel('Password', { exact: true }).fill(password)
  await officer.getByLabel('The password once more').fill(password)
  await officer.getByLabel('Six digits').fill(digitsOf('Aygul'))
  await officer.keyboard.press('Enter')
  await officer.getByLabel('I have put them in a safe place').check()
  await officer.getByRole('button', { name: 'Open the console' }).click()
  await expect(officer.getByRole('heading', { name: 'Stations', exact: true })).toBeVisible()
  await officer.getByRole('link', { name: 'Aygul' }).click()
  await expect(officer.getByText('county officer')).toBeVisible()
  await expect(officer.getByRole('navigation', { name: 'Accounts' })).toHaveCount(0)
  await officer.getByRole('button', { name: 'Sign out' }).click()
})

async function enter(words: { name?: string; password?: string; code?: string }): Promise<void> {
  if (words.name !== undefined) await officer.getByLabel('Name').fill(words.name)
  if (words.password !== undefined) await officer.getByLabel('Password').fill(words.password)
  if (words.code !== undefined) await officer.getByLabel('Code', { exact: true }).fill(words.code)
  await officer.keyboard.press('Enter')
}

test('five wrong codes lock the name for a minute; then the password and a right code open the console', async () => {
  await expectClean(officer)
  await enter({ name: 'aygul', password })
  await expect(officer.getByText('The password is right.')).toBeVisible()
  await expect(officer.getByText('today 12:00')).toBeVisible()
  await expectClean(officer)
  for (let n = 0; n < 5; n += 1) {
    const answered = officer.waitForResponse('**/county/session')
    await enter({ code: '000000' })
    expect((await answered).status()).toBe(401)
    await expect(officer.getByLabel('Code', { exact: true })).toHaveValue('')
  }
  later(60 - 1)
  await enter({ code: digitsOf('Aygul') })
  await expect(officer.getByRole('alert')).toHaveText('Too many wrong tries. Wait 1 minute, then try again.')
  later(1)
  await enter({ code: digitsOf('Aygul') })
  await expect(officer.getByRole('link', { name: 'Aygul' })).toBeVisible()
})

test('a disabled account is out with its next look', async () => {
  await admin.reload()
  await admin.getByRole('button', { name: '停用Aygul的账号' }).click()
  await expect(admin.getByText('Aygul会马上退出，并且不能再登录。')).toBeVisible()
  await admin.getByRole('dialog').getByRole('button', { name: '停用' }).click()
  await expect(admin.locator('.account', { hasText: 'Aygul' })).toContainText('已停用')
  await officer.goto(`${hub.url}/county#/652328/stock`)
  await expect(officer.getByText('Your session has ended.')).toBeVisible()
})

test('a token for a machine is shown once; the log says all of it, and is whole', async () => {
  await admin.getByRole('link', { name: '查看令牌' }).click()
  await admin.getByRole('button', { name: '新增令牌' }).click()
  await admin.getByLabel('用途').fill('大厅显示屏')
  await admin.getByRole('button', { name: '新增', exact: true }).click()
  const secret = await admin.getByRole('textbox', { name: '请复制令牌“大厅显示屏”' }).inputValue()
  const asked = { headers: { authorization: `Bearer ${secret}` } }
  expect((await fetch(`${hub.url}/v1/stations`, asked)).status).toBe(200)
  await expectClean(admin)
  await admin.getByRole('button', { name: '收回令牌“大厅显示屏”' }).click()
  await admin.getByRole('dialog').getByRole('button', { name: '收回' }).click()
  await expect(admin.locator('.account')).toHaveCount(0)
  expect((await fetch(`${hub.url}/v1/stations`, asked)).status).toBe(401)

  await admin.getByRole('link', { name: '审计日志' }).click()
  await expect(admin.getByText('逐条核对无误。')).toBeVisible()
  await admin.getByLabel('姓名').fill('ayg')
  await expect(admin.locator('.audit tbody tr').filter({ hasText: '登录失败' })).toHaveCount(5)
  await expectClean(admin)
  await admin.getByLabel('姓名').fill('')
  await admin.getByLabel('类别').selectOption('change')
  await expect(admin.locator('.audit tbody tr td:nth-child(4)')).toHaveText([
    '收回令牌',
    '新增令牌',
    '停用或恢复账号',
    '新增账号',
  ])
  const download = admin.waitForEvent('download')
  await admin.getByRole('link', { name: '下载表格（CSV）' }).click()
  expect((await download).suggestedFilename()).toBe('waystation-audit-6523-2026-11-22.csv')
})
