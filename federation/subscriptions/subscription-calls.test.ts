import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { at } from '../../test/support/generator/report-facts.ts'
import type { AppInProcess } from '../../test/support/hub/app-in-process.ts'
import { appAround } from '../../test/support/hub/app-in-process.ts'
import type { HubInProcess } from '../../test/support/hub/hub-in-process.ts'
import { openHubInProcess } from '../../test/support/hub/hub-in-process.ts'
import type { Officer } from '../../test/support/hub/officer.ts'
import { makeOfficer } from '../../test/support/hub/officer.ts'
import type { ReportReceiver } from '../../test/support/hub/report-receiver.ts'
import { isSigned, reportReceiver } from '../../test/support/hub/report-receiver.ts'
import { dispatchesSchema, subscriptionMadeSchema, subscriptionsSchema } from '../contract/subscriptions.ts'

let parts: HubInProcess
let served: AppInProcess
let receiver: ReportReceiver
let division: Officer
let order: Record<string, unknown>
beforeEach(async () => {
  parts = await openHubInProcess(at('2026-11-20 12:00'))
  receiver = await reportReceiver()
  const hosts = [{ name: '127.0.0.1', port: receiver.port, address: undefined }]
  served = appAround(parts, '/nowhere', { reportsDir: undefined, hosts })
  division = await makeOfficer(parts, served, { name: '昌吉州', unit: '6523', role: 'division' })
  order = {
    ...{ unit: '652328', name: '县里', target: { kind: 'webhook', url: `${receiver.url}?key=planted` } },
    ...{ formats: ['csv'], hour: 9, restatements: true, language: 'zh-CN' },
  }
})
afterEach(async () => {
  await served.hub.sendReports()
  await receiver.close()
  await parts.close()
})

const path = '/v1/subscriptions'
const add = (change: object = {}, by = division) => by.ask('POST', path, { ...order, ...change })
const made = async (answer: Promise<Response>) => subscriptionMadeSchema.parse(await (await answer).json())
const listed = async (unit = '6523') =>
  subscriptionsSchema.parse(await (await division.ask('GET', `${path}?unit=${unit}`)).json())
const history = async (id: string) =>
  dispatchesSchema.parse(await (await division.ask('GET', `${path}/${id}/dispatches`)).json()).dispatches
const send = (id: string, body: object) => division.ask('POST', `${path}/${id}/dispatches`, body)
const change = (id: string, rev: number, to: object = {}) => {
  const { unit: _, ...rest } = order
  return division.ask('PUT', `${path}/${id}`, { ...rest, paused: false, rev, ...to })
}
/** Time passes, and the officer signs in again. */
async function on(wall: string) {
  parts.clock.nowMs = at(wall)
  expect((await division.signIn({ code: division.digits() })).status).toBe(204)
}

async function problemOf(answer: Promise<Response>) {
  const { status, type } = (await (await answer).json()) as { status: number; type: string }
  return [status, type.replace('urn:waystation:problem:', '')]
}

describe('who keeps accounts', () => {
  it('makes a subscription, whose secret is shown once and nowhere again', async () => {
    const { subscription, secret } = await made(add())
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
    const [row] = (await listed()).subscriptions
    expect(row).toMatchObject({ subscription, unit: '652328', rev: 1, paused: false, delivered: null })
    expect(row).toMatchObject({ who: { name: '昌吉州', closed: false }, unsent: null, unsentCount: 0 })
    expect(row?.nextAt).toBe(new Date(at('2026-11-23 09:00')).toISOString())
    await change(subscription, 1)
    const everything = [
      JSON.stringify(await listed()),
      await (await change(subscription, 2)).text(),
      ...(await parts.store.read((reads) => reads.audit.after(0, 1000))).map(({ line }) => line),
    ].join('\n')
    expect(everything).not.toContain(secret)
    expect(everything).toContain('县里')
  })

  it('reads in the log what was done, and no address in which a receiver hides a key', async () => {
    const { subscription } = await made(add())
    await change(subscription, 1, { paused: true })
    await division.ask('DELETE', `${path}/${subscription}?rev=2`)
    const lines = (await parts.store.read((reads) => reads.audit.after(0, 1000))).map(({ line }) => line)
    const deeds = lines.filter((line) => line.includes('/v1/subscriptions'))
    expect(deeds.map((line) => JSON.parse(line).what)).toEqual([
      `post ${path}`,
      `put ${path}/:subscription`,
      `delete ${path}/:subscription`,
    ])
    expect(JSON.parse(deeds[1] ?? '').about).toMatchObject({
      target: `127.0.0.1:${receiver.port}`,
      paused: 'true',
    })
    expect(lines.join()).not.toContain('planted')
    expect((await listed()).subscriptions).toEqual([])
  })

  it('is told what the operator allows, and refused what they do not', async () => {
    expect(await listed()).toMatchObject({ folders: false, hosts: [`127.0.0.1:${receiver.port}`] })
    expect(await problemOf(add({ target: { kind: 'folder', folder: 'a' } }))).toEqual([403, 'forbidden'])
    for (const url of ['https://169.254.169.254/', 'http://127.0.0.1:1/', 'https://hub.internal/'])
      expect(await problemOf(add({ target: { kind: 'webhook', url } })), url).toEqual([403, 'forbidden'])
  })

  it.each([
    ['a plain address elsewhere', { target: { kind: 'webhook', url: 'http://example.cn/' } }],
    ['a password in an address', { target: { kind: 'webhook', url: 'https://a:b@example.cn/' } }],
    ['no address', { target: { kind: 'webhook', url: 'file:///etc/passwd' } }],
    ['a way out of the folder', { target: { kind: 'folder', folder: '../other' } }],
    ['a folder with parts', { target: { kind: 'folder', folder: 'a/b' } }],
    ['an hour before there is a report', { hour: 7 }],
    ['no format', { formats: [] }],
    ['a format twice', { formats: ['csv', 'csv'] }],
    ['a format nobody makes', { formats: ['exe'] }],
    ['no name', { name: ' ' }],
  ])('is refused %s', async (_, wrong) => {
    expect(await problemOf(add(wrong))).toEqual([400, 'malformed'])
  })

  it('makes twenty of a unit, and no more', async () => {
    for (let n = 0; n < 20; n += 1) expect((await add({ name: `第${n}个` })).status).toBe(200)
    expect(await problemOf(add())).toEqual([403, 'forbidden'])
  })

  it('changes what nobody changed meanwhile', async () => {
    const { subscription } = await made(add())
    expect((await change(subscription, 1, { hour: 10 })).status).toBe(200)
    expect(await problemOf(change(subscription, 1, { hour: 11 }))).toEqual([409, 'changed'])
    expect(await problemOf(division.ask('DELETE', `${path}/${subscription}?rev=1`))).toEqual([409, 'changed'])
    expect((await listed()).subscriptions).toMatchObject([{ hour: 10, rev: 2 }])
  })

  it('sees that whoever changed one last is gone, and it goes on', async () => {
    const colleague = await makeOfficer(parts, served, { name: '马主任', unit: '6523', role: 'division' })
    await add({}, colleague)
    await division.ask('PUT', `/v1/accounts/${colleague.account}`, { disabled: true })
    expect((await listed()).subscriptions).toMatchObject([
      { who: { name: '马主任', closed: true }, paused: false },
    ])
  })
})

