import type { Commands } from './debian.ts'
import { installByApt, isDebian } from './debian.ts'
import type { Browser } from './find-browser.ts'
import { findBrowser } from './find-browser.ts'
import type { Machine } from './machine.ts'

/** Runs a program, its words going to the terminal; the exit code. */
export type Run = (program: string, args: string[], env?: Record<string, string>) => Promise<number>

export type Obtained = { browser: Browser } | { browser: undefined; type: string }

/**
 * A browser for the end-to-end tests: one that is there, else Debian's package (root on Debian only),
 * else Playwright's own download. If none can be had, `type` is the one command for the person to type.
 */
export async function obtainBrowser(
  machine: Machine,
  run: Run,
  say: (line: string) => void,
): Promise<Obtained> {
  const there = findBrowser(machine)
  if (there !== undefined) return { browser: there }
  for (const source of sources(machine)) {
    say(source.says)
    for (const [program, ...args] of source.commands) {
      const code = await run(program, args, source.env)
      if (code !== 0) say(`${program} ended with exit code ${code}.`)
    }
    const browser = findBrowser(machine)
    if (browser !== undefined) return { browser }
  }
  return { browser: undefined, type: commandToType(machine) }
}

type Source = { says: string } & Commands

function sources(machine: Machine): Source[] {
  const playwright: Source = {
    says: "No browser found; fetching Playwright's own Chromium …",
    commands: [['npx', 'playwright', 'install', 'chromium']],
    env: { PLAYWRIGHT_SKIP_BROWSER_GC: '1' },
  }
  // Ubuntu's package of that name is a stub that asks for snap.
  if (!machine.isRoot || !isDebian(machine)) return [playwright]
  const debian: Source = {
    says: "No browser found; installing Debian's package chromium with apt-get …",
    ...installByApt('chromium'),
  }
  return [debian, playwright]
}

function commandToType(machine: Machine): string {
  return isDebian(machine)
    ? 'sudo apt-get install -y chromium'
    : 'npx playwright install --with-deps chromium'
}
