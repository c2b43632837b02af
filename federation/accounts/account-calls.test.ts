import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AppInProcess } from '../../test/support/hub/app-in-process.ts'
import { appAround } from '../../test/support/hub/app-in-process.ts'
import type { HubInProcess } from '../../test/support/hub/hub-in-process.ts'
import { openHubInProcess } from '../../test/support/hub/hub-in-process.ts'
import type { Officer } from '../../test/support/hub/officer.ts'
import { makeOfficer, setUpOfficer } from '../../test/support/hub/officer.ts'
import { accountsSchema, setUpCodeSchema, tokenMadeSchema, tokensSchema } from '../contract/accounts.ts'

let parts: HubInProcess
let served: AppInProcess
let top: Officer
let division: Officer
let county: Officer
beforeEach(async () => {
  parts = await openHubInProcess()
  served = appAround(parts)
  top = await makeOfficer(parts, served, { name: '总管理', unit: 'demo', role: 'federation-administrator' })
  division = await makeOfficer(parts, served, { name: '昌吉州', unit: '6523', role: 'division' })
  county = await makeOfficer(parts, served, { name: '古丽', unit: '652328', role: 'county-officer' })
})
afterEach(() => parts.close())

const statusOf = async (answer: Promise<Response>) => (await answer).status
const add = (by: Officer, order: object) => by.ask('POST', '/v1/accounts', { unit: '652328', ...order })
const listOf = async (by: Officer, unit: string) =>
  accountsSchema.parse(await (await by.ask('GET', `/v1/accounts?unit=${unit}`)).json())

describe('an administrator', () => {
  it('adds an officer, who sets the account up with the code, once', async () => {
    const made = setUpCodeSchema.parse(
      await (await add(division, { name: '阿依', role: 'legal-aid-officer' })).json(),
    )
    expect((await listOf(division, '652328')).accounts.map(({ name, state }) => [name, state])).toEqual([
      ['古丽', 'active'],
      ['阿依', 'to-set-up'],
    ])
    const officer = await setUpOfficer(parts, served, { name: '阿依', ...made })
    expect(await statusOf(officer.ask('GET', '/v1/stations?unit=652328'))).toBe(200)
    const again = await officer.ask('POST', '/county/set-up/look', { code: made.code })
    expect(again.status).toBe(404)
  })

  it('sees and gives only what lies in their unit, and no role above their own', async () => {
    expect(await statusOf(division.ask('GET', '/v1/accounts?unit=demo'))).toBe(403)
    expect((await listOf(division, '6523')).accounts.map(({ name }) => name).toSorted()).toEqual([
      '古丽',
      '昌吉州',
    ])
    expect((await listOf(division, '6523')).mayGive).not.toContain('federation-administrator')
    expect(await statusOf(add(division, { name: '甲甲', unit: 'demo', role: 'read-only' }))).toBe(403)
    expect(
      await statusOf(add(division, { name: '甲甲', unit: '6523', role: 'federation-administrator' })),
    ).toBe(403)
    expect(await statusOf(add(top, { name: '甲甲', unit: '6523', role: 'federation-administrator' }))).toBe(
      403,
    )
    expect(await statusOf(add(county, { name: '甲甲', role: 'read-only' }))).toBe(403)
    expect(await statusOf(add(division, { name: '古 丽', role: 'read-only' }))).toBe(409)
    expect(await statusOf(add(division, { name: '甲\u0007', role: 'read-only' }))).toBe(400)
  })

  it('disables an account: it is out at once, and cannot come back until it is enabled', async () => {
    const path = `/v1/accounts/${county.account}`
    expect(await statusOf(county.ask('GET', '/v1/units'))).toBe(200)
    expect(await statusOf(division.ask('PUT', path, { disabled: true }))).toBe(200)
    expect(await statusOf(county.ask('GET', '/v1/units'))).toBe(401)
    parts.clock.nowMs += 60_000
    expect(await statusOf(county.signIn({ code: county.digits() }))).toBe(401)
    expect(await statusOf(division.ask('POST', `${path}/reset`))).toBe(403)
    expect(await statusOf(division.ask('PUT', path, { disabled: false }))).toBe(200)
    expect(await statusOf(county.signIn({ code: county.digits() }))).toBe(204)
  })

  it('resets an account: password, telephone, recovery codes and sessions are void', async () => {
    const reset = await division.ask('POST', `/v1/accounts/${county.account}/reset`)
    const { code, account } = setUpCodeSchema.parse(await reset.json())
    expect(await statusOf(county.ask('GET', '/v1/units'))).toBe(401)
    for (const code of [undefined, county.digits(), county.recovery[0]])
      expect(await statusOf(county.signIn(code === undefined ? {} : { code }))).toBe(401)
    const again = await setUpOfficer(parts, served, { name: '古丽', account, code })
    expect(await statusOf(again.ask('GET', '/v1/units'))).toBe(200)
  })

  it('has no hand in their own account, nor in that of somebody above', async () => {
    expect(await statusOf(division.ask('PUT', `/v1/accounts/${division.account}`, { disabled: true }))).toBe(
      403,
    )
    expect(await statusOf(division.ask('PUT', `/v1/accounts/${top.account}`, { disabled: true }))).toBe(403)
    expect(await statusOf(division.ask('POST', '/v1/accounts/account-none/reset'))).toBe(404)
  })
})

