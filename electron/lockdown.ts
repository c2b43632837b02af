import { isAllowedKey } from './allowed-keys.ts'
import type { ElectronParts, KioskWindow } from './electron-parts.ts'
import { isOwnPage } from './pages.ts'
import type { Log } from './shell-deps.ts'

/** What a page may fetch: its own files, and what it made itself. */
export function isAllowedRequest(address: string): boolean {
  return isOwnPage(address) || /^(data|blob):/.test(address)
}

/**
 * The app's own half of the lockdown; the other half is the operating system's (docs/kiosk-hardware.md), for no program can hold
 * the keys a window system keeps for itself. After `ready`, before a page is loaded.
 */
export function setUpLockdown({ app, Menu, session }: ElectronParts, log: Log): void {
  // Without a menu its shortcuts go too: reload, zoom, quit.
  Menu.setApplicationMenu(null)

  const own = session.defaultSession
  // Nothing a page may ask for is granted: no camera, place, notification, screen, device. A feature that needs one names it here.
  own.setPermissionRequestHandler((_page, _permission, answer) => answer(false))
  own.setPermissionCheckHandler(() => false)
  own.setDevicePermissionHandler(() => false)
  own.on('will-download', (event) => event.preventDefault())
  own.webRequest.onBeforeRequest((request, answer) => {
    const cancel = !isAllowedRequest(request.url)
    if (cancel) log('request-refused', { scheme: URL.parse(request.url)?.protocol })
    answer({ cancel })
  })

  // Every page there will ever be, not only the window's first one.
  app.on('web-contents-created', (_event, page) => guardPage(page))
}

type Page = KioskWindow['webContents']

function guardPage(page: Page): void {
  page.on('before-input-event', (event, input) => {
    if (!isAllowedKey(input)) event.preventDefault()
  })
  page.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !isOwnPage(event.url)) event.preventDefault()
  })
  page.on('will-redirect', (event) => event.preventDefault())
  page.on('will-attach-webview', (event) => event.preventDefault())
  page.setWindowOpenHandler(() => ({ action: 'deny' }))
}
