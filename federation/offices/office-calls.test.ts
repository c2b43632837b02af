import { generateHybridIdentity, identityToRecipient } from 'age-encryption'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makePrivateKey, thumbprintOf } from '../../protocol/keys.ts'
import { problemSchema } from '../../protocol/problems.ts'
import { signedRecipients } from '../../protocol/sealing/office-keys.ts'
import type { AppInProcess } from '../../test/support/hub/app-in-process.ts'
import { appAround } from '../../test/support/hub/app-in-process.ts'
import type { HubInProcess } from '../../test/support/hub/hub-in-process.ts'
import { cutFrom, openHubInProcess } from '../../test/support/hub/hub-in-process.ts'
import { epochs, journalWriter } from '../../test/support/hub/journal-writer.ts'
import type { OfficeOnTrial } from '../../test/support/requests/office-on-trial.ts'
import { officeOnTrial } from '../../test/support/requests/office-on-trial.ts'
import { monthRequestsSchema, officeRowSchema, officesSchema } from '../contract/requests.ts'

let parts: HubInProcess
let served: AppInProcess
let office: OfficeOnTrial
let officer: string
beforeEach(async () => {
  parts = await openHubInProcess()
  served = appAround(parts)
  office = await officeOnTrial()
  officer = await served.readToken('652328', ['handle-requests'], '阿依')
})
afterEach(() => parts.close())

