import type { ElectronParts } from './electron-parts.ts'
import type { ExitCode } from './exit-codes.ts'
import { exitCodes } from './exit-codes.ts'
import type { Log } from './shell-deps.ts'

/** The one way out: the first reason counts, the host gets its time to close, then the process ends with the code. */
export type Leaving = {
  leave(code: ExitCode, why: string): void
  isLeaving(): boolean
  /** Has `close` done before the end; set once the host runs. */
  beforeLeaving(close: () => Promise<void>): void
}

export function setUpLeaving({ app }: ElectronParts, log: Log): Leaving {
  let left = false
  let close = () => Promise.resolve()
  const leave = (code: ExitCode, why: string) => {
    if (left) return
    left = true
    log('leaving', { code, why })
    close().finally(() => app.exit(code))
  }
  // Electron ends by itself when its last window closes or a signal comes; both must pass through here.
  app.on('window-all-closed', () => leave(exitCodes.windowLost, 'no window is left'))
  app.on('before-quit', (event) => {
    event.preventDefault()
    leave(exitCodes.clean, 'asked to quit')
  })
  return { leave, isLeaving: () => left, beforeLeaving: (given) => (close = given) }
}
