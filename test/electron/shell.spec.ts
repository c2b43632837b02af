import { expect, test } from '@playwright/test'
import type { RealShell } from './real-shell.ts'
import { startRealShell } from './real-shell.ts'

let shell: RealShell
test.beforeEach(async () => {
  shell = await startRealShell()
})
test.afterEach(async () => {
  await shell.close()
})

/** Runs in the page. Text, since Node's types do not know a page's names. */
const inPage = <T>(code: string): Promise<T> => shell.page.evaluate(code)

test('shows its own page, with one question to ask of the shell and nothing of Node', async () => {
  expect(shell.page.url()).toBe('waystation://kiosk/')
  expect(await inPage('[typeof require, typeof process, typeof module]')).toEqual(Array(3).fill('undefined'))
  expect(await inPage('Object.keys(window.waystationShell)')).toEqual(['leaveKiosk'])
  expect(await inPage('window.waystationShell.leaveKiosk("000000")')).toEqual({
    ok: false,
    problem: 'wrong-pin',
  })
})

test('gives the page a new line to the host after the host was killed, and the host answers on it', async () => {
  const answered = inPage(`new Promise((done) => {
    addEventListener('message', ({ data, ports: [port] }) => {
      if (data?.type !== 'waystation-port') return
      port.onmessage = ({ data }) => data.id === 1 && done(data.answer)
      port.postMessage({ id: 1, call: 'kiosk.describe', input: {} })
    })
  })`)
  const metrics = await shell.app.evaluate(({ app }) => app.getAppMetrics())
  const host = metrics.find(({ serviceName, name }) => [serviceName, name].includes('waystation-host'))
  process.kill(host?.pid ?? 0, 'SIGKILL')
  expect(await answered).toMatchObject({ ok: true, value: { station: null } })
})

test('stays where it is, whatever a page tries', async () => {
  expect(await inPage('window.open("https://example.org/")')).toBeNull()
  await inPage('void (location.href = "https://example.org/")')
  await inPage('void (location.href = "file:///etc/passwd")')
  await expect.poll(() => shell.page.url()).toBe('waystation://kiosk/')
  expect(shell.app.windows()).toHaveLength(1)
})

test('lets a page reach nothing but its own files, and answers byte ranges of them', async () => {
  expect(await inPage('fetch("https://example.org/").then(() => "reached", () => "refused")')).toBe('refused')
  expect(await inPage('fetch("http://127.0.0.1:9/").then(() => "reached", () => "refused")')).toBe('refused')
  const part = 'fetch("/", { headers: { range: "bytes=0-8" } }).then(async (a) => [a.status, await a.text()])'
  expect(await inPage(part)).toEqual([206, '<!doctype'])
})

test('grants a page nothing it may ask for', async () => {
  expect(await inPage('Notification.requestPermission()')).toBe('denied')
  const camera = 'navigator.mediaDevices.getUserMedia({ video: true }).then(() => "seen", (why) => why.name)'
  expect(await inPage(camera)).toBe('NotAllowedError')
})

test('says which languages its Intl knows', async () => {
  await expect.poll(() => shell.lines().map(({ shell: event }) => event)).toContain('languages')
})

test('brings a crashed page back, and ends with 75 the third time', async () => {
  for (const crash of [1, 2, 3]) {
    await shell.app
      .evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows().forEach((window) => void window.webContents.forcefullyCrashRenderer()),
      )
      .catch(() => undefined)
    await expect
      .poll(() => shell.lines().filter(({ shell: event }) => event === 'page-lost'))
      .toHaveLength(crash)
  }
  expect(await shell.ended).toBe(75)
})
