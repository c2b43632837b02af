import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { fromBase64, toBase64 } from '../../protocol/base64.ts'
import { recipientDocument } from '../../protocol/documents/recipient.ts'
import { toInstant } from '../../protocol/instants.ts'
import { openAnswerWords } from '../../protocol/sealing/answer-words.ts'
import { unlockKeys } from '../../protocol/sealing/key-file.ts'
import { identitiesOf } from '../../protocol/sealing/office-keys.ts'
import { openRequestWords, sealRequestWords } from '../../protocol/sealing/request-words.ts'
import { ticketFinger } from '../../protocol/ticket.ts'
import { enrolStation } from '../../scripts/simulate/wire-station.ts'
import { emptyHub, storyNowMs } from '../support/generator/county-story.ts'
import type { HubWithClock } from '../support/generator/hub-with-clock.ts'
import { wordsOnTrial } from '../support/requests/office-on-trial.ts'
import { enterCounty, expectClean } from './county-page.ts'

// An office makes its keys in the browser; a request sealed to them comes, is opened, worked on and answered there; the month is
// destroyed. What was asked and answered is nowhere in what the hub holds or hears.

test.use({ viewport: { width: 1280, height: 900 }, locale: 'zh-CN' })
test.describe.configure({ mode: 'serial' })

const passphrase = 'kudu 7 velvet harbour moss'
const answer = '请明天上午带上工资条来一趟'
let hub: HubWithClock
let page: Page
/** Everything the page sent: addresses and bodies. */
const wire: string[] = []
const files: Record<string, Buffer> = {}
let finger: string

test.beforeAll(async ({ browser }) => {
  hub = await emptyHub()
  finger = await ticketFinger(wordsOnTrial.code)
  // A key that just became one to press fades into its colour: what is looked at is what stays.
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    locale: 'zh-CN',
    reducedMotion: 'reduce',
  })
  page = await context.newPage()
  page.on('request', (request) => wire.push(request.url(), request.postData() ?? ''))
  await enterCounty(page, { url: hub.url, token: await hub.makeToken('652328', ['handle-requests']) })
})
test.afterAll(async () => {
  await page.context().close()
  await hub.stop()
})

async function kept(name: string, act: () => Promise<void>): Promise<void> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()])
  files[name] = readFileSync(await download.path())
}

async function typePassphrase(): Promise<void> {
  await page.getByLabel('口令，至少 12 个字符').fill(passphrase)
  await page.getByLabel('再输一次口令').fill(passphrase)
}

async function openKeys(name: string): Promise<void> {
  const file = {
    name: 'office-key.age',
    mimeType: 'application/octet-stream',
    buffer: files[name] ?? Buffer.of(),
  }
  await page.getByLabel('钥匙文件').setInputFiles(file)
  await page.getByLabel('口令', { exact: true }).fill(passphrase)
  await page.getByRole('button', { name: '打开钥匙' }).click()
  // A second of work for each guess at the file is the same second here, and more on a busy machine.
  await expect(page.getByText(/钥匙在本页/)).toBeVisible({ timeout: 30_000 })
}

const held = (type: string, id: string) => hub.hub.store.read((r) => r.documents.find(type, id))

/** A kiosk's screen seals to what the hub published, and its station delivers. */
async function fileRequest(): Promise<void> {
  const document = await held('recipient', '652328-legal-2026-11')
  const { age } = recipientDocument.body.parse(JSON.parse(document?.body ?? 'null'))
  const body = {
    ...{ finger, form: 'legal-consultation', formRev: 1, office: '652328-legal' },
    facts: { category: 'wage-arrears', urgency: 'urgent' },
    sealed: toBase64(await sealRequestWords(wordsOnTrial, age)),
    consent: { notice: 'legal', noticeRev: 1, recipient: '652328-legal' },
  }
  const at = toInstant(storyNowMs - 3_600_000)
  const station = await enrolStation({
    ...{ hub: hub.url, epoch: randomUUID() },
    code: await hub.makeCode({ unit: '652328', name: '木垒县城区工会驿站' }),
    entries: [{ at, kind: 'request.filed', v: 1, by: 'worker', body, was: undefined }],
  })
  await station.deliver(1, storyNowMs)
}

