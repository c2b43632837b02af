import { expect, test } from '@playwright/test'
import { letPass, personAt, visitOn } from './kiosk-person.ts'
import type { KioskStation } from './kiosk-station.ts'
import { startKioskStation } from './kiosk-station.ts'

/** From the word on, what a page leaves for a later task comes 60 ms of real time late, as on a busy machine. */
const lateTasks = `{
  const [later, post] = [globalThis.setTimeout, MessagePort.prototype.postMessage]
  MessagePort.prototype.postMessage = function (...args) {
    if (globalThis.tasksAreLate) later(() => post.apply(this, args), 60)
    else post.apply(this, args)
  }
}`

let station: KioskStation
test.beforeAll(async () => {
  station = await startKioskStation()
})
test.afterAll(() => station.stop())

test('two taps from the first page show what to do about a burn, a third the ambulance', async ({ page }) => {
  await station.open(page)
  const person = personAt(page)
  await person.tap(page.locator('.worker-door.first-aid'))
  await person.tap(page.locator('.card-tile.burn'))
  await expect(page.locator('.step')).toHaveCount(4)
  await expect(page.locator('.step').first()).toContainText('流动的凉水冲 10–20 分钟')
  await expect(page.locator('.card-call')).toContainText('马上打 120')
  // No clip has been recorded: no key that would say nothing.
  await expect(page.locator('.speaker')).toHaveCount(0)
  await person.tap(page.locator('.call-key'))
  await expect(page.locator('.call-number')).toHaveText('120')
  await expect(page.locator('.call-number')).toHaveAttribute('dir', 'ltr')
  await person.tap(page.locator('.page-keys .key'))
  await expect(page.locator('.step')).toHaveCount(4)
})

test('nobody who is not alert is given anything to drink, and nobody frozen is rubbed', async ({ page }) => {
  await station.open(page)
  const person = personAt(page)
  await person.tap(page.locator('.worker-door.first-aid'))
  await person.tap(page.locator('.card-tile.heatstroke'))
  await expect(page.locator('.step').nth(3)).toContainText('不清醒侧躺，什么都别喂')
  await person.tap(page.locator('.page-keys .key').first())
  await person.tap(page.locator('.card-tile.frostbite'))
  await expect(page.locator('.step').nth(2)).toContainText('别搓，别用雪擦，别烤火')
})

test('a card has time, for hands are busy; the list of cards has not', async ({ page }) => {
  await page.addInitScript(lateTasks)
  await page.clock.install()
  await station.open(page)
  const person = personAt(page)
  await person.tap(page.locator('.worker-door.first-aid'))
  await person.tap(page.locator('.card-tile.collapse'))
  await expect(page.locator('.step').first()).toBeVisible()
  await letPass(page, 9 * 60_000)
  await expect(page.locator('.still-here')).toHaveCount(0)
  await letPass(page, 61_000)
  await expect(page.locator('.still-here')).toBeVisible()
  await person.tap(page.locator('.still-here .key'))
  // The list comes with its own time, however busy the browser is just then: hence no letPass.
  await page.evaluate('globalThis.tasksAreLate = true')
  await person.tap(page.locator('.page-keys .key').first())
  await expect(page.locator('.card-tile').first()).toBeVisible()
  await page.clock.fastForward(41_000)
  await expect(page.locator('.still-here')).toBeVisible()
})

test('after a visit the way to first aid is one tap, and the visit counts', async ({ page, context }) => {
  await station.open(page)
  const person = personAt(page)
  const total = async () => (await station.ask<{ total: number }>(context, 'visits.today')).total
  const before = await total()
  await person.is(2)
  await person.needs(1)
  await person.isDone()
  await expect(visitOn(page)).toHaveAttribute('data-progress', 'recorded')
  await person.tap(page.locator('.worker-door.first-aid'))
  await expect(page.locator('.card-tile')).toHaveCount(7)
  // The page of the visit does not come back to take them home.
  await person.tap(page.locator('.page-keys .key').first())
  await expect(page.locator('.start .tile')).toHaveCount(12)
  expect(await total()).toBe(before + 1)
})

test('with the host gone the cards still open, in every language', async ({ page }) => {
  await station.open(page)
  const person = personAt(page)
  await page.waitForLoadState('networkidle')
  await station.kill()
  await person.speaks('ug')
  await person.tap(page.locator('.worker-door.first-aid'))
  await person.tap(page.locator('.card-tile.collapse'))
  await expect(page.locator('.step')).toHaveCount(5)
  await expect(page.locator('.step').first()).toContainText('مۈرىسىگە')
  await person.speaks('en')
  await expect(page.locator('.step').nth(3)).toContainText('100–120 a minute')
  // The drawings came with the words.
  const drawn = await page
    .locator('.step .illustration')
    .first()
    .evaluate((element) => (element as unknown as { getBBox(): { width: number } }).getBBox().width)
  expect(drawn).toBeGreaterThan(0)
})
