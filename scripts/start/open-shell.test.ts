import { expect, test } from 'vitest'
import type { Shell } from './choose-shell.ts'
import { openShell } from './open-shell.ts'
import type { Opened } from './window.ts'

const shells: Shell[] = [
  { kind: 'electron', program: '/e', why: 'Electron (here)' },
  { kind: 'browser', path: '/c', why: 'a Chromium kiosk window' },
  { kind: 'url', why: 'a URL to open yourself' },
]
const never = new Promise<never>(() => {})
const open: Opened = { closed: never }

async function opening(outcomes: { electron: Opened; browser: Opened; shells?: Shell[] }) {
  const said: string[] = []
  let stations = 0
  const shell = await openShell({
    shells: outcomes.shells ?? shells,
    say: (line) => said.push(line),
    startStation: async () => {
      stations += 1
      return { ready: { url: 'http://k/', launch: 'http://k/launch?code=1' }, ended: never }
    },
    openBrowser: async () => outcomes.browser,
    openElectron: async () => outcomes.electron,
  })
  return { ...shell, said, stations }
}

test('Electron runs the station itself: none is started beside it', async () => {
  const { kiosk, stations, said } = await opening({ electron: open, browser: open })
  expect(kiosk).toContain('Electron window')
  expect(stations).toBe(0)
  expect(said).toEqual(['The kiosk is shown by Electron (here).'])
})

test('when Electron does not open, Chromium; the reason is said', async () => {
  const electron = { why: 'Electron ended at once (exit code 127): libnss3.so is missing' }
  const { kiosk, stations, said } = await opening({ electron, browser: open })
  expect(kiosk).toBe('http://k/')
  expect(stations).toBe(1)
  expect(said[0]).toBe('Electron ended at once (exit code 127): libnss3.so is missing; trying the next best.')
  expect(said[1]).toContain('a Chromium kiosk window')
})

test('when no window opens, the launch address, and one station only', async () => {
  const { kiosk, stations, said } = await opening({ electron: { why: 'a' }, browser: { why: 'b' } })
  expect(kiosk).toBe('http://k/launch?code=1')
  expect(stations).toBe(1)
  expect(said).toHaveLength(3)
})

test('the death of Electron is the end; the closing of a browser window is not', async () => {
  const gone: Opened = { closed: Promise.resolve() }
  expect(await (await opening({ electron: gone, browser: open })).ended).toBe('Electron ended')
  const { ended, said } = await opening({ electron: { why: 'a' }, browser: gone })
  await Promise.resolve()
  expect(said.at(-1)).toContain('go on until Ctrl-C')
  expect(await Promise.race([ended, Promise.resolve('still there')])).toBe('still there')
})
