// The whole way through the house, as a courier and a county officer live it: no network, a power cut, and the report.
import type { ChildProcess } from 'node:child_process'
import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from '@playwright/test'
import type { WeeklyReport } from '../../federation/contract/weekly-report.ts'
import type { Delivery } from '../../station/contract/delivery.ts'
import { personAt, visitOn } from './kiosk-person.ts'
import type { KioskStation } from './kiosk-station.ts'
import { startKioskStation } from './kiosk-station.ts'

const program = fileURLToPath(new URL('../../federation/main.ts', import.meta.url))
const run = promisify(execFile)
const unit = '652328'
const name = '木垒县城区工会驿站'

/** `hub serve` as a program of its own, that can go away and come back on the same data and port. */
async function startHub() {
  const data = mkdtempSync(join(tmpdir(), 'spine-hub-'))
  let ready = { url: '', launch: '' }
  let hub = await serve('0')

  async function serve(port: string): Promise<ChildProcess> {
    const args = [program, 'serve', '--data', data, '--port', port]
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] })
    const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string]
    ready = JSON.parse(line)
    return child
  }
  async function down(): Promise<void> {
    if (hub.exitCode !== null) return
    hub.kill('SIGTERM')
    await once(hub, 'exit')
  }
  const command = async (...words: string[]) => {
    const { stdout } = await run(process.execPath, [program, ...words, '--data', data])
    return JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '') as Record<string, string>
  }
  return {
    down,
    command,
    url: () => ready.url,
    launch: () => ready.launch,
    up: async () => {
      hub = await serve(new URL(ready.url).port)
    },
    stop: async () => {
      await down()
      rmSync(data, { recursive: true, force: true })
    },
  }
}

let hub: Awaited<ReturnType<typeof startHub>>
let station: KioskStation
test.beforeEach(async () => {
  hub = await startHub()
  const { code } = await hub.command('code', '--unit', unit, '--name', name)
  station = await startKioskStation(['--hub', hub.url(), '--code', String(code)])
})
test.afterEach(async () => {
  await station.stop()
  await hub.stop()
})

/** Today in the federation's time zone, and its ISO week. */
function today(): { day: string; week: string } {
  const local = new Date(Date.now() + 8 * 3_600_000)
  const thursday = new Date(local.getTime() + (4 - (local.getUTCDay() || 7)) * 86_400_000)
  const firstOfYear = Date.UTC(thursday.getUTCFullYear(), 0, 1)
  const number = Math.floor((thursday.getTime() - firstOfYear) / 604_800_000) + 1
  const week = `${thursday.getUTCFullYear()}-W${String(number).padStart(2, '0')}`
  return { day: local.toISOString().slice(0, 10), week }
}

test('check-ins made without a network, one of them through a power cut, reach the county’s report', async ({
  page,
  context,
  browser,
}) => {
  const delivery = () => station.ask<Delivery>(context, 'delivery.status')
  await station.open(page)
  await expect.poll(async () => (await delivery()).state).toBe('up-to-date')
  await hub.down()

  const person = personAt(page)
  const thanksTook: number[] = []
  for (const [place, language] of [
    [0, 'zh-CN'],
    [1, 'ug'],
    [2, 'zh-CN'],
  ] as const) {
    await expect(page.locator('.start .tile').first()).toBeVisible()
    if (language !== 'zh-CN') await person.speaks(language)
    await person.is(place)
    await person.needs(1)
    const began = Date.now()
    await person.isDone()
    await expect(visitOn(page)).toHaveAttribute('data-progress', 'recorded')
    thanksTook.push(Date.now() - began)
    await person.finishes()
  }
  expect(Math.max(...thanksTook)).toBeLessThan(2_000)

  // The fourth: the power goes while the act is on its way, wherever that may be.
  await expect(page.locator('.start .tile').first()).toBeVisible()
  await person.is(3)
  await person.needs(1)
  await Promise.all([person.isDone(), station.kill()])
  await station.restart()
  await expect(visitOn(page)).toHaveAttribute('data-progress', 'recorded')
  expect(await station.ask<{ total: number }>(context, 'visits.today')).toMatchObject({ total: 4 })
  expect((await delivery()).waiting).toBeGreaterThanOrEqual(4)

  await hub.up()
  await station.ask(context, 'delivery.syncNow')
  await expect.poll(async () => (await delivery()).state).toBe('up-to-date')
  const { delivered, recorded, waiting } = await delivery()
  expect({ delivered, waiting }).toEqual({ delivered: recorded, waiting: 0 })
  await person.finishes()
  await expect(page.locator('.start .tile').first()).toBeVisible()
  await person.asksForHelp()
  await person.tap(page.getByRole('button', { name: '站长入口' }))
  await expect(page.getByText('全部送达')).toBeVisible()

  const { day, week } = today()
  const { token } = await hub.command('token', '--unit', unit)
  const headers = { authorization: `Bearer ${token}` }
  const ask = (ending: string) =>
    fetch(`${hub.url()}/v1/reports/weekly/${week}${ending}?unit=${unit}`, { headers })
  const report = (await (await ask('')).json()) as WeeklyReport
  expect(report.completeness).toEqual({ stations: 1, complete: 1, partial: 0, silent: 0, lost: 0 })
  expect(report.totals.visits).toMatchObject({
    total: 4,
    people: 4,
    byCategory: { rider: 1, sanitation: 1, courier: 1 },
    byDay: { [day]: 4 },
  })
  expect(report.stations).toMatchObject([{ name, unread: 0, visits: { total: 4 } }])
  expect(await (await ask('.csv')).text()).toContain(`\r\n${day},4\r\n`)

  const county = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN' })
  await county.goto(hub.launch())
  await expect(county.getByText(name).first()).toBeVisible()
  await county.getByRole('link', { name: '报表' }).click()
  await expect(county.locator('.headline b').first()).toHaveText('4')
  await county.close()
})
