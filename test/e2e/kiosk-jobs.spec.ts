import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import { sampleJob, sampleOthers } from '../support/sample-listings.ts'
import { personAt } from './kiosk-person.ts'
import type { StaffedStation } from './manager-station.ts'
import { startStaffedStation } from './manager-station.ts'

// What a worker finds, and what a manager posts: one hub, one station, forty jobs that its county has sent.

const unit = '652328'
let staffed: StaffedStation

test.beforeAll(async () => {
  staffed = await startStaffedStation()
  await publish()
  await prepareZXingModule({
    overrides: {
      wasmBinary: new Uint8Array(
        readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')),
      ).buffer,
    },
    fireImmediately: true,
  })
})
test.afterAll(() => staffed.stop())

/** The county sends forty jobs, which end within its thirty days, and one of every other kind. */
async function publish(): Promise<void> {
  const { token } = (await staffed.command('token', '--unit', unit, '--may', 'publish')) as { token: string }
  const until = new Date(Date.now() + 14 * 86_400_000).toISOString().slice(0, 10)
  const jobs = Array.from({ length: 40 }, (_, n) => sampleJob(n)).map(({ id, body }) => ({
    id,
    body: { ...body, until },
  }))
  for (const { id, body } of [...jobs, ...sampleOthers]) {
    const answer = await fetch(`${staffed.hubUrl}/v1/listings/${id}`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ rev: 0, unit, body }),
    })
    expect(await answer.json(), id).toMatchObject({ is: 'published' })
  }
}

/** The feed has come: forty jobs and all the rest. */
async function hears(page: Page): Promise<void> {
  await staffed.knowsCards(page, 3)
}

async function arrive(page: Page) {
  const { station } = staffed
  if (page.url() === 'about:blank') await station.open(page)
  else await page.goto(station.url())
  await hears(page)
  await expect(page.locator('.worker-door.jobs')).toBeVisible()
  return personAt(page)
}
const back = (page: Page) => page.locator('.page-keys .key:has(.pictogram.back)').first()

test('a worker finds a job by its picture and by how it is paid, and takes its slip along', async ({
  page,
}) => {
  const person = await arrive(page)
  const opened: string[] = []
  page.on(
    'request',
    (request) => request.url().endsWith('/listings.opened') && opened.push(request.postData() ?? ''),
  )
  await person.tap(page.locator('.worker-door.jobs'))
  await person.tap(page.locator('.tile.trade.porter'))
  await expect(page.locator('.job-card')).toHaveCount(2)
  await person.tap(back(page))
  await person.tap(page.locator('.all-jobs'))
  await person.tap(page.locator('.key.narrow'))
  await person.tap(page.getByRole('button', { name: '日结' }))
  await person.tap(page.getByRole('button', { name: '工资高的在前' }))
  await person.tap(page.locator('.page-keys .key.done'))
  await expect(page.locator('.list-asked')).toContainText('8 个岗位')
  const first = page.locator('.job-card').first()
  await expect(first.locator('.card-chip')).toHaveText('日结')
  await person.tap(first)
  await expect(page.locator('.job-view')).toContainText('0994-4820000')
  await expect(page.locator('.job-view')).toContainText('搬重物')
  await expect(page.locator('.unchecked')).toHaveCount(0)
  await person.tap(page.locator('.slip-key'))
  const [code] = await readBarcodes(await page.locator('.slip .qr').screenshot(), { formats: ['QRCode'] })
  expect(code?.text).toContain('0994-4820000')
  expect(code?.text).toContain('日结')
  await person.tap(back(page))
  await expect(page.locator('.job-view')).toBeVisible()
  // "Contact me" is a request's form; whoever comes back from it stands before the same job, and has not looked twice.
  await person.tap(page.locator('.contact-key'))
  await expect(page.locator('.job-view')).toHaveCount(0)
  await person.tap(back(page))
  await expect(page.locator('.job-view')).toContainText('0994-4820000')
  expect(opened).toHaveLength(1)
})

