import type { Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { v7 } from 'uuid'
import { personAt } from './kiosk-person.ts'
import type { StaffedStation } from './manager-station.ts'
import { padKey, staff, startStaffedStation } from './manager-station.ts'

let staffed: StaffedStation

test.beforeAll(async () => {
  staffed = await startStaffedStation()
})
test.beforeEach(async ({ page }) => {
  await staffed.station.open(page)
  await staffed.knowsCards(page, 3)
  await staffed.openDoor(page)
})
test.afterAll(() => staffed.stop())

async function typeNumber(page: Page, digits: string): Promise<void> {
  const person = personAt(page)
  await expect(page.locator('.number-sheet')).toBeVisible()
  for (const digit of digits) await person.tap(padKey(page, digit))
  await person.tap(page.locator('.number-sheet .panel-keys .key.act'))
  await expect(page.locator('.number-sheet')).toHaveCount(0)
}

test('a round in one go, a fault with words, its repair: each is seen where it belongs', async ({ page }) => {
  const person = personAt(page)
  await staffed.signIn(page, 'volunteer')
  await staffed.goTo(page, 'tools')
  await expect(page.locator('.nothing')).toContainText('还没有登记设施')
  await person.tap(page.locator('.day-foot .key.act'))
  for (const at of [0, 1, 2]) await person.tap(page.locator('.verdict-key.ok').nth(at))
  await person.tap(page.locator('.verdict-key.bad').nth(3))
  await person.tap(page.locator('.day-foot .key.act'))
  await expect(page.locator('.done-said')).toContainText('已查 4 项')
  await expect(page.locator('.piece')).toHaveCount(4)
  await expect(page.locator('.lines > li')).toHaveCount(1)

  await person.tap(page.locator('.piece').first())
  await person.tap(page.locator('.day-foot .key'))
  await person.tap(page.locator('.pick', { hasText: '不安全' }))
  await page.locator('.note-line input').fill('插头发烫')
  await person.tap(page.locator('.day-foot .key.act'))
  await expect(page.locator('.lines > li')).toHaveCount(2)
  await expect(page.locator('.lines')).toContainText('插头发烫')

  // The next round takes what is broken as broken, and reports nothing twice.
  await person.tap(page.locator('.day-foot .key.act'))
  await person.tap(page.locator('.day-body > .panel-keys .key.act'))
  await expect(page.locator('.verdict-key.bad[aria-pressed="true"]')).toHaveCount(2)
  await person.tap(page.locator('.day-foot .key.act'))
  await expect(page.locator('.done-said')).toContainText('已查 4 项')
  await expect(page.locator('.lines > li')).toHaveCount(2)

  await person.tap(page.locator('.lines > li', { hasText: '插头发烫' }).locator('.key'))
  await person.tap(page.locator('.panel .key.act'))
  await expect(page.locator('.done-said')).toContainText('修好了')
  await expect(page.locator('.lines > li')).toHaveCount(1)
  await staffed.goTo(page, 'today')
  await expect(page.locator('.day-tile', { hasText: '没修好' })).toContainText('1')
  await staffed.goTo(page, 'tools')
  await person.tap(page.locator('.lines > li').locator('.key'))
  await person.tap(page.locator('.panel .key.act'))
  await expect(page.locator('.lines > li')).toHaveCount(0)
})

test('sessions are logged by picture and number and summed by week, a form is filled in twice and compared', async ({
  page,
}) => {
  const person = personAt(page)
  await staffed.signIn(page, 'manager')
  await staffed.goTo(page, 'sessions')
  await expect(page.locator('.nothing')).toBeVisible()
  for (const people of ['8', '12']) {
    await person.tap(page.locator('.pick', { hasText: '现场法律咨询' }))
    await typeNumber(page, people)
    await expect(page.locator('.done-said')).toContainText(`${people} 人`)
  }
  await expect(page.locator('.panel', { hasText: '本周' }).locator('li')).toContainText('20 人')
  await expect(page.locator('.panel', { hasText: '最近的活动' }).locator('li')).toHaveCount(2)

  await staffed.goTo(page, 'assessments')
  for (const yes of [false, true]) {
    await person.tap(page.locator('.form-panel').first().locator('.key.act'))
    for (let section = 0; section < 5; section += 1) {
      await expect(page.locator('.day-foot .key.act')).toBeDisabled()
      const questions = page.locator('.question')
      for (let at = 0; at < (await questions.count()); at += 1) {
        const keys = questions.nth(at).locator('.phrases .key')
        await person.tap(yes ? keys.first() : keys.last())
        if ((await page.locator('.number-sheet').count()) > 0) await typeNumber(page, yes ? '3' : '0')
      }
      await person.tap(page.locator('.day-foot .key.act'))
    }
    await expect(page.locator('.done-said')).toContainText('自评已记')
    const first = page.locator('.radar tbody tr').first()
    await expect(first).toContainText(yes ? '100 %' : '0 %')
    if (yes) await expect(first.locator('td').last()).toHaveText('0 %')
    await person.tap(page.locator('.day-bar > .key'))
  }
})

test('trainings stand with their end; a loan and a visit that were none are voided for a reason, and count no more', async ({
  page,
}) => {
  const person = personAt(page)
  const does = (call: string, input: object) =>
    staffed.station.ask(page.context(), call, { act: v7(), ...input })
  await does('loans.make', { item: 'umbrella', code: 'U-07' })
  await does('visits.checkIn', { category: 'courier', services: ['water'] })
  await does('visits.checkIn', { category: 'sanitation', services: ['rest', 'toilet'], people: 3 })
  await staffed.signIn(page, 'manager')
  await staffed.goTo(page, 'training')
  await expect(page.locator('.panel', { hasText: staff.manager.name })).toContainText('到 2099-06-30')
  await expect(page.locator('.panel', { hasText: staff.volunteer.name })).toContainText('还没有培训')
  await staffed.goTo(page, 'loans')
  await person.tap(page.locator('.lines > li', { hasText: 'U-07' }).locator('.key'))
  await person.tap(page.locator('.sheet .phrases .key', { hasText: '丢了' }))
  await expect(page.locator('.done-said')).toContainText('U-07: 已作废')
  await expect(page.locator('.nothing')).toContainText('没有借出去的')

  await staffed.goTo(page, 'today')
  await expect(page.locator('.panel .facts')).toContainText('4 人')
  await person.tap(page.locator('.panel-head .key', { hasText: '本班来访' }))
  await expect(page.locator('.lines > li')).toHaveCount(2)
  const mistaken = page.locator('.lines > li').first()
  await expect(mistaken).toContainText('环卫')
  await person.tap(mistaken.locator('.key'))
  await person.tap(page.locator('.sheet .phrases .key', { hasText: '点错了' }))
  await expect(mistaken.locator('.mark')).toHaveText('已作废')
  await expect(mistaken.locator('.key')).toHaveCount(0)
  await person.tap(page.locator('.day-bar > .key').first())
  await expect(page.locator('.panel .facts')).toContainText('1 人')
})

// The last: its round looks at tools that stand.
test('a shift begins with the round, is handed over with a note, stands on the sheet and in the book, and ends', async ({
  page,
}) => {
  const person = personAt(page)
  await staffed.signIn(page, 'manager')
  await expect(page.locator('.keeper')).toContainText('现在没有人当班')
  await person.tap(page.locator('.keeper'))

  await person.tap(page.locator('.day-foot .key.act'))
  await person.tap(page.locator('.celsius').first())
  await typeNumber(page, '96')
  await person.tap(page.locator('.verdict-key.bad').nth(3))
  await expect(page.locator('.checks')).toContainText('查了 2 项，共 10 项')
  await person.tap(page.locator('.day-foot .key.act'))
  await expect(page.locator('.done-said')).toContainText('已开班')
  await expect(page.locator('.shift-now')).toContainText(staff.manager.name)
  await expect(page.locator('.check-said').first()).toContainText('96 ℃')
  await expect(page.locator('.check-said.bad')).toContainText('插座')
  await expect(page.locator('.door')).toContainText('门开着')

  await person.tap(page.locator('.day-foot .key.act'))
  await expect(page.locator('.day-foot .key.act')).toBeDisabled()
  await person.tap(page.locator('.pick', { hasText: staff.guest.name }))
  await page.locator('.note-line input').fill('下午三点有人来修空调')
  await person.tap(page.locator('.phrases .key', { hasText: '钥匙在柜台' }))
  await person.tap(page.locator('.day-foot .key.act'))
  await expect(page.locator('.done-said')).toContainText(`已交给 ${staff.guest.name}`)
  await expect(page.locator('.shift-now')).toContainText('下午三点有人来修空调; 钥匙在柜台')
  await expect(page.locator('.shift-now')).toContainText('当一天站长')

  await person.tap(page.locator('.day-bar .key'))
  await expect(page.locator('.sheet-paper')).toContainText(staff.guest.name)
  await expect(page.locator('.sheet-paper')).toContainText('钥匙在柜台')
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('.signatures')).toBeVisible()
  await expect(page.locator('.ways')).toBeHidden()
  await expect(page.locator('.list-keys')).toBeHidden()
  await page.emulateMedia({ media: null })
  const download = page.waitForEvent('download')
  await person.tap(page.locator('.list-keys .key').last())
  expect((await download).suggestedFilename()).toMatch(/^handover-\d{4}-\d\d-\d\d\.csv$/)

  await person.tap(page.locator('.day-bar > .key'))
  await person.tap(page.locator('.day-foot .key.end'))
  await person.tap(page.locator('.phrases .key', { hasText: '天气' }))
  await person.tap(page.locator('.day-foot .key.end'))
  await expect(page.locator('.done-said')).toContainText('已下班')
  await expect(page.locator('.door')).toContainText('门关着')
  await expect(page.locator('.lines > li')).toHaveCount(5)
  await expect(page.locator('.lines > li').first()).toContainText('天气')
})
