import { describe, expect, test } from 'vitest'
import { findBrowser } from './find-browser.ts'
import type { Machine } from './machine.ts'
import { obtainBrowser } from './obtain-browser.ts'
import { obtainTracer } from './obtain-tracer.ts'

/** A machine that holds exactly these programs. */
function machine(programs: string[], rest: Partial<Machine> = {}): Machine & { programs: string[] } {
  const has = (folder: string) => programs.filter((path) => path.startsWith(`${folder}/`))
  return {
    programs,
    env: { PATH: '/usr/local/bin:/usr/bin' },
    platform: 'linux',
    home: '/home/a',
    isRoot: false,
    osRelease: 'ID=debian\n',
    isFile: (path) => programs.includes(path),
    list: (folder) => [
      ...new Set(has(folder).map((path) => path.slice(folder.length + 1).split('/')[0] ?? '')),
    ],
    answers: (path) => !path.includes('stub'),
    ...rest,
  }
}

describe('finding a browser', () => {
  test('takes the one the environment names before any other', () => {
    const env = { PATH: '/usr/bin', CHROME_PATH: '/opt/mine' }
    expect(findBrowser(machine(['/usr/bin/chromium', '/opt/mine'], { env }))).toEqual({
      path: '/opt/mine',
      how: 'named by CHROME_PATH',
    })
  })

  test('passes over a name that leads nowhere', () => {
    const env = { PATH: '/usr/bin', CHROME_PATH: '/gone' }
    expect(findBrowser(machine(['/usr/bin/chromium'], { env }))?.path).toBe('/usr/bin/chromium')
  })

  test('prefers Chromium to Chrome in PATH, whatever the folder', () => {
    const there = machine(['/usr/local/bin/google-chrome', '/usr/bin/chromium'])
    expect(findBrowser(there)).toEqual({ path: '/usr/bin/chromium', how: 'found in PATH' })
  })

  test('passes over a program that does not answer', () => {
    const env = { PATH: '/stub:/usr/bin' }
    const there = machine(['/stub/chromium', '/usr/bin/google-chrome'], { env })
    expect(findBrowser(there)?.path).toBe('/usr/bin/google-chrome')
  })

  test.each<[NodeJS.Platform, string, Record<string, string>]>([
    ['linux', '/opt/google/chrome/chrome', {}],
    ['darwin', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', {}],
    [
      'win32',
      'C:\\Programs\\Microsoft\\Edge\\Application\\msedge.exe',
      { 'PROGRAMFILES(X86)': 'C:\\Programs' },
    ],
  ])('looks in the usual places of %s', (platform, path, env) => {
    expect(findBrowser(machine([path], { platform, env }))).toEqual({ path, how: 'found in its usual place' })
  })

  test("takes the newest of Playwright's own", () => {
    const cache = '/home/a/.cache/ms-playwright'
    const there = machine([
      `${cache}/chromium-999/chrome-linux/chrome`,
      `${cache}/chromium-1255/chrome-linux64/chrome`,
    ])
    expect(findBrowser(there)).toEqual({
      path: `${cache}/chromium-1255/chrome-linux64/chrome`,
      how: "Playwright's own",
    })
  })

  test('finds nothing on a machine without one', () => {
    expect(findBrowser(machine([]))).toBeUndefined()
  })
})

describe('obtaining a browser', () => {
  /** Runs nothing; what a command would have installed appears with it. */
  function runner(there: { programs: string[] }, brings: Record<string, string>) {
    const ran: string[] = []
    const run = async (program: string, args: string[]) => {
      ran.push([program, ...args].join(' '))
      if (args.includes('update')) return 0
      const path = brings[program]
      if (path !== undefined) there.programs.push(path)
      return path === undefined ? 1 : 0
    }
    return { ran, run }
  }

  const said: string[] = []
  const say = (line: string) => said.push(line)

  test('runs nothing when one is there', async () => {
    const there = machine(['/usr/bin/chromium'])
    const { ran, run } = runner(there, {})
    expect(await obtainBrowser(there, run, say)).toMatchObject({ browser: { path: '/usr/bin/chromium' } })
    expect(ran).toEqual([])
  })

  test("installs Debian's package as root on Debian, and says so", async () => {
    const there = machine([], { isRoot: true })
    const { ran, run } = runner(there, { 'apt-get': '/usr/bin/chromium' })
    expect(await obtainBrowser(there, run, say)).toMatchObject({ browser: { path: '/usr/bin/chromium' } })
    expect(ran).toEqual(['apt-get update -qq', 'apt-get install -y -qq --no-install-recommends chromium'])
    expect(said.at(-1)).toContain('apt-get')
  })

  test("falls back to Playwright's own when Debian's package cannot be had", async () => {
    const there = machine([], { isRoot: true })
    const chrome = '/home/a/.cache/ms-playwright/chromium-1/chrome-linux/chrome'
    const { run } = runner(there, { npx: chrome })
    expect(await obtainBrowser(there, run, say)).toMatchObject({ browser: { path: chrome } })
  })

  test('touches no package manager without root, nor on Ubuntu', async () => {
    for (const there of [
      machine([]),
      machine([], { isRoot: true, osRelease: 'ID=ubuntu\nID_LIKE=debian\n' }),
    ]) {
      const { ran, run } = runner(there, {})
      await obtainBrowser(there, run, say)
      expect(ran).toEqual(['npx playwright install chromium'])
    }
  })

  test('names the one command to type when none can be had', async () => {
    const debian = machine([])
    expect(await obtainBrowser(debian, runner(debian, {}).run, say)).toEqual({
      browser: undefined,
      type: 'sudo apt-get install -y chromium',
    })
    const other = machine([], { osRelease: 'ID=fedora\n' })
    expect(await obtainBrowser(other, runner(other, {}).run, say)).toMatchObject({
      type: 'npx playwright install --with-deps chromium',
    })
  })
})

describe('obtaining strace', () => {
  async function obtain(rest: Partial<Machine>, brings: boolean) {
    const ran: string[] = []
    const said: string[] = []
    let there = false
    const run = async (program: string, args: string[]) => {
      ran.push([program, ...args].join(' '))
      there = brings && args.includes('strace')
      return 0
    }
    await obtainTracer(machine([], { answers: () => there, ...rest }), run, (line) => said.push(line))
    return { ran, said }
  }

  test('runs nothing where it is there, nor on a system that has none', async () => {
    expect(await obtain({ answers: () => true, isRoot: true }, true)).toEqual({ ran: [], said: [] })
    expect(await obtain({ platform: 'darwin', isRoot: true }, true)).toEqual({ ran: [], said: [] })
  })

  test("installs Debian's package as root on Debian, and says so", async () => {
    const { ran, said } = await obtain({ isRoot: true }, true)
    expect(ran).toEqual(['apt-get update -qq', 'apt-get install -y -qq --no-install-recommends strace'])
    expect(said).toEqual([expect.stringContaining('apt-get')])
  })

  test('names the one command to type where it cannot be had', async () => {
    for (const rest of [{}, { isRoot: true }, { isRoot: true, osRelease: 'ID=ubuntu\n' }]) {
      const { said } = await obtain(rest, false)
      expect(said.at(-1)).toContain('sudo apt-get install -y strace')
    }
  })
})
