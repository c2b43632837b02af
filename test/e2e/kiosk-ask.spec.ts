import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { fromBase64, toBase64 } from '../../protocol/base64.ts'
import { sealAnswerWords } from '../../protocol/sealing/answer-words.ts'
import { openRequestWords } from '../../protocol/sealing/request-words.ts'
import { ticketFinger } from '../../protocol/ticket.ts'
import { readTicketCode, ticketLink } from '../../protocol/ticket-code.ts'
import type { InputOf, OutputOf } from '../../station/contract/calls.ts'
import { makeSampleOffice } from '../support/sample-office.ts'
import { personAt, visitOn } from './kiosk-person.ts'
import type { StaffedStation } from './manager-station.ts'
import { startStaffedStation } from './manager-station.ts'

// What a worker asks an office for, from the door to the answer; and that nobody else can read a word of it.

/** A ticket that another station of the county gave, and whose answer has come down. */
const otherCode = '0123456789ABCDEF'
const answerInUyghur = 'ئەتە كېلىڭ، كىملىكىڭىزنى ئېلىۋېلىڭ'

let staffed: StaffedStation
let office: Awaited<ReturnType<typeof makeSampleOffice>>
test.beforeAll(async ({ browser }) => {
  office = await makeSampleOffice()
  staffed = await startStaffedStation()
  // The first pull is a reset: what is planted before it would go.
  const page = await browser.newPage()
  await staffed.station.open(page)
  await staffed.knowsCards(page, 3)
  await page.close()
  const answered = {
    v: 1 as const,
    at: '2026-11-23T01:00:00.000Z',
    texts: { 'zh-CN': '请明天带身份证来', ug: answerInUyghur },
  }
  const sealed = toBase64(await sealAnswerWords(answered, otherCode))
  const body = { state: 'answered', at: answered.at, sealed }
  const id = await ticketFinger(otherCode)
  await staffed.station.plant([...office.documents, { type: 'answer', id, body }])
})
test.afterAll(() => staffed.stop())

const on = (page: Page) => personAt(page).tap(page.locator('.page-keys .key.done').last())
const choose = (page: Page, code: string) => personAt(page).tap(page.locator(`.tile.choice.${code}`))
const digits = async (page: Page, text: string) => {
  for (const digit of text)
    await personAt(page).tap(page.locator('.ask-pad .key').getByText(digit, { exact: true }))
}

/** Types on the second row of our keyboard, so many of its letters from the left. */
async function typeLetters(page: Page, count: number): Promise<string> {
  await expect(page.locator('.ask-keys')).toBeVisible()
  const keys = page.locator('.ask-keys-row').nth(1).locator('.key')
  for (let at = 0; at < count; at += 1) await personAt(page).tap(keys.nth(at))
  return (await page.locator('.ask-text').textContent()) ?? ''
}

/** Everything in a folder: a database, its log of writes, and whatever else lies there. */
function onDisk(folder: string): Buffer {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  return Buffer.concat(
    files.filter((each) => each.isFile()).map((each) => readFileSync(join(each.parentPath, each.name))),
  )
}

/** What the mailbox holds, read past the page's own code. */
const mailbox = `new Promise((resolve) => {
  const open = indexedDB.open('waystation-mailbox')
  open.onsuccess = () => {
    const read = open.result.transaction('acts').objectStore('acts').getAll()
    read.onsuccess = () => { open.result.close(); resolve(JSON.stringify(read.result)) }
  }
})`

