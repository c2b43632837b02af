import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { chromium, expect, test } from '@playwright/test'
import { personAt, visitOn } from './kiosk-person.ts'
import type { KioskStation } from './kiosk-station.ts'
import { startKioskStation } from './kiosk-station.ts'

// The mailbox on a real IndexedDB, in a browser that dies as a kiosk's does: all at once.

let station: KioskStation
let profile: string
let browsers: ChildProcess[]
test.beforeEach(async () => {
  station = await startKioskStation()
  profile = mkdtempSync(join(tmpdir(), 'kiosk-profile-'))
  browsers = []
})
test.afterEach(async () => {
  for (const browser of browsers) await kill(browser)
  await station.stop()
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
})

/** A Chromium of its own process, so that it can be killed by its number. */
async function startBrowser(): Promise<{ browser: Browser; page: Page; child: ChildProcess }> {
  const portFile = join(profile, 'DevToolsActivePort')
  rmSync(portFile, { force: true })
  const program = process.env['WAYSTATION_BROWSER'] ?? chromium.executablePath()
  const child = spawn(program, [
    '--headless=new',
    '--no-sandbox',
    '--disable-gpu',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    '--remote-debugging-port=0',
    `--user-data-dir=${profile}`,
    'about:blank',
  ])
  browsers.push(child)
  await expect.poll(() => existsSync(portFile) && readFileSync(portFile, 'utf8').includes('\n')).toBe(true)
  const [port] = readFileSync(portFile, 'utf8').split('\n')
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
  const page = await browser.contexts()[0]?.newPage()
  if (page === undefined) throw new Error('the browser has no context')
  return { browser, page, child }
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGKILL')
  await once(child, 'exit')
}

/** What lies in the mailbox, read past the page's own code. */
function readMailbox(page: Page): Promise<unknown[]> {
  return page.evaluate<unknown[]>(`new Promise((resolve, reject) => {
    const open = indexedDB.open('waystation-mailbox')
    open.onerror = () => reject(open.error)
    open.onsuccess = () => {
      const read = open.result.transaction('acts').objectStore('acts').getAll()
      read.onsuccess = () => { open.result.close(); resolve(read.result) }
    }
  })`)
}

test('a visit that was said to be kept survives the death of host and browser together, and counts once', async () => {
  const first = await startBrowser()
  await station.open(first.page)
  const person = personAt(first.page, 'mouse')
  await person.is(4)
  await station.kill()
  await person.needs(1)
  await person.isDone()
  await expect(visitOn(first.page)).toHaveAttribute('data-progress', 'kept')
  expect(await readMailbox(first.page)).toHaveLength(1)
  await kill(first.child)

  await station.restart()
  const second = await startBrowser()
  await station.open(second.page)
  const context = second.browser.contexts()[0]
  if (context === undefined) throw new Error('the browser has no context')
  await expect.poll(async () => (await station.ask<{ total: number }>(context, 'visits.today')).total).toBe(1)
  await expect.poll(() => readMailbox(second.page)).toEqual([])
})

test('an act is forgotten once the host has answered', async () => {
  const { page } = await startBrowser()
  await station.open(page)
  const person = personAt(page, 'mouse')
  await person.is(0)
  await person.needs(1)
  await person.isDone()
  await expect(visitOn(page)).toHaveAttribute('data-progress', 'recorded')
  expect(await readMailbox(page)).toEqual([])
})
