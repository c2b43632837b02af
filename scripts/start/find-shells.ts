import { findBrowser } from '../browser/find-browser.ts'
import { thisMachine } from '../browser/machine.ts'
import type { Shell } from './choose-shell.ts'
import { chooseShell } from './choose-shell.ts'
import { electronHere, fetchElectron } from './electron-runtime.ts'
import { findDisplay } from './find-display.ts'

/** Looks round this machine, fetching Electron's runtime if that is what is lacking, and lists the shells to try. */
export async function findShells(
  root: string,
  windowWanted: boolean,
  say: (line: string) => void,
): Promise<Shell[]> {
  const display = findDisplay(process)
  if (!windowWanted || !display.there) {
    return chooseShell({ windowWanted, display, electron: { why: 'not looked for' }, browser: undefined })
  }
  let electron = electronHere(root)
  if ('why' in electron) {
    say("Fetching Electron's runtime (once; about 110 MB) …")
    electron = await fetchElectron(root, say)
    if ('why' in electron) say(`Electron's runtime could not be fetched: ${electron.why}.`)
  }
  return chooseShell({ windowWanted, display, electron, browser: findBrowser(thisMachine()) })
}
