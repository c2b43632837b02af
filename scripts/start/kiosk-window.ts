import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Part } from './server-process.ts'
import type { Opened } from './window.ts'
import { openWindow } from './window.ts'

type KioskWords = { browser: string; launch: string; data: string; note(part: Part): void }

/** Opens Chromium on the kiosk's page, full screen and silent on the network. */
export async function openKioskWindow({ browser, launch, data, note }: KioskWords): Promise<Opened> {
  const folder = join(data, 'window')
  mkdirSync(folder, { recursive: true })
  const page = join(folder, 'open.html')
  // The launch code goes through a file only we can read: anyone may read a process's arguments.
  writeFileSync(page, `<!doctype html><script>location.replace(${JSON.stringify(launch)})</script>\n`, {
    mode: 0o600,
  })
  preferNoOffers(join(folder, 'profile/Default'))
  const opened = await openWindow({
    name: 'Chromium',
    program: browser,
    args: kioskArguments(folder, page),
    note,
  })
  rmSync(page, { force: true })
  return opened
}

/** Chromium's offer to translate covers the kiosk, and the switch against it is not obeyed by every version. */
function preferNoOffers(profile: string): void {
  const file = join(profile, 'Preferences')
  if (existsSync(file)) return
  mkdirSync(profile, { recursive: true })
  writeFileSync(file, JSON.stringify({ translate: { enabled: false }, credentials_enable_service: false }))
}

export function kioskArguments(folder: string, page: string): string[] {
  const size = screenSize()
  return [
    '--kiosk',
    `--app=${pathToFileURL(page).href}`,
    `--user-data-dir=${join(folder, 'profile')}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--noerrdialogs',
    '--disable-session-crashed-bubble',
    // Or a bubble covers the kiosk.
    '--disable-features=Translate',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-pinch',
    '--overscroll-history-navigation=0',
    '--password-store=basic',
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    // On X without a window manager nobody makes a window full-screen.
    ...(size === undefined ? [] : ['--window-position=0,0', `--window-size=${size}`]),
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ]
}

/** `W,H` of the X screen, where one of its usual tools tells. */
function screenSize(): string | undefined {
  if (process.platform !== 'linux' || !process.env['DISPLAY']) return undefined
  const ask = (program: string, args: string[]) =>
    spawnSync(program, args, { encoding: 'utf8', timeout: 3_000 }).stdout
  const told =
    /current (\d+) x (\d+)/.exec(ask('xrandr', ['--current']) ?? '') ??
    /dimensions:\s+(\d+)x(\d+)/.exec(ask('xdpyinfo', []) ?? '')
  return told === null ? undefined : `${told[1]},${told[2]}`
}
