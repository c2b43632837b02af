import { expect, test } from '@playwright/test'
import { letPass, personAt } from './kiosk-person.ts'
import type { StaffedStation } from './manager-station.ts'
import { padKey, staff, startStaffedStation } from './manager-station.ts'

let staffed: StaffedStation

test.beforeAll(async () => {
  staffed = await startStaffedStation()
})
test.beforeEach(async ({ page }) => {
  await staffed.station.open(page)
  await staffed.knowsCards(page, 3)
})
test.afterAll(() => staffed.stop())

test('a wrong PIN says how many tries are left, the fifth locks the card in words with a countdown, and another card still opens', async ({
  page,
}) => {
  const person = personAt(page)
  await staffed.openDoor(page)
  await person.tap(page.locator('.card-tile', { hasText: staff.volunteer.name }))
  const tryPin = async (pin: string) => {
    await page.keyboard.type(pin)
    await page.keyboard.press('Enter')
  }
  for (const left of ['4', '3', '2', '1']) {
    await tryPin('000000')
    await expect(page.getByRole('alert')).toContainText(`还能试 ${left} 次`, { timeout: 15_000 })
    await expect(page.locator('.dot.full')).toHaveCount(0)
  }
  await tryPin('000000')
  await expect(page.getByRole('alert')).toContainText('暂时锁住', { timeout: 15_000 })
  await expect(page.locator('.countdown')).toHaveText(/^[45]:\d\d$/)
  await expect(padKey(page, '1')).toBeDisabled()

  // A way round by going out and in again there is not.
  await person.tap(page.locator('.manager-bar .key'))
  const tile = page.locator('.card-tile', { hasText: staff.volunteer.name })
  await expect(tile).toContainText('暂时锁住')
  await person.tap(tile)
  await expect(page.locator('.countdown')).toHaveText(/^[45]:\d\d$/)
  await person.tap(page.locator('.manager-bar .key'))
  await staffed.signIn(page, 'manager')
  await expect(page.locator('.who')).toContainText(staff.manager.name)
})

test('a guest is offered nothing that would be refused, and locking leaves nothing of the day behind', async ({
  page,
}) => {
  const person = personAt(page)
  await staffed.openDoor(page)
  await person.tap(page.locator('.card-tile', { hasText: staff.guest.name }))
  for (const digit of staff.guest.pin) await person.tap(padKey(page, digit))
  await person.tap(page.locator('.digits-pad .key.act'))
  await expect(page.locator('.shell')).toBeVisible({ timeout: 15_000 })
  await expect(page.locator('.way .pictogram.tools')).toBeVisible()
  await expect(page.locator('.way .pictogram.assessments')).toHaveCount(0)
  await expect(page.locator('.way .pictogram.sync')).toHaveCount(0)

  await person.tap(page.locator('.way.lock'))
  await expect(page.locator('.start .tile').first()).toBeVisible()
  await expect(page.locator('body')).not.toContainText(staff.guest.name)
  // Asked again while the document is being replaced: the last answer is the new document's.
  let kept: string | null = null
  await expect
    .poll(async () => {
      kept = await page
        .evaluate<string>('JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie])')
        .catch(() => null)
      return kept
    })
    .not.toBeNull()
  expect(kept).not.toContain(staff.guest.pin)
  expect(kept).not.toContain(staff.guest.name)
})

test('a page that nobody touches warns, stays for whoever is there, and locks itself for who is not', async ({
  page,
}) => {
  const person = personAt(page)
  // The page's own time, from its beginning on.
  await page.clock.install()
  await page.goto(staffed.station.url())
  await expect(page.locator('.start .tile').first()).toBeVisible()
  await staffed.openDoor(page)
  await staffed.signIn(page, 'manager')
  await letPass(page, 101_000)
  await expect(page.locator('.lock-warning')).toBeVisible()
  await person.tap(page.locator('.lock-warning .key.act'))
  await expect(page.locator('.lock-warning')).toHaveCount(0)
  await letPass(page, 101_000)
  await expect(page.locator('.lock-warning')).toBeVisible()
  await letPass(page, 21_000)
  await expect(page.locator('.start .tile').first()).toBeVisible()
  await expect(page.locator('.shell')).toHaveCount(0)
})

test('a session that the host has ended leads back to the cards, in words', async ({ page }) => {
  await staffed.openDoor(page)
  await staffed.signIn(page, 'manager')
  await staffed.station.kill()
  await staffed.station.restart()
  await staffed.goToAnyway(page, 'tools')
  await expect(page.locator('.sign-in [role="status"]')).toContainText('已经退出', { timeout: 20_000 })
  await expect(page.locator('.shell')).toHaveCount(0)
  await staffed.signIn(page, 'manager')
})

// The last: one card fewer.
test('a card that the county withdraws is gone from the page at the next delivery', async ({ page }) => {
  await staffed.openDoor(page)
  await expect(page.locator('.card-tile')).toHaveCount(3)
  await staffed.command('staff', '--card', staff.guest.card, '--withdraw')
  await staffed.knowsCards(page, 2)
  await expect(page.locator('.card-tile')).toHaveCount(2)
  await expect(page.locator('.card-tile', { hasText: staff.guest.name })).toHaveCount(0)
})
