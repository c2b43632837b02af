import type { Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { draftsSchema } from '../../federation/contract/drafts.ts'
import { emptyHub } from '../support/generator/county-story.ts'
import type { HubWithClock } from '../support/generator/hub-with-clock.ts'
import { expectClean, tabTo } from './county-page.ts'
import { personAt } from './kiosk-person.ts'
import type { KioskStation } from './kiosk-station.ts'
import { startKioskStation } from './kiosk-station.ts'
import { officerPage } from './officer-page.ts'

// What stations draw themselves by, written by one officer, approved by another, and standing at a station.

const unit = '652328'

let hub: HubWithClock
let author: Page
let station: KioskStation
test.beforeAll(async ({ browser }) => {
  hub = await emptyHub()
  // A station of this machine's own time reads what this hub signs.
  hub.setNow(Date.now())
  author = await officerPage(browser, hub, { name: '古丽', unit, role: 'county-officer' })
  const code = await hub.makeCode({ unit, name: '木垒县城区工会驿站' })
  station = await startKioskStation(['--hub', hub.url, '--code', code])
})
test.afterAll(async () => {
  await station?.stop()
  await hub.stop()
})

const open = (page: Page, address: string) => page.goto(`${hub.url}/county#/${unit}/publish/${address}`)
const writeIn = (page: Page, language: RegExp) =>
  page.getByRole('group', { name: '用哪种语言写' }).getByRole('button', { name: language }).click()

/** Approves the one draft that waits, with the officer's own session. */
async function approve(page: Page): Promise<unknown> {
  const headers = { 'sec-fetch-site': 'same-origin', origin: hub.url }
  const waiting = await page.request.get(`${hub.url}/v1/drafts?unit=${unit}&state=in-review`, { headers })
  const { drafts } = draftsSchema.parse(await waiting.json())
  const [{ draft, rev } = { draft: '', rev: 0 }] = drafts
  const order = { data: { rev }, headers }
  return (await page.request.post(`${hub.url}/v1/drafts/${draft}/approvals`, order)).json()
}

test('an item with a Uyghur name: previewed from the right, submitted, approved by a colleague, lent at the station', async ({
  browser,
  page,
}) => {
  await open(author, 'items')
  await expect(author.getByText('73 项物品在用')).toBeVisible()
  // What came for everybody is not this county's to change.
  await expect(author.getByRole('link', { name: '修改“创可贴”' })).toHaveCount(0)
  await expectClean(author)
  await tabTo(author, author.getByRole('link', { name: '新建' }))
  await author.keyboard.press('Enter')

  const name = author.getByRole('textbox', { name: '名称', exact: true })
  await name.fill('折叠凳')
  await author.getByRole('button', { name: '保存草稿' }).click()
  await expect(author.getByText(/古丽.*保存$/)).toBeVisible()
  await author.getByRole('button', { name: '送审', exact: true }).click()
  await expect(author.getByRole('alert').filter({ hasText: '还有 4 处要改' })).toContainText(
    '谁来拿：还没有填。',
  )
  await author.getByLabel('归在哪里').selectOption({ label: '借用' })
  await author.getByLabel('谁来拿').selectOption({ label: '职工自取' })
  await author.getByLabel('有效期怎么记').selectOption({ label: '不用记' })
  await author.getByLabel('常用单位').selectOption({ label: '把' })
  await author.getByRole('button', { name: '选一张图' }).click()
  await author.getByRole('button', { name: 'umbrella' }).click()

  await writeIn(author, /维吾尔文/)
  const kiosk = author.frameLocator('iframe')
  await expect(kiosk.locator('html')).toHaveAttribute('dir', 'rtl')
  await expect(kiosk.locator('.words[lang="zh-CN"]', { hasText: '折叠凳' }).first()).toHaveCSS(
    'outline-style',
    'dashed',
  )
  await expect(author.getByText('维吾尔文缺：名称')).toBeVisible()
  await name.fill('قاتلىما ئورۇندۇق')
  await expect(kiosk.getByText('قاتلىما ئورۇندۇق').first()).toBeVisible()
  await expect(author.getByText('维吾尔文缺')).toHaveCount(0)
  await expectClean(author)
  await author.getByRole('button', { name: '送审', exact: true }).click()
  await expect(author.getByText('送审中')).toBeVisible()
  await author.getByRole('link', { name: '回到列表' }).click()
  await expect(author.locator('.drafts')).toContainText('折叠凳')

  const colleague = await officerPage(browser, hub, { name: '王主席', unit, role: 'county-officer' })
  const approved = await approve(colleague)
  expect(approved).toMatchObject({ is: 'done', draft: { state: 'published' } })
  await colleague.goto(`${hub.url}/county#/${unit}/publish/items`)
  await colleague.getByLabel('查找').fill('قاتلىما')
  await expect(colleague.getByRole('row').filter({ hasText: '折叠凳' })).toContainText('木垒县总工会')
  await expect(colleague.getByRole('row').filter({ hasText: '折叠凳' })).toContainText('王主席')

  await station.open(page)
  await expect
    .poll(async () => {
      await station.ask(page.context(), 'delivery.syncNow')
      return JSON.stringify(await station.ask(page.context(), 'loans.shelf'))
    })
    .toContain('قاتلىما ئورۇندۇق')
  const person = personAt(page)
  await person.speaks('ug')
  await person.tap(page.locator('.worker-door.shelf'))
  await expect(page.getByText('قاتلىما ئورۇندۇق').first()).toBeVisible()
})

test('heat advice that does not rise is told so beside the bands, and is put in order', async () => {
  await open(author, 'heat-advice/new')
  for (const [at, [celsius, words]] of [
    ['40', '停止户外作业'],
    ['35', '多喝水'],
  ].entries()) {
    await author.getByRole('button', { name: '加一档' }).click()
    await author
      .getByLabel('从多少度起')
      .nth(at)
      .fill(celsius ?? '')
    await author
      .getByLabel('怎么做')
      .nth(at)
      .fill(words ?? '')
  }
  await author.getByRole('button', { name: '送审', exact: true }).click()
  await expect(author.getByRole('alert').filter({ hasText: '温度要一档比一档高' })).toBeVisible()
  await expectClean(author)
  await author.getByRole('button', { name: '按温度排好' }).click()
  await expect(author.getByLabel('怎么做').first()).toHaveValue('多喝水')
  await author.getByRole('button', { name: '送审', exact: true }).click()
  await expect(author.getByText('送审中')).toBeVisible()
})

test('a draft that is discarded can be taken back', async () => {
  await open(author, 'kits/new')
  await author.getByRole('textbox', { name: '名称', exact: true }).fill('麦收清单')
  await author.getByLabel('6月').check()
  await author.getByLabel('找物品').fill('创可贴')
  await author.getByLabel('创可贴备几个').fill('60')
  await author.getByRole('button', { name: '保存草稿' }).click()
  await author.getByRole('button', { name: '弃用草稿' }).click()
  await expect(author.getByText('已弃用')).toBeVisible()
  await author.getByRole('button', { name: '恢复草稿' }).click()
  await author.getByRole('link', { name: '回到列表' }).click()
  await author.locator('.drafts').getByRole('link', { name: '麦收清单' }).click()
  await author.getByLabel('找物品').fill('创可贴')
  await expect(author.getByLabel('创可贴备几个')).toHaveValue('60')
})

test('codes and the calendar of the whole federation are read by a county, and written at the top', async ({
  browser,
}) => {
  await open(author, 'holidays')
  await expect(author.getByText('这一类由最上级统一发布，这里只能查看。')).toBeVisible()
  await expectClean(author)
  const top = await officerPage(browser, hub, {
    name: '总管',
    unit: 'demo',
    role: 'federation-administrator',
  })
  await top.goto(`${hub.url}/county#/demo/publish/holidays/new`)
  const year = await top.getByLabel('年份').inputValue()
  await top.getByLabel('第一天').fill(`${year}-10-01`)
  await top.getByLabel(/^最后一天/).fill(`${year}-10-07`)
  await top.getByRole('textbox', { name: '名称（可不填）' }).first().fill('国庆节')
  await top.getByRole('button', { name: '加上 7 天' }).click()
  await expect(top.getByRole('listitem').filter({ hasText: '放假' })).toHaveCount(7)
  await top.getByLabel('第一天').fill('2031-10-08')
  await expect(top.getByText(`只能写 ${year} 年的日子。`)).toBeVisible()
  await expectClean(top)
  await top.getByRole('button', { name: '送审', exact: true }).click()
  await expect(top.getByText('送审中')).toBeVisible()
})

test('a table of items is looked at line by line, then saved as drafts and submitted', async () => {
  await open(author, 'items/import')
  const choose = async (text: string) =>
    author
      .locator('input[type=file]')
      .setInputFiles({ name: '物品.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
  await choose('编号,数量\nhat,1\n')
  await expect(author.getByRole('alert').filter({ hasText: '少了这些列：名称（中文）' })).toBeVisible()
  const head =
    '编号,名称（中文）,名称（维吾尔文）,单位（中文）,归在哪里,谁来拿,有效期怎么记,常备几个,含酒精,备注'
  await choose([head, 'sun-hat,遮阳帽,,顶,日常用品,职工自取,不用记,五个,否,'].join('\n'))
  await expect(author.getByText('1 行要改')).toBeVisible()
  // The same file, mended.
  await choose(
    [
      head,
      'sun-hat,遮阳帽,كۈنلۈك شەپكە,顶,日常用品,职工自取,不用记,5,否,新',
      'sleeves,冰袖,,副,日常用品,职工自取,不用记,很多,否,',
      'adhesive-bandage,创可贴,,,,,,9,,',
      ',,,,,,,,,',
      'mist,喷雾,,瓶,日常,职工自取,不用记,2,否,',
    ].join('\n'),
  )
  await expect(author.getByText('还没有保存')).toBeVisible()
  await expect(author.getByText('1 项新的')).toBeVisible()
  await expect(author.getByText('这些列没有用到：备注')).toBeVisible()
  const line = (number: string) =>
    author.getByRole('row').filter({ has: author.getByRole('rowheader', { name: number, exact: true }) })
  await expect(line('3')).toContainText('常备几个')
  await expect(line('3')).toContainText('很多')
  await expect(line('4')).toContainText('由上级发布')
  await expect(line('6')).toContainText('没有这个选项')
  await expectClean(author)
  await author.getByRole('button', { name: '保存并送审 1 项' }).click()
  await expect(author.getByText('已保存 1 份草稿')).toBeVisible()
  await author.getByRole('link', { name: '回到列表' }).click()
  await expect(author.locator('.drafts li').filter({ hasText: '遮阳帽' })).toContainText('送审中')
})
