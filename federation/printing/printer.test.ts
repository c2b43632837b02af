import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { hubDirectory } from '../../test/support/hub/hub-process.ts'
import { findChromium } from './find-chromium.ts'
import type { PrintedPage, PrintJob } from './print-page.ts'
import { makePrinter } from './printer.ts'

let folder: Awaited<ReturnType<typeof hubDirectory>>
let screens: string
beforeAll(async () => {
  folder = await hubDirectory()
  screens = folder.dir
  writeFileSync(join(screens, 'county.html'), 'the page')
})
afterAll(() => folder.remove())

const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes)
const answer = async ({ pathname }: URL) =>
  pathname === '/v1/units' ? { type: 'application/json', bytes: new TextEncoder().encode('{}') } : undefined
const page = { hash: '/demo/report', language: 'en', drawn: '.downloads', answer }
const parts = { chromium: '/a/browser', onFault: () => undefined }

/** A browser whose pages are done when the test says so. */
function slowBrowser() {
  const jobs: { job: PrintJob; done: (printed: PrintedPage) => void }[] = []
  const print = (job: PrintJob) => new Promise<PrintedPage>((done) => void jobs.push({ job, done }))
  return { jobs, print }
}

it('prints one page at a time, and takes no more than may wait', async () => {
  const { jobs, print } = slowBrowser()
  const printer = makePrinter({ ...parts, screens, print })
  const asked = Array.from({ length: 9 }, () => printer.print(page))
  const refused = await Promise.race(asked)
  expect(refused).toEqual({ ok: false, why: 'busy' })
  for (let printed = 0; printed < 8; printed++) {
    await expect.poll(() => jobs.length).toBe(printed + 1)
    jobs[printed]?.done({ ok: true, pdf: Buffer.from(`sheet ${printed}`) })
  }
  const all = await Promise.all(asked)
  expect(all.filter(({ ok }) => ok)).toHaveLength(8)
})

it('goes on after a page that failed', async () => {
  let times = 0
  const print = async (): Promise<PrintedPage> => {
    times += 1
    if (times === 1) throw new Error('the page has faults')
    return { ok: true, pdf: Buffer.from('a sheet') }
  }
  const printer = makePrinter({ ...parts, screens, print })
  await expect(printer.print(page)).rejects.toThrow('faults')
  expect(await printer.print(page)).toMatchObject({ ok: true })
})

it('answers the page from memory and from its built files, and from no other file', async () => {
  mkdirSync(join(screens, 'assets'), { recursive: true })
  writeFileSync(join(screens, 'assets/a.js'), 'its script')
  writeFileSync(join(screens, 'secret.txt'), 'a secret')
  const { jobs, print } = slowBrowser()
  void makePrinter({ ...parts, screens, print }).print(page)
  await expect.poll(() => jobs.length).toBe(1)
  const ask = async (path: string) =>
    text((await jobs[0]?.job.answer(new URL(path, 'https://console.invalid')))?.bytes)
  expect(await ask('/v1/units')).toBe('{}')
  expect(await ask('/county')).toBe('the page')
  expect(await ask('/assets/a.js')).toBe('its script')
  for (const path of ['/secret.txt', '/assets/../secret.txt', '/county.html/../secret.txt', '/v1/keys'])
    expect(await ask(path)).toBe('')
})

it('says what is missing: a browser, or the built pages', async () => {
  expect(await makePrinter({ ...parts, screens, chromium: undefined }).print(page)).toEqual({
    ok: false,
    why: 'no-browser',
  })
  expect(await makePrinter({ ...parts, screens: join(screens, 'none') }).print(page)).toEqual({
    ok: false,
    why: 'no-screens',
  })
})

it('takes the browser in PATH that Debian calls its own before another', () => {
  const [first, second] = [join(folder.dir, 'first'), join(folder.dir, 'second')]
  for (const each of [first, second]) mkdirSync(each)
  writeFileSync(join(first, 'google-chrome'), '')
  writeFileSync(join(second, 'chromium'), '')
  mkdirSync(join(first, 'chromium'))
  expect(findChromium({ PATH: `${first}:${second}` })).toBe(join(second, 'chromium'))
  expect(findChromium({ PATH: first })).toBe(join(first, 'google-chrome'))
  expect(findChromium({ PATH: '' })).toBeUndefined()
})
