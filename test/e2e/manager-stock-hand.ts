import type { Locator, Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { personAt } from './kiosk-person.ts'
import type { StaffedStation, StaffRole } from './manager-station.ts'

/** What a manager does on the stock pages with a finger, our keys and a scanner. */
export function stockHandAt(page: Page) {
  const { tap } = personAt(page)
  const stock = page.locator('.stock')
  const sheet = page.locator('dialog[open]').last()

  return {
    tap,
    stock,
    sheet,
    /** One of the overview's keys, by its picture. */
    goes: (pictogram: string) => tap(stock.locator(`.stock-keys .key:has(.pictogram.${pictogram})`)),
    goesBack: () => tap(stock.locator('.stock-bar .key:has(.pictogram.back)')),
    acts: () => tap(stock.locator('.stock-foot .key.act')),
    /** The row of an item on the overview, by its code on the county's list. */
    row: (code: string): Locator =>
      stock.locator('.item-rows .item-row', { has: page.getByText(code, { exact: true }) }),
    picks: (code: string) =>
      tap(sheet.locator('.pick-row', { has: page.getByText(code, { exact: true }) }).first()),
    /** Types with our keys into a field that is tapped first. */
    types: async (field: Locator, text: string) => {
      await tap(field)
      const keys = page.locator('.keys-dock')
      for (const letter of text) await tap(keys.locator('.key').getByText(letter, { exact: true }))
    },
    keeps: () => tap(sheet.locator('.sheet-acts .key.act')),
    /** As fast as a scanner, which a driver's keys on a busy machine are not: in the page itself, a letter in the field included. */
    scans: (code: string) => page.evaluate(typeLikeScanner(code)),
  }
}

/** A station with its staff, and a page on which one of them stands before the stock. */
export async function openStock(staffed: StaffedStation, page: Page, role: StaffRole = 'manager') {
  await staffed.station.open(page)
  await staffed.knowsCards(page, 3)
  await staffed.openDoor(page)
  await staffed.signIn(page, role)
  await staffed.goTo(page, 'stock')
  const hand = stockHandAt(page)
  await expect(hand.stock.locator('.item-row').first()).toBeVisible()
  return hand
}

// In the page, where the test's types do not reach.
function typeLikeScanner(code: string): string {
  return `for (const key of [...${JSON.stringify(code)}, 'Enter']) {
    const target = document.activeElement ?? document.body
    const going = target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
    if (!going || key === 'Enter' || !(target instanceof HTMLInputElement)) continue
    target.setRangeText(key, target.selectionStart, target.selectionEnd, 'end')
    target.dispatchEvent(new InputEvent('input', { bubbles: true }))
  }`
}
