import { expect, test } from '@playwright/test'
import { languages } from '../../locales/languages.ts'
import { personAt, visitOn } from './kiosk-person.ts'
import { receiveGoods } from './kiosk-stock.ts'
import { lookAround } from './look-around.ts'
import type { StaffedStation } from './manager-station.ts'
import { startStaffedStation } from './manager-station.ts'
import { stockHandAt } from './manager-stock-hand.ts'
import { combinations, managerGlasses } from './screen-combinations.ts'

// Every stock page, and the box as a worker finds it then, looked at by rules with something on the shelves.

/** So many that they fill a page, with things a worker is told to mind. */
const onTheShelf = [
  ...['adhesive-bandage', 'povidone-iodine-swab', 'sterile-gauze', 'cold-pack', 'burn-cream'],
  ...['oral-rehydration-salts', 'cooling-balm'],
]

for (const combination of combinations(
  languages.map(({ code }) => code),
  ['warm', 'sunlight'],
  managerGlasses,
))
  test.describe(combination.name, () => {
    let staffed: StaffedStation
    test.beforeAll(async () => {
      staffed = await startStaffedStation(['--diagonal', String(combination.glass.diagonal)])
    })
    test.afterAll(() => staffed.stop())

    test('every stock page and the filled box are whole, large enough and clean', ({ browser }) =>
      lookAround(browser, combination, async ({ page, look }) => {
        const person = personAt(page)
        await staffed.station.open(page)
        await staffed.knowsCards(page, 3)
        await person.speaks(combination.code)
        if (combination.ease === 'sunlight') await person.tap(page.locator('.ease .key').first())
        await staffed.openDoor(page)
        await staffed.signIn(page, 'manager')
        await staffed.goTo(page, 'stock')
        const hand = stockHandAt(page)
        const { stock, sheet, tap } = hand
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

        // As a rider finds it, who is warned of alcohol; nothing there is without it.
        await receiveGoods(
          staffed,
          page.context(),
          onTheShelf.map((item) => ({ item, lot: 'B2', usableUntil: '2098-06', qty: 12 })),
        )
        await page.goto(staffed.station.url())
        await person.speaks(combination.code)
        if (combination.ease === 'sunlight') await person.tap(page.locator('.ease .key').first())
        await person.is(2)
        await person.needs(1)
        await person.isDone()
        await expect(visitOn(page)).toHaveAttribute('data-progress', 'recorded')
        await person.tap(page.locator('.worker-door.first-aid').last())
        await person.tap(page.locator('.box-tile'))
        await expect(page.locator('.box-tiles .tile').first()).toBeVisible()
        await look('filled box')
        for (let item = 0; item < 3; item += 1) {
          await tap(page.locator('.box-tiles .tile').nth(item))
          await look(`thing ${item} of the box`)
          await tap(page.locator('.page-keys .key').first())
        }
        await person.tap(page.locator('.box-tiles .tile:has(.pictogram.vial)'))
        await expect(page.locator('.alcohol')).toBeVisible()
        await expect(page.locator('.answer.go-on')).toBeEnabled()
        await look('warning of alcohol')
        await person.tap(page.locator('.answer.other'))
        await look('no other')
        await person.tap(page.locator('.page-keys .key').first())
        await person.tap(page.locator('.box-tiles .tile:has(.pictogram.vial)'))
        await person.tap(page.locator('.answer.go-on'))
        await look('one thing')
        await person.tap(page.locator('.take'))
        await expect(visitOn(page)).toHaveAttribute('data-progress', 'recorded')
        await look('taken')
      }))
  })
