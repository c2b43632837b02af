import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { fleetSchema } from '../../federation/contract/fleet.ts'
import { startChild } from '../measure/child.ts'
import type { Hub } from '../systems.ts'

// Started, never imported: a program of its own.
const project = new URL('../../', import.meta.url)
const program = new URL('federation/main.ts', project)
const unit = '652328'
const run = promisify(execFile)

/** The hub as it is run in earnest, `hub serve`, on the data in `dir`; only its port is the system's choice. */
export async function startHub(dir: string): Promise<Hub> {
  const child = startChild(program, {
    args: ['serve', '--data', dir, '--port', '0'],
    env: { WAYSTATION_HUB_LOG_LEVEL: 'warn' },
    output: true,
  })
  const url = await new Promise<string>((resolve, reject) => {
    let printed = ''
    child.process.stdout?.on('data', (chunk) => {
      printed += chunk
      const ready = printed.split('\n').find((line) => line.startsWith('{') && line.endsWith('}'))
      if (ready) resolve((JSON.parse(ready) as { url: string }).url)
    })
    child.process.once('exit', () => reject(new Error(`the hub ended before it served: ${printed}`)))
  })
  let token: Promise<string> | undefined
  return {
    url,
    held: async () => {
      token ??= command(dir, 'token').then((said) => said['token'] as string)
      return held(url, await token)
    },
    cpuMicros: child.cpuMicros,
    newCode: async () => (await command(dir, 'code', '--name', 'Bench'))['code'] as string,
    stop: child.stop,
  }
}

/** What the hub says to the county that it holds, over all stations. */
async function held(url: string, token: string): Promise<number> {
  const response = await fetch(`${url}/v1/stations?unit=${unit}`, {
    headers: { authorization: `Bearer ${token}` },
  })
  if (!response.ok) throw new Error(`the list of stations was answered ${response.status}`)
  const { stations } = fleetSchema.parse(await response.json())
  return stations.reduce((sum, { acked }) => sum + acked, 0)
}

/** A command beside the hub that serves: its last line is JSON. */
async function command(dir: string, name: string, ...rest: string[]): Promise<Record<string, unknown>> {
  const args = [fileURLToPath(program), name, '--data', dir, '--unit', unit, ...rest]
  const { stdout } = await run(process.execPath, args)
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '')
}
