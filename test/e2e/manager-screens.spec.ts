import type { Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { languages } from '../../locales/languages.ts'
import { personAt } from './kiosk-person.ts'
import { lookAround } from './look-around.ts'
import { startStaffedStation } from './manager-station.ts'
import { combinations, managerGlasses } from './screen-combinations.ts'

// The signed-in pages of the day, looked at by rules.

/** Every page of the shell by its picture: to have another looked at, add it here. */
const ways = ['shift', 'tools', 'sessions', 'loans', 'legal', 'assessments', 'training', 'sync', 'today']

for (const combination of combinations(
  languages.map(({ code }) => code),
  ['warm', 'sunlight'],
  managerGlasses,
))
  test(`${combination.name}: the door and every page of the day are whole, large enough and clean`, async ({
    browser,
  }) => {
    const { code, ease, glass } = combination
    const staffed = await startStaffedStation(['--diagonal', String(glass.diagonal)])
    try {
      await lookAround(browser, combination, async ({ page, look }) => {
        const person = personAt(page)
        await staffed.station.open(page)
        await staffed.knowsCards(page, 3)
        await person.speaks(code)
        if (ease === 'sunlight') await person.tap(page.locator('.ease .key').first())
        await staffed.openDoor(page)
        await look('the door')
        await person.tap(page.locator('.card-tile').first())
        await expect(page.locator('.digits-pad')).toBeVisible()
        await look('PIN')
        await person.tap(page.locator('.manager-bar .key'))
        await staffed.signIn(page, 'manager')
        for (const way of ways) {
          await staffed.goTo(page, way)
          await answered(page)
          await look(way)
        }
        await person.tap(page.locator('.panel-head .key'))
        await answered(page)
        await look('visits of the shift')
        await staffed.goTo(page, 'shift')
        await person.tap(page.locator('.day-foot .key.act'))
        await look('round before the shift')
        await person.tap(page.locator('.celsius').first())
        await look('temperature')
        await person.tap(page.locator('.number-sheet .panel-keys .key').first())
        await person.tap(page.locator('.day-foot .key.act'))
        await expect(page.locator('.done-said')).toBeVisible()
        await look('running shift')
        await person.tap(page.locator('.day-foot .key.act'))
        await expect(page.locator('.pick').first()).toBeVisible()
        await look('handing over')
        await person.tap(page.locator('.day-bar > .key'))
        await person.tap(page.locator('.day-bar .key'))
        await expect(page.locator('.sheet-paper')).toBeVisible()
        await look('handover sheet')
      })
    } finally {
      await staffed.stop()
    }
  })

/** Until the page has had its answers: then there is something to look at. */
async function answered(page: Page): Promise<void> {
  await expect(page.locator('.day-body :is(.panel, .nothing)').first()).toBeVisible()
}