it('an officer without that right neither makes nor sees one', async () => {
  const county = await makeOfficer(parts, served, { name: '古丽', unit: '652328', role: 'county-officer' })
  expect(await problemOf(add({}, county))).toEqual([403, 'forbidden'])
  expect(await problemOf(county.ask('GET', path))).toEqual([403, 'forbidden'])
})

describe('at once', () => {
  it('the newest frozen report is sent, and again when asked again, under the same name', async () => {
    const { subscription, secret } = await made(add())
    expect((await send(subscription, { send: 'newest' })).status).toBe(202)
    await served.hub.sendReports()
    expect(await history(subscription)).toMatchObject([{ week: '2026-W46', revision: 1, state: 'delivered' }])
    await send(subscription, { send: 'newest' })
    await served.hub.sendReports()
    const name = `${subscription}_2026-W46_r1_csv`
    expect(receiver.received.map(({ id }) => id)).toEqual([name, name])
    expect(receiver.received.every((each) => isSigned(each, secret ?? ''))).toBe(true)
    expect((await listed()).subscriptions[0]?.delivered).toMatchObject({ week: '2026-W46' })
  })

  it('all that did not arrive is sent again, or one of it', async () => {
    const { subscription } = await made(add())
    receiver.answer(500)
    await on('2026-11-30 09:00')
    await served.hub.sendReports()
    expect((await listed()).subscriptions[0]).toMatchObject({ unsentCount: 2, unsent: { about: '500' } })
    receiver.answer(204)
    await send(subscription, { send: 'one', week: '2026-W47', revision: 1 })
    await served.hub.sendReports()
    expect((await history(subscription)).map(({ state }) => state)).toEqual(['waiting', 'delivered'])
    await send(subscription, { send: 'unsent' })
    await served.hub.sendReports()
    expect((await history(subscription)).map(({ state }) => state)).toEqual(['delivered', 'delivered'])
    expect(await problemOf(send(subscription, { send: 'unsent' }))).toEqual([404, 'not-found'])
    expect(await problemOf(send(subscription, { send: 'one', week: '2026-W01', revision: 9 }))).toEqual([
      ...[404, 'not-found'],
    ])
  })

  it('nothing is sent while it is paused', async () => {
    const { subscription } = await made(add())
    await change(subscription, 1, { paused: true })
    expect(await problemOf(send(subscription, { send: 'newest' }))).toEqual([409, 'changed'])
    expect((await listed()).subscriptions).toMatchObject([{ paused: true, nextAt: null }])
  })

  it('what did not arrive is tried where a change leads it', async () => {
    const { subscription } = await made(add())
    receiver.answer(404)
    await on('2026-11-23 09:00')
    await served.hub.sendReports()
    receiver.answer(204)
    await change(subscription, 1, { target: { kind: 'webhook', url: `${receiver.url}/mended` } })
    await served.hub.sendReports()
    expect(receiver.received.map(({ path: where }) => where)).toEqual(['/in?key=planted', '/in/mended'])
  })

  it('another secret signs, and the one before does not', async () => {
    const { subscription, secret: before } = await made(add())
    const { secret } = await made(division.ask('POST', `${path}/${subscription}/secrets`))
    await send(subscription, { send: 'newest' })
    await served.hub.sendReports()
    const [only] = receiver.received
    expect([before, secret].map((each) => only && isSigned(only, each ?? ''))).toEqual([false, true])
  })
})
