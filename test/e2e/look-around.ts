import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { expectGood } from './expect-good.ts'
import type { Combination } from './screen-combinations.ts'

/** A folder for a picture of every screen, for eyes. */
const shots = process.env['WAYSTATION_SHOTS']

type Round = { page: Page; look: (screen: string) => Promise<void> }

/**
 * Opens a page on the glass, lets `walk` go its way, and fails with all that is wrong with the screens it looked at: one screen's faults
 * tell nothing of the next one's. Neither may the page itself complain.
 */
export async function lookAround(
  browser: Browser,
  { glass, name }: Combination,
  walk: (round: Round) => Promise<void>,
): Promise<void> {
  const { width, height } = glass
  const context = await browser.newContext({ viewport: { width, height }, hasTouch: true })
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
  const look = async (screen: string) => {
    await expectGood(page, screen).catch((fault: Error) => void faults.push(fault.message))
    if (shots !== undefined)
      await page.screenshot({ path: join(shots, `${name} ${screen}.png`), animations: 'disabled' })
  }
  await walk({ page, look }).catch((fault: Error) => void faults.push(fault.stack ?? fault.message))
  expect(faults).toEqual([])
  await context.close()
}
