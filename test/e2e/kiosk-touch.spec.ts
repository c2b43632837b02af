import type { Locator, Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { visitOn } from './kiosk-person.ts'
import type { KioskStation } from './kiosk-station.ts'
import { startKioskStation } from './kiosk-station.ts'

let station: KioskStation
test.beforeAll(async () => {
  station = await startKioskStation(['--diagonal', '21.5'])
})
test.afterAll(() => station.stop())

/** CSS pixels to a millimetre of a 21.5 inch screen of 1080 × 1920. */
const pxPerMm = Math.hypot(1080, 1920) / (21.5 * 25.4)

/** Presses the middle of a target and lifts somewhere else, relative to its left edge. */
async function slideOut(page: Page, target: Locator, mm: number): Promise<void> {
  const box = await target.boundingBox()
  if (box === null) throw new Error('the target is not there')
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await page.mouse.down()
  await page.mouse.move(box.x - mm * pxPerMm, box.y + box.height / 2, { steps: 4 })
  await page.mouse.up()
}

test('a finger that slides up to 8 mm off a tile still means it, further off it does not', async ({
  page,
}) => {
  await station.open(page)
  const tile = page.locator('.start .tile').nth(1)
  await slideOut(page, tile, 9)
  await expect(page.locator('.worker')).toHaveAttribute('data-stage', 'start')
  await slideOut(page, tile, 7)
  await expect(page.locator('.worker')).toHaveAttribute('data-stage', 'needs')
})

test('the second contact of a double tap does not press what has come under the finger', async ({ page }) => {
  await station.open(page)
  const box = await page.locator('.start .tile').nth(5).boundingBox()
  if (box === null) throw new Error('the tile is not there')
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  // Both within one turn of the page's clock, as a bouncing contact does it.
  await page.evaluate<void>(`(() => {
    const tap = () => {
      const target = document.elementFromPoint(${x}, ${y})
      const options = { pointerId: 1, clientX: ${x}, clientY: ${y}, button: 0, bubbles: true, isPrimary: true }
      target.setPointerCapture = () => undefined
      target.dispatchEvent(new PointerEvent('pointerdown', options))
      target.dispatchEvent(new PointerEvent('pointerup', options))
    }
    tap()
    return new Promise((done) => setTimeout(() => { tap(); done() }, 100))
  })()`)
  await expect(page.locator('.worker')).toHaveAttribute('data-stage', 'needs')
  await expect(page.locator('.needs .tile[aria-pressed="true"]')).toHaveCount(0)
})

test('without a finger: the whole way by the keyboard', async ({ page }) => {
  await station.open(page)
  const focused = page.locator(':focus')
  const walkTo = async (selector: string) => {
    for (let steps = 0; steps < 60; steps += 1) {
      await page.keyboard.press('Tab')
      if (await page.evaluate<boolean>(`document.activeElement.matches('${selector}')`)) return
    }
    throw new Error(`the keyboard never came to ${selector}`)
  }
  await walkTo('.tile')
  // Whoever walks sees where they are.
  expect(
    await focused.evaluate(
      (element) => element.ownerDocument.defaultView?.getComputedStyle(element).outlineStyle,
    ),
  ).toBe('solid')
  await page.keyboard.press('Enter')
  await expect(page.locator('.needs h1')).toBeFocused()
  await walkTo('.tile')
  await page.keyboard.press('Space')
  await expect(page.locator('.needs .tile[aria-pressed="true"]')).toHaveCount(1)
  await walkTo('.key.done')
  await page.keyboard.press('Enter')
  await expect(visitOn(page)).toHaveAttribute('data-progress', 'recorded')
  await walkTo('.corner.help')
  await page.keyboard.press('Enter')
  await expect(page.locator('.help-sheet')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.locator('.help-sheet')).toHaveCount(0)
})
