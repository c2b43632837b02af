import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from '@playwright/test'

const root = resolve(import.meta.dirname, '../..')
let data: string
let running: Started[] = []

type Started = { child: ChildProcess; said(): string; ended: Promise<void> }

test.beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'start-e2e-'))
  running = []
})

test.afterEach(async () => {
  for (const one of running) await ctrlC(one)
  rmSync(data, { recursive: true, force: true })
})

/** `npm start` as a person types it, in a process group as a terminal makes one. */
function npmStart(...words: string[]): Started {
  const child = spawn('npm', ['start', '--', '--no-window', ...words], {
    cwd: root,
    env: { ...process.env, WAYSTATION_DATA: data },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (text += chunk))
  const ended = new Promise<void>((done) => child.on('close', () => done()))
  const started = { child, said: () => text, ended }
  running.push(started)
  return started
}

/** Ctrl-C reaches the whole process group, as from a terminal. */
async function ctrlC({ child, ended }: Started): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) process.kill(-(child.pid ?? 0), 'SIGINT')
  await ended
}

async function addresses({ said }: Started): Promise<[string, string]> {
  await expect.poll(said, { timeout: 60_000 }).toContain('Ctrl-C stops everything.')
  const [kiosk = '', county = ''] = said().match(/https?:\/\/\S+/g) ?? []
  return [kiosk, county]
}

async function answers(address: string): Promise<boolean> {
  return await fetch(new URL('/', address)).then(
    () => true,
    () => false,
  )
}

test('the first address opens the kiosk, the second the county’s page, and Ctrl-C ends both servers', async ({
  page,
}) => {
  const started = npmStart()
  const [kiosk, county] = await addresses(started)
  await page.goto(kiosk)
  await expect(page.getByRole('button', { name: '外卖骑手' })).toBeVisible()
  await page.goto(county)
  await expect(page.getByText('木垒县城区工会驿站').first()).toBeVisible({ timeout: 30_000 })
  await ctrlC(started)
  expect(started.said()).toContain('Everything is stopped.')
  expect(await Promise.all([answers(kiosk), answers(county)])).toEqual([false, false])
})

test('a second run finds its data and its addresses again, and --fresh begins anew', async ({ page }) => {
  const first = npmStart()
  const [kiosk] = await addresses(first)
  await page.goto(kiosk)
  await ctrlC(first)

  const second = npmStart()
  const [again] = await addresses(second)
  expect(second.said()).toContain('The data of the last run is in')
  expect(new URL(again).origin).toBe(new URL(kiosk).origin)
  // The cookie of the first visit still lets this browser in.
  await page.goto(new URL(again).origin)
  await expect(page.getByRole('button', { name: '外卖骑手' })).toBeVisible()
  await ctrlC(second)

  const third = npmStart('--fresh')
  await addresses(third)
  expect(third.said()).toMatch(/Removed hub, station, .* from/)
  expect(third.said()).toContain('Making an enrolment code for 木垒县城区工会驿站')
})
