import { expect, test } from '@playwright/test'
import type { NewEntry } from '../../protocol/entry.ts'
import { stockedFolder } from '../support/station/stocked-folder.ts'
import type { StaffedStation } from './manager-station.ts'
import { startStaffedStation } from './manager-station.ts'
import { openStock } from './manager-stock-hand.ts'

// What years leave behind: 10,000 movements over 200 items. A page shows a page of them, whatever there is.

test.describe.configure({ timeout: 120_000 })

const items = 200
const line = (n: number) => ({ item: `item-${n % items}`, lot: `L-${n % 600}`, qty: 1 + (n % 5) })
const entries: NewEntry[] = Array.from({ length: 10_000 }, (_, n) => {
  const entry = { at: new Date(Date.UTC(2026, 9, 1) + n * 300_000).toISOString(), v: 1, by: 'staff/k1' }
  return n < 600 || n % 4 === 1
    ? {
        ...{ ...entry, kind: 'stock.received' },
        body: { source: 'union', lines: [{ ...line(n), qty: 20, usableUntil: '2099-05' }] },
      }
    : { ...entry, kind: 'stock.taken', body: { lines: [line(n)] } }
})

let staffed: StaffedStation
test.beforeEach(async () => {
  staffed = await startStaffedStation([], (data) => stockedFolder(data, entries))
})
test.afterEach(() => staffed.stop())

test('10,000 movements over 200 items: the list opens and finds at once, and no more is drawn than is looked at', async ({
  page,
}) => {
  const hand = await openStock(staffed, page)
  const { stock } = hand
  const rows = stock.locator('.item-rows .item-row')
  await expect.poll(() => rows.count()).toBeGreaterThanOrEqual(items)
  const took: Record<string, number> = {}
  /** For whoever measures: how long until what was done is seen, milliseconds. */
  const time = async (what: string, act: () => Promise<void>) => {
    const began = performance.now()
    await act()
    took[what] = Math.round(performance.now() - began)
  }
  await time('overview: part of a code typed', async () => {
    await stock.locator('.find input').fill('item-17')
    await expect(rows).toHaveCount(11)
  })
  const lines = stock.locator('.movement')
  await time('movements: opened', async () => {
    await hand.goes('list')
    await expect(lines).toHaveCount(50)
  })
  await time('movements: a lot typed', async () => {
    await stock.locator('.find input').fill('L-599')
    await expect(lines.first()).toContainText('L-599')
  })
  expect(await lines.count()).toBe(16)
  await time('movements: part of many codes typed', async () => {
    await stock.locator('.find input').fill('item-1')
    await expect(lines).toHaveCount(50)
  })
  await time('movements: the page before', async () => {
    await hand.tap(stock.locator('.page-keys .key:has(.pictogram.more)'))
    await expect(stock.locator('.page-keys .key:has(.pictogram.back)')).toBeVisible()
  })
  await expect(lines).toHaveCount(50)
  test.info().annotations.push({ type: 'took, ms', description: JSON.stringify(took) })
})
