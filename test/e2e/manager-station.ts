import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import type { OutputOf } from '../../station/contract/calls.ts'
import { hubCommand, hubDirectory, startHub } from '../support/hub/hub-process.ts'
import { personAt } from './kiosk-person.ts'
import type { KioskStation } from './kiosk-station.ts'
import { startKioskStation } from './kiosk-station.ts'

/** The staff of the stories: one card of each role, its PIN, and what its holder has learned. */
export const staff = {
  manager: { card: 'k1', name: '王玉兰', pin: '271828', trainings: ['first-aid=2099-06-30', 'aed'] },
  volunteer: { card: 'v1', name: '阿依古丽', pin: '314159', trainings: [] },
  guest: { card: 'g1', name: '巴特尔', pin: '161803', trainings: [] },
} as const
export type StaffRole = keyof typeof staff
type Staff = (typeof staff)[StaffRole]

export type StaffedStation = {
  station: KioskStation
  /** The station's id. */
  id: string
  hubUrl: string
  /** Where the hub keeps everything. */
  hubData: string
  /** One of the hub's commands, on this hub's data. */
  command: (...args: string[]) => Promise<Record<string, unknown>>
  /** Lets the station ask the hub now, and waits until it knows so many cards. */
  knowsCards: (page: Page, count: number) => Promise<void>
  /** From the worker's first page to the page of cards. */
  openDoor: (page: Page) => Promise<void>
  /** Signs in from the page of cards by a keyboard, which is three times as fast as the pad; the shell is there then. */
  signIn: (page: Page, role: StaffRole) => Promise<void>
  /** Goes to a page of the shell by its place in the list of ways. */
  goTo: (page: Page, pictogram: string) => Promise<void>
  /** The same where the session may have ended meanwhile. */
  goToAnyway: (page: Page, pictogram: string) => Promise<void>
  stop: () => Promise<void>
}

/** A hub and a station as programs of their own, enrolled, with a card of each role made by the hub's command. */
export async function startStaffedStation(
  options: string[] = [],
  before?: (data: string) => void,
): Promise<StaffedStation> {
  const { dir, remove } = await hubDirectory()
  const hub = await startHub(dir)
  const name = '木垒县城区工会驿站'
  const command = (first: string, ...rest: string[]) =>
    hubCommand<Record<string, unknown>>(first, '--data', dir, ...rest)
  const { code, station: id } = (await command('code', '--unit', '652328', '--name', name)) as {
    code: string
    station: string
  }
  const makeCard = ([role, { card, name: who, pin, trainings }]: [string, Staff]) =>
    command(
      'staff',
      ...['--station', id, '--card', card, '--role', role, '--name', who, '--pin', pin],
      ...['--valid-until', '2099-12-31', ...trainings.flatMap((training) => ['--training', training])],
    )
  const [station] = await Promise.all([
    startKioskStation(['--hub', hub.url, '--code', code, ...options], [], before),
    ...Object.entries(staff).map(makeCard),
  ])

  const knowsCards = async (page: Page, count: number) => {
    await station.ask(page.context(), 'delivery.syncNow')
    await expect
      .poll(
        async () => (await station.ask<OutputOf<'staff.cards'>>(page.context(), 'staff.cards')).cards.length,
        { timeout: 30_000 },
      )
      .toBe(count)
  }

  return {
    station,
    hubData: dir,
    id,
    hubUrl: hub.url,
    command,
    knowsCards,
    async openDoor(page) {
      const person = personAt(page)
      await person.asksForHelp()
      await person.tap(page.locator('.sheet-keys .key').first())
      await expect(page.locator('.card-tile').first()).toBeVisible()
    },
    async signIn(page, role) {
      const { name: who, pin } = staff[role]
      const person = personAt(page)
      await person.tap(page.locator('.card-tile', { hasText: who }))
      await expect(page.locator('.digits-pad')).toBeVisible()
      await page.keyboard.type(pin)
      await page.keyboard.press('Enter')
      await expect(page.locator('.shell')).toBeVisible({ timeout: 15_000 })
    },
    async goTo(page, pictogram) {
      await personAt(page).tap(page.locator(`.way:has(.pictogram.${pictogram})`))
      await expect(page.locator(`.way[aria-current="page"]:has(.pictogram.${pictogram})`)).toBeVisible()
    },
    goToAnyway: (page, pictogram) => personAt(page).tap(page.locator(`.way:has(.pictogram.${pictogram})`)),
    async stop() {
      await station.stop()
      await hub.stop()
      await remove()
    },
  }
}

export function padKey(page: Page, digit: string) {
  return page.locator('.digits-pad .key').getByText(digit, { exact: true })
}
