import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { AppInProcess } from '../../test/support/hub/app-in-process.ts'
import { appAround } from '../../test/support/hub/app-in-process.ts'
import type { HubInProcess } from '../../test/support/hub/hub-in-process.ts'
import { openHubInProcess } from '../../test/support/hub/hub-in-process.ts'

let parts: HubInProcess
let served: AppInProcess
let screens: string
beforeEach(async () => {
  parts = await openHubInProcess()
  screens = mkdtempSync(join(tmpdir(), 'waystation-screens-'))
  served = appAround(parts, screens)
})
afterEach(async () => {
  await parts.close()
  rmSync(screens, { recursive: true, force: true })
})

it('lets its own console frame the kiosk’s page for a preview, and nobody else anything', async () => {
  writeFileSync(join(screens, 'index.html'), '<!doctype html>kiosk')
  const preview = await served.app.request('/preview')
  expect(await preview.text()).toBe('<!doctype html>kiosk')
  expect(preview.headers.get('content-security-policy')).toContain("frame-ancestors 'self'")
  expect(preview.headers.get('x-frame-options')).toBe('SAMEORIGIN')
  const county = await served.app.request('/county')
  expect(county.headers.get('content-security-policy')).toContain("frame-src 'self'; frame-ancestors 'none'")
  expect(county.headers.get('x-frame-options')).toBe('DENY')
})

it('says what to do while the kiosk’s page is not built', async () => {
  expect(await (await served.app.request('/preview')).text()).toContain('npm run build')
})
