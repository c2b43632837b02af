import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AppInProcess } from '../../test/support/hub/app-in-process.ts'
import { appAround } from '../../test/support/hub/app-in-process.ts'
import type { HubInProcess } from '../../test/support/hub/hub-in-process.ts'
import { openHubInProcess } from '../../test/support/hub/hub-in-process.ts'
import type { Officer } from '../../test/support/hub/officer.ts'
import { makeOfficer } from '../../test/support/hub/officer.ts'
import { meSchema } from '../contract/accounts.ts'
import { openHub } from '../open-hub.ts'

let parts: HubInProcess
let served: AppInProcess
let officer: Officer
beforeEach(async () => {
  parts = await openHubInProcess()
  served = appAround(parts)
  officer = await makeOfficer(parts, served, { name: '古丽', unit: '652328', role: 'county-officer' })
  later(60)
})
afterEach(() => parts.close())

function later(seconds: number): void {
  parts.clock.nowMs += seconds * 1000
}

const statusOf = async (answer: Promise<Response>) => (await answer).status
const wrong = { password: 'not the password' }

async function waitOf(answer: Promise<Response>): Promise<number> {
  const { status, headers } = await answer
  expect(status).toBe(429)
  return Number(headers.get('retry-after'))
}

describe('an officer', () => {
  it('signs in with the password, then the code, and reads and does what the role says', async () => {
    const first = await officer.signIn()
    expect([first.status, await first.json()]).toEqual([
      200,
      { needs: 'code', at: '2026-11-22T04:01:00.000Z' },
    ])
    expect(officer.cookie()).toBe('')
    expect(await statusOf(officer.signIn({ code: officer.digits() }))).toBe(204)
    const me = meSchema.parse(await (await officer.ask('GET', '/county/me')).json())
    expect(me).toMatchObject({
      who: { kind: 'account', id: officer.account, name: '古丽' },
      ...{ role: 'county-officer', unit: '652328', may: ['publish', 'keep-stations'], recoveryLeft: 10 },
    })
    expect(await statusOf(officer.ask('GET', '/v1/stations?unit=652302'))).toBe(403)
    expect(await statusOf(officer.ask('GET', '/v1/accounts'))).toBe(403)
  })

  it('is known however the name was typed', async () => {
    const other = await makeOfficer(parts, served, { name: 'Aygul Ａ', unit: '652328', role: 'read-only' })
    later(60)
    const body = { name: ' aygulA ', password: other.password, code: other.digits() }
    expect(await statusOf(other.ask('POST', '/county/session', body))).toBe(204)
  })

  it('signs in with a code once, whoever saw it', async () => {
    const code = officer.digits()
    expect(await statusOf(officer.signIn({ code }))).toBe(204)
    expect(await statusOf(officer.signIn({ code }))).toBe(401)
  })

  it('without a telephone signs in with each recovery code once', async () => {
    const [one = '', two = ''] = officer.recovery
    expect(await statusOf(officer.signIn({ code: one.toUpperCase().replace('-', ' ') }))).toBe(204)
    expect(await statusOf(officer.signIn({ code: one }))).toBe(401)
    expect(await statusOf(officer.signIn({ code: two }))).toBe(204)
    const me = meSchema.parse(await (await officer.ask('GET', '/county/me')).json())
    expect(me.recoveryLeft).toBe(8)
  })

  it('is told nothing of what was wrong, nor whether there is such an account', async () => {
    const body = { name: '没有这个人', password: 'x' }
    const answers = [
      await officer.signIn(wrong),
      await officer.signIn({ code: '000000' }),
      await officer.ask('POST', '/county/session', body),
    ]
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401])
    expect(new Set(await Promise.all(answers.map((each) => each.text()))).size).toBe(1)
  })
})

