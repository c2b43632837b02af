import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AppInProcess } from '../../test/support/hub/app-in-process.ts'
import { appAround } from '../../test/support/hub/app-in-process.ts'
import {
  approveDraft,
  draftSeen,
  draftsSeen,
  historySeen,
  refusalOf,
  sampleKit,
  sampleOrder,
  saveDraftBy,
  stepDone,
  takeStep,
} from '../../test/support/hub/drafting.ts'
import type { HubInProcess } from '../../test/support/hub/hub-in-process.ts'
import { openHubInProcess } from '../../test/support/hub/hub-in-process.ts'
import type { Officer } from '../../test/support/hub/officer.ts'
import { makeOfficer } from '../../test/support/hub/officer.ts'
import { sampleJob } from '../../test/support/hub/sample-job.ts'

let parts: HubInProcess
let served: AppInProcess
let author: Officer
beforeEach(async () => {
  parts = await openHubInProcess()
  served = appAround(parts)
  author = await makeOfficer(parts, served, { name: '张静', unit: '652328', role: 'county-officer' })
})
afterEach(() => parts.close())

const colleague = () => makeOfficer(parts, served, { name: '王玉兰', unit: '652328', role: 'county-officer' })
const held = (type: string, id: string) => parts.store.read((reads) => reads.documents.find(type, id))

