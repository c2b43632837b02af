import type { ChildProcess } from 'node:child_process'
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from '@playwright/test'
import { v7 } from 'uuid'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { exitCodes } from '../../electron/exit-codes.ts'
import { buildScreens } from '../../scripts/build-screens.ts'
import { hostHere } from '../support/contract/in-process.ts'
import type { BuiltApp } from '../support/electron/built-app.ts'
import { builtApp, project } from '../support/electron/built-app.ts'
import { runHost } from '../support/electron/host-child.ts'
import type { PreloadPage } from '../support/electron/preload-page.ts'
import { launchChromium, openPreloadPage } from '../support/electron/preload-page.ts'
import { soundSeconds, writeScreens } from '../support/electron/screens.ts'
import type { StartedShell } from '../support/electron/started-shell.ts'
import { shellUnderTest, startedShell } from '../support/electron/started-shell.ts'

let app: BuiltApp
let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
  app = await builtApp()
  await writeScreens(app.places.screens)
})
afterAll(async () => {
  await browser.close()
  app.remove()
})

/** Ends a host as a crash does; settles when it has gone. */
function killed(host: ChildProcess): Promise<void> {
  const gone = new Promise<void>((done) => host.once('exit', () => done()))
  return host.kill('SIGKILL') ? gone : Promise.resolve()
}

describe('the built preload in a real Chromium, the built host at the other end of the port', () => {
  let data: string
  let shell: StartedShell
  let opened: PreloadPage
  let hosts: ChildProcess[]

  beforeEach(async () => {
    data = mkdtempSync(join(tmpdir(), 'station-'))
    hosts = []
    const given = shellUnderTest()
    given.deps.places = app.places
    given.deps.config.hostEnvironment = { WAYSTATION_STATION_DATA: data, WAYSTATION_STATION_LOG: 'error' }
    given.double.forked = (host) => void hosts.push(runHost(host))
    shell = await startedShell(given)
    opened = await openPreloadPage(shell, app.places.preload, browser)
  })
  afterEach(async () => {
    await opened.close()
    await Promise.all(hosts.map(killed))
    rmSync(data, { recursive: true, force: true })
  })

  /** Runs in the page; text, since Node's types do not know a page's names. */
  const inPage = <T>(code: string) => opened.page.evaluate<T>(code)
  const checkIn = (act: string) =>
    inPage<{ ok: boolean; value: unknown }>(
      `station.call('visits.checkIn', { act: '${act}', category: 'courier', services: ['water'] })`,
    )
  const total = () => inPage<number>(`station.call('visits.today', {}).then(({ value }) => value.total)`)
  const reachable = () => inPage<boolean[]>('reachable')

  it('checks a person in', async () => {
    await vi.waitFor(async () => expect(await reachable()).toContain(true))
    expect(await checkIn(v7())).toMatchObject({ ok: true, value: { visit: { seq: expect.any(Number) } } })
    expect(await total()).toBe(1)
  })

  it('offers the box that a station begins with, from the lists packed beside the host', async () => {
    await vi.waitFor(async () => expect(await reachable()).toContain(true))
    const kept = await inPage<number>(`station.call('stock.box', {}).then(({ value }) => value.items.length)`)
    expect(kept).toBeGreaterThan(20)
  })

  it('gets a line to the next host after the first was killed, and an act offered again counts once', async () => {
    await vi.waitFor(async () => expect(await reachable()).toContain(true))
    const act = v7()
    const first = await checkIn(act)
    hosts[0]?.kill('SIGKILL')
    await vi.waitFor(async () => expect((await reachable()).at(-1)).toBe(false), { timeout: 5_000 })
    shell.clock.advance(60_000)
    await vi.waitFor(async () => expect((await reachable()).at(-1)).toBe(true), { timeout: 5_000 })
    expect(hosts).toHaveLength(2)
    expect(await checkIn(act)).toEqual(first)
    expect(await total()).toBe(1)
  })

  it('gets a line of its own for each document, as when a worker finishes', async () => {
    for (const visits of [1, 2, 3]) {
      await vi.waitFor(async () => expect(await reachable()).toContain(true))
      await checkIn(v7())
      expect(await total()).toBe(visits)
      await opened.reload()
    }
    expect(hosts).toHaveLength(1)
  })

  it('shows the page one question and nothing of what lies behind it', async () => {
    const seen = 'Object.keys(waystationShell).concat(typeof require, typeof process, typeof tellTest)'
    expect(await inPage(seen)).toEqual(['leaveKiosk', 'undefined', 'undefined', 'undefined'])
    expect(await inPage(`waystationShell.leaveKiosk('000000')`)).toEqual({ ok: false, problem: 'wrong-pin' })
    expect(await inPage(`waystationShell.leaveKiosk({ pin: '246810' })`)).toMatchObject({ ok: false })
    expect(await inPage(`waystationShell.leaveKiosk('246810')`)).toEqual({ ok: true })
    await vi.waitFor(() => expect(shell.double.exitCode).toBe(exitCodes.service), { timeout: 5_000 })
    expect(hosts[0]?.exitCode).toBe(0)
  })

  it('runs no script but its own files, and connects to nothing else', async () => {
    expect(await inPage('typeof inlineRan')).toBe('undefined')
    const evaluated = `new Promise((done) => {
      addEventListener('securitypolicyviolation', ({ violatedDirective }) => done(violatedDirective))
      document.body.append(Object.assign(document.createElement('script'), { textContent: 'inlineRan = true' }))
    })`
    expect(await inPage(evaluated)).toBe('script-src-elem')
    const elsewhere = `fetch('http://127.0.0.1:9/').then(() => 'reached', () => 'refused')`
    expect(await inPage(elsewhere)).toBe('refused')
    expect(opened.said.join('\n')).toMatch(/connect-src 'self'/)
  })

  it('starts a sound in its middle, which takes byte ranges', async () => {
    const played = `new Promise((done, fail) => {
      const sound = new Audio('/sound.wav')
      sound.onerror = () => fail(new Error(sound.error.message))
      sound.onloadedmetadata = () => { sound.currentTime = ${soundSeconds / 2} }
      sound.onseeked = () => done([sound.duration, sound.currentTime, sound.seekable.end(0)])
    })`
    expect(await inPage(played)).toEqual([soundSeconds, soundSeconds / 2, soundSeconds])
  })
})

