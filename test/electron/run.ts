import { spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'
import { buildElectron } from '../../electron/build.ts'
import { buildScreens } from '../../scripts/build-screens.ts'
import { electronHere } from '../../scripts/start/electron-runtime.ts'
import { findDisplay } from '../../scripts/start/find-display.ts'
import type { Outcome } from '../../scripts/suite/step.ts'
import { outcomeOf } from '../../scripts/suite/step.ts'

/**
 * Drives the real shell where Electron's runtime and a display are; where they are not, it has not run, and the outcome says
 * why. Never fetches anything. The suite counts as one check.
 */
export async function runElectronSuite(root: string, say: (line: string) => void): Promise<Outcome> {
  const runtime = electronHere(root)
  if ('why' in runtime) return notRun(`Electron's runtime is not here: ${runtime.why}`)
  const display = findDisplay(process)
  if (!display.there) return notRun(display.why)
  const built = await buildScreens(root, say)
  if ('failed' in built) {
    say(built.failed)
    return outcomeOf(false)
  }
  await buildElectron(root)
  const cli = join(root, 'node_modules/@playwright/test/cli.js')
  const args = [cli, 'test', '--config', join(root, 'test/electron/playwright.config.ts')]
  const env = { ...process.env, WAYSTATION_ELECTRON: runtime.program }
  return outcomeOf(spawnSync(process.execPath, args, { cwd: root, env, stdio: 'inherit' }).status === 0)
}

function notRun(why: string): Outcome {
  return { passed: 0, failed: 0, notRun: [`the suite on real Electron (test/electron): ${why}`] }
}

if (import.meta.main) {
  const say = (line: string) => process.stdout.write(`${line}\n`)
  const { failed, notRun: left = [] } = await runElectronSuite(resolve(import.meta.dirname, '../..'), say)
  for (const what of left) say(`NOT RUN: ${what}. Nothing of it counts as passed.`)
  process.exitCode = failed === 0 ? 0 : 1
}
