import type { BrowserContext, Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { personAt, visitOn } from './kiosk-person.ts'
import { availableOf, receiveGoods } from './kiosk-stock.ts'
import type { StaffedStation } from './manager-station.ts'
import { startStaffedStation } from './manager-station.ts'

let staffed: StaffedStation
let context: BrowserContext
let page: Page
test.beforeAll(async ({ browser }) => {
  staffed = await startStaffedStation(['--diagonal', '21.5'])
  context = await browser.newContext({ viewport: { width: 1080, height: 1920 }, hasTouch: true })
  page = await context.newPage()
  await staffed.station.open(page)
  await staffed.knowsCards(page, 3)
  await receiveGoods(staffed, context, [
    { item: 'adhesive-bandage', lot: 'P1', usableUntil: '2098-06', qty: 50 },
    { item: 'huoxiang-tincture', lot: 'H1', usableUntil: '2098-06', qty: 20 },
    { item: 'huoxiang-soft-capsule', lot: 'S1', usableUntil: '2098-06', qty: 20 },
    { item: 'bottled-water', lot: 'W1', usableUntil: '2098-06', qty: 24 },
  ])
})
test.afterAll(async () => {
  await context.close()
  await staffed.stop()
})
test.beforeEach(async () => {
  await page.goto(staffed.station.url())
  await expect(page.locator('.start .tile').first()).toBeVisible()
})

const tile = (pictogram: string) => page.locator(`.box-tiles .tile:has(.pictogram.${pictogram})`)
const available = (item: string) => availableOf(staffed, context, item)

async function openBox() {
  const person = personAt(page)
  await person.tap(page.locator('.worker-door.first-aid'))
  await person.tap(page.locator('.box-tile'))
  await expect(page.locator('.box-tiles .tile').first()).toBeVisible()
  return person
}

/** Everything the page asks for a taking, as the host hears it. */
function takings(): string[] {
  const sent: string[] = []
  page.on('request', (request) => {
    if (request.url().endsWith('/contract/stock.take')) sent.push(request.postData() ?? '')
  })
  return sent
}

test('two taps from the list take a plaster, the count goes down, and ten seconds take it back', async () => {
  const person = await openBox()
  await expect(tile('plaster')).toContainText('× 50')
  const sent = takings()
  await person.tap(tile('plaster'))
  await person.tap(page.locator('.take'))
  await expect(visitOn(page)).toHaveAttribute('data-progress', 'recorded')
  await expect(page.locator('h1')).toHaveText('已拿 创可贴 × 1')
  expect(await available('adhesive-bandage')).toBe(49)
  // Nobody has said what they work as: the host is not told either.
  expect(sent).toHaveLength(1)
  expect(sent[0]).not.toContain('category')
  await person.tap(page.locator('.key.undo'))
  await expect(visitOn(page)).toHaveAttribute('data-undo', 'done')
  expect(await available('adhesive-bandage')).toBe(50)
})

test('several are taken at once, and never more than a worker may take', async () => {
  const person = await openBox()
  await person.tap(tile('plaster'))
  for (let more = 0; more < 2; more += 1) await person.tap(page.locator('.quantity .key').last())
  await person.tap(page.locator('.quantity .key').first())
  await expect(page.locator('.quantity-number')).toContainText('2')
  await person.tap(page.locator('.take'))
  await expect(page.locator('h1')).toHaveText('已拿 创可贴 × 2')
  expect(await available('adhesive-bandage')).toBe(48)
})

test('a rider is warned of alcohol before anything else, cannot tap past it, and finds what has none', async () => {
  const person = personAt(page)
  await person.is(2)
  await person.needs(1)
  await person.isDone()
  await expect(visitOn(page)).toHaveAttribute('data-progress', 'recorded')
  await openBox()
  const sent = takings()
  const before = [await available('huoxiang-tincture'), await available('huoxiang-soft-capsule')]
  await person.tap(tile('vial'))
  const warning = page.locator('.alcohol')
  await expect(warning).toHaveAttribute('data-driver', 'true')
  await expect(warning.locator('.alcohol-reasons li').first()).toContainText('快递员')
  // A hurried finger that taps again and again where the answers are.
  const box = await page.locator('.answer.go-on').boundingBox()
  if (box === null) throw new Error('there is no answer')
  for (let taps = 0; taps < 3; taps += 1)
    await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2)
  await expect(warning).toBeVisible()
  await expect(page.locator('.answer.other')).toBeEnabled({ timeout: 5_000 })
  await person.tap(page.locator('.answer.other'))
  await expect(page.locator('h1')).toContainText('软胶囊')
  await person.tap(page.locator('.take'))
  await expect(visitOn(page)).toHaveAttribute('data-progress', 'recorded')
  expect([await available('huoxiang-tincture'), await available('huoxiang-soft-capsule')]).toEqual([
    before[0],
    (before[1] ?? 0) - 1,
  ])
  expect(sent).toHaveLength(1)
  expect(JSON.parse(sent[0] ?? '')).toMatchObject({ item: 'huoxiang-soft-capsule', category: 'courier' })
})

test('who does not drive today takes it after the warning, and the answer is told to nobody', async () => {
  const person = await openBox()
  const sent: string[] = []
  page.on('request', (request) => sent.push(request.url()))
  await person.tap(tile('vial'))
  await expect(page.locator('.alcohol')).toHaveAttribute('data-driver', 'false')
  await expect(page.locator('.alcohol')).toContainText('头孢')
  await expect(page.locator('.answer.go-on')).toBeEnabled({ timeout: 5_000 })
  await person.tap(page.locator('.answer.go-on'))
  await expect(page.locator('.item-warnings li')).toHaveCount(3)
  expect(sent.filter((url) => url.includes('/contract/'))).toEqual([])
  await person.tap(page.locator('.take'))
  await expect(page.locator('h1')).toContainText('藿香正气水')
  expect(sent.filter((url) => url.includes('/contract/'))).toEqual([
    `${staffed.station.url()}/contract/stock.take`,
  ])
})

test('with the host gone what is taken is kept, and counted once when it is back', async () => {
  const person = await openBox()
  const before = (await available('adhesive-bandage')) ?? 0
  await person.tap(tile('plaster'))
  await staffed.station.kill()
  await person.tap(page.locator('.take'))
  await expect(visitOn(page)).toHaveAttribute('data-progress', 'kept')
  await expect(page.locator('h1')).toHaveText('已收好，正在登记')
  await person.stays()
  await staffed.station.restart()
  await expect(visitOn(page)).toHaveAttribute('data-progress', 'recorded')
  expect(await available('adhesive-bandage')).toBe(before - 1)
})

test('daily things are behind the other door, and go the same way', async () => {
  const person = personAt(page)
  await person.tap(page.locator('.worker-door.shelf'))
  await person.tap(page.locator('.elsewhere.daily'))
  await person.tap(tile('water-bottle'))
  await person.tap(page.locator('.take'))
  await expect(visitOn(page)).toHaveAttribute('data-progress', 'recorded')
  expect(await available('bottled-water')).toBe(23)
})

test('where nothing has been received the page says so, and whom to ask', async () => {
  const person = personAt(page)
  await person.tap(page.locator('.worker-door.shelf'))
  await person.tap(page.locator('.elsewhere.share'))
  await expect(page.locator('.notice')).toContainText('现在没有可以拿的')
  await expect(page.locator('.notice')).toContainText('站长')
})