test('an office is set up, its keys are made and kept, and only what opens again is published', async () => {
  await page.getByRole('link', { name: '求助', exact: true }).click()
  await expect(page.getByText('现在没有待办的求助')).toBeVisible()
  await expectClean(page)
  await page.getByRole('link', { name: '办理窗口与钥匙' }).click()
  await expect(page.getByText('还没有办理窗口')).toBeVisible()
  await page.getByRole('button', { name: '新设一个办理窗口' }).click()
  await page.getByLabel('名称（中文）').fill('木垒县总工会法律援助工作站')
  await expectClean(page)
  await page.getByRole('button', { name: '设立' }).click()

  await expect(page.getByText('还没有钥匙')).toBeVisible()
  await page.getByRole('button', { name: '做钥匙并保存文件' }).click()
  await expect(page.getByRole('alert').getByText('口令至少要 12 个字符。')).toBeVisible()
  await typePassphrase()
  await expectClean(page)
  await kept('first', () => page.getByRole('button', { name: '做钥匙并保存文件' }).click())
  expect(await held('recipient', '652328-legal-2026-11')).toBeUndefined()

  await page.getByText('打开钥匙文件').click()
  await openKeys('first')
  await page.getByRole('button', { name: '公布月份' }).click()
  await expect(page.getByRole('list', { name: '月份' }).getByRole('listitem')).toHaveCount(13)
  await expectClean(page)
  const opened = await unlockKeys(new Uint8Array(files['first'] ?? []), passphrase)
  const document = JSON.parse((await held('recipient', '652328-legal-2027-11'))?.body ?? 'null')
  expect(opened.ok && opened.keys.months.at(-1)?.recipient).toBe(document.age[0])
})

test('a sealed request is opened in the browser, worked on, and answered in the worker’s language', async () => {
  await fileRequest()
  await page.getByRole('link', { name: '求助', exact: true }).first().click()
  await expect(page.getByText('1 件求助。')).toBeVisible()
  await expectClean(page)
  await page.getByRole('link', { name: '问律师 · 欠薪' }).click()
  await kept('request', () => page.getByRole('link', { name: /下载封好的文件/ }).click())
  await page.getByRole('button', { name: '打开内容' }).click()
  await expect(page.getByText('艾力')).toBeVisible()
  await expect(page.getByText('八个月没发工资')).toBeVisible()
  await expect(page.getByText('本人用的语言：ئۇيغۇرچە')).toBeVisible()
  await page.getByLabel('谁接手').fill('阿依')
  await page.getByRole('button', { name: '记下' }).click()
  await expect(page.locator('.case-head')).toContainText('已接手')
  await page.getByRole('button', { name: '记为：已转交' }).click()
  await expect(page.locator('.case-head')).toContainText('已转交')

  await page.getByLabel('常用答复').selectOption('papers')
  await expect(page.getByLabel('答复（ئۇيغۇرچە）')).toHaveValue(/كىملىك/)
  await page.getByLabel('答复（中文）').fill(answer)
  await expectClean(page)
  await page.getByRole('button', { name: '封好并发出' }).click()
  await expect(page.locator('.case-head')).toContainText('已答复')
  await expectClean(page)

  const document = await held('answer', finger)
  expect(document?.audience).toBe('unit:652328')
  const { state, sealed } = JSON.parse(document?.body ?? 'null')
  const words = await openAnswerWords(fromBase64(sealed), wordsOnTrial.code)
  expect([state, words?.texts['zh-CN']]).toEqual(['answered', answer])
  expect(words?.texts['ug']).toContain('كىملىك')
})

test('the same file opens with the exported keys outside of the page', async () => {
  const opened = await unlockKeys(new Uint8Array(files['first'] ?? []), passphrase)
  if (!opened.ok) throw new Error(opened.why)
  const request = await openRequestWords(new Uint8Array(files['request'] ?? []), identitiesOf(opened.keys))
  expect(request).toEqual({ ok: true, words: wordsOnTrial })
})

