import { rmSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { weeklyReportSchema } from '../../federation/contract/weekly-report.ts'
import { dayAt, weekAt } from '../../federation/reports/period-bounds.ts'
import { monthOf } from '../../protocol/months.ts'
import { lockKeys } from '../../protocol/sealing/key-file.ts'
import { ticketFinger } from '../../protocol/ticket.ts'
import { readTicketCode, ticketLink } from '../../protocol/ticket-code.ts'
import type { OutputOf } from '../../station/contract/calls.ts'
import type { HubProcess } from '../support/hub/hub-process.ts'
import { hubCommand, hubDirectory, startHub } from '../support/hub/hub-process.ts'
import { officeOnTrial } from '../support/requests/office-on-trial.ts'
import { enterCounty } from './county-page.ts'
import { personAt, visitOn } from './kiosk-person.ts'
import type { KioskStation } from './kiosk-station.ts'
import { startKioskStation } from './kiosk-station.ts'

// The whole story: a rider asks in Uyghur where there is no network, and gets a ticket; the network comes; the officer opens it with the
// key, answers; another station of the county shows the answer by its QR code; the queue shows one request, the county's report `<3`.

const unit = '652328'
const passphrase = 'kudu 7 velvet harbour moss'
let dir: string
let hub: HubProcess
let office: Awaited<ReturnType<typeof officeOnTrial>>
let [asked, other]: KioskStation[] = []

test.beforeAll(async () => {
  const made = await hubDirectory()
  dir = made.dir
  hub = await startHub(dir)
  office = await officeOnTrial({ unit, month: monthOf(dayAt(Date.now(), 'Asia/Shanghai')) })
  const token = await handlerToken()
  const put = async (path: string, body: object) => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
    const answer = await fetch(`${hub.url}${path}`, { method: 'PUT', headers, body: JSON.stringify(body) })
    expect(answer.status, await answer.text()).toBe(200)
  }
  await put(`/v1/offices/${office.office}`, { ...office.body, rev: 0 })
  await put(`/v1/offices/${office.office}/recipients`, { recipients: office.recipients, isNewKey: false })
  asked = await enrolled('木垒县城区工会驿站')
  other = await enrolled('木垒县客运站工会驿站')
})
test.afterAll(async () => {
  await asked?.stop()
  await other?.stop()
  await hub.stop()
  rmSync(dir, { recursive: true, force: true })
})

async function enrolled(name: string): Promise<KioskStation> {
  const { code } = await hubCommand<{ code: string }>(
    ...['code', '--data', dir, '--unit', unit, '--name', name],
  )
  return startKioskStation(['--hub', hub.url, '--code', code])
}

async function handlerToken(): Promise<string> {
  const args = ['token', '--data', dir, '--unit', unit, '--may', 'handle-requests']
  return (await hubCommand<{ token: string }>(...args)).token
}

/** Lets a station push and pull until what its county says has come. */
async function syncUntil(station: KioskStation, page: Page, holds: () => Promise<boolean>): Promise<void> {
  await expect
    .poll(
      async () => {
        await station.ask(page.context(), 'delivery.syncNow')
        return holds()
      },
      { timeout: 40_000 },
    )
    .toBe(true)
}

const go = (page: Page) => personAt(page).tap(page.locator('.page-keys .key.done').last())
const choose = (page: Page, code: string) => personAt(page).tap(page.locator(`.tile.choice.${code}`))

