import type { Shell } from './choose-shell.ts'
import type { ServerProcess } from './server-process.ts'
import { howEnded } from './server-process.ts'
import type { Opened } from './window.ts'

export type ShellParts = {
  shells: Shell[]
  say(line: string): void
  startStation(): Promise<ServerProcess>
  /** Opens Chromium on the kiosk's launch address. */
  openBrowser(path: string, launch: string): Promise<Opened>
  /** Opens Electron, which runs the station itself. */
  openElectron(program: string): Promise<Opened>
}

export type OpenShell = {
  /** The kiosk's page, for a person to open or to know. */
  kiosk: string
  /** Settles with a sentence when a part that the kiosk needs has died. */
  ended: Promise<string>
}

/** Electron's page has no address that a browser could open. */
export const electronPage = 'waystation://kiosk/ (in the Electron window)'

/** Opens the first shell of the list that opens, and says which and why. */
export async function openShell(parts: ShellParts): Promise<OpenShell> {
  const { shells, say } = parts
  let station: ServerProcess | undefined
  for (const shell of shells) {
    if (shell.kind === 'electron') {
      const opened = await parts.openElectron(shell.program)
      if ('why' in opened) say(`${opened.why}; trying the next best.`)
      else {
        say(`The kiosk is shown by ${shell.why}.`)
        return { kiosk: electronPage, ended: opened.closed.then(() => 'Electron ended') }
      }
      continue
    }
    station ??= await parts.startStation()
    const { ready, ended } = station
    const died = ended.then((end) => `The station ended (${howEnded(end)})`)
    if (shell.kind === 'url') {
      say(`The kiosk is shown by a browser of yours: ${shell.why}.`)
      return { kiosk: ready.launch, ended: died }
    }
    const opened = await parts.openBrowser(shell.path, ready.launch)
    if ('why' in opened) say(`${opened.why}; trying the next best.`)
    else {
      say(`The kiosk is shown by ${shell.why}. Alt+F4 closes its window.`)
      sayWhenClosed(opened.closed, say)
      return { kiosk: ready.url, ended: died }
    }
  }
  throw new Error('No shell to open: the list must end with a URL.')
}

function sayWhenClosed(closed: Promise<void>, say: (line: string) => void): void {
  void closed.then(() => say('The kiosk window is closed; hub and station go on until Ctrl-C.'))
}
