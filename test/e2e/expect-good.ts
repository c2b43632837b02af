import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { measureWords } from './kiosk-measure.ts'

/** A screen by rules: axe with its strictest, sizes in millimetres, sizes of letters, nothing cut off. */
export async function expectGood(page: Page, screen: string): Promise<void> {
  await page.evaluate('document.fonts.ready')
  const axe = await new AxeBuilder({ page })
    .options({ rules: { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } } })
    .analyze()
  const found = axe.violations.map(({ id, nodes }) => [
    id,
    nodes.map(({ target, failureSummary }) => [target, failureSummary]),
  ])
  expect(found, `axe on ${screen}`).toEqual([])
  expect(await measureWords(page), `sizes on ${screen}`).toEqual([])
}
