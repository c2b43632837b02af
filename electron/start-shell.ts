import { setUpCrashes } from './crashes.ts'
import type { ElectronParts } from './electron-parts.ts'
import { exitCodes } from './exit-codes.ts'
import { setUpGraphics } from './graphics.ts'
import { startHost } from './host-process.ts'
import { logLanguages } from './languages.ts'
import { setUpLeaving } from './leaving.ts'
import { setUpLockdown } from './lockdown.ts'
import { setUpPower } from './power.ts'
import { registerScheme, setUpScheme } from './scheme.ts'
import { setUpScreen } from './screen.ts'
import { setUpSenders } from './senders.ts'
import { setUpServiceExit } from './service-exit.ts'
import type { ShellDeps } from './shell-deps.ts'
import { takeTheStation } from './single.ts'
import { setUpSwitches } from './switches.ts'
import { setUpUpdates } from './updates.ts'
import { loadPage, openWindow } from './window.ts'

/**
 * Starts the production shell on the Electron given. Everything up to `whenReady` runs in one go: Chromium reads switches,
 * schemes and acceleration once, at `ready`, and what comes later is silently ignored or throws.
 */
export async function startShell(electron: ElectronParts, deps: ShellDeps): Promise<void> {
  const { log, places } = deps
  // The folder before the lock, which is kept in it; the lock before anything that touches what the other shell may be using.
  if (!takeTheStation(electron, deps)) return electron.app.exit(exitCodes.clean)
  const leaving = setUpLeaving(electron, log)
  setUpSwitches(electron)
  setUpGraphics(electron, deps, leaving)
  registerScheme(electron)

  await electron.app.whenReady()
  logLanguages(log)
  setUpPower(electron)
  // Before there is a page: it guards pages as they are created.
  setUpLockdown(electron, log)
  setUpScheme(electron, places.screens)
  const hearRelease = setUpUpdates(electron.app.getVersion(), log)
  // The host before the window: it opens its database while Chromium draws.
  const host = startHost(electron, deps, (said) => {
    if (said.event === 'ready') log('host-ready')
    if (said.event === 'release') hearRelease(said.app)
  })
  leaving.beforeLeaving(() => host.stop())
  const window = openWindow(electron, deps, leaving)
  const senders = setUpSenders(electron, window, log)
  setUpScreen(window, senders, host)
  setUpServiceExit(senders, leaving, deps)
  setUpCrashes(window, leaving, deps)
  // Last: everything that answers the page stands.
  loadPage(window)
}
