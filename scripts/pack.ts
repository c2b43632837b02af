// Builds everything and packs the installable kiosk: `node scripts/pack.ts [--linux | --win] [--x64 | --arm64] [--dir]`.
// The packager fetches Electron's runtime and its own tools on first use; the result lies in dist/packages.
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { buildElectron } from '../electron/build.ts'
import { buildScreens } from './build-screens.ts'

const root = resolve(import.meta.dirname, '..')
const built = await buildScreens(root, console.log)
if ('failed' in built) {
  console.error(built.failed)
  process.exit(1)
}
console.log('Building the shell and the host …')
await buildElectron(root)

const packager = createRequire(import.meta.url).resolve('electron-builder/cli.js')
const args = [packager, '--publish', 'never', ...process.argv.slice(2)]
const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' })
process.exitCode = status ?? 1
