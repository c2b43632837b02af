import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { createWriteStream, mkdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { createInterface } from 'node:readline'

export type Ready = { url: string; launch: string }

/** A started part, handed over at once, so that Ctrl-C in the middle of a start leaves nothing behind. */
export type Part = { pid: number | undefined; stop(): Promise<void> }

export type ServerProcess = {
  ready: Ready
  /** Settles when the process has ended, whoever ended it. */
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>
}

type ServerWords = {
  name: string
  program: string
  args: string[]
  logFile: string
  cwd: string
  note(part: Part): void
}

const readyWithinMs = 60_000
const stopWithinMs = 10_000

/** Starts a server and waits for its line `{"event":"ready",…}`; throws a sentence, with its last log lines, if none comes. */
export async function startServer(server: ServerWords): Promise<ServerProcess> {
  const { name, program, args, logFile, cwd, note } = server
  mkdirSync(dirname(logFile), { recursive: true })
  const log = createWriteStream(logFile)
  // A process group of its own: Ctrl-C reaches this script alone, which stops the servers in order.
  const child = spawn(process.execPath, [program, ...args], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
  })
  child.stderr.pipe(log)
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((done) => {
    child.on('error', () => done({ code: 127, signal: null }))
    child.on('close', (code, signal) => done({ code, signal }))
  })
  const stop = () => stopProcess(child, ended)
  note({ pid: child.pid, stop })
  let deadline: NodeJS.Timeout | undefined
  const late = new Promise<'late'>((done) => {
    deadline = setTimeout(() => done('late'), readyWithinMs)
  })
  const first = await Promise.race([readyLine(child, log), ended, late])
  clearTimeout(deadline)
  if (first !== 'late' && 'url' in first) return { ready: first, ended }
  await stop()
  const why =
    first === 'late' ? `was not ready within ${readyWithinMs / 1000} s` : `ended (${howEnded(first)})`
  throw new Error(`The ${name} ${why}. Its last words, from ${logFile}:\n${lastLines(logFile)}`)
}

export function howEnded({ code, signal }: { code: number | null; signal: NodeJS.Signals | null }): string {
  return signal === null ? `exit code ${code}` : `signal ${signal}`
}

function readyLine(child: ChildProcess, log: NodeJS.WritableStream): Promise<Ready> {
  return new Promise((done) => {
    if (child.stdout === null) return
    createInterface({ input: child.stdout }).on('line', (line) => {
      const said = parseLine(line)
      if (said.event === 'ready' && said.url !== undefined) {
        done({ url: said.url, launch: said.launch ?? said.url })
      } else log.write(`${line}\n`)
    })
  })
}

function parseLine(line: string): { event?: string; url?: string; launch?: string } {
  try {
    return JSON.parse(line) as { event?: string }
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
