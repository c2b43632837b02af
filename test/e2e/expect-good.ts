import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { axeFaults } from './axe-faults.ts'
import { measureWords } from './kiosk-measure.ts'
import { settled } from './settled.ts'

/** A screen by rules: axe with its strictest, sizes in millimetres, sizes of letters, nothing cut off. */
export async function expectGood(page: Page, screen: string): Promise<void> {
  await settled(page)
  expect(await axeFaults(page, ['color-contrast-enhanced', 'target-size']), `axe on ${screen}`).toEqual([])
  expect(await measureWords(page), `sizes on ${screen}`).toEqual([])
}
