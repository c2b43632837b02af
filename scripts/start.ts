import { join, resolve } from 'node:path'
import { runWaystation } from './start/run-waystation.ts'
import { parseStartOptions, startHelp } from './start/start-options.ts'

const root = resolve(import.meta.dirname, '..')
const options = parseStartOptions(process.argv.slice(2))

if ('mistake' in options) {
  console.error(options.mistake)
  process.exitCode = 2
} else if (options.help) {
  console.log(startHelp)
} else {
  const asked = new Promise<string>((done) => {
    // npm passes the terminal's Ctrl-C on, so it comes twice: once is enough.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => done('Stopping …'))
    }
  })
  const data = resolve(process.env['WAYSTATION_DATA'] ?? join(root, '.waystation'))
  // A build or a download that was cut short would keep the process waiting.
  process.exit(await runWaystation({ root, data, options, asked, say: (line) => console.log(line) }))
}
