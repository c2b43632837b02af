import { delimiter, posix, win32 } from 'node:path'
import type { Machine } from './machine.ts'

export type Browser = { path: string; how: string }

const programNames = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge',
]

/** The first Chrome or Chromium that answers: named by the environment, in PATH, in its usual places, or Playwright's own. */
export function findBrowser(machine: Machine): Browser | undefined {
  for (const browser of candidates(machine)) {
    if (machine.isFile(browser.path) && machine.answers(browser.path)) return browser
  }
  return undefined
}

function* candidates(machine: Machine): Generator<Browser> {
  const { env, platform } = machine
  const { join } = platform === 'win32' ? win32 : posix
  for (const name of ['WAYSTATION_BROWSER', 'CHROME_PATH']) {
    if (env[name]) yield { path: env[name], how: `named by ${name}` }
  }
  const folders = (env['PATH'] ?? '')
    .split(platform === 'win32' ? ';' : delimiter)
    .filter((folder) => folder !== '')
  for (const name of programNames) {
    const file = platform === 'win32' ? `${name}.exe` : name
    for (const folder of folders) yield { path: join(folder, file), how: 'found in PATH' }
  }
  for (const path of usualPlaces(machine)) yield { path, how: 'found in its usual place' }
  for (const path of playwrightPlaces(machine)) yield { path, how: "Playwright's own" }
}

function usualPlaces({ env, platform, home }: Machine): string[] {
  if (platform === 'darwin') {
    const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge']
    return ['/Applications', `${home}/Applications`].flatMap((folder) =>
      apps.map((app) => `${folder}/${app}.app/Contents/MacOS/${app}`),
    )
  }
  if (platform === 'win32') {
    const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((name) => env[name])
    const programs = ['Google/Chrome', 'Chromium', 'Microsoft/Edge']
    return folders
      .filter((folder) => folder !== undefined)
      .flatMap((folder) =>
        programs.map((program) =>
          win32.join(folder, program, 'Application', program.endsWith('Edge') ? 'msedge.exe' : 'chrome.exe'),
        ),
      )
  }
  return [
    '/usr/bin/chromium',
    '/usr/bin/google-chrome',
    '/opt/google/chrome/chrome',
    '/usr/lib/chromium/chromium',
    '/snap/bin/chromium',
  ]
}

function playwrightPlaces({ env, platform, home, list }: Machine): string[] {
  const { join } = platform === 'win32' ? win32 : posix
  const cache =
    env['PLAYWRIGHT_BROWSERS_PATH'] ??
    {
      darwin: `${home}/Library/Caches/ms-playwright`,
      win32: win32.join(env['LOCALAPPDATA'] ?? home, 'ms-playwright'),
    }[platform as string] ??
    `${env['XDG_CACHE_HOME'] ?? `${home}/.cache`}/ms-playwright`
  const inside: Record<string, string[]> = {
    darwin: ['Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing'],
    win32: ['chrome.exe'],
  }
  return list(cache)
    .filter((name) => /^chromium-\d+$/.test(name))
    .sort((a, b) => Number(b.slice(9)) - Number(a.slice(9)))
    .flatMap((name) => list(join(cache, name)).map((inner) => join(cache, name, inner)))
    .flatMap((folder) => (inside[platform] ?? ['chrome']).map((file) => join(folder, file)))
}
