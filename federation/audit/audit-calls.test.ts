import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AppInProcess } from '../../test/support/hub/app-in-process.ts'
import { appAround } from '../../test/support/hub/app-in-process.ts'
import type { HubInProcess } from '../../test/support/hub/hub-in-process.ts'
import { openHubInProcess } from '../../test/support/hub/hub-in-process.ts'
import type { Officer } from '../../test/support/hub/officer.ts'
import { makeOfficer } from '../../test/support/hub/officer.ts'
import type { Audit } from '../contract/audit.ts'
import { auditSchema, auditWholeSchema } from '../contract/audit.ts'
import { databaseName } from '../store/sqlite/open-sqlite-store.ts'
import { trimAudit } from './trim-audit.ts'
import { verifyAudit } from './verify-audit.ts'

const dayMs = 86_400_000

let parts: HubInProcess
let served: AppInProcess
let division: Officer
let county: Officer
beforeEach(async () => {
  parts = await openHubInProcess()
  served = appAround(parts)
  division = await makeOfficer(parts, served, { name: '昌吉州', unit: '6523', role: 'division' })
  county = await makeOfficer(parts, served, { name: '古丽', unit: '652328', role: 'county-officer' })
})
afterEach(() => parts.close())

async function logOf(query = '', by = division): Promise<Audit> {
  return auditSchema.parse(await (await by.ask('GET', `/v1/audit${query}`)).json())
}
const told = ({ entries }: Audit) => entries.map(({ who, what, unit }) => [who.name, what, unit])

const recall = {
  ...{ item: 'huoxiang-tincture', lot: '1', since: '2026-11-22', unit: '652328', rev: 0 },
  words: { 'zh-CN': '请停止使用，电话 0994' },
}
const putRecall = (rev = 0, unit = '652328') => county.ask('PUT', '/v1/recalls/r-1', { ...recall, unit, rev })

