import type { Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { languages } from '../../locales/languages.ts'
import { makeSampleOffice } from '../support/sample-office.ts'
import { personAt, visitOn } from './kiosk-person.ts'
import { startKioskStation } from './kiosk-station.ts'
import { lookAround } from './look-around.ts'
import { combinations, kioskGlasses, wantsAllScreens } from './screen-combinations.ts'

// Every page of asking, of a ticket and of legal help, looked at by rules: some forty screens, so a day sees one glass of the three.

const all = combinations(
  languages.map(({ code }) => code),
  ['warm', 'sunlight', 'low'],
  kioskGlasses,
)
const day = Number(process.env['WAYSTATION_SEED'] ?? Math.floor(Date.now() / 86_400_000))
const chosen = wantsAllScreens ? all : all.filter((_, at) => at === day % all.length)

for (const combination of chosen)
  test(`${combination.name}: every page of asking is whole, large enough and clean`, async ({ browser }) => {
    test.setTimeout(180_000)
    const { code, ease, glass } = combination
    const { documents } = await makeSampleOffice()
    const station = await startKioskStation(['--diagonal', String(glass.diagonal)], documents)
    try {
      await lookAround(browser, combination, async ({ page, look }) => {
        await station.open(page)
        const person = personAt(page)
        if (code !== 'zh-CN') await person.speaks(code)
        const keys = page.locator('.ease .key')
        if (ease === 'sunlight') await person.tap(keys.first())
        if (ease === 'low' && (await keys.count()) > 1) await person.tap(keys.nth(1))
        await walk(page, look)
      })
    } finally {
      await station.stop()
    }
  })

async function walk(page: Page, good: (screen: string) => Promise<void>): Promise<void> {
  const person = personAt(page)
  const tap = (selector: string) => person.tap(page.locator(selector).first())
  const on = () => person.tap(page.locator('.page-keys .key.done').last())

  await tap('.worker-door.legal')
  await expect(page.locator('.topic').first()).toBeVisible()
  await good('troubles')
  await tap('.topic.wage-arrears')
  await expect(page.locator('.law-card')).toBeVisible()
  await good('law')
  await tap('.dates-key')
  await tap('.choice.none')
  await good('still there?')
  await tap('.choice.no')
  await good('year')
  await tap('.ask-day-keys .key')
  await good('month')
  await tap('.ask-day-keys .key')
  await good('day')
  await tap('.roughly')
  await tap('.ask-day-keys .key')
  await tap('.roughly')
  await on()
  await expect(page.locator('.limits')).toBeVisible()
  await good('limits')
  await tap('.ask-key')
  await good('help')
  await tap('.form.legal-aid')
  await tap('.choice.consultation')
  await on()
  await tap('.ask-pad .key')
  await good('amount')
  await on()
  await tap('.choice.contract')
  await good('evidence')
  await on()
  await good('notice')
  await tap('.refuse')
  await expect(page.locator('.ask-calls')).toBeVisible()
  await good('refused')
  await tap('.page-keys .key')
  await tap('.ask-consent')
  await tap('.agree')
  await tap('.ask-keys-row:nth-child(2) .key')
  await good('keyboard')
  await on()
  await tap('.in-person')
  await tap('.ask-keys-row:nth-child(2) .key')
  if ((await page.locator('.candidate').count()) > 0) await tap('.candidate')
  await on()
  await tap('.hide-key')
  await good('hidden')
  await tap('.show-key')
  for (let digit = 0; digit < 7; digit += 1) await tap('.ask-pad .key')
  await on()
  await on()
  await on()
  await expect(page.locator('.ask-summary')).toBeVisible()
  await good('summary')
  await tap('.send')
  await expect(visitOn(page)).toHaveAttribute('data-progress', 'recorded')
  await good('ticket')
  await tap('.papers-key')
  await good('papers')
  await tap('.page-keys .key')
  await tap('.page-keys .key')
  await expect(page.locator('.ticket-known')).toBeVisible()
  await good('what is known')
  await tap('.withdraw')
  await good('take it back?')
  await tap('.withdraw-yes')
  await expect(visitOn(page)).toHaveAttribute('data-progress', 'recorded')
  await good('taken back')
  await tap('.page-keys .key')
}