test('what the union has is read without a word about who reads: a group that fills, a law with its date, a number to call', async ({
  page,
}) => {
  const person = await arrive(page)
  await expect(page.locator('.story-teaser')).toContainText('夜路灯')
  await person.tap(page.locator('.story-teaser'))
  await expect(page.locator('.paragraphs p')).toHaveCount(8)
  await person.tap(back(page))
  await person.tap(page.locator('.worker-door.services'))
  await person.tap(page.locator('.kind-programme'))
  await person.tap(page.locator('.listing-card').first())
  await expect(page.locator('.pool')).toContainText('7/10')
  await person.tap(back(page))
  await person.tap(back(page))
  await person.tap(page.locator('.kind-law-card'))
  await person.tap(page.locator('.law-tile').first())
  await expect(page.locator('.law-version')).toContainText('2025')
  await person.tap(back(page))
  await person.tap(back(page))
  await person.tap(page.locator('.kind-hotline'))
  await expect(page.locator('.card-number').first()).toHaveText('12351')
})

test('a manager posts a job, is told what the law forbids, and the kiosk shows it as not yet checked', async ({
  page,
}) => {
  const person = await arrive(page)
  await staffed.openDoor(page)
  await staffed.signIn(page, 'manager')
  await staffed.goTo(page, 'postings')
  await expect(page.locator('.nothing')).toBeVisible()
  await person.tap(page.locator('.day-foot .key.act'))
  await person.tap(page.locator('.pick.trade-porter'))
  await typeNumber(page, 0, '180')
  await typeNumber(page, 1, '220')
  const chip = (name: string) => page.getByRole('button', { name, exact: true })
  await person.tap(chip('日结'))
  await person.tap(chip('9:00-18:00'))
  await person.tap(chip('搬家，上下楼搬家具'))
  await person.tap(chip('能搬重物'))
  await page.getByLabel('其他要求').fill('限男性')
  await person.tap(chip('加上'))
  await person.tap(chip('个人雇主'))
  await page.getByLabel('名称', { exact: true }).fill('古丽')
  await page.getByLabel('地址').fill('木垒县人民路12号')
  await page.getByLabel('电话').fill('0994-4820001')
  await person.tap(page.locator('.day-foot .key.act'))
  await expect(page.locator('.kiosk-preview .unchecked')).toBeVisible()
  await person.tap(page.locator('.day-foot .key.act'))
  await expect(page.locator('.posting-faults')).toContainText('《就业促进法》第二十七条')
  await person.tap(chip('限男性'))
  await person.tap(page.locator('.day-foot .key.act'))
  await person.tap(page.locator('.day-foot .key.act'))
  await expect(page.locator('.postings [data-state="shown"]')).toHaveCount(1)

  const worker = await arrive(page)
  await worker.tap(page.locator('.worker-door.jobs'))
  await worker.tap(page.locator('.tile.trade.porter'))
  const own = page.locator('.job-card', { has: page.locator('.unchecked') })
  await expect(own).toHaveCount(1)
  await worker.tap(own)
  await expect(page.locator('.unchecked')).toContainText('县里还没核实')

  const again = await arrive(page)
  await staffed.openDoor(page)
  await staffed.signIn(page, 'manager')
  await staffed.goTo(page, 'postings')
  await again.tap(page.locator('.key.withdraw'))
  await again.tap(page.getByRole('button', { name: '已招满' }))
  await expect(page.locator('.postings [data-state="withdrawn"]')).toHaveCount(1)
  const last = await arrive(page)
  await last.tap(page.locator('.worker-door.jobs'))
  await last.tap(page.locator('.tile.trade.porter'))
  await expect(page.locator('.job-card')).toHaveCount(2)
})

async function typeNumber(page: Page, place: number, digits: string) {
  await personAt(page).tap(page.locator('.number-key').nth(place))
  await page.keyboard.type(digits)
  await page.keyboard.press('Enter')
  await expect(page.locator('.number-sheet')).toHaveCount(0)
}
