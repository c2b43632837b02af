import type { BrowserContext } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { personAt, visitOn } from './kiosk-person.ts'
import type { KioskStation } from './kiosk-station.ts'
import { startKioskStation } from './kiosk-station.ts'

type Today = { total: number }

let station: KioskStation
test.beforeAll(async () => {
  station = await startKioskStation()
})
test.afterAll(() => station.stop())

const total = async (context: BrowserContext) => (await station.ask<Today>(context, 'visits.today')).total

test('a host killed before the visit: kept is said, thanks only after the restart, and it counts once', async ({
  page,
  context,
}) => {
  await station.open(page)
  const before = await total(context)
  const person = personAt(page)
  await person.is(0)
  await station.kill()
  await person.needs(1)
  await person.isDone()
  await expect(visitOn(page)).toHaveAttribute('data-progress', 'kept')
  await expect(page.locator('h1')).toHaveText('已收好，正在登记')
  await person.stays()
  await station.restart()
  await expect(visitOn(page)).toHaveAttribute('data-progress', 'recorded')
  await expect(page.locator('h1')).toHaveText('谢谢您')
  expect(await total(context)).toBe(before + 1)
})

test('a visit taken back while the host was away never counts', async ({ page, context }) => {
  await station.open(page)
  const before = await total(context)
  const person = personAt(page)
  await person.is(0)
  await station.kill()
  await person.needs(1)
  await person.isDone()
  await expect(visitOn(page)).toHaveAttribute('data-progress', 'kept')
  await person.tap(page.locator('.key.undo'))
  await station.restart()
  await expect(visitOn(page)).toHaveAttribute('data-undo', 'done')
  expect(await total(context)).toBe(before)
})

test('the person leaves and others come while the host is away; all of it is recorded when it is back', async ({
  page,
  context,
}) => {
  await station.open(page)
  const before = await total(context)
  const person = personAt(page)
  await station.kill()
  for (const place of [0, 1, 2]) {
    await person.is(place)
    await person.needs(1)
    await person.isDone()
    await expect(visitOn(page)).toHaveAttribute('data-progress', 'kept')
    await person.finishes()
    // The page cannot be had anew, so it is wiped where it stands, and goes on serving.
    await expect(page.locator('.start .tile').first()).toBeVisible()
  }
  await page.evaluate('globalThis.sameDocument = true')
  await station.restart()
  await expect.poll(() => total(context)).toBe(before + 3)
  // And the document that served three people in a row is replaced at last.
  await expect
    .poll(() => page.evaluate('globalThis.sameDocument').catch(() => 'between two documents'))
    .toBeUndefined()
})

test('the languages can be changed while the host is away', async ({ page }) => {
  await station.open(page)
  const person = personAt(page)
  await page.waitForLoadState('networkidle')
  await station.kill()
  for (const language of ['en', 'ug', 'mn-Mong', 'kk-Arab']) await person.speaks(language)
  await expect(page.locator('.key.more')).toBeVisible()
})
