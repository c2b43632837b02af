import type { Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { languages } from '../../locales/languages.ts'
import { sampleJob, sampleOthers } from '../support/sample-listings.ts'
import { personAt } from './kiosk-person.ts'
import type { KioskStation } from './kiosk-station.ts'
import { startKioskStation } from './kiosk-station.ts'
import { kioskTours } from './kiosk-tours.ts'
import { lookAround } from './look-around.ts'
import type { Combination } from './screen-combinations.ts'
import { combinations, kioskGlasses } from './screen-combinations.ts'

// Every worker screen (kiosk-tours.ts), looked at by rules: axe, sizes in millimetres, sizes of letters, nothing cut off.

const codes = [...languages.map(({ code }) => code as string), 'en-XA', 'ar-XB']

/** Enough jobs for a second page, and one of every other kind. */
const documents = [...Array.from({ length: 40 }, (_, n) => sampleJob(n)), ...sampleOthers]

for (const combination of combinations(codes, ['warm', 'sunlight', 'low'], kioskGlasses))
  test.describe(combination.name, () => {
    let station: KioskStation
    test.beforeAll(async () => {
      station = await startKioskStation(['--diagonal', String(combination.glass.diagonal)], documents)
    })
    test.afterAll(() => station.stop())

    for (const [name, { walk, clock }] of Object.entries(kioskTours))
      test(`${name}: whole, large enough and clean`, ({ browser }) =>
        lookAround(browser, combination, async ({ page, look }) => {
          if (clock) await page.clock.install()
          await station.open(page)
          const again = () => arrive(page, combination)
          await again()
          await walk({ page, person: personAt(page), look, again })
        }))

    async function arrive(page: Page, { code, ease }: Combination): Promise<void> {
      const person = personAt(page)
      const builtIn = code === 'en-XA' || code === 'ar-XB'
      if (builtIn) await page.goto('about:blank')
      await page.goto(builtIn ? `${station.url()}/#${code}` : station.url())
      await expect(page.locator('.tile').first()).toBeVisible()
      if (!builtIn) await person.speaks(code)
      const keys = page.locator('.ease .key')
      if (ease === 'sunlight') await person.tap(keys.first())
      if (ease === 'low' && (await keys.count()) > 1) await person.tap(keys.nth(1))
    }
  })
