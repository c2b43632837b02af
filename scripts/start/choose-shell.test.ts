import { expect, test } from 'vitest'
import type { Found } from './choose-shell.ts'
import { chooseShell } from './choose-shell.ts'
import { findDisplay } from './find-display.ts'

const everything: Found = {
  windowWanted: true,
  display: { there: true },
  electron: { program: '/e/electron', how: 'already here' },
  browser: { path: '/usr/bin/chromium', how: 'found in PATH' },
}

function kinds(found: Partial<Found>): string {
  return chooseShell({ ...everything, ...found })
    .map((shell) => shell.kind)
    .join(' ')
}

function firstWhy(found: Partial<Found>): string | undefined {
  return chooseShell({ ...everything, ...found })[0]?.why
}

test('Electron comes first where its runtime is, with Chromium and the URL to fall back on', () => {
  expect(kinds({})).toBe('electron browser url')
  expect(firstWhy({})).toBe('Electron (already here)')
})

test('without Electron a Chromium window, saying why not Electron', () => {
  const electron = { why: 'github.com could not be found' }
  expect(kinds({ electron })).toBe('browser url')
  expect(firstWhy({ electron })).toBe(
    "a Chromium kiosk window (/usr/bin/chromium, found in PATH), because Electron's runtime is not here: github.com could not be found",
  )
})

test('without a browser Electron, else the URL, saying why neither', () => {
  expect(kinds({ browser: undefined })).toBe('electron url')
  const found = { browser: undefined, electron: { why: 'no network' } }
  expect(kinds(found)).toBe('url')
  expect(firstWhy(found)).toBe(
    "a browser of yours, because Electron's runtime is not here: no network; and no Chrome or Chromium was found",
  )
})

test('the last resort after Electron says that no browser was found', () => {
  expect(chooseShell({ ...everything, browser: undefined }).at(-1)?.why).toBe(
    'a browser of yours, because no Chrome or Chromium was found',
  )
})

test('no display: the URL alone, whatever is installed', () => {
  const display = { there: false, why: 'there is no display' } as const
  expect(kinds({ display })).toBe('url')
  expect(firstWhy({ display })).toBe(
    'a browser of yours: no window can be opened here, because there is no display',
  )
})

test('no window wanted: the URL alone', () => {
  expect(kinds({ windowWanted: false })).toBe('url')
  expect(firstWhy({ windowWanted: false })).toContain('--no-window')
})

test.each<[string, NodeJS.Platform, Record<string, string>, boolean]>([
  ['Linux without DISPLAY', 'linux', {}, false],
  ['Linux with an empty DISPLAY', 'linux', { DISPLAY: '' }, false],
  ['Linux under X', 'linux', { DISPLAY: ':0' }, true],
  ['Linux under Wayland', 'linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
  ['macOS', 'darwin', {}, true],
  ['macOS over SSH', 'darwin', { SSH_CONNECTION: '10.0.0.1 22' }, false],
  ['Windows', 'win32', {}, true],
])('a display on %s', (_name, platform, env, there) => {
  expect(findDisplay({ platform, env }).there).toBe(there)
})
