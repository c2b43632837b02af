import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { problemSchema } from '../../protocol/problems.ts'
import type { AppInProcess } from '../../test/support/hub/app-in-process.ts'
import { appAround } from '../../test/support/hub/app-in-process.ts'
import type { HubInProcess } from '../../test/support/hub/hub-in-process.ts'
import { openHubInProcess } from '../../test/support/hub/hub-in-process.ts'
import { hashSecret } from '../identity/secrets.ts'
import { isActor } from '../rights/right.ts'
import { StoreUnavailableError } from '../store/store-unavailable-error.ts'
import { endpoints } from './routes.ts'

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

const ask = (path: string, init?: RequestInit) => served.app.request(path, init)

async function problemOf(answer: Response) {
  expect(answer.headers.get('content-type')).toBe('application/problem+json')
  const problem = problemSchema.parse(await answer.json())
  expect(problem.status).toBe(answer.status)
  return [answer.status, problem.type.replace('urn:waystation:problem:', '')]
}

describe('every call', () => {
  it('is one address and method, under /v1 or the console', () => {
    const names = endpoints.map(({ method, path }) => `${method} ${path}`)
    expect(new Set(names).size).toBe(names.length)
    for (const { path } of endpoints) expect(path).toMatch(/^\/(v1|county)\//)
  })

  it('is in the OpenAPI document, with its answers, problems and who may call it', async () => {
    const api = (await (await ask('/v1/openapi.json')).json()) as {
      openapi: string
      paths: Record<string, Record<string, { responses: object; security?: object[] }>>
      components: { schemas: object; securitySchemes: object }
    }
    expect(api.openapi).toBe('3.1.0')
    for (const { method, path, who, answers, problems } of endpoints) {
      const operation = api.paths[path.replace(/:(\w+)(\{[^}]*\})?/g, '{$1}')]?.[method]
      expect(Object.keys(operation?.responses ?? {})).toEqual(expect.arrayContaining(Object.keys(answers)))
      if (problems.length > 0)
        expect(JSON.stringify(operation)).toContain(`urn:waystation:problem:${problems[0]}`)
      expect(operation?.security !== undefined).toBe(who !== 'anyone')
    }
    const references = JSON.stringify(api).match(/"\$ref":"[^"]+"/g) ?? []
    expect(new Set(references)).toEqual(new Set(['"$ref":"#/components/schemas/Problem"']))
  })

  it('that needs a reader refuses strangers, and stations refuse readers', async () => {
    const token = await served.readToken('demo')
    for (const { method, path, who } of endpoints) {
      if (who === 'anyone') continue
      const query = who === 'station' ? '?after=0&epoch=0197b3a0-0000-7000-8000-000000000001' : ''
      const address = path.replace(/:\w+(\{[^}]*\})?/g, '2026-W47') + query
      expect(await problemOf(await ask(address, { method })), path).toEqual([401, 'bad-token'])
      const headers = { authorization: `Bearer ${token}` }
      if (who === 'station')
        expect(await problemOf(await ask(address, { method, headers }))).toEqual([401, 'bad-token'])
      // The right is asked before anything of the call is looked at.
      if (isActor(who))
        expect(await problemOf(await ask(address, { method, headers })), path).toEqual([403, 'forbidden'])
    }
  })
})

describe('what is not there', () => {
  it('is a problem too', async () => {
    expect(await problemOf(await ask('/v1/nothing'))).toEqual([404, 'not-found'])
  })

  it('names the methods of an address that has others', async () => {
    const answer = await ask('/v1/batches', { method: 'DELETE' })
    expect(answer.headers.get('allow')).toBe('POST, GET')
    expect(await problemOf(answer)).toEqual([405, 'method-not-allowed'])
    for (const path of ['/v1/reports/weekly/2026-W47', '/v1/reports/weekly/2026-W47.csv']) {
      const report = await ask(path, { method: 'POST' })
      expect(report.headers.get('allow')).toBe('GET')
      expect(await problemOf(report)).toEqual([405, 'method-not-allowed'])
    }
  })
})