describe('a draft', () => {
  it('is kept as it was given, with everything that is missing or wrong, and cannot be submitted so', async () => {
    const draft = randomUUID()
    const body = { name: { 'zh-CN': '木垒夏季', ug: 'ياز' }, months: [7, 13], colour: 'red' }
    const saved = await saveDraftBy(author, draft, { body })
    expect(saved).toMatchObject({ rev: 1, state: 'draft', isMine: true, body, faults: 2 })
    expect(saved.faultList.map(({ path, is }) => [path, is])).toEqual([
      ['months/1', 'wrong'],
      ['pars', 'missing'],
    ])
    expect(saved.missing).toEqual({ en: ['name'], 'kk-Arab': ['name'], 'mn-Mong': ['name'] })
    const step = await takeStep(author, `${draft}/submissions`, { rev: 1 })
    expect(step).toMatchObject({ is: 'faulty', faults: saved.faultList })
    expect(await draftSeen(author, draft)).toMatchObject({ rev: 1, state: 'draft' })
    const unknown = await saveDraftBy(author, draft, { rev: 1, body: { ...sampleKit, colour: 'red' } })
    expect(unknown.faultList).toMatchObject([{ path: 'colour', is: 'wrong' }])
  })

  it.each([
    ['category', 'pilot', { name: { 'zh-CN': '飞行员' }, group: 'other', order: 90 }, '', 'unit'],
    ['kit', 'Mulei', sampleKit, '', 'document'],
    ['holidays', 'new-year', { days: [] }, '', 'document'],
    ['heat-advice', '652302', { bands: [{ fromCelsius: 35, words: { 'zh-CN': '休息' } }] }, '', 'document'],
    ['listing', 'own-1-2', { kind: 'notice' }, '', 'document'],
    ['kit', 'k', { ...sampleKit, pars: [{ item: 'unicorn', qty: 1 }] }, 'pars/0/item', 'reference'],
    [
      'listing',
      'j',
      { kind: 'job', title: { 'zh-CN': '限男性' }, until: '2026-12-05', job: sampleJob },
      'title',
      'unlawful',
    ],
  ])('of type %s named %s is held against what is asked of it', async (type, document, body, path, is) => {
    const { faultList } = await saveDraftBy(author, randomUUID(), { type, document, body })
    expect(faultList.map((each) => [each.path, each.is])).toContainEqual([path, is])
  })

  it('that is nested without end is malformed, and nothing of it is kept', async () => {
    const body = JSON.parse(`${'{"a":'.repeat(2_500)}1${'}'.repeat(2_500)}`)
    const answer = author.ask('PUT', `/v1/drafts/${randomUUID()}`, { ...sampleOrder, body })
    expect(await refusalOf(answer)).toBe('malformed')
    expect(await draftsSeen(author)).toMatchObject({ total: 0 })
  })

  it('is saved by two at once for one of them; the other is told, and loses nothing', async () => {
    const draft = randomUUID()
    const other = await colleague()
    await saveDraftBy(author, draft)
    const answers = await Promise.all(
      [author, other].map((who, at) =>
        who.ask('PUT', `/v1/drafts/${draft}`, {
          ...sampleOrder,
          rev: 1,
          body: { ...sampleKit, months: [at + 1] },
        }),
      ),
    )
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
    expect(await draftSeen(author, draft)).toMatchObject({ rev: 2 })
    // The same again, after an answer that was lost.
    const again = await author.ask('PUT', `/v1/drafts/${draft}`, { ...sampleOrder, rev: 2, body: sampleKit })
    const twice = await author.ask('PUT', `/v1/drafts/${draft}`, { ...sampleOrder, rev: 2, body: sampleKit })
    expect([again.status, twice.status, (await draftSeen(author, draft)).rev]).toEqual([200, 200, 3])
  })

  it('is laid aside and taken back, and is of no other type than it was begun as', async () => {
    const draft = randomUUID()
    await saveDraftBy(author, draft)
    expect(await stepDone(author, `${draft}/discarding`, { rev: 1, discarded: true })).toMatchObject({
      ...{ state: 'discarded', rev: 2, may: { change: false, discard: true } },
    })
    expect(await refusalOf(author.ask('PUT', `/v1/drafts/${draft}`, { ...sampleOrder, rev: 2 }))).toBe(
      'changed',
    )
    expect(await stepDone(author, `${draft}/discarding`, { rev: 2, discarded: false })).toMatchObject({
      state: 'draft',
    })
    const other = { ...sampleOrder, rev: 3, type: 'item' }
    expect(await refusalOf(author.ask('PUT', `/v1/drafts/${draft}`, other))).toBe('malformed')
  })

  it('goes to somebody else, comes back with a note, and is published by them once it is right', async () => {
    const draft = randomUUID()
    const reviewer = await colleague()
    await saveDraftBy(author, draft)
    await stepDone(author, `${draft}/submissions`, { rev: 1 })
    expect(await refusalOf(approveDraft(author, draft, 2))).toBe('forbidden')
    expect(await refusalOf(author.ask('POST', `/v1/drafts/${draft}/returns`, { rev: 2, note: '!' }))).toBe(
      'forbidden',
    )
    const returned = await stepDone(reviewer, `${draft}/returns`, { rev: 2, note: '再加水' })
    expect(returned).toMatchObject({ state: 'returned', note: '再加水', isMine: false, rev: 3 })
    expect(await refusalOf(approveDraft(reviewer, draft, 3))).toBe('changed')
    const body = { ...sampleKit, pars: [...sampleKit.pars, { item: 'bottled-water', qty: 48 }] }
    expect(await saveDraftBy(author, draft, { rev: 3, body })).toMatchObject({
      state: 'returned',
      note: '再加水',
    })
    await stepDone(author, `${draft}/submissions`, { rev: 4 })
    const published = await stepDone(reviewer, `${draft}/approvals`, { rev: 5 })
    expect(published).toMatchObject({
      state: 'published',
      isAlone: false,
      may: { change: false, approve: false },
    })
    expect(published.reviewer).toMatch(/^王玉兰 · /)
    expect(JSON.parse((await held('kit', 'mulei-summer'))?.body ?? '')).toEqual(body)
    const { revisions } = await historySeen(author, 'kit/mulei-summer')
    expect(revisions).toMatchObject([{ rev: 1, how: 'review', what: 'published', isAlone: false }])
    expect([revisions[0]?.author, revisions[0]?.approvedBy]).toEqual([
      expect.stringMatching(/^张静 · /),
      expect.stringMatching(/^王玉兰 · /),
    ])
  })

  it('is its last writer’s: who mends what somebody else wrote approves it no more, and they may', async () => {
    const draft = randomUUID()
    const other = await colleague()
    await saveDraftBy(author, draft)
    await saveDraftBy(other, draft, { rev: 1, body: { ...sampleKit, months: [8] } })
    expect(await refusalOf(author.ask('POST', `/v1/drafts/${draft}/submissions`, { rev: 2 }))).toBe(
      'forbidden',
    )
    await stepDone(other, `${draft}/submissions`, { rev: 2 })
    expect(await refusalOf(approveDraft(other, draft, 3))).toBe('forbidden')
    expect(await stepDone(author, `${draft}/approvals`, { rev: 3 })).toMatchObject({ state: 'published' })
  })

  it('saved while in review is a draft again: nobody approves what they have not seen', async () => {
    const draft = randomUUID()
    const reviewer = await colleague()
    await saveDraftBy(author, draft)
    await stepDone(author, `${draft}/submissions`, { rev: 1 })
    await saveDraftBy(author, draft, { rev: 2, body: { ...sampleKit, months: [8] } })
    expect(await refusalOf(approveDraft(reviewer, draft, 2))).toBe('changed')
    expect(await refusalOf(approveDraft(reviewer, draft, 3))).toBe('changed')
  })
})

