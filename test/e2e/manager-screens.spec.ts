import type { Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { expectGood } from './expect-good.ts'
import { personAt } from './kiosk-person.ts'
import { startStaffedStation } from './manager-station.ts'

// The signed-in pages, looked at by rules. Language, theme and glass rotate by the day, as a seed that is printed.

const glasses = [
  { width: 1080, height: 1920, diagonal: 21.5 },
  { width: 1280, height: 800, diagonal: 10.1 },
]
const codes = ['zh-CN', 'ug', 'en', 'kk-Arab', 'mn-Mong']
const themes = ['warm', 'sunlight']
const seed = Number(process.env['WAYSTATION_SEED'] ?? Math.floor(Date.now() / 86_400_000))
const ways = ['shift', 'tools', 'sessions', 'loans', 'legal', 'assessments', 'training', 'sync', 'today']

// Both glasses each day: they are laid out apart.
for (const [at, glass] of glasses.entries()) {
  const code = codes[(seed + 2 * at) % codes.length] ?? 'zh-CN'
  const theme = themes[(seed + at) % themes.length] ?? 'warm'
  test(`${code} ${glass.width} ${theme}: the door and every page of the day are whole, large enough and clean (WAYSTATION_SEED=${seed})`, async ({
    browser,
  }) => {
    test.setTimeout(300_000)
    const staffed = await startStaffedStation(['--diagonal', String(glass.diagonal)])
    try {
      const { width, height } = glass
      const context = await browser.newContext({ viewport: { width, height }, hasTouch: true })
      const page = await context.newPage()
      const faults: string[] = []
      page.on('pageerror', (error) => faults.push(error.message))
      page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
      const person = personAt(page)
      await staffed.station.open(page)
      await staffed.knowsCards(page, 3)
      await person.speaks(code)
      if (theme === 'sunlight') await person.tap(page.locator('.ease .key').first())
      await staffed.openDoor(page)
      await expectGood(page, 'the door')
      await person.tap(page.locator('.card-tile').first())
      await expect(page.locator('.digits-pad')).toBeVisible()
      await expectGood(page, 'PIN')
      await person.tap(page.locator('.manager-bar .key'))
      await staffed.signIn(page, 'manager')
      for (const way of ways) {
        await staffed.goTo(page, way)
        await quiet(page)
        await expectGood(page, way)
      }
      await person.tap(page.locator('.panel-head .key'))
      await quiet(page)
      await expectGood(page, 'visits of the shift')
      await staffed.goTo(page, 'shift')
      await person.tap(page.locator('.day-foot .key.act'))
      await expectGood(page, 'round before the shift')
      await person.tap(page.locator('.celsius').first())
      await expectGood(page, 'temperature')
      await person.tap(page.locator('.number-sheet .panel-keys .key').first())
      await person.tap(page.locator('.day-foot .key.act'))
      await expect(page.locator('.done-said')).toBeVisible()
      await expectGood(page, 'running shift')
      await person.tap(page.locator('.day-foot .key.act'))
      await expect(page.locator('.pick').first()).toBeVisible()
      await expectGood(page, 'handing over')
      await person.tap(page.locator('.day-bar > .key'))
      await person.tap(page.locator('.day-bar .key'))
      await expect(page.locator('.sheet-paper')).toBeVisible()
      await expectGood(page, 'handover sheet')
      expect(faults).toEqual([])
      await context.close()
    } finally {
      await staffed.stop()
    }
  })
}

/** Until the page has had its answers: then there is something to look at. */
async function quiet(page: Page): Promise<void> {
  await expect(page.locator('.day-body :is(.panel, .nothing)').first()).toBeVisible()
}
