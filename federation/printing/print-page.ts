// One page on paper, by a browser that is started for it and ended after it. It gets a profile of its own, no cookie and no network: what
// it asks for is answered from memory or refused, so that nothing but the page's own files and the given answers can be on the paper.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page, Route } from 'playwright-core'
import { pageHeaders } from '../http/page-headers.ts'

/** `status`: 200 unless said otherwise. */
export type PageAnswer = { status?: number; type: string; bytes: Uint8Array<ArrayBuffer> }

export type PrintJob = {
  /** The page's address behind `#`. */
  hash: string
  /** BCP 47. */
  language: string
  /** What the page may ask for. */
  answer: (url: URL) => Promise<PageAnswer | undefined>
  /** Is on the page when all of it is drawn. */
  drawn: string
}

export type PrintedPage =
  | { ok: true; pdf: Buffer }
  | { ok: false; why: 'not-started' | 'too-long'; error: unknown }

/** No such host is anywhere: what would leave the browser in spite of all finds nobody. */
const origin = 'https://console.invalid'

const browserArguments = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-features=Translate',
  '--host-resolver-rules=MAP * ~NOTFOUND',
]

type By = { chromium: string; withinMs: number }

/** Throws what a page that cannot be drawn throws. */
export async function printPage(job: PrintJob, { chromium, withinMs }: By): Promise<PrintedPage> {
  // Only who prints pays for loading it.
  const { chromium: engine } = await import('playwright-core')
  const profile = await mkdtemp(join(tmpdir(), 'waystation-print-'))
  try {
    let browser: BrowserContext
    try {
      browser = await engine.launchPersistentContext(profile, {
        executablePath: chromium,
        args: browserArguments,
        // Chromium refuses to make a sandbox as root.
        chromiumSandbox: process.getuid?.() !== 0,
        // Nothing of the hub's surroundings; what a browser writes at home goes with the profile.
        env: { PATH: process.env['PATH'] ?? '', HOME: profile, XDG_RUNTIME_DIR: profile },
        ...{ handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false },
        ...{ locale: job.language, serviceWorkers: 'block', timeout: withinMs },
      })
    } catch (error) {
      return { ok: false, why: 'not-started', error }
    }
    // What waits for a browser that is gone fails at once.
    let isOver = false
    const patience = setTimeout(() => {
      isOver = true
      void browser.close().catch(() => undefined)
    }, withinMs)
    browser.setDefaultTimeout(withinMs)
    try {
      return { ok: true, pdf: await printIn(browser, job) }
    } catch (error) {
      if (!isOver) throw error
      return { ok: false, why: 'too-long', error }
    } finally {
      clearTimeout(patience)
      await browser.close()
    }
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 })
  }
}

async function printIn(browser: BrowserContext, job: PrintJob): Promise<Buffer> {
  const faults: unknown[] = []
  // What is thrown here would reach nobody: it is one of the page's faults. The browser may be gone meanwhile.
  await browser.route('**/*', (route) =>
    answerRoute(route, job).catch((error: unknown) => {
      faults.push(error)
      return route.abort().catch(() => undefined)
    }),
  )
  const page = browser.pages()[0] ?? (await browser.newPage())
  page.on('pageerror', (error) => faults.push(error))
  await page.emulateMedia({ media: 'print' })
  await page.goto(`${origin}/county#${job.hash}`)
  await drawn(page, job)
  if (faults.length > 0) throw new AggregateError(faults, 'the page has faults')
  return page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true })
}

async function drawn(page: Page, job: PrintJob): Promise<void> {
  await page.locator(job.drawn).first().waitFor({ state: 'attached' })
  await page.waitForFunction('document.querySelector(".loading") === null')
  // Every face that the page's own characters asked for.
  await page.evaluate('document.fonts.ready.then(() => undefined)')
}

async function answerRoute(route: Route, { answer }: PrintJob): Promise<void> {
  const request = route.request()
  const url = new URL(request.url())
  const found = url.origin === origin && request.method() === 'GET' ? await answer(url) : undefined
  if (!found) return route.abort()
  return route.fulfill({
    status: found.status ?? 200,
    headers: { ...pageHeaders, 'content-type': found.type },
    body: Buffer.from(found.bytes),
  })
}
