// Runs the built main.js as Electron would, on the double: `node start-built-main.ts APP`. Prints what it did as one line of JSON.
import { registerHooks } from 'node:module'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { electronDouble } from './electron-double.ts'

const [appPath = ''] = process.argv.slice(2)
const double = electronDouble({ appPath })
const names = Object.keys(double.parts)
Object.assign(globalThis, { electronParts: double.parts })
const source = names.map((name) => `export const ${name} = globalThis.electronParts.${name}`).join('\n')
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron/main'
      ? { url: `data:text/javascript,${encodeURIComponent(source)}`, shortCircuit: true }
      : next(specifier, context),
})

const started = import(pathToFileURL(join(appPath, 'dist/electron/main.js')).href)
// Electron is ready only once the entry and all it imports have run.
await pause(0)
await Promise.race([started, pause(200)])
double.becomeReady()
await started
const [host, window] = [double.hosts[0], double.windows[0]]
process.stdout.write(
  `${JSON.stringify({
    calls: double.calls,
    host: { path: host?.path, env: host?.options.env },
    preload: window?.options.webPreferences?.preload,
    page: (await double.fetch('waystation://kiosk/')).status,
  })}\n`,
)
