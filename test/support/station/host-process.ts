// The real program, `station serve`, as a child process.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { httpClient, openLaunch } from './http-client.ts'

const program = fileURLToPath(new URL('../../../station/main.ts', import.meta.url))

export type RunningStation = {
  pid: number
  url: string
  launch: string
  /** A screen's client, let in by the launch address or by the cookie of a run before. */
  client: ReturnType<typeof httpClient>
  cookie: string
  stderr: () => string
  /** The lines of its stdout so far. */
  said: () => readonly string[]
  kill: (signal: 'SIGKILL' | 'SIGTERM' | 'SIGINT') => void
  /** Nobody reads what it prints any more, as when its parent has died. */
  hangUp: () => void
  /** Exit code, or null when a signal ended it. */
  ended: Promise<number | null>
}

export type Spawned = { code: number | null; stdout: string; stderr: string }

type Options = { env?: Record<string, string>; cookie?: string; before?: string[] }

/** Starts it and waits until it serves. */
export async function serveStation(args: readonly string[], options: Options = {}): Promise<RunningStation> {
  const child = launch(['serve', ...args], options)
  let stderr = ''
  child.stderr.on('data', (piece) => {
    stderr += piece
  })
  const ended = once(child, 'exit').then(([code]) => code as number | null)
  const lines = createInterface({ input: child.stdout })
  const said: string[] = []
  lines.on('line', (line) => said.push(line))
  const first = await Promise.race([once(lines, 'line'), ended.then(() => undefined)])
  if (!first) throw new Error(`the station did not start: ${stderr}`)
  const ready = JSON.parse(String(first[0])) as { url: string; launch: string }
  const cookie = options.cookie ?? (await openLaunch(ready.launch))
  return {
    ...{ pid: child.pid ?? 0, url: ready.url, launch: ready.launch, cookie, ended },
    client: httpClient(ready.url, cookie),
    stderr: () => stderr,
    said: () => said,
    kill: (signal) => child.kill(signal),
    hangUp: () => {
      lines.close()
      child.stdout.destroy()
      child.stderr.destroy()
    },
  }
}

/** Runs it to its end. */
export async function runStation(args: readonly string[], options: Options = {}): Promise<Spawned> {
  const child = launch(args, options)
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', (piece) => {
    stdout += piece
  })
  child.stderr.on('data', (piece) => {
    stderr += piece
  })
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, stdout, stderr }
}

function launch(args: readonly string[], { env = {}, before = [] }: Options) {
  const [command = process.execPath, ...rest] = [...before, process.execPath, program, ...args]
  return spawn(command, rest, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
}
