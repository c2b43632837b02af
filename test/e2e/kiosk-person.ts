import type { Locator, Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { queueIsEmpty } from './settled.ts'

/** The screen takes no second tap within 300 ms of the first; a person's finger is slower than that, a test's is not. */
const betweenTapsMs = 310

/** By page, not by person: the page's lock does not know who taps. */
const lastTaps = new WeakMap<Page, number>()

/** What somebody standing at the kiosk does with a finger, or with a mouse where the browser was started without touch. */
export function personAt(page: Page, pointer: 'finger' | 'mouse' = 'finger') {
  async function tap(target: Locator): Promise<void> {
    const wait = (lastTaps.get(page) ?? 0) + betweenTapsMs - Date.now()
    if (wait > 0) await new Promise((ready) => setTimeout(ready, wait))
    await (pointer === 'finger' ? target.tap() : target.click())
    lastTaps.set(page, Date.now())
  }

  return {
    tap,
    speaks: async (language: string) => {
      await tap(page.locator(`.language[lang="${language}"]`))
      await expect(page.locator('html')).toHaveAttribute('lang', language)
    },
    is: async (place: number) => {
      await tap(page.locator('.start .tile').nth(place))
      await expect(page.locator('.needs .tile').first()).toBeVisible()
    },
    needs: (place: number) => tap(page.locator('.needs .tile').nth(place)),
    isDone: () => tap(page.locator('.key.done')),
    asksForHelp: () => tap(page.locator('.corner.help')),
    /** Under the sheet of help no page leaves by itself: the host may take its time to come back, on a busy machine. */
    stays: async () => {
      await tap(page.locator('.corner.help'))
      await expect(page.locator('.help-sheet')).toBeVisible()
    },
    finishes: () => tap(page.locator('.corner.finish')),
  }
}

/**
 * The page's own time (`page.clock`, installed before) leaps by so much. Before that the page does all it has still to do: one that was
 * shown this moment arms its timers a little later, and armed after the leap they would count from there.
 */
export async function letPass(page: Page, ms: number): Promise<void> {
  await queueIsEmpty(page)
  await page.clock.fastForward(ms)
}

/** How far the visit on the thanks page has got. */
export function visitOn(page: Page): Locator {
  return page.locator('.act-said')
}
