import type { Page, Request } from '@playwright/test'
import { expect } from '@playwright/test'

/** What a page is still waiting for, from the first time on that it was looked at. */
const waitingFor = new WeakMap<Page, Set<Request>>()

/**
 * Until a page has done all that the last touch set going: its answers have come, what they say is drawn, in its own letters, and what
 * fades has faded. Then there is something to look at.
 */
export async function settled(page: Page): Promise<void> {
  const waiting = waitingFor.get(page) ?? watch(page)
  await queueIsEmpty(page)
  await expect.poll(() => [...waiting].map((request) => request.url()), { intervals: [20] }).toEqual([])
  await queueIsEmpty(page)
  await page.evaluate(`document.fonts.ready.then(() => Promise.all(document.getAnimations()
    .filter((animation) => animation.effect.getComputedTiming().endTime < 1000)
    .map((animation) => animation.finished.catch(() => {})))).then(() => {})`)
}

/** Until the page has done all its tasks that wait; a render is one of them, and so are the timers it arms. */
export async function queueIsEmpty(page: Page): Promise<void> {
  // What the browser does last of all.
  await page.evaluate("scheduler.postTask(() => {}, { priority: 'background' })")
}

function watch(page: Page): Set<Request> {
  const waiting = new Set<Request>()
  waitingFor.set(page, waiting)
  // The host's notices never end.
  page.on('request', (request) => request.url().endsWith('/notices') || waiting.add(request))
  // The body of an answer that nobody reads is never said to be there.
  page.on('response', (response) => {
    if (['PUT', 'DELETE'].includes(response.request().method())) waiting.delete(response.request())
  })
  page.on('requestfinished', (request) => waiting.delete(request))
  page.on('requestfailed', (request) => waiting.delete(request))
  return waiting
}
