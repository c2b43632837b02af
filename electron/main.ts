// The production shell's real entry: the only file that imports Electron itself. What happens, and in which order: start-shell.ts.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import {
  app,
  BrowserWindow,
  ipcMain,
  Menu,
  MessageChannelMain,
  powerSaveBlocker,
  protocol,
  screen,
  session,
  utilityProcess,
} from 'electron/main'
import { readShellConfig } from './config.ts'
import type { Log } from './shell-deps.ts'
import { screenFolder } from './single.ts'
import { startShell } from './start-shell.ts'
import { textFile } from './text-file.ts'

const config = readShellConfig({
  env: process.env,
  defaultData: app.getPath('userData'),
  packaged: app.isPackaged,
})

// One JSON object a line on stdout, which journald keeps; the host writes its own lines to the same place.
const log: Log = (event, facts = {}) =>
  void process.stdout.write(`${JSON.stringify({ at: new Date().toISOString(), shell: event, ...facts })}\n`)

// A log that nobody reads any more is no reason to end.
process.stdout.on('error', () => undefined)

// A throw in the shell is a bug. The machine is better served by a fresh start than by half a shell.
for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
  process.on(event, (problem: unknown) => {
    log('bug', { event, problem: problem instanceof Error ? problem.stack : String(problem) })
    app.exit(1)
  })
}

mkdirSync(screenFolder(config), { recursive: true, mode: 0o700 })
// A checkout's root, or the root of the archive.
const root = app.getAppPath()
await startShell(
  {
    app,
    BrowserWindow,
    ipcMain,
    Menu,
    MessageChannelMain,
    powerSaveBlocker,
    protocol,
    screen,
    session,
    utilityProcess,
  },
  {
    config,
    log,
    clock: {
      steadyMs: () => performance.now(),
      wallMs: () => Date.now(),
      after(delayMs, act) {
        const timer = setTimeout(act, delayMs)
        return () => clearTimeout(timer)
      },
    },
    places: {
      preload: join(root, 'dist/electron/preload.cjs'),
      host: join(root, 'dist/electron/host.js'),
      screens: join(root, 'dist/renderer'),
    },
    graphicsRecord: textFile(join(config.data, 'graphics.json'), log),
    isServicePin: () => Promise.resolve(false),
  },
)
