import { randomBytes } from 'node:crypto'
import type { Browser, Page } from '@playwright/test'
import { TOTP } from 'otpauth'
import { addAccount } from '../../federation/accounts/keep-accounts.ts'
import type { Role } from '../../federation/rights/roles.ts'
import type { HubWithClock } from '../support/generator/hub-with-clock.ts'

/** A browser of an officer's own, signed in with an account that was set up a moment ago. */
export async function officerPage(
  browser: Browser,
  hub: HubWithClock,
  officer: { name: string; unit: string; role: Role },
): Promise<Page> {
  const nowMs = hub.hub.clock()
  const made = await hub.hub.store.write((writes) => addAccount(writes, officer, { nowMs, randomBytes }))
  if (!made.ok) throw new Error(made.why)
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN' })
  const page = await context.newPage()
  const post = async (path: string, data: object) => {
    const headers = { origin: hub.url, 'sec-fetch-site': 'same-origin' }
    const answer = await context.request.post(`${hub.url}${path}`, { data, headers })
    if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`)
    return answer.json()
  }
  const { factor } = (await post('/county/set-up/look', { code: made.code })) as { factor: string }
  const digits = new TOTP({ secret: factor }).generate({ timestamp: nowMs })
  await post('/county/set-up', { code: made.code, password: '天山脚下的驿站灯火通明', digits })
  return page
}
