import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import type { StaffedStation } from './manager-station.ts'
import { padKey, staff, startStaffedStation } from './manager-station.ts'
import { openStock } from './manager-stock-hand.ts'

test.describe.configure({ timeout: 180_000 })

let staffed: StaffedStation
test.beforeAll(async () => {
  staffed = await startStaffedStation()
})
test.afterAll(() => staffed.stop())

// The first: before anything has come.
test('what is low is asked for in whole packages, and a volunteer is offered only what a volunteer may do', async ({
  page,
}) => {
  const hand = await openStock(staffed, page, 'volunteer')
  const { stock } = hand
  await expect(stock.locator('.stock-keys .key:has(.pictogram.receive)')).toHaveCount(0)
  await expect(stock.locator('.stock-keys .key:has(.pictogram.bin)')).toHaveCount(0)
  await hand.goes('basket')
  const plasters = stock.locator('.issue-line', { hasText: 'FA01' })
  await expect(plasters.locator('input')).toHaveValue('100')
  await hand.acts()
  await expect(stock.locator('.done-bar')).toContainText('已发出申请')
  await expect(stock.locator('.restock')).toHaveCount(1)
  await expect(stock.locator('.restock')).toContainText('等县总工会答复')
  await expect(plasters).toContainText('在途 100')
  await expect(plasters.locator('input')).toHaveValue('0')
})

test('three lots typed on the glass, the earliest given out first, counted by two, written off in two steps, and one movement voided', async ({
  page,
}) => {
  const hand = await openStock(staffed, page)
  const { stock, sheet, tap } = hand

  // Receives three lots, one of them with a date that does not exist at first.
  await hand.goes('receive')
  for (const [lot, until, packs] of [
    ['B2', '20990531', '2'],
    ['A1', '209812', '1'],
    ['C3', '209913', '1'],
  ] as const) {
    await tap(stock.locator('.receive-ways > .key.act'))
    await hand.picks('FA22')
    await hand.types(sheet.locator('input[name="lot"]'), lot)
    await hand.types(sheet.locator('input[name="until"]'), until)
    await hand.types(sheet.locator('input[name="packs"]'), packs)
    await hand.keeps()
  }
  await expect(sheet.locator('.typed.wrong .typed-said')).toHaveText('没有这个日期')
  await sheet.locator('input[name="until"]').fill('')
  await hand.types(sheet.locator('input[name="until"]'), '210001')
  await hand.keeps()
  await expect(stock.locator('.delivery-line')).toHaveCount(3)
  await hand.acts()
  await expect(stock.locator('.done-bar')).toContainText('已入库 3 行')
  await expect(hand.row('FA22')).toContainText('40 支')

  // Gives out two: told of the alcohol first, and the earliest lot goes down.
  await tap(hand.row('FA22'))
  await tap(stock.locator('.page-keys .key.act'))
  await tap(stock.locator('.stepper .key').last())
  await expect(stock.locator('.stock-foot .key.act')).toBeDisabled()
  await tap(stock.locator('.warnings .key'))
  await hand.acts()
  await expect(stock.locator('.done-bar')).toContainText('A1 2 支')
  await expect(stock.locator('.lot-card', { hasText: 'A1' }).locator('.lot-qty')).toHaveText('8 支')

  // Takes it back within ten seconds.
  await tap(stock.locator('.done-bar .key:has(.pictogram.undo)'))
  await expect(stock.locator('.done-bar')).toContainText('已经撤回')
  await expect(stock.locator('.lot-card', { hasText: 'A1' }).locator('.lot-qty')).toHaveText('10 支')

  // Sets one lot aside: nothing of it can be given out until it is taken back.
  await tap(stock.locator('.lot-card', { hasText: 'C3' }).locator('.key:has(.pictogram.aside)'))
  await tap(sheet.locator('.chip', { hasText: '包装破损' }))
  await hand.keeps()
  await expect(stock.locator('.lot-card', { hasText: 'C3' })).toContainText('停用原因：包装破损')
  await expect(stock.locator('.item-head')).toContainText('可用 30 支')
  await hand.goesBack()

  // Counts the medicines without seeing what is expected; the second person's PIN is wrong at first.
  await hand.goes('count')
  await tap(stock.locator('.count-way').first())
  await expect(stock.locator('.count-lines')).not.toContainText('10 支')
  const counted = (lot: string) => stock.locator('.count-line', { hasText: lot }).locator('input')
  await hand.types(counted('A1'), '9')
  await hand.types(counted('B2'), '20')
  await hand.acts()
  await expect(stock.locator('.compare-line', { hasText: 'A1' })).toContainText('比账上少 1 支')
  await expect(stock.locator('.compare-line', { hasText: 'B2' })).toContainText('一致')
  await tap(stock.locator('.second .chip', { hasText: staff.volunteer.name }))
  for (const pin of ['000000', staff.volunteer.pin]) {
    for (const digit of pin) await tap(padKey(page, digit))
    await hand.acts()
    if (pin === '000000') await expect(stock.locator('.trouble')).toContainText('密码不对')
  }
  await expect(stock.locator('.done-bar')).toContainText('盘点已记下：2 批')
  await expect(hand.row('FA22')).toContainText('29 支')

  // Writes the broken lot off: the second step shows what will go.
  await tap(hand.row('FA22'))
  await tap(stock.locator('.lot-card', { hasText: 'C3' }).locator('.key:has(.pictogram.bin)'))
  await tap(stock.locator('.reasons .chip', { hasText: '损坏' }))
  await hand.acts()
  await expect(sheet).toContainText('10 支')
  await tap(sheet.locator('.key.end'))
  await expect(stock.locator('.done-bar')).toContainText('已报损 1 批')
  await expect(stock.locator('.lot-card', { hasText: 'C3' })).toHaveCount(0)

  // Voids the count with a reason; it stays in the list, struck out.
  await hand.goesBack()
  await hand.goes('list')
  const count = stock.locator('.movement', { hasText: '盘点' }).first()
  await expect(count).toContainText(staff.volunteer.name)
  await tap(count.locator('.key'))
  await tap(sheet.locator('.chip', { hasText: '数量不对' }))
  await tap(sheet.locator('.key.end'))
  await expect(count).toContainText('已作废')
  await hand.goesBack()
  await expect(hand.row('FA22')).toContainText('30 支')
})

