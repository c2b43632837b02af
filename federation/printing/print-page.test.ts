import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { hubDirectory } from '../../test/support/hub/hub-process.ts'
import { readPdf } from '../../test/support/read-pdf.ts'
import { testBrowser } from '../../test/support/test-browser.ts'
import type { PrintJob } from './print-page.ts'
import { printPage } from './print-page.ts'

const chromium = testBrowser()
const usualTemp = process.env['TMPDIR']
let folder: Awaited<ReturnType<typeof hubDirectory>>

// Profiles lie in a folder of this test's own, so that what is left over is its own too.
beforeAll(async () => {
  folder = await hubDirectory()
  process.env['TMPDIR'] = folder.dir
})
afterAll(async () => {
  if (usualTemp === undefined) delete process.env['TMPDIR']
  else process.env['TMPDIR'] = usualTemp
  await folder.remove()
})

const asked: string[] = []
beforeEach(() => void asked.splice(0))

const given = (type: string, text: string) => ({ type, bytes: new TextEncoder().encode(text) })

/** A page of its own, in the place of the console's. */
function jobOf(html: string, { language = 'en', source = script } = {}): PrintJob {
  return {
    ...{ hash: '/652328/report/2026-W46', language, drawn: '.done' },
    answer: async ({ pathname: path }) => {
      asked.push(path)
      if (path === '/county') return given('text/html; charset=utf-8', html)
      return path === '/assets/page.js' ? given('text/javascript', source) : undefined
    },
  }
}

const script = `
  const say = (words) => {
    const line = document.createElement('p')
    line.textContent = words
    document.body.append(line)
  }
  say(location.hash + ' ' + navigator.language + ' ' + document.cookie + '|')
  const asks = [...document.querySelectorAll('li')].map((each) => each.textContent)
  const answers = await Promise.all(asks.map((url) => fetch(url).then(() => 'answered', () => 'refused')))
  say(answers.join(' '))
  document.body.className = 'done'
`
const page = (asks: string[] = []) =>
  `<meta charset="utf-8"><ul>${asks.map((each) => `<li>${each}</li>`).join('')}</ul><script type="module" src="/assets/page.js"></script>`

/** Of every process there is. Linux tells it in files, without a program that a small machine may lack. */
function commandLines(): string[] {
  if (!existsSync('/proc/self/cmdline'))
    return execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' }).split('\n')
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => {
      try {
        return readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ')
      } catch {
        // It ended meanwhile.
        return ''
      }
    })
}

function leftOver(): string[] {
  return [...readdirSync(folder.dir), ...commandLines().filter((each) => each.includes(folder.dir))]
}

it('prints the page in its language, and leaves neither a process nor a file', async () => {
  const printed = await printPage(jobOf(page(), { language: 'zh-CN' }), { chromium, withinMs: 25_000 })
  expect(printed.ok).toBe(true)
  const { sheets } = printed.ok ? await readPdf(printed.pdf) : { sheets: [] }
  expect(sheets.join('\n')).toContain('#/652328/report/2026-W46 zh-CN |')
  expect(leftOver()).toEqual([])
})

it('lets the page ask for nothing but what it is given: neither another address here nor anybody on a network', async () => {
  let visits = 0
  const server = createServer((_, response) => {
    visits += 1
    response.setHeader('access-control-allow-origin', '*').end('here')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const elsewhere = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  const printed = await printPage(jobOf(page(['/v1/units', elsewhere])), { chromium, withinMs: 25_000 })
  server.close()
  expect(printed.ok && (await readPdf(printed.pdf)).sheets.join('\n')).toContain('refused refused')
  expect(asked).toContain('/v1/units')
  expect(visits).toBe(0)
})

it('gives a page up whose time is over, and ends its browser', async () => {
  const printed = await printPage(jobOf('<p>never done</p>'), { chromium, withinMs: 4_000 })
  expect(printed).toMatchObject({ ok: false, why: 'too-long' })
  // A browser that was ended takes a moment to go, and its files with it.
  await expect.poll(leftOver, { timeout: 8_000 }).toEqual([])
})

it('does not print a page that has a fault', async () => {
  const source = 'document.body.className = "done"; throw new Error("lost")'
  await expect(printPage(jobOf(page(), { source }), { chromium, withinMs: 25_000 })).rejects.toThrow(
    'the page has faults',
  )
  expect(leftOver()).toEqual([])
})

it('says so when the program is no browser', async () => {
  const printed = await printPage(jobOf(page()), { chromium: process.execPath, withinMs: 10_000 })
  expect(printed).toMatchObject({ ok: false, why: 'not-started' })
  expect(leftOver()).toEqual([])
})

it('does not print a page that could not be answered', async () => {
  const answer = async (url: URL) => {
    if (url.pathname === '/v1/units') throw new Error('the disk is gone')
    return jobOf(page(['/v1/units'])).answer(url)
  }
  const printed = printPage({ ...jobOf(''), answer }, { chromium, withinMs: 25_000 })
  await expect(printed).rejects.toThrow('the page has faults')
  expect(leftOver()).toEqual([])
})
