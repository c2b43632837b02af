import { spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'
import { buildElectron } from '../../electron/build.ts'
import { buildScreens } from '../../scripts/build-screens.ts'
import { electronHere } from '../../scripts/start/electron-runtime.ts'
import { findDisplay } from '../../scripts/start/find-display.ts'

/**
 * Drives the real shell where Electron's runtime and a display are; says loudly where they are not. Never fetches anything.
 * The exit code: 0 when all passed or nothing could run, 1 otherwise.
 */
export async function runElectronSuite(root: string, say: (line: string) => void): Promise<number> {
  const runtime = electronHere(root)
  if ('why' in runtime) return notRun(`Electron's runtime is not here: ${runtime.why}`, say)
  const display = findDisplay(process)
  if (!display.there) return notRun(display.why, say)
  const built = await buildScreens(root, say)
  if ('failed' in built) {
    say(built.failed)
    return 1
  }
  await buildElectron(root)
  const cli = join(root, 'node_modules/@playwright/test/cli.js')
  const args = [cli, 'test', '--config', join(root, 'test/electron/playwright.config.ts')]
  const env = { ...process.env, WAYSTATION_ELECTRON: runtime.program }
  return spawnSync(process.execPath, args, { cwd: root, env, stdio: 'inherit' }).status ?? 1
}

function notRun(why: string, say: (line: string) => void): number {
  say(`NOT RUN: the suite on real Electron (test/electron). ${why}. Nothing of it counts as passed.`)
  return 0
}

if (import.meta.main) {
  process.exitCode = await runElectronSuite(resolve(import.meta.dirname, '../..'), (line) => {
    process.stdout.write(`${line}\n`)
  })
}
