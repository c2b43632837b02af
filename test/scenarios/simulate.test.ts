import type { ChildProcess } from 'node:child_process'
import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import { afterEach, expect, it } from 'vitest'
import { weeklyReportSchema } from '../../federation/contract/weekly-report.ts'
import type { SimulatedStation } from '../../scripts/simulate/run-simulation.ts'

const root = join(import.meta.dirname, '../..')
const run = (program: string, ...args: string[]) =>
  promisify(execFile)(process.execPath, [join(root, program), ...args], { timeout: 60_000 })

let cleanUp: (() => Promise<void>) | undefined
afterEach(async () => {
  await cleanUp?.()
  cleanUp = undefined
})

/** The hub's own program on a new directory and a free port. */
async function startHub(): Promise<{ url: string; data: string }> {
  const data = mkdtempSync(join(tmpdir(), 'waystation-simulate-'))
  const args = [join(root, 'federation/main.ts'), 'serve', '--data', data, '--port', '0']
  const hub: ChildProcess = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] })
  cleanUp = async () => {
    hub.kill('SIGTERM')
    if (hub.exitCode === null) await once(hub, 'exit')
    rmSync(data, { recursive: true })
  }
  if (!hub.stdout) throw new Error('the hub has no output')
  for await (const line of createInterface({ input: hub.stdout })) {
    const said = JSON.parse(line) as { event?: string; url?: string }
    if (said.event === 'ready' && said.url) return { url: said.url, data }
  }
  throw new Error('the hub ended before it was ready')
}

it('delivers made-up days to a hub that runs, and says what the reports must count', async () => {
  const { url, data } = await startHub()
  const { stdout } = await run(
    'scripts/simulate.ts',
    ...['--hub', url, '--data', data, '--days', '2', '--seed', '4', '--per-day', '2'],
  )
  const made = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as { stations: SimulatedStation[] }
  expect(made.stations).toHaveLength(7)
  const { stdout: said } = await run('federation/main.ts', 'token', '--data', data, '--unit', 'demo')
  const { token } = JSON.parse(said.trim().split('\n').at(-1) ?? '') as { token: string }
  const headers = { authorization: `Bearer ${token}` }
  const weeks = [...new Set(made.stations.flatMap((each) => Object.keys(each.weeks)))].sort()
  const counts = weeks.map((week) =>
    made.stations.reduce((sum, each) => sum + (each.weeks[week]?.total ?? 0), 0),
  )
  expect(counts.reduce((a, b) => a + b)).toBeGreaterThan(200)
  // The running week: one that is over may have been frozen while its visits were still coming.
  const response = await fetch(`${url}/v1/reports/weekly/${weeks.at(-1)}?unit=demo`, { headers })
  expect(weeklyReportSchema.parse(await response.json()).totals.visits.total).toBe(counts.at(-1))
})

it('ends with a sentence and code 2 when it is asked wrongly', async () => {
  for (const args of [
    [],
    ['--hub', 'http://127.0.0.1:1'],
    ['--hub', 'nowhere', '--data', 'x'],
    ['--hub', 'http://127.0.0.1:1', '--data', 'x', '--days', 'many'],
    ['--unknown'],
  ]) {
    const failed = await run('scripts/simulate.ts', ...args).catch((error: unknown) => error)
    expect(failed).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(/^\S.+\n$/) })
  }
})