async function ask(method: string, path: string, body?: object, token = officer): Promise<Response> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  return served.app.request(`/v1/offices${path}`, {
    method: method.toUpperCase(),
    headers,
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
}

const own = () => `/${office.office}`
const open = (rev = 0) => ask('put', own(), { ...office.body, rev })
const publish = (recipients: object[] = office.recipients, isNewKey = false) =>
  ask('put', `${own()}/recipients`, { recipients, isNewKey })
const problemOf = async (answer: Response) =>
  problemSchema.parse(await answer.json()).type.replace('urn:waystation:problem:', '')
const rowOf = async (answer: Response) => officeRowSchema.parse(await answer.json())
const month = (of: string) => `${office.office}-${of}`
const document = (type: string, id: string) => parts.store.read((r) => r.documents.find(type, id))

describe('an office', () => {
  it('is made, changed by whoever saw it last, and known to the stations of its unit', async () => {
    expect(await rowOf(await open())).toMatchObject({ office: office.office, rev: 1, key: null, months: [] })
    expect(await problemOf(await open())).toBe('changed')
    expect(await rowOf(await open(1))).toMatchObject({ rev: 2 })
    expect(await document('office', office.office)).toMatchObject({ audience: 'unit:652328' })
    const list = officesSchema.parse(await (await ask('get', '')).json())
    expect(list.offices.map((each) => each.office)).toEqual([office.office])
  })

  it('publishes the thirteen months it signed', async () => {
    await open()
    const row = await rowOf(await publish())
    expect(row.months.map((each) => [each.month, each.state])).toHaveLength(13)
    expect(row.key).toBe(await thumbprintOf(office.keys.signing))
    expect(row.log.map(({ who, act }) => [who, act])).toEqual([
      ['阿依', 'recipients'],
      ['阿依', 'office'],
    ])
    const held = await document('recipient', month('2027-11'))
    expect(held).toMatchObject({ audience: 'unit:652328' })
    expect(JSON.parse(held?.body ?? '')).toEqual(office.recipients.at(-1))
  })

  it.each<[string, (of: OfficeOnTrial) => Promise<object[]> | object[]]>([
    [
      'a month that another key signed',
      async (of) => {
        const signing = await makePrivateKey()
        const forged = await signedRecipients({ ...of.keys, signing }, { from: '2026-11' })
        return [of.recipients[0] ?? {}, forged[1]?.body ?? {}]
      },
    ],
    [
      'a recipient put in after it was signed',
      ({ recipients: [first] }) => [{ ...first, age: [...(first?.age ?? []), first?.age[0]] }],
    ],
    ['a month of another office', async () => (await officeOnTrial({ unit: '652302' })).recipients],
    [
      'a month that is past',
      async ({ keys }) => {
        const months = keys.months.map((each, index) => (index === 0 ? { ...each, month: '2026-10' } : each))
        return (await signedRecipients({ ...keys, months }, { from: '2026-10' }))
          .slice(0, 1)
          .map(({ body }) => body)
      },
    ],
    [
      'a month further ahead',
      async ({ keys }) => {
        const months = keys.months.map((each, index) => (index === 12 ? { ...each, month: '2027-12' } : each))
        return (await signedRecipients({ ...keys, months }, { from: '2026-11' })).map(({ body }) => body)
      },
    ],
    ['a month twice', ({ recipients: [first] }) => [first ?? {}, first ?? {}]],
    [
      'a recipient of another kind',
      async ({ keys }) => {
        const recipient = await identityToRecipient(await generateHybridIdentity())
        const months = [{ month: '2026-11', identity: '', recipient: recipient.slice(0, 128) }]
        return (await signedRecipients({ ...keys, months }, { from: '2026-11' })).map(({ body }) => body)
      },
    ],
  ])('does not publish %s', async (_, change) => {
    await open()
    expect(await problemOf(await publish(await change(office)))).toBe('bad-signature')
    expect(await document('recipient', month('2026-11'))).toBeUndefined()
  })

  it('changes its key only when that is said', async () => {
    await open()
    await publish()
    const signing = await makePrivateKey()
    const anew = (await signedRecipients({ ...office.keys, signing }, { from: '2026-11' })).map(
      ({ body }) => body,
    )
    expect(await problemOf(await publish(anew))).toBe('changed')
    expect((await rowOf(await publish(anew, true))).key).toBe(await thumbprintOf(signing))
  })

  it('takes months that are past out of the feed when it publishes further ones', async () => {
    await open()
    await publish()
    parts.clock.nowMs = Date.parse('2027-01-10T04:00:00.000Z')
    await publish(office.recipients.slice(2))
    expect(await document('recipient', month('2026-12'))).toMatchObject({ body: null })
    expect(await document('recipient', month('2027-01'))).toMatchObject({ body: expect.any(String) })
  })

  it('is handled only by those who handle requests there', async () => {
    const publisher = await served.readToken('652328', ['publish'])
    expect(await problemOf(await ask('get', '', undefined, publisher))).toBe('forbidden')
    expect(await problemOf(await ask('put', own(), { ...office.body, rev: 0 }, publisher))).toBe('forbidden')
  })
})

describe('a destroyed month', () => {
  const at = '2027-02-01T00:00:00.000Z'
  const destroy = async (statement: string) => ask('post', `${own()}/destructions`, { statement })

  it('stays in the list with who destroyed it, leaves the feed, and never comes back', async () => {
    await open()
    await publish()
    const statement = await office.destruction('2026-12', at)
    const row = await rowOf(await destroy(statement))
    expect(row.months.find((each) => each.month === '2026-12')).toEqual({
      ...{ month: '2026-12', state: 'destroyed', destroyed: { at, by: '阿依', statement } },
      age: [office.keys.months[1]?.recipient],
    })
    expect(await document('recipient', month('2026-12'))).toMatchObject({ body: null })
    expect(await problemOf(await publish())).toBe('changed')
    expect((await rowOf(await destroy(statement))).months).toHaveLength(13)
  })

  it('is believed of the office itself alone', async () => {
    await open()
    await publish()
    const other = await officeOnTrial()
    expect(await problemOf(await destroy(await other.destruction('2026-12', at)))).toBe('bad-signature')
    expect(await problemOf(await destroy('a.b.c'))).toBe('bad-signature')
  })

  it('names the requests filed in it whose sealed files are still held', async () => {
    await open()
    const by = await parts.addStation('652328')
    const [november, withdrawn, december] = [
      await office.filed(),
      await office.filed({ code: 'AAAAAAAAAAAAAAAA' }),
      await office.filed({ code: 'ZZZZZZZZZZZZZZZZ' }),
    ]
    // The last hour of November in the federation's time zone, and the first of December.
    const journal = journalWriter(epochs[0], Date.parse('2026-11-30T15:58:00.000Z'))
      .put('request.filed', november)
      .put('request.filed', withdrawn)
      .put('request.filed', december)
      .put('request.withdrawn', { finger: withdrawn.finger })
    parts.clock.nowMs = Date.parse('2026-12-20T04:00:00.000Z')
    const cut = await cutFrom(journal, by, { from: 1, to: 4 })
    expect(await parts.intake.accept(cut)).toMatchObject({ ok: true })
    const inMonth = async (of: string) =>
      monthRequestsSchema.parse(await (await ask('get', `${own()}/months/${of}/requests`)).json())
    expect(await inMonth('2026-11')).toEqual({ month: '2026-11', filed: 2, held: [november.finger] })
    expect(await inMonth('2026-12')).toEqual({ month: '2026-12', filed: 1, held: [december.finger] })
  })
})