test('a rider whose wages are late asks in Uyghur; the office reads it, and disk, mailbox and wire say nothing', async ({
  page,
}) => {
  const { station } = staffed
  const wire: string[] = []
  page.on('request', (request) => wire.push(request.postData() ?? ''))
  await station.open(page)
  const person = personAt(page)
  await person.speaks('ug')
  await person.tap(page.locator('.worker-door.legal'))
  await person.tap(page.locator('.topic.wage-arrears'))
  await expect(page.locator('.law-card li').first()).toBeVisible()
  await person.tap(page.locator('.dates-key'))
  await choose(page, 'none')
  await choose(page, 'no')
  await on(page)
  // Left in January of last year: the year for arbitration is over, and nobody says "too late".
  await person.tap(page.locator('.ask-day-keys .key').nth(1))
  await person.tap(page.locator('.ask-day-keys .key').first())
  await on(page)
  await on(page)
  await expect(page.locator('.limit[data-urgent="true"] .limit-day')).toContainText('بۈگۈنلا')
  await person.tap(page.locator('.ask-key'))
  await person.tap(page.locator('.form.legal-consultation'))
  await expect(page.locator('.ask-notice')).toBeVisible()
  await expect(page.locator('.agree')).toBeDisabled()
  await expect(page.locator('.ask-consent')).toContainText('مورى ناھىيەلىك قانۇن ياردەم پونكىتى')
  await person.tap(page.locator('.ask-consent'))
  await person.tap(page.locator('.agree'))
  const employer = await typeLetters(page, 4)
  await on(page)
  await person.tap(page.locator('.in-person'))
  const name = await typeLetters(page, 3)
  await on(page)
  await digits(page, '13945678901')
  await on(page)
  await choose(page, 'evening')
  await on(page)
  await expect(page.locator('.ask-summary')).toContainText(name)

  // The host dies before the worker sends: the act waits on this screen, sealed, and counts once when it comes back.
  await station.kill()
  await person.tap(page.locator('.send'))
  await expect(visitOn(page)).toHaveAttribute('data-progress', 'kept')
  const kept = await page.evaluate<string>(mailbox)
  expect(kept).toContain('requests.file')
  await station.restart()
  await expect(visitOn(page)).toHaveAttribute('data-progress', 'recorded')
  const code = readTicketCode((await page.locator('.ask-code').textContent()) ?? '') ?? ''
  expect(code).toHaveLength(16)
  // Two keys that lead home do not say the same: one is done here, the other wipes everything.
  await expect(page.locator('.page-keys .key.done')).toHaveText('بولدى')
  await expect(page.locator('.corner.finish')).toHaveText('تۈگىتىش')

  // Codes that one may choose stand in every form there is; which of them was chosen, in the answers alone.
  const chosen = '"call-time":"evening"'
  const secrets = [employer, name, '13945678901', code, chosen, answerInUyghur]
  const found = (text: string | Buffer) => secrets.filter((secret) => text.includes(secret))
  expect(found(kept)).toEqual([])
  expect(found(wire.join('\n'))).toEqual([])
  expect(found(onDisk(station.data))).toEqual([])
  // The same look finds what is there: a word left behind would not be missed.
  writeFileSync(join(station.data, 'left-behind'), name)
  expect(found(onDisk(station.data))).toEqual([name])

  const filings = wire.flatMap((body) =>
    body.includes('"sealed"') ? [JSON.parse(body) as InputOf<'requests.file'>] : [],
  )
  expect(new Set(filings.map(({ act }) => act)).size).toBe(1)
  expect(filings[0]?.facts).toEqual({ category: 'wage-arrears', urgency: 'urgent' })
  // Delivered, the hub knows the ticket by its finger, and nothing more of it.
  const finger = filings[0]?.finger ?? 'none'
  await expect.poll(() => onDisk(staffed.hubData).includes(finger), { timeout: 20_000 }).toBe(true)
  expect(found(onDisk(staffed.hubData))).toEqual([])
  for (const identity of office.identities)
    expect(await openRequestWords(fromBase64(filings[0]?.sealed ?? ''), [identity])).toMatchObject({
      ok: true,
      words: {
        code,
        language: 'ug',
        answers: { category: 'wage-arrears', employer, name, phone: '13945678901', 'call-time': 'evening' },
        inPerson: ['words'],
      },
    })

  // The ticket's own page: known here, and taken back as easily as it was given.
  await person.tap(page.locator('.page-keys .key').first())
  await expect(page.locator('.ticket-known')).toHaveAttribute('data-state', 'waiting')
  await person.tap(page.locator('.withdraw'))
  await person.tap(page.locator('.withdraw-yes'))
  await expect(visitOn(page)).toHaveAttribute('data-progress', 'recorded')
  await person.tap(page.locator('.page-keys .key').first())
  await person.finishes()
  await expect(page.locator('.start .tile').first()).toBeVisible()
  expect(found(await page.content())).toEqual([])
})