describe('wrong tries', () => {
  const fail = async (times: number, how: Parameters<Officer['signIn']>[0] = wrong) => {
    for (let n = 0; n < times; n += 1) expect(await statusOf(officer.signIn(how))).toBe(401)
  }

  it('lock the name after five, from everywhere, and each one after that for longer', async () => {
    await fail(5)
    expect(await waitOf(officer.signIn({ code: officer.digits(), address: '10.9.9.9' }))).toBe(60)
    later(60)
    await fail(1)
    expect(await waitOf(officer.signIn())).toBe(120)
    later(120)
    expect(await statusOf(officer.signIn({ code: officer.digits() }))).toBe(204)
    await fail(4)
    expect(await statusOf(officer.signIn())).toBe(200)
  })

  it('count whether the password or the code was wrong', async () => {
    await fail(2)
    expect(await statusOf(officer.signIn())).toBe(200)
    await fail(3, { code: '000000' })
    await waitOf(officer.signIn({ code: officer.digits() }))
  })

  it('lock names that nobody has in the same way', async () => {
    const ask = () => officer.ask('POST', '/county/session', { name: '没有这个人', password: 'x' })
    for (let n = 0; n < 5; n += 1) expect((await ask()).status).toBe(401)
    expect(await waitOf(ask())).toBe(60)
  })

  it('of many names lock their address, and no other', async () => {
    for (let n = 0; n < 30; n += 1)
      expect(
        await statusOf(officer.ask('POST', '/county/session', { name: `nobody ${n}`, password: 'x' })),
      ).toBe(401)
    await waitOf(officer.signIn())
    expect(await statusOf(officer.signIn({ address: '10.0.0.2' }))).toBe(200)
  })

  it('of one subscriber of IPv6 are one address’s', async () => {
    for (let n = 0; n < 30; n += 1) {
      served.state.address = `2001:db8:0:7::${n.toString(16)}`
      await officer.ask('POST', '/county/session', { name: `nobody ${n}`, password: 'x' })
    }
    await waitOf(officer.signIn({ address: '2001:db8::7:1:2:3:4' }))
    expect(await statusOf(officer.signIn({ address: '2001:db8:0:8::1' }))).toBe(200)
  })

  it('that come at once are all counted before any password is looked at', async () => {
    const tries = Array.from({ length: 12 }, () =>
      officer.ask('POST', '/county/session', { name: '古丽', ...wrong }),
    )
    const statuses = (await Promise.all(tries)).map(({ status }) => status)
    expect(statuses.filter((status) => status === 401)).toHaveLength(5)
    expect(statuses.filter((status) => status === 429)).toHaveLength(7)
  })

  it('hold a lock as long as it is, no longer, when the clock is set back a year', async () => {
    await fail(5)
    later(-365 * 86_400)
    expect(await waitOf(officer.signIn())).toBe(60)
    later(30)
    expect(await waitOf(officer.signIn())).toBe(30)
    later(30)
    expect(await statusOf(officer.signIn())).toBe(200)
  })

  it('hold their lock in a hub that was started anew', async () => {
    await fail(5)
    const fatal = (error: unknown): never => {
      throw error
    }
    const { store } = await openHub({ dir: parts.dir, clock: () => parts.clock.nowMs, fatal })
    const anew = appAround({ ...parts, store })
    const body = JSON.stringify({ name: '古丽', password: officer.password })
    const answer = await anew.app.request('/county/session', { method: 'POST', body })
    await store.close()
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '60'])
  })

  it('are still in a row when the clock leaps ahead some hours', async () => {
    await fail(5)
    later(6 * 3600)
    await fail(1)
    expect(await waitOf(officer.signIn())).toBe(120)
  })
})

describe('a session', () => {
  const sessionsOf = async () =>
    meSchema.parse(await (await officer.ask('GET', '/county/me')).json()).sessions
  const elsewhere = async () => {
    const here = officer.cookie()
    later(60)
    await officer.signIn({ code: officer.digits(), address: '10.0.0.7' })
    return { here, there: officer.cookie() }
  }
  const isOpen = async (cookie: string) =>
    (await served.app.request('/v1/units', { headers: { cookie } })).status === 200

  it('is listed with where it was begun, and ended one by one, never another’s', async () => {
    const { here, there } = await elsewhere()
    const listed = await sessionsOf()
    expect(listed.map(({ address, current }) => [address, current])).toEqual([
      ['10.0.0.7', true],
      ['10.0.0.1', false],
    ])
    const other = await makeOfficer(parts, served, { name: '阿依', unit: '652328', role: 'division' })
    const path = `/county/me/sessions/${listed[1]?.session}`
    expect(await statusOf(other.ask('DELETE', path))).toBe(404)
    expect(await isOpen(here)).toBe(true)
    expect(await statusOf(officer.ask('DELETE', path))).toBe(204)
    expect([await isOpen(here), await isOpen(there)]).toEqual([false, true])
  })

  it('is ended with all the others, or by a changed password', async () => {
    const { here, there } = await elsewhere()
    await officer.ask('DELETE', '/county/me/sessions')
    expect([await isOpen(here), await isOpen(there)]).toEqual([false, true])
    const again = await elsewhere()
    const next = 'eine ganz neue Parole'
    const put = (password: string, to = next) =>
      officer.ask('PUT', '/county/me/password', { password, next: to })
    expect(await statusOf(put('not it'))).toBe(403)
    expect(await statusOf(put(officer.password, '古丽古丽古丽 1'))).toBe(400)
    expect(await isOpen(again.here)).toBe(true)
    expect(await statusOf(put(officer.password))).toBe(204)
    expect([await isOpen(again.here), await isOpen(again.there)]).toEqual([false, true])
    expect(await statusOf(officer.signIn())).toBe(401)
    expect(await statusOf(officer.signIn({ password: next }))).toBe(200)
  })

  it('is no way around the lock: the password asked once more counts like any other try', async () => {
    for (let n = 0; n < 5; n += 1)
      expect(await statusOf(officer.ask('POST', '/county/me/recovery-codes', wrong))).toBe(403)
    await waitOf(officer.ask('POST', '/county/me/recovery-codes', { password: officer.password }))
  })

  it('gives new recovery codes for the password, and voids those before', async () => {
    const made = await officer.ask('POST', '/county/me/recovery-codes', { password: officer.password })
    const { recovery } = (await made.json()) as { recovery: string[] }
    expect(new Set([...recovery, ...officer.recovery]).size).toBe(20)
    expect(await statusOf(officer.signIn({ code: officer.recovery[0] ?? '' }))).toBe(401)
    expect(await statusOf(officer.signIn({ code: recovery[0] ?? '' }))).toBe(204)
  })
})
