import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { scratchFolder, startTestHost } from '../../test/support/station/host-in-process.ts'
import { openLaunch } from '../../test/support/station/http-client.ts'
import type { Host } from '../start-host.ts'
import type { Shell } from './serve-shell.ts'

let folder: ReturnType<typeof scratchFolder>
let host: Host
let shell: Shell
const start = async (port = 0) => {
  host = await startTestHost(join(folder.path, 'data'), {
    config: { shell: { port, screens: join(folder.path, 'screens') } },
  })
  if (!host.shell) throw new Error('no shell')
  shell = host.shell
}
beforeEach(async () => {
  folder = scratchFolder()
  mkdirSync(join(folder.path, 'screens/assets'), { recursive: true })
  writeFileSync(join(folder.path, 'screens/index.html'), '<title>kiosk</title>')
  writeFileSync(join(folder.path, 'screens/assets/a-1.js'), 'export {}')
  writeFileSync(join(folder.path, 'secret.html'), 'secret')
  await start()
})
afterEach(async () => {
  await host.stop()
  folder.remove()
})

const get = (path: string, cookie?: string) =>
  fetch(`${shell.url}${path}`, { redirect: 'manual', headers: cookie ? { cookie } : {} })
const post = (headers: Record<string, string>, body = '{}') =>
  fetch(`${shell.url}/contract/kiosk.describe`, { method: 'POST', headers, body })

/** A request whose Host and path no browser would let a test choose. */
const raw = (path: string, headers: Record<string, string>) =>
  new Promise<number>((resolve, reject) => {
    const { port } = new URL(shell.url)
    request({ port, host: '127.0.0.1', path, headers }, (answer) => {
      answer.resume()
      resolve(answer.statusCode ?? 0)
    })
      .on('error', reject)
      .end()
  })

describe('the loopback shell', () => {
  it('lets a browser in by a launch address, once, and gives the next one', async () => {
    const first = shell.launch()
    const answer = await fetch(first, { redirect: 'manual' })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/'])
    expect(answer.headers.get('set-cookie')).toMatch(/; Path=\/; HttpOnly; SameSite=Strict/)
    expect((await fetch(first, { redirect: 'manual' })).status).toBe(403)
    expect(shell.launch()).not.toBe(first)
    await openLaunch(shell.launch())
  })

  it('spends no launch address for whoever only looks at it', async () => {
    const address = shell.launch()
    const looked = await fetch(address, { method: 'HEAD', redirect: 'manual' })
    expect([looked.status, looked.headers.get('set-cookie')]).toEqual([204, null])
    await openLaunch(address)
  })

  it.each(['', 'short', 'x'.repeat(8)])('lets nobody in by a key file that was cut to "%s"', async (left) => {
    await host.stop()
    writeFileSync(join(folder.path, 'data/shell-key'), left)
    await start()
    for (const cookie of ['', `waystation_${left}`, `waystation_${left}=`])
      expect((await get('/', cookie)).status).toBe(403)
    await openLaunch(shell.launch())
  })

  it('shows the kiosk to whoever is let in, and to others how to open it', async () => {
    const stranger = await get('/')
    expect([stranger.status, await stranger.text()]).toEqual([403, expect.stringContaining('launch address')])
    const cookie = await openLaunch(shell.launch())
    const page = await get('/', cookie)
    expect([page.status, await page.text()]).toEqual([200, '<title>kiosk</title>'])
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(page.headers.get('content-security-policy')).not.toContain("'unsafe-eval'")
  })

  it('lets files named by their content be kept, and others be asked for again', async () => {
    const cookie = await openLaunch(shell.launch())
    expect((await get('/assets/a-1.js', cookie)).headers.get('cache-control')).toContain('immutable')
    expect((await get('/', cookie)).headers.get('cache-control')).toBe('no-cache')
    expect((await get('/assets/none.js', cookie)).status).toBe(404)
  })

  it('gives no file from outside the screens', async () => {
    const cookie = await openLaunch(shell.launch())
    const host = new URL(shell.url).host
    for (const path of ['/../secret.html', '/%2e%2e/secret.html', '/..%2fsecret.html', '/%ff'])
      expect(await raw(path, { cookie, host })).toBe(404)
  })

  it('knows its page again after a restart of the host on the same port', async () => {
    const cookie = await openLaunch(shell.launch())
    const port = Number(new URL(shell.url).port)
    await host.stop()
    await start(port)
    expect((await get('/', cookie)).status).toBe(200)
  })

  it('keeps what the cookie rests on for this user alone', () => {
    const path = join(folder.path, 'data/shell-key')
    expect(readFileSync(path, 'utf8').length).toBeGreaterThan(40)
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600)
  })

  it.each([
    ['another site’s page', { origin: 'https://evil.example' }],
    ['a form without an origin', {}],
    ['another port of this machine', { origin: 'http://127.0.0.1:1' }],
  ])('refuses a call from %s', async (_, headers) => {
    const cookie = await openLaunch(shell.launch())
    expect((await post({ ...headers, cookie })).status).toBe(403)
    expect((await post({ cookie, origin: shell.url })).status).toBe(200)
  })

  it('refuses calls and notices without the cookie', async () => {
    expect((await post({ origin: shell.url })).status).toBe(403)
    expect((await get('/notices')).status).toBe(403)
  })

  it('refuses to be called by another name', async () => {
    const cookie = await openLaunch(shell.launch())
    expect(await raw('/', { cookie, host: 'evil.example' })).toBe(403)
    expect(await raw('/', { cookie, host: new URL(shell.url).host })).toBe(200)
  })

  it('takes no body above 1 MB', async () => {
    const cookie = await openLaunch(shell.launch())
    const body = JSON.stringify({ x: 'x'.repeat(1024 * 1024) })
    expect((await post({ cookie, origin: shell.url }, body)).status).toBe(413)
  })

  it('allows nobody across origins', async () => {
    const cookie = await openLaunch(shell.launch())
    const answer = await post({ cookie, origin: shell.url })
    expect(answer.headers.get('access-control-allow-origin')).toBeNull()
  })
})