describe('the audit log', () => {
  it('says who changed what, never with what words, and who was refused', async () => {
    expect((await putRecall()).status).toBe(200)
    expect((await putRecall(9)).status).toBe(409)
    expect((await putRecall(1, '652302')).status).toBe(403)
    const log = await logOf('?kind=change')
    expect(told(log)).toEqual([
      ['古丽', 'put /v1/recalls/:recall', '652328'],
      ['古丽', 'put /v1/recalls/:recall', '652328'],
    ])
    expect(log.entries[0]?.about['refused']).toContain('652302')
    expect(log.entries[1]).toMatchObject({
      who: { kind: 'account', id: county.account },
      about: { recall: 'r-1' },
    })
    expect(JSON.stringify(log)).not.toContain('0994')
  })

  it('says who read whose figures, once an hour, before what they changed then', async () => {
    for (let n = 0; n < 3; n += 1) await county.ask('GET', '/v1/stations')
    await county.ask('GET', '/v1/reports/weekly/2026-W46?unit=652328')
    await county.ask('GET', '/v1/units')
    await putRecall()
    parts.clock.nowMs += 3_600_000
    await county.ask('GET', '/v1/stations?unit=652328')
    const log = await logOf('?who=古')
    expect(told(log).map(([, what]) => what)).toEqual([
      'get /v1/stations',
      'put /v1/recalls/:recall',
      'get /v1/reports/weekly/:week',
      'get /v1/stations',
      'set-up',
    ])
    expect(log.entries[2]?.about).toEqual({ week: '2026-W46' })
  })

  it('says who came in and who failed to, and keeps no name that nobody has', async () => {
    const secret = 'my password by mistake'
    await county.ask('POST', '/county/session', { name: secret, password: 'x' })
    await county.signIn({ password: 'wrong' })
    parts.clock.nowMs += 60_000
    await county.signIn({ code: county.digits() })
    await county.ask('PUT', '/county/me/password', { password: 'wrong', next: 'eine ganz neue Parole' })
    const log = await logOf('?kind=entry')
    expect(told(log).slice(0, 3)).toEqual([
      ['古丽', 'sign-in-wrong', '652328'],
      ['古丽', 'sign-in', '652328'],
      ['古丽', 'sign-in-wrong', '652328'],
    ])
    expect(JSON.stringify(log)).not.toContain(secret)
  })

  it('notes what keepers of accounts do, with whose account, and a changed password once', async () => {
    await division.ask('POST', '/v1/accounts', { name: '阿依', unit: '652328', role: 'read-only' })
    await county.ask('PUT', '/county/me/password', {
      password: county.password,
      next: 'eine ganz neue Parole',
    })
    const { entries } = await logOf('?kind=change')
    expect(entries.map(({ what, about }) => [what, about['name']])).toEqual([
      ['put /county/me/password', undefined],
      ['post /v1/accounts', '阿依'],
    ])
  })

  it('shows what is of one’s own unit and below, by day, page for page, and as a table', async () => {
    const top = await makeOfficer(parts, served, {
      name: '总管理',
      unit: 'demo',
      role: 'federation-administrator',
    })
    await served.app.request(`/launch?code=${served.launch.code}`)
    expect(told(await logOf('', top)).some(([name]) => name === 'launch')).toBe(true)
    expect(told(await logOf()).some(([name]) => name === 'launch' || name === '总管理')).toBe(false)
    expect((await county.ask('GET', '/v1/audit')).status).toBe(403)
    expect((await logOf('?from=2026-11-22&to=2026-11-22')).entries.length).toBeGreaterThan(0)
    expect([(await logOf('?from=2026-11-23')).entries, (await logOf('?to=2026-11-21')).entries]).toEqual([
      [],
      [],
    ])
    const table = await (await division.ask('GET', '/v1/audit.csv?kind=entry')).text()
    expect(table.trimEnd().split('\r\n')).toHaveLength(1 + (await logOf('?kind=entry')).entries.length)
    expect(table).toMatch(/古丽,652328,set-up,.*,'?[\w-]{43}\r\n/)
  })
})

describe('its chain', () => {
  const whole = () => verifyAudit(parts.store, parts.clock.nowMs)

  function tamper(sql: string): void {
    const db = new SqliteDatabase(join(parts.dir, databaseName))
    db.exec(sql)
    db.close()
  }

  it('is whole as it grew, and is shown so', async () => {
    await putRecall()
    const found = await whole()
    expect(found).toMatchObject({ whole: true, from: 1, entries: 3, brokenAt: null })
    const shown = auditWholeSchema.parse(await (await division.ask('GET', '/v1/audit/whole')).json())
    expect(shown).toMatchObject({ whole: true, head: found.head })
  })

  it.each([
    ['an entry rewritten', `UPDATE audit SET line = replace(line, '古丽', '阿依') WHERE n = 2`, 2],
    ['what it is looked by', `UPDATE audit SET unit = '652302' WHERE n = 2`, 2],
    ['an entry taken out', 'DELETE FROM audit WHERE n = 2', 3],
    ['its beginning cut off', 'DELETE FROM audit WHERE n = 1', 2],
    ['its beginning moved', 'UPDATE audit_base SET base_n = 1; DELETE FROM audit WHERE n = 1', 2],
  ])('shows %s', async (_, sql, brokenAt) => {
    await putRecall()
    tamper(sql)
    expect(await whole()).toMatchObject({ whole: false, brokenAt })
  })

  it('cut at its end is whole, and does not hold what was noted of it', async () => {
    await putRecall()
    const { head } = await whole()
    const holds = async () => (await verifyAudit(parts.store, 0, head ?? '')).whole
    expect(await holds()).toBe(true)
    tamper('DELETE FROM audit WHERE n = 3')
    expect([(await whole()).whole, await holds()]).toEqual([true, false])
  })

  it('loses what is older than it is kept, a month at a time, says so, and stays whole', async () => {
    for (let day = 0; day < 60; day += 10) {
      parts.clock.nowMs += 10 * dayMs
      await served.hub.readNotes.flush()
      await county.signIn({ code: county.digits() })
    }
    const trim = (days: number) => trimAudit(parts.store, { nowMs: parts.clock.nowMs, days })
    expect(await trim(365)).toBe(0)
    // A clock that leapt ten years ahead.
    parts.clock.nowMs += 3650 * dayMs
    const dropped = await trim(365)
    expect(dropped).toBe(5)
    const found = await whole()
    expect(found).toMatchObject({ whole: true, from: 6, entries: 4 })
    expect(await trim(4000)).toBe(0)
    const last = await parts.store.read((reads) => reads.audit.after(8, 9))
    expect(last.map(({ line }) => JSON.parse(line))).toMatchObject([
      { what: 'trimmed', about: { from: '1', through: '5', days: '365' } },
    ])
  })

  it('takes a change and its entry together, or neither', async () => {
    const before = (await whole()).entries
    tamper(`CREATE TRIGGER full BEFORE INSERT ON audit BEGIN SELECT raise(ABORT, 'no'); END`)
    expect((await putRecall()).status).toBe(500)
    expect(await parts.store.read((reads) => reads.documents.find('recall', 'r-1'))).toBeUndefined()
    expect((await whole()).entries).toBe(before)
  })
})
