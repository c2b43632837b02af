export type Found = {
  /** `--no-window` was given. */
  windowWanted: boolean
  /** A screen that this process may draw on; otherwise why there is none. */
  display: { there: true } | { there: false; why: string }
  /** Electron's runtime: its program, or why there is none. Not looked for when no window can be opened. */
  electron: { program: string; how: string } | { why: string }
  browser: { path: string; how: string } | undefined
}

export type Shell =
  | { kind: 'electron'; program: string; why: string }
  | { kind: 'browser'; path: string; why: string }
  | { kind: 'url'; why: string }

/**
 * The shells to try, best first; the last is always a printed URL, which cannot fail.
 * Each says in `why` what it is and why none better stands before it.
 */
export function chooseShell({ windowWanted, display, electron, browser }: Found): Shell[] {
  if (!windowWanted) return [{ kind: 'url', why: 'a browser of yours: no window, as asked by --no-window' }]
  if (!display.there)
    return [{ kind: 'url', why: `a browser of yours: no window can be opened here, because ${display.why}` }]
  const shells: Shell[] = []
  let lacking = ''
  if ('program' in electron) {
    shells.push({ kind: 'electron', program: electron.program, why: `Electron (${electron.how})` })
  } else {
    lacking = `, because Electron's runtime is not here: ${electron.why}`
  }
  if (browser !== undefined) {
    const why = `a Chromium kiosk window (${browser.path}, ${browser.how})${lacking}`
    shells.push({ kind: 'browser', path: browser.path, why })
  } else {
    lacking += `${lacking === '' ? ', because' : '; and'} no Chrome or Chromium was found`
  }
  shells.push({ kind: 'url', why: `a browser of yours${lacking}` })
  return shells
}
