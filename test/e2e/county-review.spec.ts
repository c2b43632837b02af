// What one officer writes, another looks at: sent, returned with a note, mended, approved, told of and withdrawn.
import type { Browser, Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { signedInAccount } from '../support/county/signed-in-account.ts'
import { emptyHub } from '../support/generator/county-story.ts'
import type { HubWithClock } from '../support/generator/hub-with-clock.ts'
import { sampleJob } from '../support/hub/sample-job.ts'
import { expectClean } from './county-page.ts'

test.describe.configure({ mode: 'serial' })

let hub: HubWithClock
let author: Page
let reviewer: Page
test.beforeAll(async ({ browser }) => {
  hub = await emptyHub()
  author = await pageOf(browser, { name: '张静', locale: 'zh-CN' })
})
test.afterAll(() => hub.stop())

async function pageOf(browser: Browser, { name, locale }: { name: string; locale: string }): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale })
  const { cookie } = await signedInAccount(hub, { name, unit: '652328', role: 'county-officer' })
  await context.addCookies([cookie])
  return context.newPage()
}

const open = (page: Page, address: string) => page.goto(`${hub.url}/county#/652328/${address}`)

async function writeNotice(title: string): Promise<void> {
  await author.getByRole('button', { name: '写一条' }).click()
  await author.getByLabel('标题').fill(title)
  await author.getByLabel('正文').fill('初一至初三休息')
  await author.getByLabel('直到撤回').check()
}

test('who is alone publishes alone, and the page says so before and after', async () => {
  await open(author, 'publish/review')
  await expect(author.getByText('本单位和上级没有别的账号可以发布')).toBeVisible()
  await expectClean(author)
})

test('with a colleague, a notice is sent to them and not to the stations', async ({ browser }) => {
  reviewer = await pageOf(browser, { name: 'Wang Yulan', locale: 'en' })
  await open(author, 'publish')
  await writeNotice('春节放假')
  await author.getByRole('button', { name: '发布', exact: true }).click()
  await expect(author.getByText('要等一位同事核对后')).toBeVisible()
  await expectClean(author)
  await author.getByRole('button', { name: '关闭' }).click()
  await open(reviewer, 'publish/review')
  await expect(reviewer.getByText('1 draft waits for you.')).toBeVisible()
  await expectClean(reviewer)
})

test('it comes back with a note, and is mended in the form it was written in', async () => {
  await reviewer.getByRole('link', { name: '春节放假' }).click()
  await expect(reviewer.getByText('It was never published before.')).toBeVisible()
  await expect(reviewer.getByRole('row', { name: /Title.*Chinese/ })).toContainText('春节放假')
  await expectClean(reviewer)
  await reviewer.getByRole('button', { name: 'Return' }).click()
  await expectClean(reviewer)
  await reviewer.getByLabel('What should change').fill('写明初四开门')
  await reviewer.getByRole('dialog').getByRole('button', { name: 'Return' }).click()
  await expect(reviewer.getByRole('dialog')).toHaveCount(0)
  await open(author, 'publish/review')
  await expect(author.getByRole('heading', { name: '退回给我的（1）' })).toBeVisible()
  await expect(author.getByText('写明初四开门')).toBeVisible()
  await author.getByRole('link', { name: '春节放假' }).click()
  await author.getByRole('link', { name: '修改' }).click()
  await author.getByLabel('标题').fill('春节放假，初四开门')
  await author.getByRole('button', { name: '发布', exact: true }).click()
  await author.getByRole('button', { name: '关闭' }).click()
  await expect(author.getByText('送审中')).toBeVisible()
  await expect(author.getByRole('button', { name: '批准并发布' })).toHaveCount(0)
  await expectClean(author)
})

test('approved, it is published, and the page tells who wrote it and who looked', async () => {
  await open(reviewer, 'publish/review')
  await reviewer.getByRole('link', { name: '春节放假，初四开门' }).click()
  await reviewer.getByRole('button', { name: 'Approve and publish' }).click()
  await expect(reviewer.getByText(/approved by Wang Yulan · account-/)).toBeVisible()
  await reviewer.getByRole('link', { name: 'Who published what' }).click()
  await expect(reviewer.getByRole('listitem').filter({ hasText: 'Revision 1' })).toContainText(
    /written by 张静 · account-.*approved by Wang Yulan/,
  )
  for (const summary of await reviewer.locator('main summary').all()) await summary.click()
  await expectClean(reviewer)
  await open(author, 'publish')
  await expect(author.getByRole('rowheader', { name: '春节放假，初四开门' })).toBeVisible()
})

test('and withdrawn by one of them, it stands among what is shown no more', async () => {
  await reviewer.getByRole('button', { name: 'Withdraw' }).click()
  await expectClean(reviewer)
  await reviewer.getByRole('dialog').getByRole('button', { name: 'Withdraw' }).click()
  await expect(reviewer.getByText('Withdrawn (revision 2)')).toBeVisible()
  await open(reviewer, 'publish/review')
  await reviewer.getByRole('heading', { name: 'Withdrawn (1)' }).click()
  await expect(reviewer.getByText(/withdrawn by Wang Yulan/)).toBeVisible()
  await expectClean(reviewer)
})

/** As a machine of an employer writes it; by the story's clock. */
const posting = (reference: string) => ({
  ...{ '@type': 'JobPosting', identifier: reference, title: '卸货工', datePosted: '2026-11-22' },
  ...{ validThrough: '2026-12-05', employmentType: 'PER_DIEM', totalJobOpenings: 2 },
  hiringOrganization: {
    ...{ name: sampleJob.employer.name, taxID: sampleJob.employer.uscc, description: '建筑' },
  },
  jobLocation: { address: { streetAddress: sampleJob.place.address } },
  baseSalary: { currency: 'CNY', value: { minValue: 200, unitText: 'DAY' } },
  ...{ description: '装卸货物', qualifications: '身体健康' },
  applicationContact: { name: '李', telephone: '0994-1234567' },
})

test('a file of more jobs than a list shows is approved as a whole, and nothing of it is out of sight', async () => {
  const file = JSON.stringify({ '@graph': Array.from({ length: 120 }, (_, at) => posting(`a-${at}`)) })
  const status = await author.evaluate(async (body) => {
    const path = '/v1/job-imports?unit=652328&commit=true'
    const headers = { 'content-type': 'application/json' }
    return (await fetch(path, { method: 'POST', headers, body })).status
  }, file)
  expect(status).toBe(200)
  await reviewer.reload()
  await expect(reviewer.getByText('120 drafts wait for you.')).toBeVisible()
  await expect(reviewer.getByText('20 older drafts are not listed')).toBeVisible()
  await expectClean(reviewer)
  await reviewer.getByRole('button', { name: 'Approve all 120' }).click()
  await expect(reviewer.getByText('No draft waits for you.')).toBeVisible()
  await author.reload()
  await expect(author.getByText('120 条正在各站点展示。')).toBeVisible()
})
