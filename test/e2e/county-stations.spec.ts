// A station's whole beginning, as a county lives it: made in the browser, its sheet's picture read by a scanner's program, a real kiosk
// enrolled with what it says, and heard; then somebody who may sign in there.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, test } from '@playwright/test'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import { hubDirectory, startHub } from '../support/hub/hub-process.ts'
import { expectClean } from './county-page.ts'
import type { KioskStation } from './kiosk-station.ts'
import { startKioskStation } from './kiosk-station.ts'

let hub: Awaited<ReturnType<typeof startHub>>
let remove: () => Promise<void>
let kiosk: KioskStation
test.beforeAll(async () => {
  const made = await hubDirectory()
  remove = made.remove
  hub = await startHub(made.dir)
  kiosk = await startKioskStation()
  const file = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')
  await prepareZXingModule({
    overrides: { wasmBinary: new Uint8Array(readFileSync(file)).buffer },
    fireImmediately: true,
  })
})
test.afterAll(async () => {
  await kiosk.stop()
  await hub.stop()
  await remove()
})

test.use({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN' })

const name = '照壁山乡工会驿站'

test('a station is made, enrolled by its sheet, heard, and given a card', async ({ page, context }) => {
  await page.goto(hub.launch)
  await page.goto(`${hub.url}/county#/652328/stations`)
  await page.getByRole('link', { name: '新建站点' }).click()
  await page.getByRole('button', { name: '新建' }).click()
  await expect(page.getByText('请填写中文名称。')).toBeVisible()
  await page.getByLabel('中文', { exact: true }).fill(name)
  await page.getByLabel('承办单位').fill('照壁山乡总工会')
  await page.getByLabel('开放时间').fill('09:00–21:00')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name })).toBeVisible()
  await expect(page.getByText('652328-0001')).toBeVisible()
  await expectClean(page)

  await page.getByRole('button', { name: '做接入码，打印接入单' }).click()
  const picture = page.getByRole('img', { name: '接入二维码' })
  await expect(picture).toBeVisible()
  await expectClean(page)
  const [read] = await readBarcodes(new Uint8Array(await picture.screenshot()))
  const scanned = read?.text ?? ''
  expect(scanned).toContain(`waystation:enrol?hub=${encodeURIComponent(hub.url)}`)
  const typed = (await page.locator('.big-code').innerText()).replace(/\s/g, '')
  expect(new URLSearchParams(scanned.split('?')[1]).get('code')).toBe(typed)
  await page.getByRole('button', { name: '完成' }).click()
  await expect(page.getByText('接入码已做好')).toBeVisible()

  const screen = await context.newPage()
  await kiosk.open(screen)
  const looked = await kiosk.ask<{ hub: string; code: string; key: string; matchesSheet: boolean }>(
    ...[context, 'enrolment.look', { scanned }],
  )
  expect(looked.matchesSheet).toBe(true)
  const enrolled = await kiosk.ask(context, 'enrolment.enrol', {
    ...{ hub: looked.hub, code: looked.code, key: looked.key },
  })
  expect(enrolled).toEqual({ station: '652328-0001', name, unit: '652328' })
  await screen.close()
  const delivery = () => kiosk.ask<{ state: string }>(context, 'delivery.status')
  await expect.poll(async () => (await delivery()).state).toBe('up-to-date')
  await page.reload()
  await expect(page.getByRole('heading', { name: '一小时内有消息' })).toBeVisible()
  await expect(page.getByText('每天都有消息。')).toBeVisible()
  await expectClean(page)

  await page.getByRole('link', { name: '管理人员卡' }).click()
  await page.getByRole('button', { name: '新建人员卡' }).click()
  await page.getByLabel('卡上的姓名').fill('古丽娜尔')
  await page.getByLabel('站长', { exact: true }).check()
  await page.getByLabel(name).check()
  await page.getByLabel('急救').check()
  await expectClean(page)
  await page.getByRole('button', { name: '做卡' }).click()
  await expect(page.getByText('古丽娜尔 的密码')).toBeVisible()
  await expect(page.locator('.pin-shown .big-code')).toHaveText(/^\d{6}$/)
  await expectClean(page)
  await page.getByRole('button', { name: '已告诉本人' }).click()
  await expect(page.locator('.staff-card')).toContainText('急救')
  await expect
    .poll(async () => {
      await kiosk.ask(context, 'delivery.syncNow')
      const { cards } = await kiosk.ask<{ cards: { name: string }[] }>(context, 'staff.cards')
      return cards.map((card) => card.name)
    })
    .toEqual(['古丽娜尔'])
})