/** From the door to the ticket; gives the code, and the name as it was typed. */
async function askForHelp(page: Page): Promise<{ code: string; name: string }> {
  const person = personAt(page)
  await person.speaks('ug')
  await person.tap(page.locator('.worker-door.legal'))
  await person.tap(page.locator('.topic.wage-arrears'))
  await person.tap(page.locator('.dates-key'))
  await choose(page, 'none')
  await choose(page, 'no')
  await go(page)
  await person.tap(page.locator('.ask-day-keys .key').nth(1))
  await person.tap(page.locator('.ask-day-keys .key').first())
  await go(page)
  await go(page)
  // The latest day for arbitration, before anything personal is asked.
  await expect(page.locator('.limit .limit-day').first()).toBeVisible()
  await person.tap(page.locator('.ask-key'))
  await person.tap(page.locator('.form.legal-consultation'))
  await person.tap(page.locator('.ask-consent'))
  await person.tap(page.locator('.agree'))
  const type = async (count: number) => {
    await expect(page.locator('.ask-keys')).toBeVisible()
    const keys = page.locator('.ask-keys-row').nth(1).locator('.key')
    for (let at = 0; at < count; at += 1) await person.tap(keys.nth(at))
    return (await page.locator('.ask-text').textContent()) ?? ''
  }
  await type(4)
  await go(page)
  await person.tap(page.locator('.in-person'))
  const name = await type(3)
  await go(page)
  for (const digit of '13945678901')
    await person.tap(page.locator('.ask-pad .key').getByText(digit, { exact: true }))
  await go(page)
  await choose(page, 'evening')
  await go(page)
  await person.tap(page.locator('.send'))
  await expect(visitOn(page)).toHaveAttribute('data-progress', 'recorded')
  const code = readTicketCode((await page.locator('.ask-code').textContent()) ?? '') ?? ''
  return { code, name }
}

test('asked in Uyghur without a network, opened and answered at the county, read at another station', async ({
  page,
  browser,
}) => {
  if (!asked || !other) throw new Error('the stations are not there')
  const [here, there] = [asked, other]
  await here.open(page)
  await syncUntil(here, page, async () => {
    const { forms } = await here.ask<OutputOf<'requests.forms'>>(page.context(), 'requests.forms')
    return forms.some(({ office: each }) => each?.recipients)
  })
  const { port } = new URL(hub.url)
  await hub.stop()

  const { code, name } = await askForHelp(page)
  await personAt(page).tap(page.locator('.page-keys .key').first())
  await expect(page.locator('.ticket-known')).toHaveAttribute('data-state', 'waiting')

  hub = await startHub(dir, ['--port', port])
  const finger = await ticketFinger(code)
  const ticketAt = (station: KioskStation, of: Page) =>
    station.ask<OutputOf<'requests.ticket'>>(of.context(), 'requests.ticket', { finger })
  await syncUntil(here, page, async () => (await ticketAt(here, page)).filed?.delivered === true)

  const desk = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: 'zh-CN' })
  await enterCounty(desk, { url: hub.url, token: await handlerToken() })
  await desk.getByRole('link', { name: '求助', exact: true }).click()
  await expect(desk.getByText('1 件求助。')).toBeVisible()
  await desk.getByRole('link', { name: '问律师 · 欠薪' }).click()
  const buffer = Buffer.from(await lockKeys(office.keys, passphrase, 10))
  await desk
    .getByLabel('钥匙文件')
    .setInputFiles({ name: 'key.age', mimeType: 'application/octet-stream', buffer })
  await desk.getByLabel('口令', { exact: true }).fill(passphrase)
  await desk.getByRole('button', { name: '打开钥匙' }).click()
  await desk.getByRole('button', { name: '打开内容' }).click()
  await expect(desk.getByText(name, { exact: true })).toBeVisible()
  await expect(desk.getByText('13945678901')).toBeVisible()
  await desk.getByLabel('常用答复').selectOption('call')
  const answer = (await desk.getByLabel('答复（ئۇيغۇرچە）').inputValue()).slice(0, 30)
  await desk.getByRole('button', { name: '封好并发出' }).click()
  await expect(desk.locator('.case-head')).toContainText('已答复')
  await desk.close()

  const second = await browser.newPage()
  await there.open(second)
  await syncUntil(there, second, async () => (await ticketAt(there, second)).state === 'answered')
  await personAt(second).speaks('ug')
  await personAt(second).tap(second.locator('.worker-door.ticket'))
  // What a scanner types of the ticket's QR code.
  await second.keyboard.type(ticketLink(code))
  await second.keyboard.press('Enter')
  await expect(second.locator('.ticket-answer')).toContainText(answer)
  await second.close()

  const headers = { authorization: `Bearer ${await handlerToken()}` }
  const week = weekAt(Date.now(), 'Asia/Shanghai')
  const report = await fetch(`${hub.url}/v1/reports/weekly/${week}?unit=${unit}`, { headers })
  const { totals } = weeklyReportSchema.parse(await report.json())
  expect(totals.requests?.['legal-consultation']).toMatchObject({ filed: '<3', answered: '<3' })
})
