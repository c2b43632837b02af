import { expect, test } from '@playwright/test'
import { languages } from '../../locales/languages.ts'
import { expectGood } from './expect-good.ts'
import { personAt } from './kiosk-person.ts'
import type { StaffedStation } from './manager-station.ts'
import { startStaffedStation } from './manager-station.ts'
import { stockHandAt } from './manager-stock-hand.ts'

// Every stock page, looked at by rules, with something on the shelves. Language and glass rotate by the day; WAYSTATION_ALL_SCREENS=1
// tries every combination.

const glasses = [
  { width: 1080, height: 1920, diagonal: 21.5 },
  { width: 1280, height: 800, diagonal: 10.1 },
]
const all = languages.flatMap(({ code }) => glasses.map((glass) => ({ code, glass })))
const seed = Number(process.env['WAYSTATION_SEED'] ?? Math.floor(Date.now() / 86_400_000))
/** 3 and 10 have no common factor: five days in a row never look at the same screen twice. */
const chosen =
  process.env['WAYSTATION_ALL_SCREENS'] === undefined
    ? [0, 1].map((step) => all[(seed * 2 + step * 3) % all.length]).filter((one) => one !== undefined)
    : all

test.describe.configure({ timeout: 180_000 })

for (const { code, glass } of chosen) {
  test.describe(`${code} ${glass.width} (WAYSTATION_SEED=${seed})`, () => {
    let staffed: StaffedStation
    test.beforeAll(async () => {
      staffed = await startStaffedStation(['--diagonal', String(glass.diagonal)])
    })
    test.afterAll(() => staffed.stop())

    test('every stock page is whole, large enough and clean', async ({ browser }) => {
      const { width, height } = glass
      const context = await browser.newContext({ viewport: { width, height }, hasTouch: true })
      const page = await context.newPage()
      await staffed.station.open(page)
      await staffed.knowsCards(page, 3)
      await personAt(page).speaks(code)
      await staffed.openDoor(page)
      await staffed.signIn(page, 'manager')
      await staffed.goTo(page, 'stock')
      const hand = stockHandAt(page)
      const { stock, sheet, tap } = hand
      // All that is wrong in one go: a screen's faults tell nothing of the next one's.
      const faults: string[] = []
      const look = (screen: string) =>
        expectGood(page, screen).catch((fault: Error) => faults.push(fault.message))
      await expect(stock.locator('.item-row').first()).toBeVisible()
      await look('overview, empty')

      await hand.goes('receive')
      await look('receive, empty')
      await tap(stock.locator('.receive-ways > .key.act'))
      await look('picking an item')
      await hand.picks('FA22')
      await hand.keeps()
      await look('a line with faults')
      await tap(sheet.locator('input[name="lot"]'))
      await look('letters for a lot')
      await sheet.locator('input[name="lot"]').fill('A1')
      await tap(sheet.locator('input[name="until"]'))
      await look('digits for a date')
      await sheet.locator('input[name="until"]').fill('2099-12')
      await sheet.locator('input[name="packs"]').fill('3')
      await hand.keeps()
      await look('receive, one line')
      await hand.acts()
      await expect(stock.locator('.done-bar')).toBeVisible()
      await look('overview, received')

      await tap(hand.row('FA22'))
      await look('item')
      await tap(stock.locator('.page-keys .key.act'))
      await look('issue')
      await hand.goesBack()
      await tap(stock.locator('.lot-keys .key:has(.pictogram.aside)'))
      await look('setting aside')
      await tap(sheet.locator('.sheet-acts .key').first())
      await hand.goesBack()
      await hand.goes('count')
      await look('what to count')
      await tap(stock.locator('.count-way').first())
      await tap(stock.locator('.count-line input').first())
      await look('counting')
      await stock.locator('.count-line input').first().fill('28')
      await hand.acts()
      await tap(stock.locator('.second .chip').first())
      await look('compared, second person')
      await hand.goesBack()
      await hand.goesBack()
      await hand.goesBack()
      for (const way of ['calendar', 'list', 'basket', 'bin']) {
        await hand.goes(way)
        await look(way)
        await hand.goesBack()
      }
      expect(faults).toEqual([])
      await context.close()
    })
  })
}
