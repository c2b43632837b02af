import { resolve } from 'node:path'
import { homePage } from '../../../electron/pages.ts'
import type { ShellDeps } from '../../../electron/shell-deps.ts'
import { startShell } from '../../../electron/start-shell.ts'
import type { AppRules } from './app-double.ts'
import type { ElectronDouble } from './electron-double.ts'
import { electronDouble } from './electron-double.ts'
import type { FalseClock } from './false-clock.ts'
import { falseClock } from './false-clock.ts'
import type { HostDouble } from './utility-process-double.ts'
import type { WindowDouble } from './window-double.ts'

export type Line = { event: string; facts: Record<string, unknown> }

export type ShellUnderTest = {
  double: ElectronDouble
  clock: FalseClock
  lines: Line[]
  deps: ShellDeps
  /** What is kept between starts. */
  record: { text: string | undefined }
}

/** A shell on the double, not started yet. */
export function shellUnderTest(rules: Partial<AppRules> = {}): ShellUnderTest {
  const [clock, lines, record] = [falseClock(), [] as Line[], { text: undefined as string | undefined }]
  const deps: ShellDeps = {
    config: { data: '/data', kiosk: true, hostEnvironment: { WAYSTATION_STATION_DATA: '/data' } },
    clock,
    log: (event, facts = {}) => void lines.push({ event, facts }),
    places: { preload: '/app/preload.cjs', host: '/app/host.js', screens: resolve('/app/renderer') },
    graphicsRecord: {
      read: () => record.text,
      write: (text) => {
        record.text = text
      },
    },
    isServicePin: async (pin) => pin === '246810',
  }
  return { double: electronDouble(rules), clock, lines, deps, record }
}

export type StartedShell = ShellUnderTest & {
  window: WindowDouble
  /** The host that runs now. */
  host(): HostDouble
  /** The page has loaded and its preload says so. */
  pageLoads(): void
}

/** Started, its window open and its page asked for. */
export async function startedShell(given: ShellUnderTest = shellUnderTest()): Promise<StartedShell> {
  const { double, deps } = given
  const started = startShell(double.electron, deps)
  double.becomeReady()
  await started
  const window = double.windows[0]
  if (window === undefined) throw new Error('The shell opened no window.')
  return {
    ...given,
    window,
    host() {
      const host = double.hosts.at(-1)
      if (host === undefined) throw new Error('The shell forked no host.')
      return host
    },
    pageLoads: () => double.ipc.send('waystation:screen-loaded', { window, url: homePage }),
  }
}