test('a deputy is sealed to as well, and only a real recipient is taken for one', async () => {
  await page.getByRole('link', { name: '办理窗口与钥匙' }).click()
  await page.getByRole('button', { name: '代办人' }).click()
  const deputy = await identityToRecipient(await generateX25519Identity())
  await page.getByLabel('代办人的 age 收件人').fill('age1notakey')
  await page.getByRole('button', { name: '公布月份' }).click()
  await expect(page.getByText('这不是 age 收件人')).toBeVisible()
  await expectClean(page)
  await page.getByLabel('代办人的 age 收件人').fill(deputy)
  await page.getByRole('button', { name: '公布月份' }).click()
  await expect(page.getByLabel('代办人的 age 收件人')).toHaveCount(0)
  const document = JSON.parse((await held('recipient', '652328-legal-2027-03'))?.body ?? 'null')
  expect(document.age).toHaveLength(2)
  expect(document.age[1]).toBe(deputy)
})

test('an escrowed copy passes its drill, and a destroyed month is proved shut', async () => {
  const identity = await generateX25519Identity()
  await page.getByRole('link', { name: '办理窗口与钥匙' }).click()
  await page.getByRole('button', { name: '托管与演练' }).click()
  await page.getByLabel('保管人的 age 收件人').fill(await identityToRecipient(identity))
  await kept('escrow', () => page.getByRole('button', { name: '保存托管副本' }).click())
  const mimeType = 'application/octet-stream'
  const copy = { name: 'escrow.age', mimeType, buffer: files['escrow'] ?? Buffer.of() }
  await page.getByLabel('托管副本').setInputFiles(copy)
  const keeper = { name: 'keeper.txt', mimeType, buffer: Buffer.from(`# mine\n${identity}\n`) }
  await page.getByLabel('保管人的身份文件').setInputFiles(keeper)
  await page.getByRole('button', { name: '试一试' }).click()
  await expect(page.getByText('通过：副本打开了全部 13 个月。')).toBeVisible()
  await expectClean(page)

  await page.getByRole('button', { name: '销毁一个月' }).click()
  await page.getByLabel('谁来销毁（姓名）').fill('阿依')
  await page.getByLabel(/我知道：2026-11/).check()
  await typePassphrase()
  await expectClean(page)
  await kept('second', () => page.getByRole('button', { name: '保存新文件并销毁 2026-11' }).click())
  await page.getByRole('button', { name: '验证 2026-11 打不开' }).click()
  await expect(page.getByText('那个月 1 件求助，试了还存着的 1 件：一件也打不开。')).toBeVisible()
  await expectClean(page)
  expect(await held('recipient', '652328-legal-2026-11')).toMatchObject({ body: null })
})

test('keys that are forgotten take the words with them, and a file without the month does not bring them back', async () => {
  await page.getByRole('link', { name: '求助', exact: true }).first().click()
  await page.getByRole('button', { name: '已办结' }).click()
  await page.getByRole('link', { name: '问律师 · 欠薪' }).click()
  await page.getByRole('button', { name: '打开内容' }).click()
  await expect(page.getByText('这把钥匙打不开')).toBeVisible()
  await page.getByRole('button', { name: '马上忘掉' }).click()
  await openKeys('first')
  await page.getByRole('button', { name: '打开内容' }).click()
  await expect(page.getByText('艾力')).toBeVisible()
  await page.getByRole('button', { name: '马上忘掉' }).click()
  await expect(page.getByText('艾力')).toHaveCount(0)
  await expectClean(page)
})

test('no word, key or passphrase is in what the hub holds or the page sent', async () => {
  const database = readdirSync(hub.dir).map((name) => readFileSync(join(hub.dir, name)))
  expect(database.some((bytes) => bytes.includes('wage-arrears'))).toBe(true)
  const secrets = [
    '艾力',
    '13900001111',
    '八个月没发工资',
    answer,
    wordsOnTrial.code,
    'AGE-SECRET-KEY',
    passphrase,
  ]
  for (const secret of secrets) {
    expect(
      database.some((bytes) => bytes.includes(secret)),
      `${secret} at the hub`,
    ).toBe(false)
    for (const sent of [secret, encodeURIComponent(secret)])
      expect(
        wire.some((text) => text.includes(sent)),
        `${secret} on the wire`,
      ).toBe(false)
  }
})
