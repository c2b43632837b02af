import type { Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { languages } from '../../locales/languages.ts'
import { expectGood } from './expect-good.ts'
import { letPass, personAt, visitOn } from './kiosk-person.ts'
import type { KioskStation } from './kiosk-station.ts'
import { startKioskStation } from './kiosk-station.ts'

// Every screen, looked at by rules: axe, sizes in millimetres, sizes of letters, nothing cut off. Language, theme and glass rotate by
// the day, as a seed that is printed; WAYSTATION_ALL_SCREENS=1 tries every combination.

const glasses = [
  { width: 1080, height: 1920, diagonal: 21.5 },
  { width: 1280, height: 800, diagonal: 10.1 },
  { width: 1920, height: 1080, diagonal: 21.5 },
]
const eases = ['warm', 'sunlight', 'low'] as const
const codes = [...languages.map(({ code }) => code as string), 'en-XA', 'ar-XB']

const all = codes.flatMap((code) =>
  glasses.flatMap((glass) =>
    eases.map((ease) => ({ code, glass, ease, name: `${code} ${glass.width} ${ease}` })),
  ),
)
/** The day's number: the same in each of the runner's processes, another one tomorrow. */
const seed = Number(process.env['WAYSTATION_SEED'] ?? Math.floor(Date.now() / 86_400_000))
/** 11 and 63 have no common factor: eight runs in a row never look at the same screen twice. */
const chosen =
  process.env['WAYSTATION_ALL_SCREENS'] === undefined
    ? [0, 1, 2].map((step) => all[(seed + step * 11) % all.length]).filter((one) => one !== undefined)
    : all

for (const { code, glass, ease, name } of chosen) {
  test.describe(`${name} (WAYSTATION_SEED=${seed})`, () => {
    let station: KioskStation
    test.beforeAll(async () => {
      station = await startKioskStation(['--diagonal', String(glass.diagonal)])
    })
    test.afterAll(() => station.stop())

    test('every worker screen is whole, large enough and clean', async ({ browser }) => {
      const { width, height } = glass
      const context = await browser.newContext({ viewport: { width, height }, hasTouch: true })
      const page = await context.newPage()
      const faults: string[] = []
      page.on('pageerror', (error) => faults.push(error.message))
      page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))

      let person = await arrive(page)
      await expectGood(page, 'start')
      await person.tap(page.locator('.key.more'))
      await expectGood(page, 'more kinds')
      person = await arrive(page)
      await person.asksForHelp()
      await expectGood(page, 'help')
      await person.tap(page.locator('.sheet-keys .key.act'))
      await person.is(2)
      await expectGood(page, 'needs')
      // By a key: "done" does not come by itself then, however long the looking takes.
      await page.locator('.needs .tile').nth(1).focus()
      await page.keyboard.press('Enter')
      await expectGood(page, 'needs, one chosen')
      await person.isDone()
      await expect(visitOn(page)).toHaveAttribute('data-progress', 'recorded')
      await expectGood(page, 'thanks')
      await person.tap(page.locator('.rating .tile').first())
      await person.tap(page.locator('.key.undo'))
      await expect(visitOn(page)).toHaveAttribute('data-undo', 'done')
      await expectGood(page, 'taken back')
      expect(faults).toEqual([])
      await context.close()
    })

    test('every card of first aid and the call for the ambulance are whole, large enough and clean', async ({
      browser,
    }) => {
      const { width, height } = glass
      const context = await browser.newContext({ viewport: { width, height }, hasTouch: true })
      const page = await context.newPage()
      const person = await arrive(page)
      await person.tap(page.locator('.worker-door.first-aid'))
      await expectGood(page, 'first aid')
      for (let card = 0; card < (await page.locator('.card-tile').count()); card += 1) {
        await person.tap(page.locator('.card-tile').nth(card))
        await expect(page.locator('.step').first()).toBeVisible()
        await expectGood(page, `card ${card}`)
        await person.tap(page.locator('.page-keys .key').first())
      }
      await person.tap(page.locator('.call-key'))
      await expectGood(page, 'call')
      await context.close()
    })

    test('every page of borrowing and of an empty box is whole, large enough and clean', async ({
      browser,
    }) => {
      const { width, height } = glass
      const context = await browser.newContext({ viewport: { width, height }, hasTouch: true })
      const page = await context.newPage()
      const person = await arrive(page)
      await person.tap(page.locator('.worker-door.shelf'))
      await expectGood(page, 'things to borrow')
      await person.tap(page.locator('.elsewhere.daily'))
      await expectGood(page, 'nothing there')
      await person.tap(page.locator('.page-keys .key').first())
      await person.tap(page.locator('.tile.thing').first())
      await person.tap(page.locator('.pad-key').first())
      await expectGood(page, 'number')
      await person.tap(page.locator('.pad-key.change'))
      await expectGood(page, 'letters')
      await person.tap(page.locator('.key.lend'))
      await expect(visitOn(page)).toHaveAttribute('data-progress', 'recorded')
      await expectGood(page, 'lent')
      await person.tap(page.locator('.page-keys .key').last())
      await person.tap(page.locator('.key.give-back'))
      await expectGood(page, 'what is out')
      await person.tap(page.locator('.tile.out').first())
      await expectGood(page, 'is it back')
      await person.tap(page.locator('.page-keys .key.done'))
      await expect(visitOn(page)).toHaveAttribute('data-progress', 'recorded')
      await expectGood(page, 'brought back')
      await context.close()
    })

    test('"still here?" and the manager\'s pages are clean', async ({ browser }) => {
      const { width, height } = glass
      const context = await browser.newContext({ viewport: { width, height }, hasTouch: true })
      const page = await context.newPage()
      await page.clock.install()
      const person = await arrive(page)
      await person.is(0)
      await letPass(page, 41_000)
      await expect(page.locator('.still-here')).toBeVisible()
      await expectGood(page, 'still here')
      await person.tap(page.locator('.still-here .key'))
      await person.asksForHelp()
      await person.tap(page.locator('.sheet-keys .key').first())
      await expect(page.locator('.facts').first()).toBeVisible()
      await expectGood(page, 'manager')
      await person.tap(page.locator('.panel-keys .key'))
      await expect(page.locator('.keyboard')).toBeVisible()
      await expectGood(page, 'enrolment')
      await context.close()
    })

    async function arrive(page: Page) {
      const person = personAt(page)
      if (page.url() === 'about:blank') await station.open(page)
      if (code === 'en-XA' || code === 'ar-XB') {
        await page.goto('about:blank')
        await page.goto(`${station.url()}/#${code}`)
      } else {
        await page.goto(station.url())
        await expect(page.locator('.tile').first()).toBeVisible()
        await person.speaks(code)
      }
      await expect(page.locator('.tile').first()).toBeVisible()
      const keys = page.locator('.ease .key')
      if (ease === 'sunlight') await person.tap(keys.first())
      if (ease === 'low' && (await keys.count()) > 1) await person.tap(keys.nth(1))
      return person
    }
  })
}