/** 品名,批号,有效期,数量 and four rows in GB18030: one good, one with a month 13, one of an unknown thing, one good. */
const noteInChinese = Buffer.from(
  'c6b7c3fb2cc5fabac52cd3d0d0a7c6da2ccafdc1bf0d0ab4b4bfc9ccf92c434b323630312c323032382d30362c3235300d0adebdcfe3d5fdc6f8cbae203130206d6c2c485837372c323032382d31332c32300d0acfc9b5a42c58312c323032382d30312c350d0ad6bdb1ad2c2c2c3130300d0a',
  'hex',
)

test('a note from a spreadsheet is mended row by row, a scanner is asked about once, and what is here can be carried away as a table', async ({
  page,
}) => {
  const hand = await openStock(staffed, page)
  const { stock, sheet, tap } = hand
  await hand.goes('receive')
  await stock
    .locator('input[type="file"]')
    .setInputFiles({ name: '送货单.csv', mimeType: 'text/csv', buffer: noteInChinese })
  await expect(stock.locator('.note-file')).toContainText('读到 2 行；有问题的 2 行')
  await expect(stock.locator('.stock-foot .key.act')).toBeDisabled()
  const wrongDate = stock.locator('.delivery-line', { hasText: '第 3 行' })
  await expect(wrongDate).toContainText('没有这个日期')
  await tap(wrongDate.locator('.key:has(.pictogram.pencil)'))
  await sheet.locator('input[name="until"]').fill('2098-12')
  await hand.keeps()
  await tap(stock.locator('.delivery-line', { hasText: '仙丹' }).locator('.key:has(.pictogram.close)'))
  await expect(stock.locator('.foot-words')).toContainText('3 行，都可以入库')

  // A code that nobody here has scanned before, with the focus in a field: the field keeps what it had.
  await tap(stock.locator('.reasons .chip', { hasText: '捐赠' }))
  await stock.locator('input[name="donor"]').fill('新天利')
  const code = '(01)06901234567892(17)990500(10)MB-7'
  await hand.scans(code)
  await hand.picks('FA24')
  await sheet.locator('input[name="units"]').fill('30')
  await hand.keeps()
  const scanned = stock.locator('.delivery-line', { hasText: 'MB-7' })
  await expect(scanned).toContainText('2099-05')
  await expect(scanned).toContainText('30 袋')
  await stock.locator('input[name="donor"]').focus()
  await hand.scans(code)
  await expect(scanned).toContainText('60 袋')
  await expect(stock.locator('input[name="donor"]')).toHaveValue('新天利')
  await hand.acts()
  await expect(stock.locator('.done-bar')).toContainText('已入库 4 行')

  // On paper stands the whole list, and nothing that is pressed.
  await page.emulateMedia({ media: 'print' })
  await expect(stock.locator('.stock-keys')).toBeHidden()
  await expect(page.locator('.ways')).toBeHidden()
  await expect(stock.locator('.item-rows .item-row').last()).toBeVisible()
  expect(
    await page.evaluate<boolean>(
      "getComputedStyle(document.querySelector('.stock-scroll')).overflowY === 'visible'",
    ),
  ).toBe(true)
  await page.emulateMedia({ media: null })

  // Part of a lot finds it; the table has a mark of UTF-8, Chinese headings and this lot.
  await stock.locator('.find input').fill('mb-7')
  await expect(stock.locator('.item-rows .item-row')).toHaveCount(1)
  const saving = page.waitForEvent('download')
  await tap(stock.locator('.list-keys .key:has(.pictogram.table)'))
  const csv = readFileSync(await (await saving).path(), 'utf8')
  expect(csv.startsWith('\uFEFF编号,物品,单位,')).toBe(true)
  expect(csv).toContain('MB-7,60,2099-05-31,可用')

  // What was put together outlives the lock.
  await hand.goes('receive')
  await tap(stock.locator('.receive-ways > .key.act'))
  await hand.picks('FA01')
  await sheet.locator('input[name="lot"]').fill('LATER')
  await sheet.locator('input[name="until"]').fill('2099-01')
  await sheet.locator('input[name="packs"]').fill('1')
  await hand.keeps()
  await tap(page.locator('.way.lock'))
  await expect(page.locator('.start .tile').first()).toBeVisible()
  await staffed.openDoor(page)
  await staffed.signIn(page, 'manager')
  await staffed.goTo(page, 'stock')
  await hand.goes('receive')
  await expect(stock.locator('.state')).toContainText('上次没有做完的 1 行还在')
  await expect(stock.locator('.delivery-line')).toContainText('LATER')
})
