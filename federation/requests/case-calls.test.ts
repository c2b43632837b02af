import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { toBase64 } from '../../protocol/base64.ts'
import type { Signer } from '../../protocol/keys.ts'
import { problemSchema } from '../../protocol/problems.ts'
import { openAnswerWords, sealAnswerWords } from '../../protocol/sealing/answer-words.ts'
import { identitiesOf } from '../../protocol/sealing/office-keys.ts'
import { openRequestWords } from '../../protocol/sealing/request-words.ts'
import { ticketFinger } from '../../protocol/ticket.ts'
import type { AppInProcess } from '../../test/support/hub/app-in-process.ts'
import { appAround } from '../../test/support/hub/app-in-process.ts'
import type { HubInProcess } from '../../test/support/hub/hub-in-process.ts'
import { cutFrom, openHubInProcess } from '../../test/support/hub/hub-in-process.ts'
import { epochs, journalWriter } from '../../test/support/hub/journal-writer.ts'
import type { OfficeOnTrial } from '../../test/support/requests/office-on-trial.ts'
import { officeOnTrial, wordsOnTrial } from '../../test/support/requests/office-on-trial.ts'
import type { Case, CaseQueue } from '../contract/requests.ts'
import { caseQueueSchema, caseSchema } from '../contract/requests.ts'

const at = (wall: string) => Date.parse(`${wall.replace(' ', 'T')}:00+08:00`)
let parts: HubInProcess
let served: AppInProcess
let by: { station: string; signer: Signer }
let office: OfficeOnTrial
let officer: string
let finger: string
beforeEach(async () => {
  parts = await openHubInProcess(at('2026-11-25 12:00'))
  served = appAround(parts)
  by = await parts.addStation('652328')
  office = await officeOnTrial()
  officer = await served.readToken('652328', ['handle-requests'], '阿依')
  await ask('put', `/v1/offices/${office.office}`, { ...office.body, rev: 0 })
  const filed = await office.filed()
  finger = filed.finger
  await deliver(journalWriter(epochs[0], at('2026-11-25 10:00')).put('request.filed', filed))
})
afterEach(() => parts.close())

async function deliver(journal: { epoch: string; lines: string[] }): Promise<void> {
  const cut = await cutFrom(journal, by, { from: 1, to: journal.lines.length })
  expect(await parts.intake.accept(cut)).toMatchObject({ ok: true })
}

async function ask(method: string, path: string, body?: object, token = officer): Promise<Response> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  return served.app.request(path, {
    method: method.toUpperCase(),
    headers,
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
}

const queue = async (search = '', token = officer): Promise<CaseQueue> =>
  caseQueueSchema.parse(await (await ask('get', `/v1/requests${search}`, undefined, token)).json())
const read = async (of = finger): Promise<Case> =>
  caseSchema.parse(await (await ask('get', `/v1/requests/${of}`)).json())
const step = (body: object, of = finger) => ask('post', `/v1/requests/${of}/steps`, body)
const problemOf = async (answer: Response) =>
  problemSchema.parse(await answer.json()).type.replace('urn:waystation:problem:', '')
const answerDocument = async () => {
  const document = await parts.store.read((r) => r.documents.find('answer', finger))
  return { audience: document?.audience, ...JSON.parse(document?.body ?? '{}') }
}

async function sealedAnswer(text = '请明天上午来', code = wordsOnTrial.code): Promise<string> {
  const words = { v: 1 as const, at: '2026-11-25T05:00:00.000Z', texts: { 'zh-CN': text } }
  return toBase64(await sealAnswerWords(words, code))
}

describe('the queue', () => {
  it('shows facts, times and what is due, and no word of what was asked', async () => {
    parts.clock.nowMs = at('2026-11-26 12:30')
    const answer = await ask('get', '/v1/requests')
    const text = await answer.clone().text()
    for (const secret of ['艾力', '13900001111', '八个月', wordsOnTrial.code, '"ug"'])
      expect(text).not.toContain(secret)
    const [row] = caseQueueSchema.parse(await answer.json()).requests
    expect(row).toMatchObject({
      ...{ finger, office: office.office, station: by.station, stationName: '驿站', unit: '652328' },
      ...{ form: 'legal-consultation', category: 'wage-arrears', urgency: 'urgent', worker: null },
      ...{ capturedAt: '2026-11-25T02:00:00.000Z', isTimeVerified: false, state: 'filed', seen: 0 },
      ...{ arrivedAt: '2026-11-25T04:00:00.000Z', handedOverAt: null, receivedAt: null, isSealedHeld: true },
    })
    expect(row?.dues).toEqual([
      { due: 'acknowledge', by: '2026-11-27T16:00:00.000Z', done: null, isOverdue: false },
      { due: 'hand-over', by: '2026-11-26T04:00:00.000Z', done: null, isOverdue: true },
      { due: 'answer', by: '2026-11-27T16:00:00.000Z', done: null, isOverdue: false },
    ])
  })

  it('comes page by page, by form, urgency and state', async () => {
    const journal = journalWriter(epochs[1], at('2026-11-25 11:00'))
    for (let number = 0; number < 60; number++) {
      const code = String(number).padStart(16, '0')
      const filed = await office.filed({ code, form: number % 2 ? 'demand' : 'legal-aid' })
      journal.put('request.filed', { ...filed, facts: {} })
    }
    await deliver(journal)
    const first = await queue()
    expect([first.requests.length, first.requests[0]?.finger]).toEqual([50, finger])
    const second = await queue(`?after=${first.next}`)
    expect([second.requests.length, second.next]).toEqual([11, null])
    expect(new Set([...first.requests, ...second.requests].map((each) => each.finger)).size).toBe(61)
    expect((await queue('?form=demand')).requests).toHaveLength(30)
    expect((await queue('?urgency=urgent')).requests).toHaveLength(1)
    expect((await queue('?state=assigned')).requests).toEqual([])
    expect((await queue('?open=no')).requests).toEqual([])
  })

  it('is for those who handle requests alone', async () => {
    for (const may of [[], ['publish'], ['audit']] as const) {
      const token = await served.readToken('652328', may)
      for (const path of ['', `/${finger}`, `/${finger}/sealed`])
        expect(await problemOf(await ask('get', `/v1/requests${path}`, undefined, token))).toBe('forbidden')
    }
    expect((await queue('', await served.readToken('6523', ['handle-requests']))).requests).toHaveLength(1)
    expect((await queue('', await served.readToken('652302', ['handle-requests']))).requests).toEqual([])
  })
})

describe('the sealed file', () => {
  it('comes byte for byte, is opened with the office’s identities, and leaves a line of who fetched it', async () => {
    const answer = await ask('get', `/v1/requests/${finger}/sealed`)
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="request-.{8}\.age"$/)
    const sealed = new Uint8Array(await answer.arrayBuffer())
    expect(await openRequestWords(sealed, identitiesOf(office.keys))).toEqual({
      ok: true,
      words: wordsOnTrial,
    })
    expect((await read()).log).toEqual([
      { at: '2026-11-25T04:00:00.000Z', who: '阿依', act: 'opened', finger },
    ])
  })
})