describe('a body', () => {
  it('is refused as soon as it is known to be too large', async () => {
    const announced = await ask('/v1/enrolments', {
      method: 'POST',
      body: 'x',
      headers: { 'content-length': '99999999' },
    })
    expect(await problemOf(announced)).toEqual([413, 'too-large'])
    let pulled = 0
    const endless = new ReadableStream({
      pull: (controller) => {
        pulled++
        controller.enqueue(new Uint8Array(64 * 1024))
      },
    })
    const request = { method: 'POST', body: endless, duplex: 'half' } as RequestInit
    expect(await problemOf(await ask('/v1/batches', request))).toEqual([413, 'too-large'])
    expect(pulled).toBeLessThan(60)
  })

  it('that is not of its schema is said to be so', async () => {
    const answer = await ask('/v1/enrolments', { method: 'POST', body: '{"code":"x"}' })
    const { detail } = (await answer.clone().json()) as { detail: string }
    expect(detail).toMatch(/^key: /)
    expect(await problemOf(answer)).toEqual([400, 'malformed'])
  })
})

describe('a fault', () => {
  it('of ours is noted once, and says nothing of itself', async () => {
    served.hub.intake.accept = () => Promise.reject(new Error('secret'))
    const answer = await ask('/v1/batches', { method: 'POST', body: 'x' })
    expect(await answer.clone().text()).not.toContain('secret')
    expect(await problemOf(answer)).toEqual([500, 'internal'])
    expect(served.failures).toEqual([new Error('secret')])
  })

  it('of the disk is busy, with the time to come back', async () => {
    served.hub.intake.accept = () => Promise.reject(new StoreUnavailableError('SQLITE_FULL'))
    const answer = await ask('/v1/batches', { method: 'POST', body: 'x' })
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(((await answer.clone().json()) as { at: string }).at).toBe('2026-11-22T04:00:00.000Z')
    expect(await problemOf(answer)).toEqual([503, 'busy'])
    expect(served.failures).toEqual([])
  })
})

