import type { ElectronParts, KioskWindow } from './electron-parts.ts'
import { exitCodes } from './exit-codes.ts'
import type { Leaving } from './leaving.ts'
import { homePage } from './pages.ts'
import type { ShellDeps } from './shell-deps.ts'

/** A tall screen's proportions, small enough for a developer's. */
const deskSize = { width: 540, height: 960 }

/** Opens the one window, empty: its page is loaded when everything that guards it stands. After `ready`. */
export function openWindow(
  { BrowserWindow, screen }: ElectronParts,
  { config, places }: Pick<ShellDeps, 'config' | 'places'>,
  leaving: Leaving,
): KioskWindow {
  const window = new BrowserWindow({
    // The size is said as well: under X without a window manager nobody else would make the window fill the screen.
    ...(config.kiosk ? { kiosk: true, frame: false, ...screen.getPrimaryDisplay().bounds } : deskSize),
    useContentSize: true,
    show: false,
    title: '暖驿',
    autoHideMenuBar: true,
    backgroundColor: '#ffffff',
    webPreferences: {
      preload: places.preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      webviewTag: false,
      devTools: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      disableDialogs: true,
      // The page counts down to "still here?" whatever covers it.
      backgroundThrottling: false,
    },
  })
  window.once('ready-to-show', () => window.show())
  window.on('closed', () => leaving.leave(exitCodes.windowLost, 'the window was closed'))
  if (config.kiosk) keepKiosk(window)
  return window
}

/** A dialog of the system or another program may push the window aside; it takes the screen back. */
function keepKiosk(window: KioskWindow): void {
  window.on('leave-full-screen', () => window.setKiosk(true))
  window.on('blur', () => window.focus())
  window.on('minimize', () => window.restore())
}

/** Loads the kiosk's page. A failure is told by `did-fail-load`, which crashes.ts hears. */
export function loadPage(window: KioskWindow): void {
  window.loadURL(homePage).catch(() => undefined)
}