describe('the kiosk’s own page, as it was built', () => {
  it('checks a rider in over the port, with no complaint from Chromium', async () => {
    const built = await buildScreens(project, () => {})
    expect(built).not.toHaveProperty('failed')
    const screens = mkdtempSync(join(tmpdir(), 'renderer-'))
    const data = mkdtempSync(join(tmpdir(), 'station-'))
    cpSync(join(project, 'dist/renderer'), screens, { recursive: true })
    const given = shellUnderTest()
    given.deps.places = { ...app.places, screens }
    given.deps.config.hostEnvironment = { WAYSTATION_STATION_DATA: data, WAYSTATION_STATION_LOG: 'error' }
    const hosts: ChildProcess[] = []
    given.double.forked = (host) => void hosts.push(runHost(host))
    const opened = await openPreloadPage(await startedShell(given), app.places.preload, browser)
    try {
      const button = (name: string) => opened.page.getByRole('button', { name })
      await button('外卖骑手').click()
      // A second press within 300 ms counts as a slip of the first and is passed over.
      await vi.waitFor(
        async () => {
          if (await button('选好了').isDisabled()) await button('热水').click()
          expect(await button('选好了').isEnabled()).toBe(true)
        },
        { timeout: 10_000, interval: 400 },
      )
      await button('选好了').click()
      await opened.page.getByText('谢谢').first().waitFor()
      expect(opened.said).toEqual([])
    } finally {
      await opened.close()
      await Promise.all(hosts.map(killed))
    }
    // What was thanked for is on disk.
    const after = await hostHere({ dataDir: data, app: '1.2.3' })
    expect(await after.inProcessClient.call('visits.today', {})).toMatchObject({
      value: { total: 1, byCategory: { rider: 1 } },
    })
    await after.stop()
    for (const folder of [screens, data]) rmSync(folder, { recursive: true, force: true })
  })
})

describe('the built main.js', () => {
  it('starts on nothing but Electron, and finds its parts from the folder it was installed in', () => {
    const script = join(project, 'test/support/electron/start-built-main.ts')
    const env = { ...process.env, WAYSTATION_STATION_DATA: app.root, WAYSTATION_KIOSK: '1' }
    const run = spawnSync(process.execPath, [script, app.root], { env, encoding: 'utf8' })
    expect(run.stderr).toBe('')
    const did = JSON.parse(run.stdout.trim().split('\n').at(-1) ?? '')
    expect(did).toMatchObject({
      host: { path: app.places.host, env: { WAYSTATION_STATION_DATA: app.root } },
      preload: app.places.preload,
      page: 200,
    })
    expect(did.calls.at(-1)).toBe('window.loadURL waystation://kiosk/')
  })
})
