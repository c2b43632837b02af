// The first-aid box, from the delivery to the county's report: three lots come in, a rider is warned and takes two, a night goes by
// and with it a lot, two people count, and the week adds up.
import { resolve } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import type { WeeklyReport } from '../../federation/contract/weekly-report.ts'
import type { Host } from '../../station/start-host.ts'
import type { HubProcess } from '../support/hub/hub-process.ts'
import { hubCommand, hubDirectory, startHub } from '../support/hub/hub-process.ts'
import { scratchFolder, startTestHost } from '../support/station/host-in-process.ts'
import type { MovingClock } from '../support/station/moving-clock.ts'
import { movingClock } from '../support/station/moving-clock.ts'
import { personAt, visitOn } from './kiosk-person.ts'
import { padKey, staff } from './manager-station.ts'
import { stockHandAt } from './manager-stock-hand.ts'

test.describe.configure({ timeout: 180_000 })

const unit = '652328'
const screens = resolve(import.meta.dirname, '../../dist/renderer')
const dayMs = 86_400_000
/** The federation's time zone has no summer time. */
const beijingMs = 8 * 3_600_000

let hub: HubProcess
let host: Host
let clock: MovingClock
let clean: () => Promise<void>
let token: string

test.beforeEach(async () => {
  const { dir, remove } = await hubDirectory()
  hub = await startHub(dir)
  const command = (...words: string[]) => hubCommand<Record<string, string>>(...words, '--data', dir)
  const { code, station } = await command('code', '--unit', unit, '--name', '木垒县城区工会驿站')
  for (const { card, name, pin } of [staff.manager, staff.volunteer])
    await command(
      ...['staff', '--station', String(station), '--card', card, '--name', name, '--pin', pin],
      ...['--role', card === staff.manager.card ? 'manager' : 'volunteer', '--valid-until', '2099-12-31'],
    )
  ;({ token } = (await command('token', '--unit', unit)) as { token: string })
  const folder = scratchFolder()
  clock = movingClock()
  const config = { hub: hub.url, code: String(code), shell: { port: 0, screens }, diagonalInches: 21.5 }
  host = await startTestHost(folder.path, { clock, config })
  clean = async () => {
    await host.stop()
    await hub.stop()
    folder.remove()
    await remove()
  }
})
test.afterEach(() => clean())

const client = () => host.inProcessClient

async function delivered(): Promise<void> {
  await client().call('delivery.syncNow', {})
  await expect
    .poll(
      async () => {
        const status = await client().call('delivery.status', {})
        return status.ok && status.value.state
      },
      { timeout: 30_000, intervals: [500] },
    )
    .toBe('up-to-date')
}

/** The federation's calendar day, so many days from now by the station's clock, as our keys type it. */
function dayTyped(days = 0): string {
  return new Date(clock.wallMs() + beijingMs + days * dayMs).toISOString().slice(0, 10).replaceAll('-', '')
}

function isoWeek(): string {
  const local = new Date(Date.now() + beijingMs)
  const thursday = new Date(local.getTime() + (4 - (local.getUTCDay() || 7)) * dayMs)
  const number =
    Math.floor((thursday.getTime() - Date.UTC(thursday.getUTCFullYear(), 0, 1)) / (7 * dayMs)) + 1
  return `${thursday.getUTCFullYear()}-W${String(number).padStart(2, '0')}`
}

async function openKiosk(page: Page): Promise<void> {
  await page.goto(host.shell?.launch() ?? '')
  await expect(page.locator('.start .tile').first()).toBeVisible()
}

async function standBeforeStock(page: Page) {
  const person = personAt(page)
  await person.asksForHelp()
  await person.tap(page.locator('.sheet-keys .key').first())
  await person.tap(page.locator('.card-tile', { hasText: staff.manager.name }))
  for (const digit of staff.manager.pin) await person.tap(padKey(page, digit))
  await person.tap(page.locator('.digits-pad .key.act'))
  await expect(page.locator('.shell')).toBeVisible({ timeout: 15_000 })
  await person.tap(page.locator('.way:has(.pictogram.stock)'))
  const hand = stockHandAt(page)
  await expect(hand.stock.locator('.item-row').first()).toBeVisible()
  return hand
}

async function leave(page: Page): Promise<void> {
  await personAt(page).tap(page.locator('.way.lock'))
  await expect(page.locator('.start .tile').first()).toBeVisible()
}

async function openBox(page: Page): Promise<void> {
  const person = personAt(page)
  await person.tap(page.locator('.worker-door.first-aid').last())
  await person.tap(page.locator('.box-tile'))
  await expect(page.locator('.box-tiles .tile').first()).toBeVisible()
}

const tincture = (page: Page) => page.locator('.box-tiles .tile:has(.pictogram.vial)')

