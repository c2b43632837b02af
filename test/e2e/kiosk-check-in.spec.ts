import type { BrowserContext } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { personAt, visitOn } from './kiosk-person.ts'
import type { KioskStation } from './kiosk-station.ts'
import { startKioskStation } from './kiosk-station.ts'

type Today = { total: number; byCategory: Record<string, number | undefined> }

let station: KioskStation
test.beforeAll(async () => {
  station = await startKioskStation()
})
test.afterAll(() => station.stop())

const today = (context: BrowserContext) => station.ask<Today>(context, 'visits.today')

/** What was counted since `before`, in all and of one kind of work. */
async function countedSince(before: Today, context: BrowserContext, category: string) {
  const now = await today(context)
  return [now.total - before.total, (now.byCategory[category] ?? 0) - (before.byCategory[category] ?? 0)]
}

/** UX: a check-in takes ten seconds at the median, the person's own time included; the kiosk's share of it is what is measured. */
const targetMs = 10_000
const doneByItselfMs = 4_000

for (const language of ['zh-CN', 'ug'])
  test(`two taps check in, in ${language}, well within ten seconds`, async ({ page, context }) => {
    await station.open(page)
    const person = personAt(page)
    const before = await today(context)
    const took: number[] = []
    for (let visit = 1; visit <= 3; visit += 1) {
      await expect(page.locator('.start .tile').first()).toBeVisible()
      if (language !== 'zh-CN') await person.speaks(language)
      const began = Date.now()
      await person.is(2)
      await person.needs(1)
      await expect(visitOn(page)).toHaveAttribute('data-progress', 'recorded')
      took.push(Date.now() - began)
      await person.finishes()
    }
    const median = took.sort((a, b) => a - b)[1]
    test.info().annotations.push({ type: 'median', description: `${median} ms` })
    expect(median).toBeLessThan(targetMs / 1.5)
    expect(await countedSince(before, context, 'courier')).toEqual([3, 3])
  })

test('whoever taps "done" does not wait for it to come by itself', async ({ page }) => {
  await station.open(page)
  const person = personAt(page)
  await person.is(0)
  await person.needs(0)
  await person.needs(3)
  const chosen = Date.now()
  await person.isDone()
  await expect(visitOn(page)).toHaveAttribute('data-progress', 'recorded')
  expect(Date.now() - chosen).toBeLessThan(doneByItselfMs)
})

test('a visit taken back within ten seconds does not count, and the worker is told', async ({
  page,
  context,
}) => {
  await station.open(page)
  const person = personAt(page)
  const before = await today(context)
  await person.speaks('ug')
  await person.is(0)
  await person.needs(1)
  await person.isDone()
  await person.tap(page.locator('.key.undo'))
  await expect(visitOn(page)).toHaveAttribute('data-undo', 'done')
  await expect(page.locator('h1')).toHaveText('ماقۇل')
  expect((await today(context)).total).toBe(before.total)
  // It is read, and then the kiosk waits for the next person, in Chinese.
  await expect(page.locator('.start .tile').first()).toBeVisible({ timeout: 10_000 })
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN')
})

test('one tap on a face rates the station, and the host records it', async ({ page, context }) => {
  await station.open(page)
  const person = personAt(page)
  await person.is(0)
  await person.needs(1)
  await person.isDone()
  await expect(visitOn(page)).toHaveAttribute('data-progress', 'recorded')
  const before = await station.ask<{ recorded: number }>(context, 'delivery.status')
  await person.tap(page.locator('.rating .tile').first())
  await expect(page.locator('.rating-done')).toHaveText('谢谢您的评价')
  await expect
    .poll(async () => (await station.ask<{ recorded: number }>(context, 'delivery.status')).recorded)
    .toBe(before.recorded + 1)
})

test('the thanks page leaves by itself when the time for taking back is over', async ({ page }) => {
  await station.open(page)
  const person = personAt(page)
  await person.is(0)
  await person.needs(1)
  await person.isDone()
  await expect(page.locator('.key.undo')).toBeVisible()
  await expect(page.locator('.start .tile').first()).toBeVisible({ timeout: 15_000 })
})

test('the second page holds the other kinds of work', async ({ page, context }) => {
  await station.open(page)
  const person = personAt(page)
  const before = await today(context)
  await expect(page.locator('.start .tile')).toHaveCount(12)
  await person.tap(page.locator('.key.more'))
  await expect(page.locator('.start .tile')).toHaveCount(11)
  await person.is(10)
  await person.needs(0)
  await person.isDone()
  await expect(visitOn(page)).toHaveAttribute('data-progress', 'recorded')
  expect(await countedSince(before, context, 'undisclosed')).toEqual([1, 1])
})
