import type { ChildProcess } from 'node:child_process'
import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { HubOnTrial } from './hub-trial.ts'
import type { Json } from './wire.ts'
import { parseObject } from './wire.ts'

// The project's hub as anyone can start it: its commands and its URL, nothing of its inside.

const program = fileURLToPath(new URL('../../../federation/main.ts', import.meta.url))
const run = promisify(execFile)

/** Runs one of the hub's commands; the JSON of its last line. */
async function command(data: string, name: string, options: string[]): Promise<Json> {
  const { stdout } = await run(process.execPath, [program, name, '--data', data, ...options])
  const last = parseObject(stdout.trimEnd().split('\n').at(-1) ?? '')
  if (!last) throw new Error(`no JSON at the end of ${name}: ${stdout}`)
  return last
}

/** The URL in the first line of JSON that has one. */
async function urlOf(hub: ChildProcess): Promise<string> {
  if (!hub.stdout) throw new Error('the hub has no output')
  for await (const line of createInterface({ input: hub.stdout })) {
    const url = parseObject(line)?.url
    if (typeof url === 'string') return url
  }
  throw new Error(`the hub ended before it served: ${hub.exitCode}`)
}

/** `hub serve` on an empty directory and a free port, with the commands beside it. */
export async function hubByCommand(): Promise<HubOnTrial> {
  const data = await mkdtemp(join(tmpdir(), 'hub-on-trial-'))
  const hub = spawn(process.execPath, [program, 'serve', '--data', data, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const url = await urlOf(hub)
  hub.stdout?.resume()
  return {
    url,
    async newCode(unit = '652328', name = 'A station on trial') {
      const { code, station } = await command(data, 'code', ['--unit', unit, '--name', name])
      return { code: String(code), station: String(station) }
    },
    token: async (unit) => String((await command(data, 'token', ['--unit', unit])).token),
    revoke: async (station) => void (await command(data, 'revoke', ['--station', station])),
    async memoryMb() {
      const status = await readFile(`/proc/${hub.pid}/status`, 'utf8')
      return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1]) / 1024
    },
    async close() {
      hub.kill('SIGTERM')
      if (hub.exitCode === null) await once(hub, 'exit')
      await rm(data, { recursive: true, force: true })
    },
  }
}