test('three lots received, a rider warned, a lot that ends at midnight, a count by two, and a week that adds up', async ({
  page,
}) => {
  await delivered()
  await openKiosk(page)
  const ends = dayTyped()

  // The manager receives three lots; one of them may be used through today.
  let hand = await standBeforeStock(page)
  await hand.goes('receive')
  for (const [lot, until, packs] of [
    ['B2', '20990531', '2'],
    ['A1', ends, '1'],
    ['C3', '209812', '1'],
  ] as const) {
    await hand.tap(hand.stock.locator('.receive-ways > .key.act'))
    await hand.picks('FA22')
    await hand.types(hand.sheet.locator('input[name="lot"]'), lot)
    await hand.types(hand.sheet.locator('input[name="until"]'), until)
    await hand.types(hand.sheet.locator('input[name="packs"]'), packs)
    await hand.keeps()
  }
  await expect(hand.stock.locator('.delivery-line')).toHaveCount(3)
  await hand.acts()
  await expect(hand.stock.locator('.done-bar')).toContainText('已入库 3 行')
  await leave(page)

  // A rider checks in, opens the box, is warned first of all, does not drive today, and takes two.
  const person = personAt(page)
  await person.is(0)
  await person.needs(1)
  await person.isDone()
  await expect(visitOn(page)).toHaveAttribute('data-progress', 'recorded')
  await openBox(page)
  await expect(tincture(page)).toContainText('× 40')
  await person.tap(tincture(page))
  await expect(page.locator('.alcohol')).toHaveAttribute('data-driver', 'true')
  await expect(page.locator('.alcohol')).toContainText('头孢')
  await expect(page.locator('.answer.go-on')).toBeEnabled({ timeout: 5_000 })
  await person.tap(page.locator('.answer.go-on'))
  await person.tap(page.locator('.quantity .key').last())
  await person.tap(page.locator('.take'))
  await expect(visitOn(page)).toHaveAttribute('data-progress', 'recorded')
  await expect(page.locator('h1')).toHaveText('已拿 藿香正气水 10 ml × 2')
  await person.finishes()
  await expect(page.locator('.start .tile').first()).toBeVisible()

  // The lot that ends first went down, and no other.
  hand = await standBeforeStock(page)
  await hand.tap(hand.row('FA22'))
  const lot = (name: string) => hand.stock.locator('.lot-card', { hasText: name })
  for (const [name, qty] of [
    ['A1', '8 支'],
    ['B2', '20 支'],
    ['C3', '10 支'],
  ] as const)
    await expect(lot(name).locator('.lot-qty')).toHaveText(qty)
  await leave(page)
  await delivered()

  // Midnight goes by: the worker sees nothing of the lot any more, the manager sees it barred.
  clock.pass(dayMs)
  await page.goto(host.shell?.launch() ?? '')
  await expect(page.locator('.start .tile').first()).toBeVisible()
  await openBox(page)
  await expect(tincture(page)).toContainText('× 30')
  await person.finishes()
  await expect(page.locator('.start .tile').first()).toBeVisible()
  hand = await standBeforeStock(page)
  await hand.tap(hand.row('FA22'))
  await expect(lot('A1')).toHaveClass(/expired/)
  await expect(lot('A1')).toContainText('已过期')
  await expect(hand.stock.locator('.item-head')).toContainText('可用 30 支')
  await hand.goesBack()

  // Two people count the medicines: one of the good lots is one short.
  await hand.goes('count')
  await hand.tap(hand.stock.locator('.count-way').first())
  const counted = (name: string) => hand.stock.locator('.count-line', { hasText: name }).locator('input')
  for (const [name, qty] of [
    ['A1', '8'],
    ['B2', '19'],
    ['C3', '10'],
  ] as const)
    await hand.types(counted(name), qty)
  await hand.acts()
  await expect(hand.stock.locator('.compare-line', { hasText: 'B2' })).toContainText('比账上少 1 支')
  await hand.tap(hand.stock.locator('.second .chip', { hasText: staff.volunteer.name }))
  for (const digit of staff.volunteer.pin) await hand.tap(padKey(page, digit))
  await hand.acts()
  await expect(hand.stock.locator('.done-bar')).toContainText('盘点已记下：3 批')

  // What has ended is written off, in two steps.
  await hand.tap(hand.row('FA22'))
  await hand.tap(lot('A1').locator('.key:has(.pictogram.bin)'))
  await hand.tap(hand.stock.locator('.reasons .chip', { hasText: '过期' }))
  await hand.acts()
  await hand.tap(hand.sheet.locator('.key.end'))
  await expect(lot('A1')).toHaveCount(0)
  await leave(page)
  await delivered()

  // The week, as the county reads it: every item adds up.
  const answer = await fetch(`${hub.url}/v1/reports/weekly/${isoWeek()}?unit=${unit}`, {
    headers: { authorization: `Bearer ${token}` },
  })
  const { totals } = (await answer.json()) as WeeklyReport
  expect(totals.supplies?.['huoxiang-tincture']).toMatchObject({
    ...{ opening: 0, received: 40, taken: 2, issued: 0, adjusted: -1, writtenOff: 8, expired: 8 },
    ...{ transferred: 0, closing: 29 },
  })
  for (const [item, of] of Object.entries(totals.supplies ?? {}))
    expect(of.closing, item).toBe(
      of.opening + of.received - of.taken - of.issued + of.adjusted - of.writtenOff - of.transferred,
    )
})
