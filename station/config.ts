import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { HostConfig } from './host-config.ts'

export type Command =
  | { do: 'serve' | 'rekey'; config: HostConfig; logLevel: string }
  | { do: 'help'; text: string }
  | { do: 'refuse'; say: string }

export const helpText = `Runs one waystation: its database, its rules, and its delivery to the hub.

  station serve --data DIR --port N --hub URL [--code CODE]

  --data DIR         folder of the database and the keys; made when it is not there  (WAYSTATION_STATION_DATA)
  --port N           port on 127.0.0.1 for the screens, 0 for any free one            (WAYSTATION_STATION_PORT)
  --hub URL          address of the federation's hub                                  (WAYSTATION_STATION_HUB)
  --code CODE        enrolment code to enrol with, or the text of a sheet's QR code   (WAYSTATION_STATION_CODE)
  --diagonal INCHES  diagonal of the screen, for sizes in millimetres                 (WAYSTATION_STATION_DIAGONAL)
  --screens DIR      folder of the built screens                                      (WAYSTATION_STATION_SCREENS)
  --log LEVEL        error, warn, info or debug                                       (WAYSTATION_STATION_LOG)
  --help             this text

  station rekey --data DIR

  Gives a stopped station a new key; the hub is told with the next batch. A running one does so by itself once a year.

Prints one line of JSON on stdout once it serves, and one for every next launch address; logs JSON lines on stderr.
Ends with 0 after SIGTERM or SIGINT, 2 after bad input, 74 when the disk failed.
`

const options = {
  data: { type: 'string' },
  port: { type: 'string' },
  hub: { type: 'string' },
  code: { type: 'string' },
  diagonal: { type: 'string' },
  screens: { type: 'string' },
  log: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const

export type Surroundings = {
  env: Readonly<Record<string, string | undefined>>
  app: string
  /** Folder of the built screens when nobody names another. */
  screens: string
  /** True under Electron, whose screens come by MessagePort: no port is opened unless one is named. */
  hasParent: boolean
}

/** What the command line and the environment ask for. The command line wins. */
export function readCommand(args: readonly string[], around: Surroundings): Command {
  let parsed: { values: Record<string, string | boolean | undefined>; positionals: string[] }
  try {
    parsed = parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
  } catch (error) {
    return refuse((error as Error).message)
  }
  if (parsed.values.help) return { do: 'help', text: helpText }
  const [verb = around.hasParent ? 'serve' : undefined, ...rest] = parsed.positionals
  if (verb === undefined) return refuse('Say what to do: "station serve" (or "station --help").')
  if (verb !== 'serve' && verb !== 'rekey')
    return refuse(`There is no command "${verb}": use "station serve" (or "station --help").`)
  if (rest.length > 0) return refuse(`"${rest[0]}" is not understood (see "station --help").`)
  const read = (name: keyof typeof options): string | undefined => {
    const given = parsed.values[name] ?? around.env[`WAYSTATION_STATION_${name.toUpperCase()}`]
    return typeof given === 'string' && given !== '' ? given : undefined
  }
  return verb === 'serve' ? serve(read, around) : rekey(read, around)
}

function rekey(read: (name: keyof typeof options) => string | undefined, around: Surroundings): Command {
  const data = read('data')
  if (!data) return refuse('Give the folder of the station with --data DIR.')
  return { do: 'rekey', config: { dataDir: resolve(data), app: around.app }, logLevel: read('log') ?? 'warn' }
}

function serve(read: (name: keyof typeof options) => string | undefined, around: Surroundings): Command {
  const data = read('data')
  if (!data) return refuse('Give the folder of the station with --data DIR.')
  const port = read('port')
  if (port !== undefined && !(/^\d{1,5}$/.test(port) && Number(port) < 65_536))
    return refuse(`--port must be a number from 0 to 65535, not "${port}".`)
  const hub = read('hub')?.replace(/\/+$/, '')
  if (hub !== undefined && !isHubAddress(hub))
    return refuse(`--hub must be an address like https://hub.example.org, not "${hub}".`)
  const code = read('code')
  if (code && !hub && !code.startsWith('waystation:'))
    return refuse('--code needs the address of its hub: give --hub URL.')
  const diagonal = read('diagonal')
  if (diagonal !== undefined && !(Number(diagonal) > 0))
    return refuse(`--diagonal must be a number of inches, not "${diagonal}".`)
  const logLevel = read('log') ?? 'info'
  if (!/^(fatal|error|warn|info|debug|trace|silent)$/.test(logLevel))
    return refuse(`--log must be error, warn, info or debug, not "${logLevel}".`)
  const wantsShell = port !== undefined || !around.hasParent
  const screens = resolve(read('screens') ?? around.screens)
  const config: HostConfig = {
    dataDir: resolve(data),
    app: around.app,
    ...(hub && { hub }),
    ...(code && { code }),
    ...(wantsShell && { shell: { port: Number(port ?? 0), screens } }),
    ...(diagonal && { diagonalInches: Number(diagonal) }),
  }
  return { do: 'serve', config, logLevel }
}

/** Paths are put behind it: nothing may follow its own. A name and password in it are nothing that `fetch` takes. */
function isHubAddress(text: string): boolean {
  const url = /^https?:\/\//.test(text) ? URL.parse(text) : null
  return url !== null && url.username === '' && url.password === '' && !/[?#]/.test(text)
}

function refuse(say: string): Command {
  return { do: 'refuse', say: say.endsWith('.') ? say : `${say}.` }
}