describe('a set-up code', () => {
  const look = (code: string) =>
    served.app.request('/county/set-up/look', { method: 'POST', body: JSON.stringify({ code }) })

  it('is good for three days', async () => {
    const { code } = setUpCodeSchema.parse(
      await (await add(division, { name: '阿依', role: 'read-only' })).json(),
    )
    parts.clock.nowMs += 72 * 3_600_000 - 1
    expect((await look(code)).status).toBe(200)
    parts.clock.nowMs += 1
    expect((await look(code)).status).toBe(410)
    expect((await look('wsu_x')).status).toBe(404)
  })

  it('needs the digits of the telephone and a password that is one', async () => {
    const { code } = setUpCodeSchema.parse(
      await (await add(division, { name: '阿依古丽', role: 'read-only' })).json(),
    )
    const put = (password: string, digits = '000000') =>
      served.app.request('/county/set-up', {
        method: 'POST',
        body: JSON.stringify({ code, password, digits }),
      })
    for (const password of ['short', 'aaaaaaaaaaaa', '我是阿依古丽本人没错啊', 'x'.repeat(129)])
      expect((await put(password)).status, password).toBe(400)
    const wrong = await put('a password as it should be')
    expect([wrong.status, wrong.headers.get('set-cookie')]).toEqual([400, null])
    expect((await look(code)).status).toBe(200)
  })
})

describe('a token for a machine', () => {
  it('reads its unit for its days, is listed without its secret, and is taken back with its sessions', async () => {
    const made = await division.ask('POST', '/v1/tokens', { name: '大屏', unit: '652328', days: 30 })
    const { token, secret } = tokenMadeSchema.parse(await made.json())
    const by = (path: string) => served.app.request(path, { headers: { authorization: `Bearer ${secret}` } })
    expect([(await by('/v1/stock')).status, (await by('/v1/stock?unit=6523')).status]).toEqual([200, 403])
    const listed = await (await division.ask('GET', '/v1/tokens?unit=6523')).text()
    expect(tokensSchema.parse(JSON.parse(listed)).tokens).toMatchObject([
      { token, name: '大屏', unit: '652328', may: [], expiresAt: '2026-12-22T04:00:00.000Z' },
    ])
    expect(listed).not.toContain(secret)
    const session = await served.app.request('/county/session', {
      ...{ method: 'POST', body: JSON.stringify({ token: secret }) },
    })
    const cookie = session.headers.get('set-cookie') ?? ''
    expect((await served.app.request('/v1/units', { headers: { cookie } })).status).toBe(200)
    expect(await statusOf(division.ask('DELETE', `/v1/tokens/${token}`))).toBe(204)
    expect((await by('/v1/stock')).status).toBe(401)
    expect((await served.app.request('/v1/units', { headers: { cookie } })).status).toBe(401)
  })

  it('gives no accounts, whatever it may', async () => {
    const authorization = `Bearer ${await served.readToken('6523', ['keep-accounts'])}`
    const body = JSON.stringify({ name: '甲甲', unit: '652328', role: 'read-only' })
    const answer = await served.app.request('/v1/accounts', {
      method: 'POST',
      body,
      headers: { authorization },
    })
    expect(answer.status).toBe(403)
  })
})
