import { afterDeath } from './back-off.ts'
import type { ElectronParts, KioskWindow } from './electron-parts.ts'
import { readFromHost } from './from-host.ts'
import type { ShellDeps } from './shell-deps.ts'
import type { FromHost, ToHost } from './words.ts'
import { channels } from './words.ts'

type Host = ReturnType<ElectronParts['utilityProcess']['fork']>

export type HostProcess = {
  /** Gives a window's page its own line to the host: at once if the host runs, and again after every restart. */
  connect(window: KioskWindow): void
  /** The page of this window has gone: it gets no port until it asks again. */
  disconnect(window: KioskWindow): void
  /** Asks the host to close, ends it after 3 s, resolves when it is gone. It is not started again. */
  stop(): Promise<void>
}

/** How long the host may take to close its database before it is ended. Ending it hard loses nothing, only the quick start. */
const stopWithinMs = 3_000

/**
 * Forks the station host and keeps one running. It is a process of its own because SQLite on Electron's main process is SQLite on
 * Chromium's UI thread. While none runs the page's mailbox keeps the acts.
 */
export function startHost(
  electron: ElectronParts,
  { places, config, clock, log }: ShellDeps,
  hear: (message: FromHost) => void,
): HostProcess {
  const windows = new Set<KioskWindow>()
  let host: Host | undefined
  let deathsInARow = 0
  let cancelStart: (() => void) | undefined
  let stopping = false

  const start = () => {
    const bornMs = clock.steadyMs()
    const born = electron.utilityProcess.fork(places.host, ['serve'], {
      // Where the screens were built to: a host with a port of its own serves them too.
      env: { WAYSTATION_STATION_SCREENS: places.screens, ...config.hostEnvironment },
      execArgv: [],
      serviceName: 'waystation-host',
      stdio: 'inherit',
    })
    host = born
    log('host-started', { deathsInARow })
    born.on('message', (message) => {
      const read = readFromHost(message)
      if (read === undefined) log('host-said-unknown')
      else hear(read)
    })
    born.once('exit', (code) => {
      host = undefined
      if (stopping) return
      const next = afterDeath({ deathsInARow, livedMs: clock.steadyMs() - bornMs })
      deathsInARow = next.deathsInARow
      log('host-died', { code, ...next })
      cancelStart = clock.after(next.waitMs, start)
    })
    for (const window of windows) connectNow(born, window)
  }

  const connectNow = (to: Host, window: KioskWindow) => {
    const { port1, port2 } = new electron.MessageChannelMain()
    to.postMessage({ type: 'screen' } satisfies ToHost, [port1])
    window.webContents.postMessage(channels.port, null, [port2])
  }

  start()
  return {
    connect(window) {
      windows.add(window)
      if (host !== undefined) connectNow(host, window)
    },
    disconnect: (window) => void windows.delete(window),
    stop() {
      stopping = true
      cancelStart?.()
      const last = host
      if (last === undefined) return Promise.resolve()
      return new Promise((gone) => {
        const cancelKill = clock.after(stopWithinMs, () => last.kill())
        last.once('exit', () => {
          cancelKill()
          gone()
        })
        last.postMessage({ type: 'stop' } satisfies ToHost)
      })
    },
  }
}
