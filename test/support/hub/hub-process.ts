import type { ChildProcess } from 'node:child_process'
import { execFile, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'

const main = resolve(import.meta.dirname, '../../../federation/main.ts')

/** A hub as people run it: `federation/main.ts serve` in a process of its own. */
export type HubProcess = {
  dir: string
  url: string
  launch: string
  process: ChildProcess
  /** Ends it with a signal; gives its exit code, or the signal that killed it. */
  stop(signal?: NodeJS.Signals): Promise<number | string | null>
  memoryMb(): number
}

/** Starts a hub on a directory, and waits until it listens. */
export async function startHub(
  dir: string,
  args: readonly string[] = [],
  env: NodeJS.ProcessEnv = {},
): Promise<HubProcess> {
  const child = spawn(process.execPath, [main, 'serve', '--data', dir, '--port', '0', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, WAYSTATION_HUB_LOG_LEVEL: 'error', ...env },
  })
  let said = ''
  child.stderr.on('data', (piece: Buffer) => {
    said += piece
  })
  const ended = new Promise<number | string | null>((done) => {
    child.once('exit', (code, signal) => done(signal ?? code))
  })
  const ready = await new Promise<{ url: string; launch: string }>((done, failed) => {
    createInterface({ input: child.stdout }).once('line', (line) => done(JSON.parse(line)))
    void ended.then((code) => failed(new Error(`the hub ended with ${code}: ${said}`)))
  })
  return {
    dir,
    url: ready.url,
    launch: ready.launch,
    process: child,
    stop: (signal = 'SIGTERM') => {
      child.kill(signal)
      return ended
    },
    memoryMb: () => {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8')
      return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024
    },
  }
}

/** Runs one of the hub's commands; gives its last line, parsed. */
export async function hubCommand<T>(...args: string[]): Promise<T> {
  const { stdout } = await promisify(execFile)(process.execPath, [main, ...args])
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '')
}

/** A directory for a hub's data; `remove` when it is not needed any more. */
export async function hubDirectory(): Promise<{ dir: string; remove: () => Promise<void> }> {
  const dir = await mkdtemp(join(tmpdir(), 'waystation-hub-'))
  return { dir, remove: () => rm(dir, { recursive: true, force: true }) }
}
