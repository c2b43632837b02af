import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from '@playwright/test'
import { build } from 'vite'
import { personAt, visitOn } from './kiosk-person.ts'
import { startKioskStation } from './kiosk-station.ts'

/** QUALITY: the worker's page weighs at most this many bare React pages (gzip), a language's fonts apart. */
const atMost = 2.5

/** What lies behind the doors of the first page, fetched after it has been drawn: at most half as much again as a bare page: seven doors and more. */
const behindAtMost = 1.5
const behind =
  /\/(first-aid|box|shelf|jobs|services|listings|no-listings|listing-picture|use-browse|qr|warnings|use-scanned-text|feature-pictograms?|illustrations)-/

/** Forms, tickets and time limits: sealing (age and the schemas of what is sealed) is the half of it, the reckoning of days a fifth. */
const askingAtMost = 2.6
const asking = /\/(ask|ticket|legal|question-page|pinyin|temporal-polyfill|lot-stages|ask-library.*)-/
/** Libraries whose chunks the bundler names as it likes: age, and the schemas. */
const askingLibrary = /age-encryption\.org\/v1|ZodError/

/** A page that says one word with React and does nothing else, built as ours is. */
async function bareReactBytes(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'bare-react-'))
  try {
    writeFileSync(
      join(folder, 'index.html'),
      '<!doctype html><div id="a"></div><script type="module" src="./a.js"></script>',
    )
    writeFileSync(
      join(folder, 'a.js'),
      "import { createElement } from 'react'; import { createRoot } from 'react-dom/client'; createRoot(document.getElementById('a')).render(createElement('p', null, 'a'))",
    )
    symlinkSync(resolve(import.meta.dirname, '../../node_modules'), join(folder, 'node_modules'))
    const outDir = join(folder, 'out')
    mkdirSync(outDir)
    await build({
      root: folder,
      logLevel: 'silent',
      configFile: false,
      build: { outDir, target: 'chrome130' },
    })
    const files = readdirSync(outDir, { recursive: true, withFileTypes: true }).filter((file) =>
      file.isFile(),
    )
    return files.reduce(
      (sum, file) => sum + gzipSync(readFileSync(join(file.parentPath, file.name))).length,
      0,
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

test('the whole way of a worker weighs at most 2.5 bare React pages, fonts apart', async ({ page }) => {
  const station = await startKioskStation()
  try {
    const weights: { name: string; bytes: number }[] = []
    const reading: Promise<void>[] = []
    page.on('response', (response) => {
      const { pathname } = new URL(response.url())
      const isFont = /\.woff2?$|\/(chinese|arabic|mongolian)-[^/]*\.css$/.test(pathname)
      if (response.status() !== 200 || isFont || /^\/(contract|notices|launch)/.test(pathname)) return
      reading.push(
        response.body().then((body) => {
          const name = askingLibrary.test(body.toString()) ? `/ask-library${pathname}` : pathname
          weights.push({ name, bytes: gzipSync(body).length })
        }),
      )
    })
    await station.open(page)
    await page.waitForLoadState('networkidle')
    const person = personAt(page)
    await person.is(0)
    await person.needs(1)
    await person.isDone()
    await expect(visitOn(page)).toHaveAttribute('data-progress', 'recorded')
    await person.asksForHelp()
    await expect(page.locator('.help-sheet')).toBeVisible()
    await Promise.all(reading)
    const weigh = (wanted: (name: string) => boolean) =>
      weights.filter(({ name }) => wanted(name)).reduce((sum, { bytes }) => sum + bytes, 0)
    const own = weigh((name) => !behind.test(name) && !asking.test(name))
    const features = weigh((name) => behind.test(name))
    const toAsk = weigh((name) => asking.test(name))
    const bare = await bareReactBytes()
    const told = `${own} bytes, ${(own / bare).toFixed(2)} times the ${bare} of a bare page; behind it ${features}, to ask ${toAsk}`
    test.info().annotations.push({ type: 'weight', description: told })
    expect(own / bare, `${told}\n${JSON.stringify(weights, null, 1)}`).toBeLessThanOrEqual(atMost)
    expect(features, told).toBeGreaterThan(0)
    expect(features / bare, told).toBeLessThanOrEqual(behindAtMost)
    expect(toAsk, told).toBeGreaterThan(0)
    expect(toAsk / bare, told).toBeLessThanOrEqual(askingAtMost)
    // Nothing of the county's console, and nothing of the manager's pages, comes with it.
    expect(weights.filter(({ name }) => /county|manager/.test(name))).toEqual([])
  } finally {
    await station.stop()
  }
})