describe('where nobody else may publish', () => {
  it('an author publishes alone, and that is told ever after', async () => {
    await makeOfficer(parts, served, { name: '古丽', unit: '652328', role: 'read-only' })
    await makeOfficer(parts, served, { name: '阿依', unit: '652302', role: 'county-officer' })
    const draft = randomUUID()
    expect((await saveDraftBy(author, draft)).may).toMatchObject({ approve: true, publishAlone: true })
    const row = await stepDone(author, `${draft}/approvals`, { rev: 1 })
    expect(row).toMatchObject({ state: 'published', isAlone: true, reviewer: null })
    const { revisions } = await historySeen(author, 'kit/mulei-summer')
    expect(revisions).toMatchObject([{ isAlone: true, approvedBy: null }])
  })

  it.each([
    ['of the unit', '652328'],
    ['of a unit above', 'demo'],
  ])('is no more so once there is an account %s', async (_, unit) => {
    const draft = randomUUID()
    await saveDraftBy(author, draft)
    await makeOfficer(parts, served, { name: '王玉兰', unit, role: 'division' })
    expect((await draftSeen(author, draft)).may).toMatchObject({ approve: false, publishAlone: false })
    expect(await refusalOf(approveDraft(author, draft, 1))).toBe('forbidden')
  })

  it('is so again when the other account is closed', async () => {
    const other = await colleague()
    const draft = randomUUID()
    await saveDraftBy(author, draft)
    await parts.store.write(async (writes) => {
      const account = await writes.accounts.find(other.account)
      if (account) await writes.accounts.put({ ...account, disabledMs: 1 })
    })
    expect(await stepDone(author, `${draft}/approvals`, { rev: 1 })).toMatchObject({ isAlone: true })
  })

  it('a machine’s token still looks at nobody’s drafts', async () => {
    const draft = randomUUID()
    await saveDraftBy(author, draft)
    await stepDone(author, `${draft}/submissions`, { rev: 1 })
    const authorization = `Bearer ${await served.readToken('652328', ['publish'])}`
    const answer = served.app.request(`/v1/drafts/${draft}/approvals`, {
      ...{ method: 'POST', headers: { authorization, 'content-type': 'application/json' } },
      body: JSON.stringify({ rev: 2 }),
    })
    expect(await refusalOf(answer)).toBe('forbidden')
  })
})

describe('the list', () => {
  it('has a unit’s and those below, says what waits for whom, and nothing of a neighbour', async () => {
    const division = await makeOfficer(parts, served, { name: '州', unit: '6523', role: 'division' })
    const stranger = await makeOfficer(parts, served, {
      name: '阿依',
      unit: '652302',
      role: 'county-officer',
    })
    const draft = randomUUID()
    await saveDraftBy(author, draft)
    await stepDone(author, `${draft}/submissions`, { rev: 1 })
    expect(await draftsSeen(division)).toMatchObject({
      ...{ unit: '6523', total: 1, waiting: 1, byState: { 'in-review': 1, draft: 0 } },
      drafts: [
        { draft, type: 'kit', title: sampleKit.name, isMine: false, may: { approve: true, return: true } },
      ],
    })
    expect(await draftsSeen(author)).toMatchObject({
      waiting: 0,
      drafts: [{ isMine: true, may: { approve: false } }],
    })
    expect(await draftsSeen(author, 'state=draft')).toMatchObject({ total: 0, drafts: [] })
    expect(await draftsSeen(author, 'type=kit&document=mulei-summer')).toMatchObject({ total: 1 })
    expect(await draftsSeen(stranger)).toMatchObject({ total: 0, drafts: [] })
    expect(await refusalOf(stranger.ask('GET', `/v1/drafts/${draft}`))).toBe('forbidden')
  })
})
