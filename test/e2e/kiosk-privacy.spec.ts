import type { Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { letPass, personAt, visitOn } from './kiosk-person.ts'
import type { KioskStation } from './kiosk-station.ts'
import { startKioskStation } from './kiosk-station.ts'

let station: KioskStation
test.beforeAll(async () => {
  station = await startKioskStation()
})
test.afterAll(() => station.stop())

const idleMs = 40_000
const answerMs = 20_000

/** Everything a page may leave behind, except the mailbox's own list of screens. */
const remains = `(async () => {
  const databases = {}
  for (const { name } of await indexedDB.databases()) {
    const db = await new Promise((resolve) => {
      const open = indexedDB.open(name)
      open.onsuccess = () => resolve(open.result)
    })
    for (const store of db.objectStoreNames) {
      databases[name + '/' + store] = await new Promise((resolve) => {
        const read = db.transaction(store).objectStore(store).getAllKeys()
        read.onsuccess = () => resolve(read.result)
      })
    }
    db.close()
  }
  return {
    mark: globalThis.markOfThisDocument,
    local: { ...localStorage },
    session: { ...sessionStorage },
    caches: await caches.keys(),
    cookies: document.cookie,
    name: window.name,
    databases,
    history: history.length,
    address: location.href,
  }
})()`

async function expectFresh(page: Page, history: number): Promise<void> {
  await expect
    .poll(() => page.evaluate('globalThis.markOfThisDocument').catch(() => 'between two documents'))
    .toBeUndefined()
  await expect(page.locator('.start .tile').first()).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN')
  await expect(page.locator('html')).toHaveAttribute('dir', 'ltr')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'warm')
  await expect(page.locator('[aria-pressed="true"]')).toHaveText(['中文'])
  expect(await page.evaluate(remains)).toEqual({
    mark: undefined,
    local: {},
    session: {},
    caches: [],
    cookies: '',
    name: '',
    databases: { 'waystation-mailbox/acts': [], 'waystation-mailbox/screens': ['kiosk'] },
    history,
    address: `${station.url()}/`,
  })
}

async function beSomebody(page: Page): Promise<number> {
  const person = personAt(page)
  await person.speaks('ug')
  await person.tap(page.locator('.ease .key').first())
  await person.is(1)
  await person.needs(8)
  await page.evaluate("globalThis.markOfThisDocument = 'somebody'")
  return page.evaluate<number>('history.length')
}

test('"finish" replaces the document, and nothing of the person is left', async ({ page }) => {
  await station.open(page)
  const history = await beSomebody(page)
  await personAt(page).finishes()
  await expectFresh(page, history)
})

test('"finish" wipes a first-aid card, a looked-at box and a typed shelf number as well', async ({
  page,
}) => {
  await station.open(page)
  const person = personAt(page)
  await person.speaks('ug')
  await person.tap(page.locator('.worker-door.first-aid'))
  await person.tap(page.locator('.card-tile.burn'))
  await person.tap(page.locator('.page-keys .key').first())
  await person.tap(page.locator('.box-tile'))
  await expect(page.locator('.notice')).toBeVisible()
  await person.tap(page.locator('.page-keys .key').first())
  await person.tap(page.locator('.page-keys .key').first())
  await person.tap(page.locator('.worker-door.shelf'))
  await person.tap(page.locator('.tile.thing').first())
  for (const digit of '4242') await person.tap(page.locator('.pad-key').getByText(digit, { exact: true }))
  await expect(page.locator('.lend-typed')).toHaveText('4242')
  await page.evaluate("globalThis.markOfThisDocument = 'somebody'")
  const history = await page.evaluate<number>('history.length')
  await person.finishes()
  await expectFresh(page, history)
  expect(await page.content()).not.toContain('4242')
})

test('a shelf number left standing asks, and is wiped like everything else', async ({ page }) => {
  await page.clock.install()
  await station.open(page)
  const person = personAt(page)
  await person.tap(page.locator('.worker-door.shelf'))
  await person.tap(page.locator('.tile.thing').first())
  await person.tap(page.locator('.pad-key').first())
  const history = await page.evaluate<number>('history.length')
  await page.evaluate("globalThis.markOfThisDocument = 'somebody'")
  await letPass(page, idleMs + 1_000)
  await expect(page.locator('.still-here')).toBeVisible()
  await letPass(page, answerMs + 1_000)
  await expectFresh(page, history)
})

test('40 s without a touch ask, 20 s more without an answer wipe', async ({ page }) => {
  await page.clock.install()
  await station.open(page)
  const person = personAt(page)
  await person.speaks('ug')
  await person.is(1)
  const history = await page.evaluate<number>('history.length')
  await page.evaluate("globalThis.markOfThisDocument = 'somebody'")
  await letPass(page, idleMs - 2_000)
  await expect(page.locator('.still-here')).toHaveCount(0)
  await letPass(page, 3_000)
  await expect(page.locator('.still-here')).toBeVisible()
  // Nothing of the page under the question can be seen.
  const box = await page.locator('.still-here').boundingBox()
  expect(box).toEqual({ x: 0, y: 0, width: 1080, height: 1920 })
  await letPass(page, answerMs + 1_000)
  await expectFresh(page, history)
})

test('whoever answers goes on where they were', async ({ page }) => {
  await page.clock.install()
  await station.open(page)
  const person = personAt(page)
  await person.is(1)
  await letPass(page, idleMs + 1_000)
  await person.tap(page.locator('.still-here .key'))
  await expect(page.locator('.still-here')).toHaveCount(0)
  await expect(page.locator('.needs .tile')).toHaveCount(12)
  await letPass(page, idleMs + 1_000)
  await expect(page.locator('.still-here')).toBeVisible()
})

test('a page nobody has touched asks nobody', async ({ page }) => {
  await page.clock.install()
  await station.open(page)
  await letPass(page, 10 * idleMs)
  await expect(page.locator('.still-here')).toHaveCount(0)
})

test('the language is never told to the host', async ({ page }) => {
  const sent: string[] = []
  page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`))
  await station.open(page)
  // What lies behind the doors comes after the first page.
  await page.waitForLoadState('networkidle')
  sent.length = 0
  const person = personAt(page)
  await person.speaks('ug')
  await person.is(0)
  await person.needs(1)
  await person.isDone()
  await expect(visitOn(page)).toHaveAttribute('data-progress', 'recorded')
  const told = sent.filter((line) => line.includes('/contract/'))
  expect(told.length).toBeGreaterThan(0)
  expect(told.filter((line) => /"ug"|=ug|lang/.test(line))).toEqual([])
  // Every language's words were fetched at the start, so that fetching them says nothing either.
  expect(sent.filter((line) => !line.includes('/contract/') && !/woff2/.test(line))).toEqual([])
})
