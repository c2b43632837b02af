import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import type { personAt } from './kiosk-person.ts'
import { letPass, visitOn } from './kiosk-person.ts'

/** A way through the worker's pages in some language, theme and glass; `look` at each screen that it comes by. */
type Tour = (at: {
  page: Page
  person: ReturnType<typeof personAt>
  look: (screen: string) => Promise<void>
  /** Begins anew at the first page, in the same language and theme. */
  again: () => Promise<void>
}) => Promise<void>

/** By its door, or through the services where a low glass has no room for the door. */
async function openShelf(page: Page, person: ReturnType<typeof personAt>): Promise<void> {
  if (await page.locator('.worker-door.shelf').isVisible())
    return await person.tap(page.locator('.worker-door.shelf'))
  await person.tap(page.locator('.worker-door.services'))
  await expect(page.locator('.hall-tiles .tile').first()).toBeVisible()
  const shelf = page.locator('.elsewhere.shelf')
  while (!(await shelf.isVisible())) await person.tap(page.locator('.key.more'))
  await person.tap(shelf)
}

// To have a page looked at: a line in a tour that comes by it, or a tour of its own.
export const kioskTours: Record<string, { walk: Tour; clock?: true }> = {
  'the check-in': {
    async walk({ page, person, look, again }) {
      await look('start')
      await person.tap(page.locator('.key.more'))
      await look('more kinds')
      await again()
      await person.asksForHelp()
      await look('help')
      await person.tap(page.locator('.sheet-keys .key.act'))
      await person.is(2)
      await look('needs')
      // By a key: "done" does not come by itself then, however long the looking takes.
      await page.locator('.needs .tile').nth(1).focus()
      await page.keyboard.press('Enter')
      await look('needs, one chosen')
      await person.isDone()
      await expect(visitOn(page)).toHaveAttribute('data-progress', 'recorded')
      await look('thanks')
      await person.tap(page.locator('.rating .tile').first())
      await person.tap(page.locator('.key.undo'))
      await expect(visitOn(page)).toHaveAttribute('data-undo', 'done')
      await look('taken back')
    },
  },
  'first aid': {
    async walk({ page, person, look }) {
      await person.tap(page.locator('.worker-door.first-aid'))
      await look('first aid')
      for (let card = 0; card < (await page.locator('.card-tile').count()); card += 1) {
        await person.tap(page.locator('.card-tile').nth(card))
        await expect(page.locator('.step').first()).toBeVisible()
        await look(`card ${card}`)
        await person.tap(page.locator('.page-keys .key').first())
      }
      await person.tap(page.locator('.call-key'))
      await look('call')
    },
  },
  'borrowing, and an empty box': {
    async walk({ page, person, look }) {
      await openShelf(page, person)
      await look('things to borrow')
      await person.tap(page.locator('.elsewhere.daily'))
      await look('nothing there')
      await person.tap(page.locator('.page-keys .key').first())
      await person.tap(page.locator('.tile.thing').first())
      await person.tap(page.locator('.pad-key').first())
      await look('number')
      await person.tap(page.locator('.pad-key.change'))
      await look('letters')
      await person.tap(page.locator('.key.lend'))
      await expect(visitOn(page)).toHaveAttribute('data-progress', 'recorded')
      await look('lent')
      await person.tap(page.locator('.page-keys .key').last())
      await person.tap(page.locator('.key.give-back'))
      await look('what is out')
      await person.tap(page.locator('.tile.out').first())
      await look('is it back')
      await person.tap(page.locator('.page-keys .key.done'))
      await expect(visitOn(page)).toHaveAttribute('data-progress', 'recorded')
      await look('brought back')
    },
  },
  'jobs, and what the union has': {
    async walk({ page, person, look }) {
      const back = page.locator('.page-keys .key:has(.pictogram.back)').first()
      await person.tap(page.locator('.worker-door.jobs'))
      await expect(page.locator('.tile.trade').first()).toBeVisible()
      await look('trades')
      await person.tap(page.locator('.all-jobs'))
      await expect(page.locator('.job-card').first()).toBeVisible()
      await look('jobs')
      await person.tap(page.locator('.key.narrow'))
      await look('narrowing')
      await person.tap(page.locator('.page-keys .key.done'))
      await person.tap(page.locator('.job-card').first())
      await look('a job')
      await person.tap(page.locator('.slip-key'))
      await look('a slip')
      for (let step = 0; step < 4; step += 1) await person.tap(back)
      await person.tap(page.locator('.worker-door.services'))
      await expect(page.locator('.tile-count').first()).toBeVisible()
      await look('services')
      for (const kind of ['programme', 'event', 'law-card']) {
        await person.tap(page.locator(`.kind-${kind}`))
        await expect(page.locator('.listing-card, .law-tile').first()).toBeVisible()
        await look(`all of ${kind}`)
        await person.tap(page.locator('.listing-card, .law-tile').first())
        await look(`one ${kind}`)
        await person.tap(back)
        await person.tap(back)
      }
    },
  },
  '"still here?" and a station that has not joined': {
    clock: true,
    async walk({ page, person, look }) {
      await person.is(0)
      await letPass(page, 41_000)
      await expect(page.locator('.still-here')).toBeVisible()
      await look('still here')
      await person.tap(page.locator('.still-here .key'))
      await person.asksForHelp()
      await person.tap(page.locator('.sheet-keys .key').first())
      await expect(page.locator('.facts').first()).toBeVisible()
      await look('manager')
      await person.tap(page.locator('.panel-keys .key'))
      await expect(page.locator('.keyboard')).toBeVisible()
      await look('enrolment')
    },
  },
}
