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
  /** Opens Electron, which runs the station itself; throws a sentence when it does not come up. */
  openElectron(program: string): Promise<ServerProcess>
}

export type OpenShell = {
  /** The station behind the kiosk: its address lets a browser in. */
  station: ServerProcess
  /** Settles with a sentence when a part that the kiosk needs has died. */
  died: Promise<string>
}

/** Opens the first shell of the list that opens, and says which and why. */
export async function openShell(parts: ShellParts): Promise<OpenShell> {
  const { shells, say } = parts
  let started: ServerProcess | undefined
  for (const shell of shells) {
    if (shell.kind === 'electron') {
      const electron = await parts.openElectron(shell.program).catch((problem: Error) => problem)
      if (electron instanceof Error) {
        say(`${withoutAddresses(electron.message)}\nTrying the next best.`)
        continue
      }
      say(`The kiosk is shown by ${shell.why}.`)
      return { station: electron, died: sentenceOfEnd('Electron', electron) }
    }
    started ??= await parts.startStation()
    const station = started
    const died = sentenceOfEnd('The station', station)
    if (shell.kind === 'url') {
      say(`The kiosk is shown by ${shell.why}.`)
      return { station, died }
    }
    const opened = await parts.openBrowser(shell.path, station.launch())
    if ('why' in opened) {
      say(`${withoutAddresses(opened.why)}\nTrying the next best.`)
      continue
    }
    say(`The kiosk is shown by ${shell.why}. Alt+F4 closes its window.`)
    void opened.closed.then(() => say('The kiosk window is closed; hub and station go on until Ctrl-C.'))
    return { station, died }
  }
  throw new Error('No shell to open: the list must end with a URL.')
}

function sentenceOfEnd(name: string, { ended }: ServerProcess): Promise<string> {
  return ended.then((end) => `${name} ended (${howEnded(end)})`)
}

/** The first address that is printed must be the kiosk's. */
function withoutAddresses(words: string): string {
  return words.replaceAll(/https?:\/\//g, '')
}