test('an answer opens in the worker’s language by its code alone, typed or scanned, and by no other', async ({
  page,
}) => {
  await staffed.station.open(page)
  const person = personAt(page)
  await person.speaks('ug')
  await person.tap(page.locator('.worker-door.ticket'))
  for (const letter of otherCode)
    await person.tap(page.locator('.ticket-keys .key').getByText(letter, { exact: true }))
  await on(page)
  await expect(page.locator('.ticket-known')).toHaveAttribute('data-answer', 'open')
  await expect(page.locator('.ticket-answer')).toContainText(answerInUyghur)
  await person.tap(page.locator('.page-keys .key').first())
  // A scanner types, ending with Enter.
  await page.keyboard.type(ticketLink('FEDCBA9876543210'))
  await page.keyboard.press('Enter')
  await expect(page.locator('.ticket-known')).toHaveAttribute('data-state', 'unknown')
  await page.keyboard.type(ticketLink(otherCode))
  await page.keyboard.press('Enter')
  await expect(page.locator('.ticket-answer')).toContainText(answerInUyghur)
})

test('a word without a name: no notice, hidden at once from who stands behind, and nothing left of it', async ({
  page,
}) => {
  await staffed.station.open(page)
  const person = personAt(page)
  await person.tap(page.locator('.worker-door.legal'))
  await person.tap(page.locator('.topic.wage-arrears'))
  await person.tap(page.locator('.ask-key'))
  await person.tap(page.locator('.form.arrears-clue'))
  await person.tap(page.locator('.tile.choice').first())
  // Pinyin: two syllables, a character chosen for each.
  for (const letter of 'gongdi')
    await person.tap(page.locator('.ask-keys-row .key').getByText(letter, { exact: true }).last())
  await person.tap(page.locator('.candidate').getByText('工', { exact: true }))
  await person.tap(page.locator('.candidate').getByText('地', { exact: true }))
  await expect(page.locator('.ask-text')).toHaveText('工地')
  await person.tap(page.locator('.hide-key'))
  await expect(page.locator('.ask-hidden')).toBeVisible()
  expect(await page.content()).not.toContain('工地')
  await person.tap(page.locator('.show-key'))
  await expect(page.locator('.ask-text')).toHaveText('工地')
  await person.finishes()
  await expect(page.locator('.start .tile').first()).toBeVisible()
  expect(await page.content()).not.toContain('工地')
  expect(await page.evaluate<string>(mailbox)).toBe('[]')
})

test('who keeps their name keeps the numbers to call, and may report without one', async ({ page }) => {
  await staffed.station.open(page)
  const person = personAt(page)
  await person.tap(page.locator('.worker-door.legal'))
  await person.tap(page.locator('.topic.wage-arrears'))
  await person.tap(page.locator('.ask-key'))
  await person.tap(page.locator('.form.wage-arrears'))
  await person.tap(page.locator('.tile.choice').first())
  while ((await page.locator('.ask-notice').count()) === 0) await on(page)
  await person.tap(page.locator('.refuse'))
  await expect(page.locator('.ask-calls')).toContainText('12351')
  await expect(page.locator('.without-name')).toHaveCount(0)
  await person.tap(page.locator('.clue-key'))
  await expect(page.locator('.ask-choices')).toBeVisible()
})

test('a manager sees what was asked and how far it is, never the words; and a changed key of an office', async ({
  page,
}) => {
  const { station } = staffed
  await station.plant([await office.again()])
  await station.open(page)
  await staffed.knowsCards(page, 3)
  await staffed.openDoor(page)
  await staffed.signIn(page, 'manager')
  await staffed.goTo(page, 'legal')
  await expect(page.locator('.requests li').first()).toContainText('问律师')
  await expect(page.locator('.requests li').first()).toContainText('已撤回')
  await personAt(page).tap(page.locator('.changed-keys .key'))
  await expect(page.locator('.done-said')).toBeVisible()
  await expect(page.locator('.changed-keys')).toHaveCount(0)
  const { forms } = await station.ask<OutputOf<'requests.forms'>>(page.context(), 'requests.forms')
  expect(forms[0]?.office?.recipients).toHaveLength(2)
})