describe('a request at work', () => {
  it('is assigned, handed over, received, decided and answered: each step with when and who, each told to the county’s stations', async () => {
    const assigned = await ask('put', `/v1/requests/${finger}/assignee`, { seen: 0, assignee: '古丽' })
    expect(caseSchema.parse(await assigned.json())).toMatchObject({
      state: 'assigned',
      assignee: '古丽',
      seen: 1,
    })
    expect(await answerDocument()).toEqual({
      ...{ audience: 'unit:652328', state: 'received', at: '2026-11-25T04:00:00.000Z' },
    })
    for (const [seen, state] of [
      [1, 'handed-over'],
      [2, 'agency-received'],
    ] as const) {
      parts.clock.nowMs += 3_600_000
      expect((await step({ seen, state })).status).toBe(200)
      expect(await answerDocument()).toMatchObject({ state })
    }
    const sealed = await sealedAnswer()
    expect((await step({ seen: 3, state: 'answered', sealed })).status).toBe(200)
    const now = await read()
    expect(now).toMatchObject({
      ...{
        state: 'answered',
        handedOverAt: '2026-11-25T05:00:00.000Z',
        receivedAt: '2026-11-25T06:00:00.000Z',
      },
      answer: { state: 'answered', hasWords: true },
    })
    expect(now.steps.map(({ state, who }) => [state, who])).toEqual([
      ['assigned', '阿依'],
      ['handed-over', '阿依'],
      ['agency-received', '阿依'],
      ['answered', '阿依'],
    ])
    expect(now.log.map(({ act }) => act)).toEqual(['answered', 'stepped', 'stepped', 'assigned'])
    const told = await answerDocument()
    const bytes = Uint8Array.from(Buffer.from(told.sealed, 'base64'))
    expect((await openAnswerWords(bytes, wordsOnTrial.code))?.texts['zh-CN']).toBe('请明天上午来')
    expect((await queue()).requests).toEqual([])
    expect((await queue('?open=no')).requests).toMatchObject([{ finger, state: 'answered' }])
  })

  it('keeps the words it said when a later step says none', async () => {
    await step({ seen: 0, state: 'more-papers', sealed: await sealedAnswer('请带工资条') })
    await step({ seen: 1, state: 'agency-received' })
    expect(await answerDocument()).toMatchObject({ state: 'agency-received', sealed: expect.any(String) })
  })

  it('is not changed by one who has not seen its last step', async () => {
    await step({ seen: 0, state: 'handed-over' })
    const late = await step({ seen: 0, state: 'closed' })
    expect([late.status, await problemOf(late)]).toEqual([409, 'changed'])
    expect((await read()).state).toBe('handed-over')
  })

  it('publishes nothing that is not sealed with a ticket’s code', async () => {
    const toKey = (await office.filed()).sealed
    for (const sealed of [toBase64(new TextEncoder().encode('请明天来')), toKey, undefined])
      expect(await problemOf(await step({ seen: 0, state: 'answered', sealed }))).toBe('malformed')
    expect(await answerDocument()).toEqual({ audience: undefined })
  })

  it('that its worker took back leaves the queue and takes no more steps', async () => {
    await deliver(journalWriter(epochs[1]).put('request.withdrawn', { finger }))
    expect((await queue()).requests).toEqual([])
    expect(await problemOf(await step({ seen: 1, state: 'handed-over' }))).toBe('changed')
    const assign = await ask('put', `/v1/requests/${finger}/assignee`, { seen: 1, assignee: '古丽' })
    expect(await problemOf(assign)).toBe('changed')
    expect(await problemOf(await ask('get', `/v1/requests/${finger}/sealed`))).toBe('not-found')
    expect(await read()).toMatchObject({
      state: 'withdrawn',
      dues: [],
      answer: { state: 'closed', hasWords: false },
    })
  })

  it('that was never filed is not there', async () => {
    const unknown = await ticketFinger('ZZZZZZZZZZZZZZZZ')
    expect(await problemOf(await ask('get', `/v1/requests/${unknown}`))).toBe('not-found')
    expect(await problemOf(await step({ seen: 0, state: 'closed' }, unknown))).toBe('not-found')
  })
})
