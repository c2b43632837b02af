import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { createWriteStream, mkdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { createInterface } from 'node:readline'

/** A started part, handed over at once, so that Ctrl-C in the middle of a start leaves nothing behind. */
export type Part = { pid: number | undefined; stop(): Promise<void> }
export type Ended = { code: number | null; signal: NodeJS.Signals | null }

export type ServerProcess = {
  url: string
  /** The address that lets one browser in; a spent one is replaced by the next. */
  launch(): string
  /** Calls back with each new launch address, when the one before has been used. */
  onLaunch(hear: (launch: string) => void): void
  /** Settles when the process has ended, whoever ended it. */
  ended: Promise<Ended>
}

export type ServerWords = {
  name: string
  command: string
  args: string[]
  env?: NodeJS.ProcessEnv
  logFile: string
  cwd: string
  note(part: Part): void
}

type Said = { event?: string; url?: string; launch?: string }

const readyWithinMs = 60_000
const stopWithinMs = 10_000

/** Starts a server and waits for its line `{"event":"ready",…}`; throws a sentence, with its last log lines, if none comes. */
export async function startServer(words: ServerWords): Promise<ServerProcess> {
  const { name, command, args, env = process.env, logFile, cwd, note } = words
  mkdirSync(dirname(logFile), { recursive: true })
  const log = createWriteStream(logFile)
  const child = spawn(command, args, {
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    // A process group of its own: Ctrl-C reaches this script alone, which stops the servers in order.
    detached: process.platform !== 'win32',
  })
  child.stderr.pipe(log, { end: false })
  const ended = new Promise<Ended>((done) => {
    // A command that could not be started has no id, and may never be closed.
    child.on('error', ({ message }) => {
      if (child.pid === undefined) log.end(`${message}\n`, () => done({ code: 127, signal: null }))
    })
    // The log is whole before anyone reads its last lines.
    child.on('close', (code, signal) => child.pid !== undefined && log.end(() => done({ code, signal })))
  })
  const stop = () => stopProcess(child, ended)
  note({ pid: child.pid, stop })
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<'late'>((done) => {
    timer = setTimeout(() => done('late'), readyWithinMs)
  })
  const first = await Promise.race([hearServer(child, log), ended, late])
  clearTimeout(timer)
  if (first !== 'late' && 'url' in first) return { ...first, ended }
  await stop()
  const why =
    first === 'late' ? `was not ready within ${readyWithinMs / 1000} s` : `ended (${howEnded(first)})`
  throw new Error(`The ${name} ${why}. Its last words, from ${logFile}:\n${lastLines(logFile)}`)
}

export function howEnded({ code, signal }: Ended): string {
  return signal === null ? `exit code ${code}` : `signal ${signal}`
}

/** Settles with the ready line; every later `{"event":"launch",…}` line brings a new address. */
function hearServer(child: ChildProcess, log: NodeJS.WritableStream): Promise<Omit<ServerProcess, 'ended'>> {
  let launch = ''
  const listeners: ((launch: string) => void)[] = []
  return new Promise((done) => {
    if (child.stdout === null) return
    createInterface({ input: child.stdout }).on('line', (line) => {
      const said = parseLine(line)
      if (said.event === 'ready' && said.url !== undefined) {
        launch = said.launch ?? said.url
        done({ url: said.url, launch: () => launch, onLaunch: (hear) => listeners.push(hear) })
      } else if (said.event === 'launch' && said.launch !== undefined) {
        launch = said.launch
        for (const hear of listeners) hear(launch)
      } else log.write(`${line}\n`)
    })
  })
}

function parseLine(line: string): Said {
  try {
    return (JSON.parse(line) as Said | null) ?? {}
  } catch {
    return {}
  }
}

/** SIGTERM, and after ten seconds SIGKILL; settles when the process is gone. */
export async function stopProcess(child: ChildProcess, ended: Promise<unknown>): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM')
  const kill = setTimeout(() => child.kill('SIGKILL'), stopWithinMs)
  await ended
  clearTimeout(kill)
}

function lastLines(file: string): string {
  return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-12).join('\n')
}
