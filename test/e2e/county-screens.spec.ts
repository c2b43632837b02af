import { expect, test } from '@playwright/test'
import { editorParts } from '../../renderer/county/publish/editor-parts.ts'
import { hubWithVisits } from '../support/generator/county-story.ts'
import type { HubWithClock } from '../support/generator/hub-with-clock.ts'
import { expectClean } from './county-page.ts'
import { wantsAllScreens } from './screen-combinations.ts'

// Every screen of the console, in both languages and at both sizes of an office's display: nothing for axe to find, nothing wider
// than the window, no key or placeholder where a word should be.

let hub: HubWithClock
test.beforeAll(async () => {
  hub = await hubWithVisits(13, 2)
})
test.afterAll(() => hub.stop())

const [office, wall] = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
]
/** One of each kind besides a week. */
const longerPeriods = ['2026-11', '2026-autumn', '2026', '2026-11-10..2026-11-20']
/** Each language and each size once; every pair of them when asked for all screens. */
const pairs = wantsAllScreens
  ? [office, wall].flatMap((viewport) => ['zh-CN', 'en'].map((language) => ({ viewport, language })))
  : [
      { viewport: office, language: 'zh-CN' },
      { viewport: wall, language: 'en' },
    ]

for (const { viewport, language } of pairs)
  test.describe(`${language} at ${viewport.width} × ${viewport.height}`, () => {
    test.use({ viewport, locale: language })
    test('is clean on every screen', async ({ page }) => {
      const faults: string[] = []
      page.on('pageerror', (error) => faults.push(error.message))
      page.on('requestfailed', (request) => {
        // What a page that is left was still asking for is no fault.
        if (request.failure()?.errorText !== 'net::ERR_ABORTED') faults.push(request.url())
      })
      await page.goto(`${hub.url}/county`)
      await expect(page.locator('html')).toHaveAttribute('lang', language)
      await expectClean(page)
      await page.locator('.other-door').click()
      await expectClean(page)
      await page
        .locator('input')
        .fill(await hub.makeToken('demo', ['keep-stations', 'handle-requests', 'keep-accounts']))
      await page.keyboard.press('Enter')
      await expect(page.locator('.station')).toHaveCount(7)
      await expectClean(page)
      await page.locator('button.unit-name').click()
      await expect(page.locator('dialog[open]')).toBeVisible()
      await expectClean(page)
      await page.keyboard.press('Escape')
      await page.locator('.limits button').click()
      await expectClean(page)
      await page.locator('.station h2 a').first().click()
      await expect(page.locator('.history')).toBeVisible()
      for (const summary of await page.locator('summary').all()) await summary.click()
      await expectClean(page)
      await page.locator('.keeping > .buttons .danger').first().click()
      await expect(page.locator('dialog[open]')).toBeVisible()
      await expectClean(page)
      await page.keyboard.press('Escape')
      await page.goto(`${hub.url}/county#/652328/stations/new`)
      await expect(page.locator('.station-form .choice').first()).toBeVisible()
      await expectClean(page)
      await page.goto(`${hub.url}/county#/652328/cards`)
      await page.locator('.summary button').click()
      await expect(page.locator('.station-form .choice').first()).toBeVisible()
      await expectClean(page)
      for (const address of [
        'stock',
        'restocks',
        'recalls',
        'publish',
        'publish/review',
        'postings',
        'requests',
        'offices',
        'subscriptions',
      ]) {
        await page.goto(`${hub.url}/county#/demo/${address}`)
        // Nothing was recorded of any of them yet: each says so, and what will make it appear.
        await expect(page.locator('.empty, .summary').first()).toBeVisible()
        await expectClean(page)
      }
      for (const address of ['', '2026-W46', '2026-W46/1', '2026-W30', ...longerPeriods]) {
        await page.goto(`${hub.url}/county#/demo/report/${address}`)
        await expect(page.locator('.revisions li, .revisions > p').first()).toBeVisible()
        for (const summary of await page.locator('summary').all()) await summary.click()
        await expectClean(page)
      }
      for (const revision of [1, 2]) {
        await page.goto(`${hub.url}/county#/demo/report/2026-W46/${revision}/changes`)
        await expect(page.locator('.send-text textarea')).toBeVisible()
        await expectClean(page)
      }
      for (const address of ['trends', 'trends/week/people/52', '2026-W47/comparison']) {
        await page.goto(`${hub.url}/county#/demo/report/${address}`)
        await expect(page.locator('.trend-table, .comparison-table')).toBeVisible()
        await expectClean(page)
      }
      await page.goto(`${hub.url}/county#/demo/report/2026-11-10..2026-11-20`)
      await page.locator('.range input').first().fill('2026-12-01')
      await page.locator('.range button').click()
      await expect(page.locator('.range-fault')).toHaveText(/./)
      await expectClean(page)
      await page.goto(`${hub.url}/county#/demo/report/2026-13`)
      await expect(page.getByRole('alert')).toBeVisible()
      await expectClean(page)
      await page.goto(`${hub.url}/county#/demo/report/2026-11`)
      await expect(page.locator('.revisions > p')).toBeVisible()
      await page.emulateMedia({ media: 'print' })
      await expectClean(page)
      expect(faults).toEqual([])
    })

    test('is clean in every editor, with the kiosk beside it', async ({ page }) => {
      await page.goto(`${hub.url}/county`)
      await page.locator('.other-door').click()
      await page.locator('input').fill(await hub.makeToken('demo', ['publish']))
      await page.keyboard.press('Enter')
      await expect(page.locator('.station')).toHaveCount(7)
      for (const part of editorParts) {
        await page.goto(`${hub.url}/county#/demo/publish/${part}`)
        await expect(page.locator('.summary .sentence')).toBeVisible()
        await expectClean(page)
        await page.goto(`${hub.url}/county#/demo/publish/${part}/new`)
        await expect(page.locator('.editor-form')).toBeVisible()
        for (const button of await page.locator('.rows > .button').all()) await button.click()
        for (const summary of await page.locator('summary').all()) await summary.click()
        await page.locator('.editor-form button[type=submit]').click()
        // A year without any day that differs is whole as it is.
        await expect(
          page.locator(part === 'holidays' ? '.draft-in-review' : '.fault-list li').first(),
        ).toBeVisible()
        await expectClean(page)
      }
    })
  })
