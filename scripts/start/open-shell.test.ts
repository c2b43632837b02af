import { expect, test } from 'vitest'
import type { Shell } from './choose-shell.ts'
import { openShell } from './open-shell.ts'
import type { Ended, ServerProcess } from './server-process.ts'
import type { Opened } from './window.ts'

const shells: Shell[] = [
  { kind: 'electron', program: '/e', why: 'Electron (here)' },
  { kind: 'browser', path: '/c', why: 'a Chromium kiosk window' },
  { kind: 'url', why: 'a URL to open yourself' },
]
const never = new Promise<never>(() => {})
const open: Opened = { closed: never }

function server(url: string, ended: Promise<Ended> = never): ServerProcess {
  return { url, launch: () => `${url}/launch?code=1`, onLaunch: () => {}, ended }
}

async function opening(outcomes: {
  electron: ServerProcess | Error
  browser: Opened
  station?: ServerProcess
}) {
  const said: string[] = []
  let stations = 0
  const shell = await openShell({
    shells,
    say: (line) => said.push(line),
    startStation: async () => {
      stations += 1
      return outcomes.station ?? server('http://station')
    },
    openBrowser: async () => outcomes.browser,
    openElectron: async () => {
      if (outcomes.electron instanceof Error) throw outcomes.electron
      return outcomes.electron
    },
  })
  return { ...shell, said, stations }
}

test('Electron runs the station itself: none is started beside it', async () => {
  const { station, stations, said } = await opening({ electron: server('http://electron'), browser: open })
  expect(station.url).toBe('http://electron')
  expect(stations).toBe(0)
  expect(said).toEqual(['The kiosk is shown by Electron (here).'])
})

test('when Electron does not open, Chromium; the reason is said, without an address', async () => {
  const electron = new Error('Electron ended (exit code 127): see https://e.org')
  const { station, stations, said } = await opening({ electron, browser: open })
  expect(station.url).toBe('http://station')
  expect(stations).toBe(1)
  expect(said).toEqual([
    'Electron ended (exit code 127): see e.org\nTrying the next best.',
    'The kiosk is shown by a Chromium kiosk window. Alt+F4 closes its window.',
  ])
})

test('when no window opens, the address for a browser, and one station only', async () => {
  const { stations, said } = await opening({ electron: new Error('a'), browser: { why: 'b' } })
  expect(stations).toBe(1)
  expect(said.at(-1)).toBe('The kiosk is shown by a URL to open yourself.')
})

test('the closing of a browser window is not the end; the death of the station is', async () => {
  const station = server('http://station', Promise.resolve({ code: 70, signal: null }))
  const outcomes = { electron: new Error('a'), browser: { closed: Promise.resolve() }, station }
  const { died, said } = await opening(outcomes)
  expect(await died).toBe('The station ended (exit code 70)')
  expect(said.at(-1)).toContain('go on until Ctrl-C')
})
