// The station's program: composition root and command. Run by `npm run station`, and forked by Electron as a utility process.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { systemClock } from './clock.ts'
import { readCommand } from './config.ts'
import { stderrLog } from './log.ts'
import { systemRandom } from './random.ts'
import { rekeyStopped } from './rekey-stopped.ts'
import type { Host, HostParts } from './start-host.ts'
import { startHost } from './start-host.ts'
import type { ScreenPort } from './transports/message-port.ts'

/** sysexits: bad input, a failed disk; 70 for a bug that nobody caught. */
const exit = { clean: 0, badInput: 2, bug: 70, disk: 74 } as const

/** Electron gives its utility processes a port to the main process; plain Node has none. */
type ParentPort = {
  on: (event: 'message', hear: (event: { data: unknown; ports: ScreenPort[] }) => void) => void
  postMessage: (message: unknown) => void
}
const parentPort = (process as { parentPort?: ParentPort }).parentPort

// The database, its log and whatever else is written beside it are for this user alone.
process.umask(0o077)

const root = new URL('../', import.meta.url)
const { version } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as { version: string }

// Whoever started the station may be gone before it: nobody reads its lines then, and it goes on recording.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)

const command = readCommand(process.argv.slice(2), {
  env: process.env,
  app: version,
  screens: fileURLToPath(new URL('dist/renderer', root)),
  hasParent: parentPort !== undefined,
})
if (command.do === 'help') process.stdout.write(command.text)
else if (command.do === 'refuse') refuse(command.say)
else await run(command)

async function run({
  do: what,
  config,
  logLevel,
}: Extract<typeof command, { do: 'serve' | 'rekey' }>): Promise<void> {
  const log = stderrLog(logLevel)
  // Electron's utility processes only warn of these, and a host in an unknown state must not go on answering.
  for (const event of ['uncaughtException', 'unhandledRejection'] as const)
    process.on(event, (error) => {
      log.error({ err: error }, 'a bug nobody caught: the host ends')
      process.exit(exit.bug)
    })
  const parts: HostParts = {
    config,
    clock: systemClock,
    random: systemRandom,
    log,
    onFatal: (error) => {
      log.error({ err: error }, 'the disk failed: the host ends rather than answer in doubt')
      process.exit(exit.disk)
    },
    onLaunch: (launch) => say({ event: 'launch', launch }),
    onRelease: (app) => parentPort?.postMessage({ type: 'release', app }),
  }
  if (what === 'rekey') {
    const done = await rekeyStopped(parts)
    return done.ok ? say(done.value) : refuse(done.say)
  }
  const started = await startHost(parts)
  if (!started.ok) return refuse(started.say)
  const { host } = started
  stopOnSignals(host)
  parentPort?.on('message', ({ data, ports }) => hearParent(host, data, ports))
  say({ event: 'ready', ...(host.shell && { url: host.shell.url, launch: host.shell.launch() }) })
  log.info({ dataDir: config.dataDir, app: config.app, url: host.shell?.url }, 'the station serves')
}

function hearParent(host: Host, message: unknown, [port]: ScreenPort[]): void {
  const { type } = (message ?? {}) as { type?: unknown }
  if (type === 'screen' && port) host.connectPort(port)
  if (type === 'network-up') host.networkUp()
  if (type === 'stop') void host.stop().then(() => process.exit(exit.clean))
}

function stopOnSignals(host: Host): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => void host.stop().then(() => process.exit(exit.clean)))
}

function say(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`)
  parentPort?.postMessage(line)
}

function refuse(sentence: string): void {
  process.stderr.write(`${sentence}\n`)
  process.exit(exit.badInput)
}
