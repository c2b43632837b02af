import type { ChildProcess } from 'node:child_process'
import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { personAt, visitOn } from './kiosk-person.ts'
import type { KioskStation } from './kiosk-station.ts'
import { startKioskStation } from './kiosk-station.ts'

const program = fileURLToPath(new URL('../../federation/main.ts', import.meta.url))
const run = promisify(execFile)

let station: KioskStation
let hubData: string
let hub: ChildProcess
let hubUrl: string
/** Visits at the station, which joins with the last test only. */
let visits = 0

test.beforeAll(async () => {
  station = await startKioskStation()
  hubData = mkdtempSync(join(tmpdir(), 'kiosk-hub-'))
  hub = spawn(process.execPath, [program, 'serve', '--data', hubData, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  if (hub.stdout === null) throw new Error('the hub says nothing')
  for await (const line of createInterface({ input: hub.stdout })) {
    if (!line.startsWith('{')) continue
    hubUrl = (JSON.parse(line) as { url: string }).url
    break
  }
})
test.afterAll(async () => {
  hub.kill('SIGTERM')
  await once(hub, 'exit')
  await station.stop()
  rmSync(hubData, { recursive: true, force: true })
})

async function newCode(name: string): Promise<{ code: string; key: string }> {
  const { stdout } = await run(process.execPath, [
    program,
    'code',
    ...['--data', hubData, '--unit', '652328', '--name', name],
  ])
  const { code, key } = JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '') as { code: string; key: string }
  return { code, key }
}

async function openManager(page: Page) {
  await station.open(page)
  const person = personAt(page)
  await person.is(0)
  await person.needs(1)
  await person.isDone()
  await expect(visitOn(page)).toHaveAttribute('data-progress', 'recorded')
  visits += 1
  await person.asksForHelp()
  await person.tap(page.locator('.sheet-keys .key').first())
  await expect(page.locator('.state')).toBeVisible()
  return person
}

test('a sheet read by a scanner that types it needs no typing, and a wrong sheet is refused in words', async ({
  page,
}) => {
  const { code } = await newCode('准东开发区工会驿站')
  const person = await openManager(page)
  await person.tap(page.locator('.panel-keys .key'))
  const sheet = (key: string) => `waystation:enrol?${new URLSearchParams({ hub: hubUrl, code, key })}`

  await page.keyboard.type(sheet('A'.repeat(43)))
  await page.keyboard.press('Enter')
  await expect(page.locator('.trouble')).toContainText('不一致，不要继续')
  await expect(page.locator('.compare .key.act')).toHaveCount(0)
  await person.tap(page.locator('.compare .key'))

  const keys = (await (await page.request.get(`${hubUrl}/v1/keys`)).json()) as { keys: { x: string }[] }
  expect(keys.keys.length).toBeGreaterThan(0)
  await page.keyboard.type(
    `waystation:enrol?${new URLSearchParams({ hub: hubUrl, code, key: await thumbprint(keys.keys.at(-1)?.x ?? '') })}`,
  )
  await page.keyboard.press('Enter')
  await expect(page.locator('.verdict')).toContainText('和接入单一致')
})

/** RFC 7638 over an Ed25519 public key. */
async function thumbprint(x: string): Promise<string> {
  const text = new TextEncoder().encode(JSON.stringify({ crv: 'Ed25519', kty: 'OKP', x }))
  return Buffer.from(await crypto.subtle.digest('SHA-256', text)).toString('base64url')
}

test('an address where nothing answers is said in words, and nothing is spent', async ({ page }) => {
  const person = await openManager(page)
  await person.tap(page.locator('.panel-keys .key'))
  await page.locator('input[name="hub"]').fill('http://127.0.0.1:9')
  await page.locator('input[name="code"]').fill('ABCDEFGH12')
  await person.tap(page.locator('.fields .key.act'))
  await expect(page.getByRole('alert')).toContainText('连不上这个地址')
})

test('a visit from before joining, a code typed on the glass, twelve characters compared, and everything is delivered', async ({
  page,
}) => {
  const { code } = await newCode('瑶池园工会驿站')
  const person = await openManager(page)
  await expect(page.locator('.state')).toContainText('还没有接入县总工会')
  await expect(page.locator('.panel').nth(1)).toContainText(`${visits} 次`)

  await person.tap(page.locator('.panel-keys .key'))
  const typeOn = async (field: string, text: string) => {
    await page.locator(`input[name="${field}"]`).focus()
    for (const letter of text.toLowerCase())
      await person.tap(page.locator('.keyboard .key').getByText(letter, { exact: true }))
  }
  // The address as typed at a desk; the code on the glass.
  await page.locator('input[name="hub"]').fill(hubUrl)
  await typeOn('code', code.slice(0, 9))
  await person.tap(page.locator('.fields .key.act'))
  await expect(page.getByRole('alert')).toContainText('接入码不对')
  await typeOn('code', code.slice(9))
  await person.tap(page.locator('.fields .key.act'))

  await expect(page.locator('.fingerprint')).toHaveText(/^[\w-]{12}$/)
  await person.tap(page.locator('.compare .key.act'))
  await expect(page.locator('.enrolled')).toContainText('瑶池园工会驿站')
  await person.tap(page.locator('.enrolled .key'))

  await person.tap(page.locator('.panel-keys .key'))
  await expect(page.locator('.state')).toContainText('全部送达', { timeout: 20_000 })
  await expect(page.locator('.facts').first()).toContainText('0 条')
  await expect(page.locator('.manager-station')).toContainText('瑶池园工会驿站')
  await person.tap(page.locator('.manager-bar .key'))
  await expect(page.locator('.hero-place')).toContainText('瑶池园工会驿站')
})
