import type { Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import type { OutputOf } from '../../station/contract/calls.ts'
import { personAt, visitOn } from './kiosk-person.ts'
import type { KioskStation } from './kiosk-station.ts'
import { startKioskStation } from './kiosk-station.ts'

let station: KioskStation
test.beforeAll(async () => {
  station = await startKioskStation()
})
test.afterAll(() => station.stop())

async function openShelf(page: Page) {
  const person = personAt(page)
  await person.tap(page.locator('.worker-door.shelf'))
  await expect(page.locator('.tile.thing').first()).toBeVisible()
  return person
}

const umbrella = (page: Page) => page.locator('.tile.thing:has(.umbrella)')
const outNow = async (page: Page) =>
  (await station.ask<OutputOf<'loans.shelf'>>(page.context(), 'loans.shelf')).out

async function lend(page: Page, number: string) {
  const person = await openShelf(page)
  await person.tap(umbrella(page))
  for (const digit of number) await person.tap(page.locator('.pad-key').getByText(digit, { exact: true }))
  await expect(page.locator('.lend-typed')).toHaveText(number)
  await person.tap(page.locator('.key.lend'))
  return person
}

test('an umbrella is lent by its number and brought back by its number, and nobody is named', async ({
  page,
}) => {
  await station.open(page)
  const sent: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('/contract/loans.')) sent.push(request.postData() ?? '')
  })
  const person = await lend(page, '17')
  await expect(visitOn(page)).toHaveAttribute('data-progress', 'recorded')
  await expect(page.locator('h1')).toHaveText('借好了：雨伞 17')
  expect(await outNow(page)).toMatchObject([{ item: 'umbrella', code: '17' }])
  await person.finishes()
  await expect(page.locator('.start .tile').first()).toBeVisible()

  await openShelf(page)
  await person.tap(page.locator('.key.give-back'))
  await person.tap(page.locator('.tile.out', { hasText: '17' }))
  await expect(page.locator('.sure-code')).toHaveText('17')
  await person.tap(page.locator('.page-keys .key.done'))
  await expect(page.locator('h1')).toHaveText('谢谢归还')
  expect(await outNow(page)).toEqual([])
  for (const body of sent.filter((each) => each !== '{}'))
    expect(Object.keys(JSON.parse(body) as object).sort()).toEqual(['act', 'code', 'item'])
  // It is read, and then the kiosk waits for the next person.
  await expect(page.locator('.start .tile').first()).toBeVisible({ timeout: 15_000 })
})

test('a loan is taken back within ten seconds, and so is a return', async ({ page }) => {
  await station.open(page)
  const person = await lend(page, '3')
  await expect(visitOn(page)).toHaveAttribute('data-progress', 'recorded')
  await person.tap(page.locator('.key.undo'))
  await expect(visitOn(page)).toHaveAttribute('data-undo', 'done')
  expect(await outNow(page)).toEqual([])
  await person.finishes()
  await expect(page.locator('.start .tile').first()).toBeVisible()

  await lend(page, '4')
  await expect(visitOn(page)).toHaveAttribute('data-progress', 'recorded')
  await person.tap(page.locator('.page-keys .key').last())
  await person.tap(page.locator('.key.give-back'))
  await person.tap(page.locator('.tile.out', { hasText: '4' }))
  await person.tap(page.locator('.page-keys .key.done'))
  await expect(page.locator('h1')).toHaveText('谢谢归还')
  await person.tap(page.locator('.key.undo'))
  await expect(visitOn(page)).toHaveAttribute('data-undo', 'done')
  expect(await outNow(page)).toMatchObject([{ item: 'umbrella', code: '4' }])
})

test('a number with letters can be typed, and is offered the next time', async ({ page }) => {
  await station.open(page)
  const person = await openShelf(page)
  await person.tap(umbrella(page))
  await person.tap(page.locator('.pad-key.change'))
  await person.tap(page.locator('.pad-key').getByText('B', { exact: true }))
  await person.tap(page.locator('.pad-key.change'))
  await person.tap(page.locator('.pad-key').getByText('2', { exact: true }))
  await person.tap(page.locator('.key.lend'))
  await expect(page.locator('h1')).toHaveText('借好了：雨伞 B2')
  await person.tap(page.locator('.page-keys .key').last())
  await person.tap(page.locator('.key.give-back'))
  await person.tap(page.locator('.tile.out', { hasText: 'B2' }))
  await person.tap(page.locator('.page-keys .key.done'))
  await expect(page.locator('h1')).toHaveText('谢谢归还')
  await person.tap(page.locator('.page-keys .key').last())
  await person.tap(umbrella(page))
  await person.tap(page.locator('.lend-pick', { hasText: 'B2' }))
  await expect(page.locator('.lend-typed')).toHaveText('B2')
})

test('lent while the host is away, brought back while it is away: in order, and nothing stays out', async ({
  page,
}) => {
  await station.open(page)
  const person = await lend(page, '8')
  await expect(visitOn(page)).toHaveAttribute('data-progress', 'recorded')
  await person.tap(page.locator('.page-keys .key').last())
  await person.tap(page.locator('.key.give-back'))
  await person.tap(page.locator('.tile.out', { hasText: '8' }))
  await station.kill()
  await person.tap(page.locator('.page-keys .key.done'))
  await expect(visitOn(page)).toHaveAttribute('data-progress', 'kept')
  await person.finishes()
  await lend(page, '8')
  await expect(visitOn(page)).toHaveAttribute('data-progress', 'kept')
  await person.stays()
  await station.restart()
  await expect(visitOn(page)).toHaveAttribute('data-progress', 'recorded')
  expect((await outNow(page)).filter(({ code }) => code === '8')).toMatchObject([{ item: 'umbrella' }])
})

test('what is out already cannot be lent again: the page says so and leads to bringing it back', async ({
  page,
}) => {
  await station.open(page)
  const person = await lend(page, '5')
  await expect(visitOn(page)).toHaveAttribute('data-progress', 'recorded')
  await person.tap(page.locator('.page-keys .key').last())
  await person.tap(umbrella(page))
  await person.tap(page.locator('.pad-key').getByText('5', { exact: true }))
  await expect(page.locator('.lend-out')).toContainText('5 号已借出')
  await expect(page.locator('.key.lend')).toHaveCount(0)
  await person.tap(page.locator('.key.give-back'))
  await expect(page.locator('.tile.out', { hasText: '5' })).toHaveCount(1)
})
