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
import { parseObject, uuid7 } from './wire.ts'

// The project's hub as anyone can start it: its commands and its URL, nothing of its inside.

const program = fileURLToPath(new URL('../../../federation/main.ts', import.meta.url))
const run = promisify(execFile)

/** The JSON of a command's last line. */
async function command(data: string, name: string, options: string[]): Promise<Json> {
  const { stdout } = await run(process.execPath, [program, name, '--data', data, ...options])
  const last = parseObject(stdout.trimEnd().split('\n').at(-1) ?? '')
  if (!last) throw new Error(`no JSON at the end of ${name}: ${stdout}`)
  return last
}

/** Starts `hub serve`; resolves with the URL of its ready line. */
async function serve(data: string, port: string): Promise<{ hub: ChildProcess; url: string }> {
  const options = { stdio: ['ignore', 'pipe', 'ignore'] as ['ignore', 'pipe', 'ignore'] }
  const hub = spawn(process.execPath, [program, 'serve', '--data', data, '--port', port], options)
  for await (const line of createInterface({ input: hub.stdout })) {
    const url = parseObject(line)?.url
    if (typeof url !== 'string') continue
    hub.stdout.resume()
    return { hub, url }
  }
  throw new Error(`the hub ended before it served: ${hub.exitCode}`)
}

async function end(hub: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (hub.exitCode !== null || hub.signalCode !== null) return
  hub.kill(signal)
  await once(hub, 'exit')
}

/** `hub serve` on an empty directory and a free port, with the commands beside it. */
export async function hubByCommand(): Promise<HubOnTrial & { dir: string }> {
  const data = await mkdtemp(join(tmpdir(), 'hub-on-trial-'))
  let { hub, url } = await serve(data, '0')
  const again = async () => {
    const next = await serve(data, new URL(url).port)
    hub = next.hub
    url = next.url
  }
  return {
    dir: data,
    url,
    async newCode(unit = '652328', name = 'A station on trial') {
      const { code, station } = await command(data, 'code', ['--unit', unit, '--name', name])
      return { code: String(code), station: String(station) }
    },
    codeFor: async (station) => String((await command(data, 'code', ['--station', station])).code),
    token: async (unit) => String((await command(data, 'token', ['--unit', unit])).token),
    async revoke(station, thumbprint) {
      await command(data, 'revoke', ['--station', station, ...(thumbprint ? ['--key', thumbprint] : [])])
    },
    async memoryMb() {
      const status = await readFile(`/proc/${hub.pid}/status`, 'utf8')
      return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1]) / 1024
    },
    async crash() {
      await end(hub, 'SIGKILL')
      await again()
    },
    async backup() {
      const file = join(data, `backup-${uuid7(Date.now())}.sqlite`)
      await command(data, 'backup', ['--to', file])
      return async () => {
        await end(hub, 'SIGTERM')
        await command(data, 'restore', ['--from', file])
        await again()
      }
    },
    async close() {
      await end(hub, 'SIGTERM')
      await rm(data, { recursive: true, force: true })
    },
  }
}
