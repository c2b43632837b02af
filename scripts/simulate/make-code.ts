import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'

const hubProgram = join(import.meta.dirname, '../../federation/main.ts')

/** Has the hub's own command make a station and its code; works while the hub serves the same data. Throws its words. */
export async function makeCode(data: string, station: { unit: string; name: string }): Promise<string> {
  const args = [hubProgram, 'code', '--data', data, '--unit', station.unit, '--name', station.name]
  const { stdout } = await promisify(execFile)(process.execPath, args, { timeout: 60_000 })
  const { code } = JSON.parse(stdout.trim().split('\n').at(-1) ?? '{}') as { code?: string }
  if (code === undefined) throw new Error(`the hub made no code for ${station.name}: ${stdout}`)
  return code
}