describe('the console', () => {
  const cookieOf = (answer: Response) => answer.headers.get('set-cookie')?.split(';')[0] ?? ''
  const unitsBy = async (cookie: string) => {
    const answer = await ask('/v1/units', { headers: { cookie } })
    return answer.status === 200 ? ((await answer.json()) as { root: string }).root : answer.status
  }

  it('is opened once by its launch link, for the whole federation', async () => {
    const link = `/launch?code=${served.launch.code}`
    const answer = await ask(link)
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/county'])
    expect(answer.headers.get('set-cookie')).toMatch(/; Path=\/; HttpOnly; SameSite=Strict$/)
    expect(await unitsBy(cookieOf(answer))).toBe('demo')
    const again = await ask(link)
    expect([again.status, again.headers.get('set-cookie')]).toEqual([403, null])
    expect(await again.text()).toContain('This link was used')
  })

  it('stays to be opened when somebody only looked at its link', async () => {
    const link = `/launch?code=${served.launch.code}`
    expect((await ask(link, { method: 'HEAD' })).status).toBe(204)
    expect((await ask(link)).status).toBe(303)
  })

  it('takes no token from the page of another site', async () => {
    const body = JSON.stringify({ token: await served.readToken('6523') })
    for (const site of ['cross-site', 'same-site']) {
      const answer = await ask('/county/session', {
        method: 'POST',
        body,
        headers: { 'sec-fetch-site': site },
      })
      expect(answer.headers.get('set-cookie')).toBeNull()
      expect(await problemOf(answer)).toEqual([403, 'forbidden'])
    }
    const own = await ask('/county/session', {
      method: 'POST',
      body,
      headers: { 'sec-fetch-site': 'same-origin' },
    })
    expect(own.status).toBe(204)
  })

  it('gives no session beyond the time of its token', async () => {
    const expiresMs = parts.clock.nowMs + 3_600_000
    const right = {
      hash: hashSecret('wsr_short'),
      id: 'short',
      name: 'short',
      unit: '6523',
      may: [],
      createdMs: parts.clock.nowMs,
      expiresMs,
    }
    await parts.store.write((writes) => writes.rights.addReadToken(right))
    const body = JSON.stringify({ token: 'wsr_short' })
    const cookie = cookieOf(await ask('/county/session', { method: 'POST', body }))
    expect(await unitsBy(cookie)).toBe('6523')
    parts.clock.nowMs = expiresMs
    expect(await unitsBy(cookie)).toBe(401)
  })

  it('is not opened by another code', async () => {
    for (const code of ['', 'x', `${served.launch.code}x`])
      expect((await ask(`/launch?code=${code}`)).status).toBe(403)
    expect((await ask(`/launch?code=${served.launch.code}`)).status).toBe(303)
  })

  it('takes a read token, for its unit, until it is ended or a working day is over', async () => {
    const begin = (token: string) =>
      ask('/county/session', { method: 'POST', body: JSON.stringify({ token }) })
    expect(await problemOf(await begin('wsr_nothing'))).toEqual([401, 'bad-token'])
    const one = cookieOf(await begin(await served.readToken('6523')))
    const other = cookieOf(await begin(await served.readToken('652328')))
    expect([await unitsBy(one), await unitsBy(other)]).toEqual(['6523', '652328'])
    await ask('/county/session', { method: 'DELETE', headers: { cookie: one } })
    expect([await unitsBy(one), await unitsBy(other)]).toEqual([401, '652328'])
    parts.clock.nowMs += 12 * 3_600_000
    expect(await unitsBy(other)).toBe(401)
  })

  it('says how its page is built while it is not, and serves it and its files when it is', async () => {
    expect(await (await ask('/county')).text()).toContain('npm run build')
    mkdirSync(join(screens, 'assets'))
    writeFileSync(join(screens, 'county.html'), '<!doctype html>county')
    writeFileSync(join(screens, 'assets/county-x1.js'), 'export {}')
    writeFileSync(join(screens, 'secret.txt'), 'secret')
    expect(await (await ask('/county')).text()).toBe('<!doctype html>county')
    const script = await ask('/assets/county-x1.js')
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    for (const path of [
      '/assets/nothing.js',
      '/assets/../secret.txt',
      '/assets/%2e%2e/secret.txt',
      '/assets/..%2fsecret.txt',
    ])
      expect((await ask(path)).status, path).toBe(404)
  })

  it('may load nothing from anywhere else, and nobody may frame it', async () => {
    for (const path of ['/county', '/docs', '/launch?code=x']) {
      const answer = await ask(path)
      expect(answer.headers.get('content-security-policy'), path).toMatch(
        /^default-src 'none'; script-src 'self';/,
      )
      expect(answer.headers.get('content-security-policy'), path).toContain("frame-ancestors 'none'")
      expect(answer.headers.get('x-content-type-options'), path).toBe('nosniff')
    }
  })

  it('draws the calls from files of its own', async () => {
    const page = await (await ask('/docs')).text()
    for (const [, path] of page.matchAll(/(?:href|src)="([^"]+)"/g))
      expect((await ask(path!)).status).toBe(200)
    expect(page).not.toMatch(/https?:\/\//)
  })
})

describe('whoever watches', () => {
  it('is told that it lives, and whether it is ready', async () => {
    expect((await ask('/healthz')).status).toBe(200)
    expect((await ask('/readyz')).status).toBe(200)
    served.state.draining = true
    expect([(await ask('/healthz')).status, (await ask('/readyz')).status]).toEqual([200, 503])
  })

  it('reads what the hub counts of itself', async () => {
    await ask('/v1/time')
    await ask('/v1/batches', { method: 'POST', body: 'x' })
    served.state.address = '127.0.0.1'
    const text = await (await ask('/metrics')).text()
    for (const line of [
      'waystation_problems_total{problem="malformed"} 1',
      'waystation_call_seconds_count{path="/v1/time",method="get",status="200"} 1',
      'waystation_stations{heard="no"} 0',
    ])
      expect(text).toContain(line)
  })

  it('tells it to nobody from elsewhere who does not read the whole federation', async () => {
    const withToken = async (unit: string) => ({
      headers: { authorization: `Bearer ${await served.readToken(unit)}` },
    })
    expect(await problemOf(await ask('/metrics'))).toEqual([401, 'bad-token'])
    expect(await problemOf(await ask('/metrics', await withToken('652328')))).toEqual([403, 'forbidden'])
    expect((await ask('/metrics', await withToken('demo'))).status).toBe(200)
    served.state.address = '::ffff:127.0.0.1'
    expect((await ask('/metrics')).status).toBe(200)
    const passedOn = { headers: { 'x-forwarded-for': '203.0.113.9' } }
    expect(await problemOf(await ask('/metrics', passedOn))).toEqual([401, 'bad-token'])
  })
})
