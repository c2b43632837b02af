import { expect, test } from '@playwright/test'
import type { OutputOf } from '../../station/contract/calls.ts'
import { asManager } from './kiosk-stock.ts'
import type { StaffedStation } from './manager-station.ts'
import { startStaffedStation } from './manager-station.ts'
import { stockHandAt } from './manager-stock-hand.ts'

test.describe.configure({ timeout: 180_000 })

let staffed: StaffedStation
test.beforeAll(async () => {
  staffed = await startStaffedStation()
})
test.afterAll(() => staffed.stop())

test('what the county sent is received as expected; a tube is opened, a lot set aside and released, some handed on to a station of the unit', async ({
  page,
}) => {
  const { station } = staffed
  const context = page.context()
  await staffed.command('code', '--unit', '652328', '--name', '东城工会驿站')
  await station.open(page)
  await staffed.knowsCards(page, 3)
  const lines = [{ item: 'burn-cream', qty: 10 }]
  const { restock } = await asManager<OutputOf<'restocks.request'>>(staffed, context, {
    ...{ call: 'restocks.request', input: { lines } },
  })
  await expect
    .poll(async () => (await station.ask<OutputOf<'delivery.status'>>(context, 'delivery.status')).state)
    .toBe('up-to-date')
  const { token } = await staffed.command('token', '--unit', '652328', '--may', 'publish')
  const path = `/v1/restocks/${staffed.id}/${restock.epoch}/${restock.seq}`
  const sent = await fetch(`${staffed.hubUrl}${path}`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${String(token)}`, 'content-type': 'application/json' },
    body: JSON.stringify({ rev: 0, state: 'shipped', lines, expectedOn: '2099-01-31' }),
  })
  expect(sent.status).toBe(200)
  await station.ask(context, 'delivery.syncNow')

  // From today's tile to the request, and from there to the delivery: lots and dates are read from the packages.
  await staffed.openDoor(page)
  await staffed.signIn(page, 'manager')
  const hand = stockHandAt(page)
  const { stock, sheet, tap } = hand
  const tile = page.locator('.day-tile', { hasText: '补货在路上' })
  await expect(tile).toContainText('2099-01-31', { timeout: 20_000 })
  await tap(tile)
  await tap(stock.locator('.restock.shipped .key.act'))
  await tap(stock.locator('.delivery-line .key:has(.pictogram.pencil)'))
  await sheet.locator('input[name="lot"]').fill('W1')
  await sheet.locator('input[name="until"]').fill('2098-05')
  await hand.keeps()
  await hand.acts()
  await expect(stock.locator('.restock.received')).toContainText('10')
  await staffed.goTo(page, 'today')
  await expect(tile.locator('.day-count')).toHaveText('0')

  // What is low is all that the tile shows.
  await tap(page.locator('.day-tile', { hasText: '要补货' }))
  await expect(stock.locator('.filters .chip.low')).toHaveAttribute('aria-pressed', 'true')
  await expect(stock.locator('.item-rows .item-row .level-word').first()).toBeVisible()
  const lowRows = await stock.locator('.item-rows .item-row').count()
  expect(await stock.locator('.item-rows .level-word').count()).toBe(lowRows)
  await tap(stock.locator('.filters .chip.low'))

  await tap(hand.row('FA14'))
  const card = stock.locator('.lot-card', { hasText: 'W1' })
  await tap(card.locator('.key:has(.pictogram.open)'))
  await hand.keeps()
  await expect(card).toContainText('开封')
  await tap(card.locator('.key:has(.pictogram.aside)'))
  await tap(sheet.locator('.chip').first())
  await hand.keeps()
  await expect(stock.locator('.item-head')).toContainText('可用 0')
  await tap(card.locator('.key:has(.pictogram.undo)'))
  await hand.keeps()
  await expect(stock.locator('.item-head')).toContainText('可用 10')

  await tap(stock.locator('.page-keys .key:has(.pictogram.truck)'))
  await tap(stock.locator('.station-field .chip', { hasText: '东城工会驿站' }))
  await tap(stock.locator('.stepper .key').last())
  await hand.acts()
  await expect(stock.locator('.done-bar')).toContainText('已调出')
  await expect(card.locator('.lot-qty')).toContainText('8')
  const movement = stock.locator('.movement').first()
  await expect(movement).toContainText('652328-0002')
})
