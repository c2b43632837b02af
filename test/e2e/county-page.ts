import type { Locator, Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { axeFaults } from './axe-faults.ts'
import { settled } from './settled.ts'

/** Enters the county's page with a token, by keyboard, and waits for its first page. */
export async function enterCounty(page: Page, { url, token }: { url: string; token: string }): Promise<void> {
  await page.context().clearCookies()
  await page.goto('about:blank')
  await page.goto(`${url}/county`)
  await useToken(page, token)
  await expect(page.getByRole('heading', { name: '站点', exact: true })).toBeVisible()
}

/** On the page before the county's, takes the door for tokens. */
export async function useToken(page: Page, token: string): Promise<void> {
  await page.getByRole('button', { name: '改用查看令牌' }).click()
  await page.getByLabel('查看令牌').fill(token)
  await page.keyboard.press('Enter')
}

/** Presses Tab until something has the focus, as somebody without a mouse does. */
export async function tabTo(page: Page, target: Locator, within = 120): Promise<void> {
  await expect(target).toBeVisible()
  for (let pressed = 0; pressed < within; pressed++) {
    if (await target.evaluate((element) => element === element.ownerDocument.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`${target} is not reached by Tab`)
}

/** Nothing for axe to find, nothing wider than the window, no key or placeholder where a word should be. */
export async function expectClean(page: Page): Promise<void> {
  await settled(page)
  expect(await axeFaults(page)).toEqual([])
  const wider = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth')
  expect(wider).toBeLessThanOrEqual(0)
  const text = await page.locator('body').innerText()
  expect(text).not.toMatch(
    /\{\{|\b(date|signIn|stations|station|fleet|sheet|cards|report|units|trouble|figure|publish|import|listing|postings|requests|rule|stock|restocks|recalls|life|act|queue|sealed|office|offices|keys|month|due|step|answer|setUp|missing|reason|restated|accounts|tokens|audit|fault|season|service|kind|range|about|running|waiting|bucket|tabs|trends|comparison|summary|effect|withdrawEffect|empty|column|member)\.[a-z]/,
  )
}
